import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../storage/database.ts';
import { createReportEvidence } from './create-report-evidence.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { curCsv, RESOURCES } from './estimate-fixture.ts';
import { loadFactorSet } from './factor-set.ts';
import { importFolder } from './import-folders.ts';
import { importUsage } from './import-usage.ts';
import { linesSql } from './lines-relation.ts';
import { upgradeImports } from './upgrade-imports.ts';

let profileFolder: string;
let database: Database;
beforeEach(() => {
  profileFolder = mkdtempSync(join(tmpdir(), 'profile-'));
  database = openDatabase(join(profileFolder, 'desk.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(profileFolder, { recursive: true, force: true });
});

test('an import of engine 1.1, whose lines were one file with estimates, keeps every line in its row', async () => {
  const bill = join(profileFolder, 'bill.csv');
  // Row 3 has an amount that is none, row 5 is a tax.
  writeFileSync(
    bill,
    curCsv([
      { amount: 3 },
      { amount: 'many' },
      { amount: 5, resource: 'i-2' },
      { type: 'Tax' },
      { amount: 7 },
    ]),
  );
  const control = { signal: new AbortController().signal, progress: () => {} };
  const { id } = await importUsage(
    { database, profileFolder },
    { paths: [bill] },
    loadFactorSet(RESOURCES),
    control,
  );
  const evidence = createReportEvidence({ database, profileFolder, resourcesFolder: RESOURCES });
  const [period] = await evidence.periods();
  if (!period) throw new Error('no period');
  const before = await evidence.recompute(evidence.linesFolder(id), period);
  const folder = importFolder(profileFolder, id);
  const rowsOf = () =>
    withScratchDuckDb(undefined, async (connection) =>
      query(
        connection,
        `SELECT file, row, amount, resource FROM ${await linesSql(connection, folder)} WHERE problem IS NULL ORDER BY row`,
      ),
    );
  const rows = await rowsOf();
  await asBefore(folder);
  expect(existsSync(join(folder, 'keys.parquet'))).toBe(false);

  await upgradeImports(profileFolder, database);
  expect(await rowsOf()).toEqual(rows);
  expect(rows.map(({ row }) => Number(row))).toEqual([2, 4, 5, 6]);
  expect(await evidence.recompute(evidence.linesFolder(id), period)).toEqual(before);
  expect(await evidence.periods()).toEqual([period]);
  expect(existsSync(join(folder, 'lines.parquet'))).toBe(false);
});

/** Writes what engine 1.1 kept, and removes what is kept since. */
async function asBefore(folder: string): Promise<void> {
  await withScratchDuckDb(undefined, async (connection) => {
    await connection.run(`COPY (
      SELECT file, row, account, resource, start_time, end_time, amount, cost, currency, k.* EXCLUDE (key_id),
        CASE WHEN charge = 'Usage' THEN 'estimated' ELSE 'not-usage' END AS status,
        CASE WHEN charge = 'Usage' THEN p.each ELSE 0 END AS kg_micro
      FROM ${await linesSql(connection, folder)} JOIN '${folder}/keys.parquet' k USING (key_id),
        (SELECT CAST(kg_micro AS BIGINT) // 3 AS each FROM '${folder}/periods.parquet') p
      WHERE problem IS NULL ORDER BY amount DESC
    ) TO '${folder}/lines.parquet' (FORMAT parquet)`);
    // The sum must stay what it was, whatever the share of a line.
    await connection.run(`COPY (SELECT * REPLACE (CASE WHEN row = 2 THEN kg_micro + (
        SELECT CAST(kg_micro AS BIGINT) % 3 FROM '${folder}/periods.parquet') ELSE kg_micro END AS kg_micro)
      FROM '${folder}/lines.parquet') TO '${folder}/lines-2.parquet' (FORMAT parquet)`);
  });
  const { renameSync } = await import('node:fs');
  renameSync(join(folder, 'lines-2.parquet'), join(folder, 'lines.parquet'));
  rmSync(join(folder, 'lines'), { recursive: true });
  for (const name of ['keys', 'key-of', 'activity', 'files', 'shifts', 'periods'])
    rmSync(join(folder, `${name}.parquet`));
}
