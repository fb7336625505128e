import type { Handler, Output } from '../../ipc/contract.ts';
import type { EmissionsDeps } from './emissions-deps.ts';
import type { Overlaps } from './overlaps.ts';

export function importsHandler(deps: EmissionsDeps, overlaps: Overlaps): Handler<'emissions.imports'> {
  return () => presentImports(deps, overlaps);
}

/** Every import as the contract shows it, newest first. */
export async function presentImports(
  deps: EmissionsDeps,
  overlaps: Overlaps,
): Promise<Output<'emissions.imports'>> {
  const imports = deps.imports.list();
  const found = await overlaps.of(imports);
  return imports.map(({ factorsHash: _, ...shown }) => ({ ...shown, overlaps: found.get(shown.id) ?? [] }));
}
