import { classifySql, KEY_COLUMNS } from './classify-sql.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { quote } from './sql.ts';

/** For tests: keys in, as a reader delivers them, and how each is estimated. */
export type Key = Partial<Record<(typeof KEY_COLUMNS)[number], string>>;

export type Classified = {
  rule: string;
  reason: string | null;
  per_unit: number | null;
  monthly: boolean | null;
  machine: string | null;
  machine_family: string | null;
  instance: string | null;
  line_region: string;
  ssd: boolean | null;
  replication_name: string | null;
  size_vcpu: number | null;
  size_memory_gb: number | null;
  memory_vcpus: number | null;
  accelerator: string | null;
  accelerators: number | null;
  assumption: string | null;
};

/** A line of an Azure export: category, subcategory, meter and unit. */
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
    unit,
    ...more,
  };
}

/** A line of a Google Cloud export: service, description of the SKU, and unit. */
export function gcpSku(service: string, sku: string, unit: string, more: Key = {}): Key {
  return { provider: 'gcp', service, usage_type: sku, unit, ...more };
}

/** A relation of the keys; `place` is the place of each in the list. */
export function keysSql(keys: readonly Key[]): string {
  const columns = ['place', ...KEY_COLUMNS];
  const rows = keys.map((key, at) =>
    [
      at,
      ...KEY_COLUMNS.map((column) => cell(column, { charge: 'Usage', region: 'eastus', ...key }[column])),
    ].join(', '),
  );
  return `(SELECT * FROM (VALUES ${rows.map((row) => `(${row})`).join(',\n')}) AS keys(${columns.join(', ')}))`;
}

/** How each of the keys is estimated, in one query. */
export function classify(keys: readonly Key[]): Promise<Classified[]> {
  return withScratchDuckDb(undefined, async (connection) => {
    const rows = await query(connection, `FROM (${classifySql(keysSql(keys))}) ORDER BY place`);
    return rows as unknown as Classified[];
  });
}

function cell(column: string, value: string | undefined): string {
  const type = column === 'vcpu' || column === 'memory_gb' ? 'DOUBLE' : 'VARCHAR';
  return `CAST(${value === undefined ? 'NULL' : quote(value)} AS ${type})`;
}
