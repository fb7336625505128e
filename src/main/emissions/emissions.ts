import type { Handlers } from '../../ipc/contract.ts';
import type { emissionsMethods } from '../../ipc/emissions.ts';
import type { emissionsFactorsMethods } from '../../ipc/emissions-factors.ts';
import type { emissionsViewsMethods } from '../../ipc/emissions-views.ts';
import { chooseFilesHandler } from './choose-files.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { factorsFeature } from './factors-feature.ts';
import { importsHandler } from './imports.ts';
import { Overlaps } from './overlaps.ts';
import { removeImportHandler } from './remove-import.ts';
import { startImportHandler } from './start-import.ts';
import { summaryHandler } from './summary.ts';
import { unreadableHandler } from './unreadable.ts';
import { viewsFeature } from './views.ts';

/** Importing usage and reading what it emits. Call `sweepImports` before, at start. */
export function emissionsFeature(
  deps: EmissionsDeps,
): Pick<
  Handlers,
  keyof typeof emissionsMethods | keyof typeof emissionsFactorsMethods | keyof typeof emissionsViewsMethods
> {
  const { sources } = deps;
  const overlaps = new Overlaps(deps.profileFolder);
  return {
    'emissions.chooseFiles': chooseFilesHandler(deps, sources),
    'emissions.startImport': startImportHandler(deps, sources),
    'emissions.imports': importsHandler(deps, overlaps),
    'emissions.removeImport': removeImportHandler(deps, overlaps),
    'emissions.summary': summaryHandler(deps),
    'emissions.unreadable': unreadableHandler(deps),
    ...factorsFeature(deps),
    ...viewsFeature(deps),
  };
}
