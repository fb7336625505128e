import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { quote } from '../../src/main/emissions/sql.ts';
import { usageKeys } from './usage-keys.ts';

export const FORMATS = ['parquet', 'csv', 'csv.gz'] as const;
export type FileFormat = (typeof FORMATS)[number];

const ACCOUNTS = 20;
/** Kinds of usage that an account has. */
const KEYS_PER_ACCOUNT = 150;
const HOURS = 30 * 24;
/** Fewer make too few of an account's kinds of usage. */
const MIN_RESOURCES = 3_000;

/**
 * A month of an AWS bill, hourly, lean: the 14 columns of a Cost and Usage Report that say what was used. The same
 * number of lines gives the same lines everywhere: nothing random but integer arithmetic over the line's number.
 *
 * Parquet is as CUR 2.0 writes it (timestamps, doubles, snappy), CSV as the legacy report (text).
 */
export async function generateUsage(lines: number, format: 'parquet' | 'csv', path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB' });
  const connection = await instance.connect();
  try {
    for (const sql of preparation(lines)) await connection.run(sql);
    await connection.run(
      format === 'parquet'
        ? `COPY (${usageSql(lines)}) TO ${quote(path)} (FORMAT parquet, COMPRESSION snappy)`
        : `COPY (SELECT * REPLACE (${['start', 'end'].map(instantText).join(', ')}) FROM (${usageSql(lines)}))
           TO ${quote(path)} (FORMAT csv, HEADER)`,
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Packs a file; at the lowest level, for time: unpacking costs the same at any. */
export async function gzip(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGzip({ level: 1 }), createWriteStream(to));
}

function instantText(which: string): string {
  const column = `line_item_usage_${which}_date`;
  return `strftime(${column}, '%Y-%m-%dT%H:%M:%SZ') AS ${column}`;
}

function preparation(lines: number): string[] {
  const keys = usageKeys();
  const rows = keys.map((key, at) => `(${at}, ${Object.values(key).map(quote).join(', ')})`);
  return [
    // A 32-bit integer hash of two rounds, each an exclusive or and a product (the form of the “lowbias32” hash).
    'CREATE MACRO round_1(x) AS (xor(x, x >> 16) * 569420461) % 4294967296',
    'CREATE MACRO round_2(x) AS (xor(x, x >> 15) * 1935289751) % 4294967296',
    `CREATE MACRO random(x, salt) AS
       round_2(round_1((CAST(x AS UBIGINT) + CAST(salt AS UBIGINT) * 1000003) % 4294967296))`,
    `CREATE TABLE keys AS FROM (VALUES ${rows.join(', ')}) AS v(key, ${Object.keys(keys[0] ?? {}).join(', ')})`,
    `CREATE TABLE resources AS
       SELECT id, 100000000000 + account * 31415926535 AS account,
         random(account * 1000 + random(id, 2) % ${KEYS_PER_ACCOUNT}, 3) % ${keys.length} AS key,
         printf('%08x%09x', random(id, 4), random(id, 5)) AS name, random(id, 6) % 1000 / 1000.0 AS size
       FROM (SELECT range AS id, random(range, 1) % ${ACCOUNTS} AS account FROM range(${resourceCount(lines)}))`,
    `CREATE TABLE usage AS
       SELECT resources.* EXCLUDE (key, name), keys.* EXCLUDE (key), CASE
         WHEN service = 'AmazonS3' THEN 'bucket-' || name[:8]
         WHEN usageType LIKE '%EBS%' THEN 'vol-' || name
         WHEN service = 'AmazonEC2' THEN 'i-' || name
         ELSE 'arn:' || service || ':' || name[:8] END AS resource
       FROM resources JOIN keys USING (key)`,
  ];
}

function resourceCount(lines: number): number {
  return Math.max(MIN_RESOURCES, Math.round(lines / HOURS));
}

function usageSql(lines: number): string {
  return `SELECT CAST(account AS VARCHAR) AS line_item_usage_account_id, charge AS line_item_line_item_type,
      TIMESTAMP '2026-10-01' + to_hours(CAST(random(line, 8) % ${HOURS} AS BIGINT)) AS line_item_usage_start_date,
      line_item_usage_start_date + INTERVAL 1 HOUR AS line_item_usage_end_date,
      service AS line_item_product_code, usageType AS line_item_usage_type, operation AS line_item_operation,
      resource AS line_item_resource_id,
      CASE WHEN unit = 'Hrs' THEN 1.0 ELSE round(0.001 + size * (random(line, 9) % 10000) / 1000.0, 6) END
        AS line_item_usage_amount,
      round(line_item_usage_amount * (0.01 + size), 8) AS line_item_unblended_cost,
      'USD' AS line_item_currency_code, region AS product_region_code, instanceType AS product_instance_type,
      unit AS pricing_unit
    FROM (SELECT range AS line FROM range(${lines})) JOIN usage ON id = random(line, 7) % ${resourceCount(lines)}`;
}
