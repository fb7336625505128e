import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { isFailure } from '../../domain/failure.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import { withScratchDuckDb } from './duckdb.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { findUsageFiles } from './find-usage-files.ts';
import { recogniseFile } from './recognise-file.ts';

type Source = Output<'emissions.chooseFiles'>[number];

/** What the user picked, by ids: the renderer names no paths. */
export class ChosenSources {
  readonly #paths = new Map<string, string>();

  add(path: string): string {
    const id = randomUUID();
    this.#paths.set(id, path);
    return id;
  }

  path(id: string): string | undefined {
    return this.#paths.get(id);
  }
}

export function chooseFilesHandler(
  deps: EmissionsDeps,
  sources: ChosenSources,
): Handler<'emissions.chooseFiles'> {
  return async ({ folder = false }) => lookAt(await deps.chooseFiles(folder), sources);
}

/** What the user picked or dropped, each with its format or why it has none. */
export async function lookAt(paths: readonly string[], sources: ChosenSources): Promise<Source[]> {
  const chosen: Source[] = [];
  for (const path of paths) chosen.push(await look(path, sources.add(path)));
  return chosen;
}

/** A folder has the format of its first file; the import looks at each. */
async function look(path: string, id: string): Promise<Source> {
  const source = { id, name: basename(path), path, bytes: 0, format: null, problem: null };
  try {
    const files = findUsageFiles([path]);
    const bytes = files.reduce((sum, file) => sum + statSync(file.path).size, 0);
    const [first] = files;
    if (!first) return { ...source, bytes };
    try {
      const { format } = await withScratchDuckDb(undefined, (connection) =>
        recogniseFile(connection, first.path, first.name),
      );
      return { ...source, bytes, format };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { ...source, bytes, problem: error.message };
    }
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ...source, problem: error.message };
  }
}
