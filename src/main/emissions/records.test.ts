import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { bytesToHex } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { canonicalRecord } from '../../domain/emissions/canonical-record.ts';
import { leafHash, merkleRoot } from '../../domain/merkle/merkle-tree.ts';
import { type CurLine, curCsv, estimateCur, estimatePaths } from './estimate-fixture.ts';

const START = Date.UTC(2026, 7, 1) / 1000;

test('the root is the RFC 9162 tree over the canonical records, sorted bytewise, of the estimated lines', async () => {
  const given: CurLine[] = [
    { amount: 2, resource: 'i-ü' },
    { amount: 1.5, resource: 'i-a' },
    { amount: '0.1', account: '9', resource: 'Z' },
    { type: 'Tax' },
    { unit: 'Requests' },
  ];
  const { lines, linesRoot } = await estimateCur(given);
  const records = given.slice(0, 3).map((line, at) =>
    canonicalRecord({
      provider: 'aws',
      account: line.account ?? '111122223333',
      resource: line.resource ?? null,
      usageType: 'BoxUsage:m5.large',
      region: 'us-east-1',
      start: START,
      end: START + 3600,
      amount: BigInt(Math.round(Number(line.amount) * 10)) * 10n ** 11n,
      unit: 'Hrs',
      kgMicro: lines[at]?.kgMicro ?? -1n,
      factorSet: 'ccf-2024',
    }),
  );
  const root = merkleRoot(records.sort(Buffer.compare).map((record) => leafHash(record)));
  expect(linesRoot).toBe(`0x${bytesToHex(root)}`);
});

test.each<[string, CurLine]>([
  ['account', { account: '1' }],
  ['resource', { resource: 'other' }],
  ['region', { region: 'eu-west-1' }],
  ['amount', { amount: '1.000000000001' }],
  ['start', { start: '2026-08-01T00:30:00Z' }],
  ['end', { end: '2026-08-01T02:00:00Z' }],
])('a change of the %s changes the root', async (_, change) => {
  const [before, after] = [await estimateCur([{}, {}]), await estimateCur([{}, change])];
  expect(after.linesRoot).not.toBe(before.linesRoot);
});

test('a bill without an estimated line has no root', async () => {
  expect((await estimateCur([{ type: 'Tax' }])).linesRoot).toBeNull();
});

test('the same bill as CSV and as Parquet gives the same totals and the same root', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'usage-'));
  try {
    const csv = join(folder, 'bill.csv');
    const parquet = join(folder, 'bill.parquet');
    writeFileSync(
      csv,
      curCsv([
        { amount: '0.0000314159' },
        { amount: '123456.789' },
        { amount: '1.4219E-6', service: 'AmazonS3', usageType: 'TimedStorage-ByteHrs', unit: 'GB-Mo' },
        { type: 'Tax', amount: '', unit: '' },
      ]),
    );
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    // As AWS writes it: numbers as doubles, times as timestamps.
    await connection.run(
      `COPY (SELECT * REPLACE (CAST("lineItem/UsageAmount" AS DOUBLE) AS "lineItem/UsageAmount",
          CAST("lineItem/UsageStartDate" AS TIMESTAMP) AS "lineItem/UsageStartDate")
        FROM read_csv('${csv}', all_varchar = true, header = true)) TO '${parquet}'`,
    );
    connection.closeSync();
    const [fromCsv, fromParquet] = [await estimatePaths([csv]), await estimatePaths([parquet])];
    expect(fromParquet.totals).toEqual(fromCsv.totals);
    expect(fromParquet.linesRoot).toBe(fromCsv.linesRoot);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
