import { describe, expect, test } from 'vitest';
import { attestedEfficiencyBps, baselineReports, type MintedReport } from './efficiency-baseline.ts';

const METHODOLOGY = `0x${'3c'.repeat(32)}`;
const at = (month: string) => Date.parse(`${month}-01T00:00:00Z`) / 1000;
const report = { periodStart: at('2026-09'), periodEnd: at('2026-10'), methodology: METHODOLOGY };

function mintedOver(from: string, to: string, change: Partial<MintedReport> = {}): MintedReport {
  return {
    reportId: `report ${from}`,
    periodStart: at(from),
    periodEnd: at(to),
    linesRoot: `root ${from}`,
    methodology: METHODOLOGY,
    ...change,
  };
}

const SUMMER = [
  mintedOver('2026-06', '2026-07'),
  mintedOver('2026-07', '2026-08'),
  mintedOver('2026-08', '2026-09'),
];

describe('protocol, section 9: the trailing baseline of a report', () => {
  test('is the account’s months on chain among the 12 before, the earliest first', () => {
    const minted = [
      ...SUMMER.toReversed(),
      mintedOver('2025-08', '2025-09'),
      mintedOver('2025-09', '2025-10'),
      mintedOver('2026-09', '2026-10'),
      mintedOver('2026-10', '2026-11'),
    ];
    expect(baselineReports(report, minted).map(({ reportId }) => reportId)).toEqual([
      'report 2025-09',
      'report 2026-06',
      'report 2026-07',
      'report 2026-08',
    ]);
  });

  test('leaves out other methodologies, which cannot be recomputed, and what is not one calendar month', () => {
    const minted = [
      ...SUMMER,
      mintedOver('2026-05', '2026-06', { methodology: `0x${'00'.repeat(32)}` }),
      mintedOver('2026-03', '2026-05'),
      mintedOver('2026-02', '2026-03', { periodStart: at('2026-02') + 86_400 }),
    ];
    expect(baselineReports(report, minted)).toEqual(SUMMER);
    expect(baselineReports({ ...report, periodEnd: at('2026-11') }, SUMMER)).toEqual([]);
  });

  test('needs three months', () => {
    expect(baselineReports(report, SUMMER.slice(1))).toEqual([]);
  });
});

describe('the score that a report attests', () => {
  const intensity = (kgMicro: bigint) => ({ kgMicro, itKwhMicro: 1_000_000n });
  const found = SUMMER.map((minted, index) => ({
    minted,
    // 0.3, 0.4 and 0.5 kg/kWh: together 1.2 kg / 3 kWh = 0.4.
    found: { linesRoot: minted.linesRoot, intensity: intensity(300_000n + 100_000n * BigInt(index)) },
  }));

  test('is the baseline’s kg per kWh over the month’s own, within 0.5 and 2.0', () => {
    expect(attestedEfficiencyBps(report, intensity(320_000n), found)).toBe(12_500);
    expect(attestedEfficiencyBps(report, intensity(10_000n), found)).toBe(20_000);
    expect(attestedEfficiencyBps(report, intensity(4_000_000n), found)).toBe(5_000);
  });

  test('is neutral without a baseline', () => {
    expect(attestedEfficiencyBps(report, intensity(10_000n), [])).toBe(10_000);
  });

  test('is the lowest when lines of a month on chain are missing, or have another root', () => {
    const [first, ...others] = found;
    if (!first) throw new Error('a month');
    const without = [{ ...first, found: null }, ...others];
    const altered = [{ ...first, found: { ...first.found, linesRoot: 'root of others' } }, ...others];
    for (const baseline of [without, altered]) {
      expect(attestedEfficiencyBps(report, intensity(320_000n), baseline)).toBe(5_000);
    }
  });
});
