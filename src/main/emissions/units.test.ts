import { expect, test } from 'vitest';
import { query, withScratchDuckDb } from './duckdb.ts';
import { UNIT_KEY, UNITS_SQL } from './units.ts';

// What 1 of the unit is in the measure: a GiB is 2^30 bytes; a second 1/3,600 h; a day 24 h.
const UNITS: [provider: string, unit: string, measure: string | null, factor: number | null][] = [
  ['aws', 'Hrs', 'hours', 1],
  ['aws', 'GB-Mo', 'gb-months', 1],
  ['aws', 'Lambda-GB-Second', 'gb-hours', 1 / 3600],
  ['azure', '1 Hour', 'hours', 1],
  ['azure', '100 Hours', 'hours', 1],
  ['azure', 'Hours', 'hours', 1],
  ['azure', '1/Month', 'months', 1],
  ['azure', '1 /Month', 'months', 1],
  ['azure', 'Units/Month', 'months', 1],
  ['azure', '1/Day', 'hours', 24],
  ['azure', '1 GB/Month', 'gb-months', 1],
  ['azure', '10 GB', 'gb', 1],
  ['azure', '1 GB Second', 'gb-hours', 1 / 3600],
  ['azure', '1 GiB/Hour', 'gb-hours', 2 ** 30 / 1e9],
  ['azure', '1 TB/Month', 'gb-months', 1000],
  ['azure', '10K', null, null],
  ['azure', '1', null, null],
  ['gcp', 'seconds', 'hours', 1 / 3600],
  ['gcp', 'byte-seconds', 'gb-hours', 1e-9 / 3600],
  ['gcp', 'bytes', 'gb', 1e-9],
  ['gcp', 'gibibyte month', 'gb-months', 2 ** 30 / 1e9],
  ['gcp', 'GiBy.h', 'gb-hours', 2 ** 30 / 1e9],
  ['gcp', 'tebibyte', 'gb', 2 ** 40 / 1e9],
  ['gcp', 'requests', null, null],
];

test('units as the bills of each provider spell them; each has one meaning', async () => {
  const rows = UNITS.map(([provider, unit], at) => `(${at}, '${provider}', '${unit}')`).join(', ');
  await withScratchDuckDb(undefined, async (connection) => {
    const found = await query(
      connection,
      `SELECT measure, unit_factor FROM (VALUES ${rows}) AS bill(place, provider, unit)
        LEFT JOIN ${UNITS_SQL} ON unit_key = ${UNIT_KEY} ORDER BY place`,
    );
    expect(found).toHaveLength(UNITS.length);
    for (const [at, [, unit, measure, factor]] of UNITS.entries()) {
      expect(found[at]?.measure, unit).toBe(measure);
      if (factor !== null) expect(Number(found[at]?.unit_factor), unit).toBeCloseTo(factor, 15);
    }
    // A unit that is listed twice would double every line that has it.
    expect(
      await query(connection, `SELECT unit_key FROM ${UNITS_SQL} GROUP BY unit_key HAVING count(*) > 1`),
    ).toEqual([]);
  });
});
