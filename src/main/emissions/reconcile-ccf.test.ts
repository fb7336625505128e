import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type FactorKey, figuresOf } from './factor-fixture.ts';

/**
 * reconcile-ccf.csv holds what Cloud Carbon Footprint's own code (commit b7a049c7: core 0.17.3, aws 0.16.0, azure 1.8.0,
 * gcp 0.15.0) makes of 1,300 usage lines, run through its CostAndUsageReports, ConsumptionManagement and
 * BillingExportTable classes with its estimators. Embodied carbon, which it adds to kWh, was taken off by an endless
 * server life. `deviation` names the reason (docs/deviations-from-ccf.md) where we differ on purpose.
 */
const PEER = readFileSync(fileURLToPath(new URL('reconcile-ccf.csv', import.meta.url)), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [
      provider,
      service,
      usageType,
      operation,
      instanceType,
      region,
      unit,
      amount,
      start,
      kwh,
      kg,
      deviation,
    ] = line.split(',');
    const key: FactorKey = {
      provider: provider ?? '',
      service: service ?? '',
      service_code: service ?? '',
      usage_type: usageType || null,
      operation: operation || null,
      instance_type: instanceType || null,
      region: region ?? '',
      unit: unit ?? '',
      month: (start ?? '').slice(0, 7),
    };
    return { key, amount: Number(amount), kwh: Number(kwh), kg: Number(kg), deviation: deviation ?? '' };
  });

const DEVIATIONS = readFileSync(
  fileURLToPath(new URL('../../../docs/deviations-from-ccf.md', import.meta.url)),
  'utf8',
);

test('ccf-2024 reconciles with Cloud Carbon Footprint: operational kWh and kg to 1e-6, but for the listed deviations', async () => {
  const figures = await figuresOf(PEER.map((row) => row.key));
  const off = PEER.flatMap((row, at) => {
    const { kwh = Number.NaN, kgOperational = Number.NaN } = figures[at] ?? {};
    const relative = Math.max(
      Math.abs((kwh * row.amount) / row.kwh - 1),
      Math.abs((kgOperational * row.amount) / row.kg - 1),
    );
    // A row that is marked must differ, so that no mark outlives its reason.
    return relative <= 1e-6 === (row.deviation === '') ? [] : [{ ...row, ours: kwh * row.amount, relative }];
  });
  expect(off).toEqual([]);
  expect(PEER.filter((row) => row.deviation === '').length).toBeGreaterThan(900);
  for (const provider of ['aws', 'azure', 'gcp'])
    expect(
      PEER.filter((row) => row.key.provider === provider && row.deviation === '').length,
    ).toBeGreaterThan(100);
});

test('every deviation is on the page', () => {
  for (const name of new Set(PEER.map((row) => row.deviation).filter(Boolean)))
    expect(DEVIATIONS).toContain(`\`${name}\``);
});
