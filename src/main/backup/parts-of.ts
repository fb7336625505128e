import type { Output } from '../../ipc/contract.ts';

type Part = Output<'backup.contents'>['parts'][number];

const PART_OF: Readonly<Record<string, Part['part']>> = {
  'vault.json': 'vault',
  'desk.db': 'database',
  imports: 'imports',
  'emission-overrides.json': 'factors',
  'own-factors': 'factors',
  chain: 'chain',
  'stays-offline': 'offline',
};

/** The order in which they are told. */
const ORDER: readonly Part['part'][] = ['vault', 'database', 'imports', 'factors', 'chain', 'offline'];

/** Files of a backup by what they are of. Sizes in bytes. */
export function partsOf(files: readonly { path: string; size: number }[]): Part[] {
  const parts = new Map<Part['part'], Part>();
  for (const { path, size } of files) {
    const part = PART_OF[path.split('/', 1)[0] ?? ''];
    if (part === undefined) throw new Error(`Not a path of a profile: ${path}`);
    const { files: count, bytes } = parts.get(part) ?? { files: 0, bytes: 0 };
    parts.set(part, { part, files: count + 1, bytes: bytes + size });
  }
  return ORDER.flatMap((part) => parts.get(part) ?? []);
}
