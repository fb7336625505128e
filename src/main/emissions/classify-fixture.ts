import { classifySql, KEY_COLUMNS } from './classify-sql.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { quote } from './sql.ts';

/** A key for tests: usage that counts, but for what is given. */
export type Key = Partial<Record<(typeof KEY_COLUMNS)[number], string | number | null>>;

export type Classified = {
  lineRegion: string;
  instance: string | null;
  machine: string | null;
  machineFamily: string | null;
  processor: string | null;
  rule: string;
  reason: string | null;
  perUnit: number | null;
  monthly: boolean;
  ssd: boolean | null;
  replicationName: string | null;
  sizeVcpu: number | null;
  sizeMemoryGb: number | null;
  memoryVcpus: number | null;
  accelerator: string | null;
  accelerators: number | null;
  assumption: string | null;
};

const NUMBERS: string[] = ['vcpu', 'memory_gb'];

/** For tests: how keys are classified, in their order, all in one query. */
export function classify(keys: readonly Key[], providers?: readonly string[]): Promise<Classified[]> {
  const cell = (key: Key, column: (typeof KEY_COLUMNS)[number]) => {
    const value = key[column] ?? (column === 'charge' ? 'Usage' : null);
    const text = value === null ? 'NULL' : quote(String(value));
    return `CAST(${text} AS ${NUMBERS.includes(column) ? 'DOUBLE' : 'VARCHAR'})`;
  };
  const rows = keys.map((key, at) => `(${at}, ${KEY_COLUMNS.map((column) => cell(key, column)).join(', ')})`);
  const relation = `(SELECT * FROM (VALUES ${rows.join(', ')}) AS v(place, ${KEY_COLUMNS.join(', ')}))`;
  return withScratchDuckDb(undefined, async (connection) => {
    const classified = await query(connection, `FROM (${classifySql(relation, providers)}) ORDER BY place`);
    const text = (value: unknown) => (value === null ? null : String(value));
    const number = (value: unknown) => (value === null ? null : Number(value));
    return classified.map((row) => ({
      lineRegion: String(row.line_region),
      instance: text(row.instance),
      machine: text(row.machine),
      machineFamily: text(row.machine_family),
      processor: text(row.processor),
      rule: String(row.rule),
      reason: text(row.reason),
      perUnit: number(row.per_unit),
      monthly: Boolean(row.monthly),
      ssd: row.ssd === null ? null : Boolean(row.ssd),
      replicationName: text(row.replication_name),
      sizeVcpu: number(row.size_vcpu),
      sizeMemoryGb: number(row.size_memory_gb),
      memoryVcpus: number(row.memory_vcpus),
      accelerator: text(row.accelerator),
      accelerators: number(row.accelerators),
      assumption: text(row.assumption),
    }));
  });
}
