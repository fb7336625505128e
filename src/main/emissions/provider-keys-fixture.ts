import { expect } from 'vitest';
import type { Key } from './classify-fixture.ts';
import { classifySql, KEY_COLUMNS } from './classify-sql.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { RESOURCES } from './estimate-fixture.ts';
import { createFactorTables, loadFactorSet } from './factor-set.ts';
import { factorSql } from './factor-sql.ts';
import { quote } from './sql.ts';

export type EstimatedKey = {
  rule: string;
  reason: string | null;
  method: string;
  kwh: number | null;
  kgOperational: number | null;
  kgEmbodied: number | null;
};

/**
 * For tests: what one unit of each key comes to with the factors of ccf-2024, in September 2026 (720 hours), all in one
 * query.
 */
export function estimateKeys(keys: readonly Key[]): Promise<EstimatedKey[]> {
  const cell = (key: Key, column: (typeof KEY_COLUMNS)[number]) => {
    const value = key[column] ?? (column === 'charge' ? 'Usage' : null);
    return `CAST(${value === null ? 'NULL' : quote(String(value))} AS ${['vcpu', 'memory_gb'].includes(column) ? 'DOUBLE' : 'VARCHAR'})`;
  };
  const rows = keys.map(
    (key, at) => `(${at}, DATE '2026-09-01', ${KEY_COLUMNS.map((column) => cell(key, column)).join(', ')})`,
  );
  const relation = `(SELECT * FROM (VALUES ${rows.join(', ')}) AS v(place, month, ${KEY_COLUMNS.join(', ')}))`;
  return withScratchDuckDb(undefined, async (connection) => {
    const set = loadFactorSet(RESOURCES, 'ccf-2024');
    await createFactorTables(connection, set);
    await connection.run(`SET VARIABLE factor_set = ${quote(set.id)}`);
    await connection.run(`CREATE TABLE classified AS ${classifySql(relation)}`);
    const number = (value: unknown) => (value === null ? null : Number(value));
    return (await query(connection, `FROM (${factorSql('classified')}) ORDER BY place`)).map((row) => ({
      rule: String(row.rule),
      reason: row.reason === null ? null : String(row.reason),
      method: String(row.method),
      kwh: number(row.kwh_each),
      kgOperational: number(row.kg_operational_each),
      kgEmbodied: number(row.kg_embodied_each),
    }));
  });
}

/** For tests: a line of an Azure export (category, subcategory, meter, unit), as its reader delivers it. */
export function azureMeter(
  category: string,
  subcategory: string,
  meter: string,
  unit: string,
  more: Key = {},
): Key {
  return {
    provider: 'azure',
    service: category,
    service_code: category,
    usage_type: subcategory,
    operation: meter,
    region: 'eastus',
    unit,
    ...more,
  };
}

/** For tests: a line of Azure in FOCUS (service of the resource, product, unit). */
export function azureFocus(service: string, product: string, unit: string, more: Key = {}): Key {
  return {
    provider: 'azure',
    service,
    usage_type: product,
    description: product,
    region: 'eastus',
    unit,
    ...more,
  };
}

/** For tests: a line of a Google Cloud export (service, description of the SKU, unit). */
export function gcpSku(service: string, sku: string, unit: string, more: Key = {}): Key {
  return { provider: 'gcp', service, usage_type: sku, region: 'us-central1', unit, ...more };
}

/** A line, and the kWh that one unit of it comes to, or why it has none. */
export type Expectation = [what: string, key: Key, expected: number | 'none' | 'elsewhere'];

/**
 * For tests: estimates all the tables in one query, when the first of them is asked for. The answer checks a table, and
 * names every row that differs.
 */
export function expectations(...tables: readonly Expectation[][]): (table: Expectation[]) => Promise<void> {
  let estimates: Promise<Map<Key, EstimatedKey>> | undefined;
  const estimate = async () => {
    const keys = tables.flatMap((table) => table.map(([, key]) => key));
    const found = await estimateKeys(keys);
    return new Map(keys.flatMap((key, at) => (found[at] ? [[key, found[at]] as const] : [])));
  };
  return async (table) => {
    estimates ??= estimate();
    const found = await estimates;
    const differing = table.flatMap(([what, key, expected]) => {
      const { rule, kwh } = found.get(key) ?? { rule: 'missing', kwh: null };
      const equal =
        typeof expected === 'string'
          ? rule === expected
          : kwh !== null && Math.abs(kwh - expected) <= 1e-9 * Math.abs(expected);
      return equal ? [] : [{ what, expected, rule, kwh }];
    });
    expect(differing).toEqual([]);
  };
}
