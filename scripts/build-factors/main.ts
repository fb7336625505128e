/**
 * Builds the factor sets in resources/factors from the raw tables:
 *
 *   node scripts/build-factors/main.ts <folder of raw tables> [output folder]
 *
 * The output is committed. Running it again on the same tables gives the same bytes.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildCcf2024 } from './ccf-2024.ts';
import { buildDesk2026 } from './desk-2026.ts';
import { writeSet } from './write-set.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [raw, output] = positionals;
if (!raw) {
  process.stderr.write('Usage: node scripts/build-factors/main.ts <folder of raw tables> [output folder]\n');
  process.exit(2);
}
const folder = output ?? fileURLToPath(new URL('../../resources/factors', import.meta.url));
for (const set of [buildCcf2024(raw), buildDesk2026(raw)])
  process.stdout.write(`${set.id} ${writeSet(join(folder, set.id), set)}\n`);
