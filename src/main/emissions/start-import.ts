import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { ChosenSources } from './chosen-sources.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { loadFactorSet } from './factor-set.ts';
import { importUsage } from './import-usage.ts';

/** The shipped sample is one company's bill in CUR 2.0; the same months as FOCUS lie beside it. */
export function samplePaths(resourcesFolder: string): string[] {
  return [join(resourcesFolder, 'sample-usage', 'cur2')];
}

export function startImportHandler(
  deps: EmissionsDeps,
  sources: ChosenSources,
): Handler<'emissions.startImport'> {
  return async (input) => {
    const paths = input.sources.map((id) => {
      const path = sources.path(id);
      if (path === undefined) {
        throw new Failure('unknown-source', 'This choice is no longer known. Choose the files again.');
      }
      return path;
    });
    if (paths.length === 0 && !input.sample) {
      throw new Failure('nothing-chosen', 'Choose at least one file or folder to import.');
    }
    const sample = paths.length === 0;
    const source = sample
      ? { paths: samplePaths(deps.resourcesFolder), name: 'Sample usage', sample }
      : { paths, sample };
    const factors = loadFactorSet(deps.resourcesFolder);
    const taskId = deps.runTask(
      'emissions-import',
      sample ? 'Importing sample usage' : 'Importing usage',
      async (control) => {
        const stored = await importUsage(deps, source, factors, control, (importId) =>
          deps.emit('emissions.changed', { importId }),
        );
        deps.emit('emissions.changed', { importId: stored.id });
        return stored.id;
      },
    );
    return { taskId };
  };
}
