import type { Handlers } from '../../ipc/contract.ts';
import { buildFigures, recordLines } from './build-lines.ts';
import { withScratchDuckDb } from './duckdb.ts';
import type { ExplainDeps } from './explain-deps.ts';
import { explainHandler } from './explain-figure.ts';
import { explainLineHandler } from './explain-line.ts';
import { NO_OVERRIDES, type Overrides } from './factor-overrides.ts';
import type { FactorSet } from './factor-set.ts';
import { FiguresStore } from './figures.ts';
import { findUsageFiles } from './find-usage-files.ts';

/** The id under which files are explained that were not imported. */
export const FILES = 'files';

/**
 * Explains usage files without importing them: runs `work` with the handlers of the window over them, as one import.
 *
 * @throws Failure `file-not-found`, `nothing-to-import`, `unknown-format`, `damaged-file`, `cancelled`.
 */
export async function explainFiles<Result>(
  paths: readonly string[],
  options: {
    factors: FactorSet;
    overrides?: Overrides | undefined;
    resourcesFolder: string;
    signal?: AbortSignal | undefined;
  },
  work: (handlers: Pick<Handlers, 'emissions.explain' | 'emissions.explainLine'>) => Promise<Result>,
): Promise<Result> {
  const { factors, overrides = NO_OVERRIDES, resourcesFolder, signal } = options;
  const files = findUsageFiles(paths);
  return withScratchDuckDb(signal, async (connection, folder) => {
    const { reading, totals } = await buildFigures(connection, files, factors, { folder, signal });
    await recordLines(connection, reading, totals, { folder, signal });
    const figures = new FiguresStore({
      imports: () => [{ id: FILES, folder, recorded: true }],
      resourcesFolder,
      choice: () => ({ set: factors, overrides }),
    });
    const deps: ExplainDeps = {
      query: (sql) => figures.query(sql, { signal }),
      factors: () => factors,
      overrides: () => overrides,
      importIds: () => [FILES],
      findReport: () => null,
    };
    try {
      return await work({
        'emissions.explain': explainHandler(deps),
        'emissions.explainLine': explainLineHandler(deps),
      });
    } finally {
      await figures.close();
    }
  });
}
