import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { isFailure } from '../../domain/failure.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { ChosenSources } from './chosen-sources.ts';
import { withScratchDuckDb } from './duckdb.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { findUsage } from './find-usage-files.ts';
import { recogniseFile } from './recognise-file.ts';

type Source = Output<'emissions.chooseFiles'>[number];

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
  const source = { id, name: basename(path), path, bytes: 0, format: null, problem: null, skipped: [] };
  try {
    const { files, skipped } = findUsage([path]);
    const bytes = files.reduce((sum, file) => sum + statSync(file.path).size, 0);
    const [first] = files;
    if (!first) return { ...source, bytes, skipped };
    try {
      const { format } = await withScratchDuckDb(undefined, (connection) =>
        recogniseFile(connection, first.path, first.name),
      );
      return { ...source, bytes, format, skipped };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { ...source, bytes, problem: error.message, skipped };
    }
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ...source, problem: error.message };
  }
}
