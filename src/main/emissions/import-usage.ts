import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import type { Database } from '../storage/database.ts';
import { insertImportSource } from '../storage/import-sources.ts';
import { deleteImport, insertImport, listImports, type StoredImport } from '../storage/imports.ts';
import { buildFigures, keepGroups, recordLines, type Totals } from './build-lines.ts';
import { withDuckDb } from './duckdb.ts';
import { ENGINE } from './engine.ts';
import type { FactorSet } from './factor-set.ts';
import { findUsageFiles } from './find-usage-files.ts';
import { IMPORT_FILES, LINES_FOLDER } from './import-files.ts';
import { finishFolder, importFolder, startFolder } from './import-folders.ts';
import { writeNotFinal } from './not-final.ts';
import type { OpenImports } from './open-imports.ts';
import { refuseEmpty } from './refuse-empty.ts';

/** What an import stands for, and the earlier one of the same that gives way to it. */
export type StandsFor = {
  source: string;
  fingerprint: string;
  replaces: string | null;
  /** @throws Failure when the earlier import may not be taken away. Asked last, when the new one is complete. */
  checkReplaced(): Promise<void>;
};

/**
 * Imports usage files as one import and answers it when it is on the disk for good. Its figures can be read before, as
 * soon as they are there (`onFigures`), while its lines are recorded. Whatever ends the work before the end (failure,
 * cancelling, a crash) leaves no import.
 *
 * @throws Failure `file-not-found`, `nothing-to-import`, `unknown-format`, `damaged-file`, `same-usage-twice`, `cancelled`,
 *   `already-imported` when another import has the very same lines: every figure would double.
 */
export async function importUsage(
  deps: { database: Database; profileFolder: string; imports?: OpenImports },
  source: {
    paths: readonly string[];
    name?: string;
    sample?: boolean;
    standsFor?: StandsFor;
    /** Days whose usage may still change, or is not known, of every account of the files. */
    daysOpen?: readonly string[];
  },
  factors: FactorSet,
  control: TaskControl,
  onFigures?: (id: string) => void,
): Promise<StoredImport> {
  const id = randomUUID();
  const files = findUsageFiles(source.paths);
  const folder = startFolder(deps.profileFolder, id);
  const work = { folder, signal: control.signal, progress: control.progress };
  const storedAs = (names: string[], totals: Totals, linesRoot: string | null): StoredImport => ({
    id,
    name: source.name ?? nameOf(source.paths),
    sample: source.sample ?? false,
    files: names,
    importedAt: new Date().toISOString(),
    engine: ENGINE,
    factors: factors.id,
    factorsHash: factors.hash,
    ...totals,
    linesRoot,
  });
  try {
    const built = await withDuckDb(folder, control.signal, async (connection) => {
      const { reading, names, totals } = await buildFigures(connection, files, factors, work);
      // What stands for a source is as empty as that is.
      if (!source.standsFor) refuseEmpty(names, totals.lines);
      await keepGroups(connection, folder);
      deps.imports?.record(storedAs(names, totals, null), folder);
      onFigures?.(id);
      const linesRoot = await recordLines(connection, reading, totals, work);
      return {
        names,
        totals,
        linesRoot,
        notFinal: await writeNotFinal(connection, reading.scans, folder, source.daysOpen),
      };
    });
    const stored = storedAs(built.names, built.totals, built.linesRoot);
    const { read } = built.totals.lines;
    control.progress({ phase: 'Finishing', done: read, total: read, unit: 'lines' });
    await source.standsFor?.checkReplaced();
    // Nothing waits between this look and the row below, so of two at a time one finds the other.
    refuseTwin(deps.database, stored, source.standsFor?.replaces);
    const lines = readdirSync(join(folder, LINES_FOLDER)).map((name) => join(LINES_FOLDER, name));
    finishFolder(deps.profileFolder, id, [...IMPORT_FILES, ...lines, ...built.notFinal]);
    acknowledge(deps.database, stored, source.standsFor);
    if (source.standsFor?.replaces)
      rmSync(importFolder(deps.profileFolder, source.standsFor.replaces), { recursive: true, force: true });
    return stored;
  } finally {
    deps.imports?.recorded(id);
    // After finishFolder the folder has another name, and this removes nothing.
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The row of the new import and the end of the one that it replaces: both or neither. */
function acknowledge(database: Database, stored: StoredImport, standsFor: StandsFor | undefined): void {
  database.transaction(() => {
    if (standsFor?.replaces) deleteImport(database, standsFor.replaces);
    insertImport(database, stored);
    if (standsFor) insertImportSource(database, { importId: stored.id, ...standsFor });
  })();
}

/** The root covers the estimated lines whatever their order and files; the counts stand for the others. */
function refuseTwin(database: Database, built: StoredImport, replaces: string | null = null): void {
  if (built.linesRoot === null) return;
  const twin = listImports(database).find(
    ({ id, linesRoot, lines }) =>
      id !== replaces && linesRoot === built.linesRoot && lines.read === built.lines.read,
  );
  if (!twin) return;
  throw new Failure(
    'already-imported',
    `These lines are here already: “${twin.name}”, imported on ${twin.importedAt.slice(0, 10)}, has the same ${twin.lines.read} lines. Nothing was imported, because every figure would double. To import them anew, remove “${twin.name}” first.`,
    { importId: twin.id },
  );
}

function nameOf(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const name = basename(first);
  return others.length === 0 ? name : `${name} and ${others.length} more`;
}
