import { rmSync } from 'node:fs';
import { Failure } from '../../domain/failure.ts';
import type { Handler } from '../../ipc/contract.ts';
import { deleteImport, findImport } from '../storage/imports.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import { importFolder } from './import-folders.ts';
import { presentImports } from './imports.ts';
import type { Overlaps } from './overlaps.ts';
import { unknownImport } from './summary.ts';

export function removeImportHandler(
  deps: EmissionsDeps,
  overlaps: Overlaps,
): Handler<'emissions.removeImport'> {
  return async ({ importId }) => {
    const stored = findImport(deps.database, importId);
    if (!stored) throw unknownImport(importId);
    if (await deps.isInUse(importId)) {
      throw new Failure(
        'import-in-use',
        `“${stored.name}” is the evidence behind a minted report and stays, so that the report can be checked.`,
        { importId },
      );
    }
    // The row first: a crash in between leaves a folder without a row, which the next start sweeps.
    deleteImport(deps.database, importId);
    rmSync(importFolder(deps.profileFolder, importId), { recursive: true, force: true });
    deps.emit('emissions.changed', { importId });
    return presentImports(deps, overlaps);
  };
}
