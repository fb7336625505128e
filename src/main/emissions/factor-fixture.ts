import type { Key } from './classify-fixture.ts';
import { classifySql, KEY_COLUMNS } from './classify-sql.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { RESOURCES } from './estimate-fixture.ts';
import { applyOverrides, type Overrides, overridesSchema } from './factor-overrides.ts';
import { createFactorTables, type FactorSet, loadFactorSet } from './factor-set.ts';
import { factorSql } from './factor-sql.ts';
import { quote } from './sql.ts';

/** A key with the month and account of its usage: m5.large on demand in us-east-1 in August 2026, but for what is given. */
export type FactorKey = Key & { month?: string; account?: string };

export type NumberUsed = {
  value: number;
  low?: number;
  high?: number;
  unit: string;
  table: string;
  row: string;
};
export type Figures = {
  rule: string;
  class: string;
  method: string;
  itKwh: number;
  kwh: number;
  kwhLow: number;
  kwhHigh: number;
  kgOperational: number;
  kgOperationalLow: number;
  kgOperationalHigh: number;
  kgMarket: number;
  kgEmbodied: number;
  kgEmbodiedLow: number;
  kgEmbodiedHigh: number;
  water: number | null;
  factors: Record<string, unknown> & { numbers: Record<string, NumberUsed>; overrides: string[] };
};

const NUMBERS: string[] = ['vcpu', 'memory_gb'];
const PLAIN: FactorKey = {
  provider: 'aws',
  service: 'AmazonEC2',
  service_code: 'AmazonEC2',
  usage_type: 'BoxUsage:m5.large',
  region: 'us-east-1',
  unit: 'Hrs',
  charge: 'Usage',
};

/** For tests: what one unit of each key comes to by a factor set with overrides, in the keys' order, in one query. */
export function figuresOf(
  keys: readonly FactorKey[],
  options: { factors?: string; set?: FactorSet; overrides?: Partial<Overrides> } = {},
): Promise<Figures[]> {
  return withScratchDuckDb(undefined, async (connection) => {
    const set = options.set ?? loadFactorSet(RESOURCES, options.factors ?? 'ccf-2024');
    await createFactorTables(connection, set);
    if (options.overrides) await applyOverrides(connection, overridesSchema.parse(options.overrides));
    await connection.run(`SET VARIABLE factor_set = ${quote(set.id)}`);
    const rows = keys.map((key, at) => {
      const merged: FactorKey =
        key.provider === undefined || key.provider === 'aws'
          ? { ...PLAIN, ...key }
          : { charge: 'Usage', ...key };
      const cells = KEY_COLUMNS.map((column) => {
        const value = merged[column] ?? null;
        return `CAST(${value === null ? 'NULL' : quote(String(value))} AS ${NUMBERS.includes(column) ? 'DOUBLE' : 'VARCHAR'})`;
      });
      return `(${at}, DATE '${key.month ?? '2026-08'}-01', ${quote(key.account ?? '111122223333')}, ${cells.join(', ')})`;
    });
    await connection.run(
      `CREATE TEMP TABLE keys AS FROM (VALUES ${rows.join(', ')}) AS v(place, month, account, ${KEY_COLUMNS.join(', ')})`,
    );
    await connection.run(`CREATE TEMP TABLE classified AS ${classifySql('keys')}`);
    const found = await query(
      connection,
      `FROM (${factorSql('classified', { byAccount: true })}) ORDER BY place`,
    );
    return found.map((row) => ({
      rule: String(row.rule),
      class: String(row.class),
      method: String(row.method),
      itKwh: Number(row.it_kwh_each),
      kwh: Number(row.kwh_each),
      kwhLow: Number(row.kwh_low_each),
      kwhHigh: Number(row.kwh_high_each),
      kgOperational: Number(row.kg_operational_each),
      kgOperationalLow: Number(row.kg_operational_low_each),
      kgOperationalHigh: Number(row.kg_operational_high_each),
      kgMarket: Number(row.kg_market_each),
      kgEmbodied: Number(row.kg_embodied_each),
      kgEmbodiedLow: Number(row.kg_embodied_low_each),
      kgEmbodiedHigh: Number(row.kg_embodied_high_each),
      water: row.water_each === null ? null : Number(row.water_each),
      factors: JSON.parse(String(row.factors)),
    }));
  });
}
