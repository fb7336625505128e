import { join } from 'node:path';
import type { CcfConstants } from './ccf-constants.ts';
import type { Provider, Watts } from './machines.ts';
import { readCsv } from './table.ts';

/** For the manifest: what of the published coefficients was not taken over, and what stands in its place. */
export const LEFT_OUT =
  'Left out as implausible against their neighbours: EPYC 5th Gen (3.68–8.96 W against 0.74–2.28 of the 4th; the 4th stands in for it) and Haswell (1.86–5.60 W against 0.71–3.69 of Broadwell after it and 1.71–5.56 of Ivy Bridge before it; the 1.00–4.74 of March 2024 are kept). Google Axion has the cores of Graviton4 and is given its figures.';

/** Coefficients that have no place among their neighbours. */
const IMPLAUSIBLE = ['EPYC 5th Gen', 'Haswell'];

/** Watts and included memory by processor, under the names that Cloud Carbon Footprint’s code uses. */
export function desk2026Processors(raw: string, ccf: CcfConstants): Record<Provider, Watts> {
  const read = (provider: Provider): Watts => ({
    ...Object.fromEntries(
      readCsv(join(raw, `coefficients-${provider}-use.csv`))
        .filter((row) => !IMPLAUSIBLE.includes(row.Architecture ?? ''))
        .map((row) => [
          makersName(row.Architecture ?? ''),
          { min: Number(row['Min Watts']), max: Number(row['Max Watts']), memoryGb: Number(row['GB/Chip']) },
        ]),
    ),
    Haswell: {
      min: ccf.aws.MIN_WATTS_BY_COMPUTE_PROCESSOR.Haswell ?? 0,
      max: ccf.aws.MAX_WATTS_BY_COMPUTE_PROCESSOR.Haswell ?? 0,
      memoryGb: ccf.aws.MEMORY_BY_COMPUTE_PROCESSOR?.Haswell ?? 0,
    },
  });
  const aws = read('aws');
  const gcp = read('gcp');
  const epyc4 = aws['AMD EPYC 4th Gen'];
  const graviton4 = aws['AWS Graviton4'];
  if (!epyc4 || !graviton4) throw new Error('The coefficients have no EPYC 4th Gen or Graviton4.');
  return {
    aws: { ...aws, 'AMD EPYC 5th Gen': epyc4 },
    azure: { ...read('azure'), 'Ice Lake': aws['Ice Lake'] ?? epyc4 },
    gcp: { ...gcp, 'Google Axion': graviton4 },
  };
}

/** “EPYC 4th Gen” as “AMD EPYC 4th Gen”, so that one processor has one name in every set. */
export function makersName(processor: string): string {
  return processor.replace(/^EPYC/, 'AMD EPYC').replace(/^Graviton/, 'AWS Graviton');
}

const BY_NAME: [pattern: RegExp, processor: string][] = [
  [/EPYC 7571/, 'EPYC 1st Gen'],
  [/EPYC 7R32/, 'EPYC 2nd Gen'],
  [/EPYC 7R13/, 'EPYC 3rd Gen'],
  [/EPYC 9R14/, 'EPYC 4th Gen'],
  [/EPYC 9R[04]5/, 'EPYC 5th Gen'],
  [/Graviton3E/, 'Graviton3E'],
  [/Graviton([234])/, 'Graviton'],
  [/Granite Rapids/, 'Granite Rapids'],
  [/Emerald Rapids/, 'Emerald Rapids'],
  [/Sapphire Rapids/, 'Sapphire Rapids'],
  [/Ice Lake/, 'Ice Lake'],
  [/Cascade Lake|82(59|75|52|80)/, 'Cascade Lake'],
  [/Skylake|8175|8124M|8151|8176M/, 'Skylake'],
  [/Broadwell|E5-2686 v4/i, 'Broadwell'],
  [/Haswell|v3$/i, 'Haswell'],
  [/v2$/i, 'Ivy Bridge'],
  [/E5-26(65|70)$/, 'Sandy Bridge'],
  [/i7-8700B/, 'Coffee Lake'],
];

/** The processor under a marketing name (“Intel Xeon Platinum 8175M”); none where the name does not tell. */
export function processorsOf(name: string): string[] {
  for (const [pattern, processor] of BY_NAME) {
    const match = pattern.exec(name);
    if (match) return [makersName(processor === 'Graviton' ? `Graviton${match[1]}` : processor)];
  }
  return [];
}
