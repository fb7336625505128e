import { Failure, isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { findImportOfSource } from '../storage/import-sources.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { loadFactorSet } from './factor-set.ts';
import { importUsage } from './import-usage.ts';

/**
 * Imports files that stand for a source, such as an account's month, in the place of the earlier import of that source.
 * At every moment there is one of the two and never both. Answers `unchanged` when the source is as it was imported,
 * and `kept` when the earlier import is the evidence behind a minted report and stays.
 *
 * @throws Failure as `importUsage` does.
 */
export async function importFetched(
  deps: Pick<
    EmissionsDeps,
    'database' | 'profileFolder' | 'resourcesFolder' | 'imports' | 'emit' | 'isInUse'
  >,
  fetched: {
    paths: readonly string[];
    name: string;
    source: string;
    fingerprint: string;
    /** Days (YYYY-MM-DD) whose usage may still change, or is not known. */
    daysOpen?: readonly string[];
  },
  control: TaskControl,
): Promise<'imported' | 'replaced' | 'unchanged' | 'kept'> {
  const { source, fingerprint, paths, name, daysOpen = [] } = fetched;
  const earlier = findImportOfSource(deps.database, source);
  if (earlier?.fingerprint === fingerprint) return 'unchanged';
  const checkReplaced = async () => {
    if (earlier && (await deps.isInUse(earlier.importId)))
      throw new Failure('import-in-use', 'The earlier import is the evidence behind a minted report.');
  };
  try {
    await checkReplaced();
    const standsFor = { source, fingerprint, replaces: earlier?.importId ?? null, checkReplaced };
    const { database, profileFolder, imports } = deps;
    const stored = await importUsage(
      // Figures that can be read before the end would stand beside those of the earlier import.
      earlier ? { database, profileFolder } : { database, profileFolder, imports },
      { paths, name, standsFor, daysOpen },
      loadFactorSet(deps.resourcesFolder),
      control,
      (importId) => deps.emit('emissions.changed', { importId }),
    );
    if (earlier) deps.emit('emissions.changed', { importId: earlier.importId });
    deps.emit('emissions.changed', { importId: stored.id });
    return earlier ? 'replaced' : 'imported';
  } catch (error) {
    if (isFailure(error, 'import-in-use')) return 'kept';
    throw error;
  }
}
