import type { Column } from './formats.ts';
import type { UsageFile } from './recognise-file.ts';
import { identifier, quote } from './sql.ts';

/** The columns of a file by the names they are known by. */
export class Source {
  readonly file: UsageFile;
  readonly #byKey: Map<string, { name: string; type: string }>;

  constructor(file: UsageFile) {
    this.file = file;
    this.#byKey = new Map();
    file.columns.forEach((column: Column, at) => {
      if (this.#byKey.has(column.key)) return;
      const name = file.container === 'csv' ? `c${at}` : identifier(column.source);
      this.#byKey.set(column.key, { name, type: column.type });
    });
  }

  scan(rejectsTable: string): string {
    const path = quote(this.file.path);
    if (this.file.container === 'parquet') return `read_parquet(${path}, file_row_number = true)`;
    const columns = this.file.columns.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
    return `read_csv(${path}, auto_detect = false, header = true, delim = ${quote(this.file.delimiter)},
      quote = '"', escape = '"', nullstr = '', compression = ${quote(this.file.gzipped ? 'gzip' : 'none')},
      store_rejects = true, rejects_table = ${quote(rejectsTable)}, rejects_scan = ${quote(`${rejectsTable}_scans`)},
      rejects_limit = 0, columns = {${columns}})`;
  }

  /** The first of the columns that says something, as text. `product.x` and `details.x` look into a nested column. */
  text(...keys: string[]): string {
    const parts = keys.flatMap((key) => this.#text(key));
    if (parts.length === 0) return 'CAST(NULL AS VARCHAR)';
    return parts.length === 1 ? `${parts[0]}` : `coalesce(${parts.join(', ')})`;
  }

  #text(key: string): string[] {
    const [outer = '', inner] = key.split('.');
    const column = this.#byKey.get(outer);
    if (!column) return [];
    if (inner === undefined) {
      return [
        column.type === 'VARCHAR'
          ? `nullif(nullif(trim(${column.name}), ''), 'NULL')`
          : `CAST(${column.name} AS VARCHAR)`,
      ];
    }
    if (column.type.startsWith('MAP'))
      return [`nullif(CAST(${column.name}[${quote(inner)}] AS VARCHAR), '')`];
    const json =
      column.type === 'VARCHAR'
        ? `CASE WHEN json_valid(${column.name}) THEN ${column.name} END`
        : `to_json(${column.name})`;
    return [`nullif(json_extract_string(${json}, ${quote(`$."${inner}"`)}), '')`];
  }

  number(...keys: string[]): string {
    const key = keys.find((candidate) => this.#byKey.has(candidate));
    const column = key === undefined ? undefined : this.#byKey.get(key);
    if (column && column.type !== 'VARCHAR') return `CAST(${column.name} AS DOUBLE)`;
    return `try_cast(${this.text(...keys)} AS DOUBLE)`;
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** An instant in UTC. Text without an offset is taken as UTC, as CUR and FOCUS define it. */
  instant(key: string): string {
    const column = this.#byKey.get(key);
    if (!column) return 'CAST(NULL AS TIMESTAMP)';
    if (column.type.startsWith('TIMESTAMP') && !column.type.includes('ZONE')) {
      return `CAST(${column.name} AS TIMESTAMP)`;
    }
    const text = this.text(key);
    // Reading offsets goes through the time-zone library and costs as much as all the rest; exports write Z.
    return `CASE WHEN ${text} LIKE '%Z' THEN try_cast(${text} AS TIMESTAMP)
      ELSE try_cast(${text} AS TIMESTAMPTZ) AT TIME ZONE 'UTC' END`;
  }
}
