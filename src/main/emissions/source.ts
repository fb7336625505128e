import { THREADS } from './duckdb.ts';
import { bareKey, type Column, columnName } from './formats.ts';
import { jsonObjects, jsonPointer, parquetSql, pathList } from './json-objects.ts';
import { identifier, quote } from './sql.ts';
import type { UsageFile } from './usage-file.ts';

/** Where records go that cannot be told apart into columns when nobody asks for them. */
const PASSED_OVER = 'passed_over';

/**
 * As many CSV files as DuckDB reads in one go with several threads to a file (its CSVGlobalState). Of more files it reads
 * each with one thread, and then says nothing of a quote that is open at the end of a file: the lines after it are lost.
 */
export const CSV_FILES_AT_ONCE = 2 * THREADS;

/** Why a record of JSON says nothing. Of a member that is there twice, one value would be lost. */
const JSON_PROBLEM = `CASE WHEN json IS NULL OR json_type(json) <> 'OBJECT' THEN 'It is no JSON object in UTF-8 on one line.'
    WHEN len(json_keys(json)) <> len(list_distinct(json_keys(json))) THEN 'It names a member more than once.' END`;

/** A token that stands for a column of the file, or for an expression over them that is evaluated per line. */
const TOKEN = /\b(?:raw|line)_\d+\b/g;

const NUMBER_TYPE = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;

/**
 * The columns of files that are alike (see alike) by the names they are known by. In SQL a column is `raw_<n>`, and an
 * expression of `perLine` is `line_<n>`: lines are grouped by these before anything else is computed from them.
 */
export class Source {
  readonly file: UsageFile;
  /** By bareKey. */
  readonly #byKey: Map<string, { name: string; type: string }>;
  /** Sources of the columns that were asked for, and are there more than once. */
  readonly #doubled = new Set<string>();
  readonly #lineExpressions: string[] = [];
  /** Members of JSON objects that were asked for and not seen yet. */
  readonly #added: string[] = [];

  constructor(file: UsageFile) {
    this.file = file;
    this.#byKey = new Map();
    file.columns.forEach((column: Column, at) => {
      const key = bareKey(column.key);
      if (!this.#byKey.has(key)) this.#byKey.set(key, { name: `raw_${at}`, type: column.type });
    });
  }

  /**
   * Every line of the files with `file_index` (position in `paths`), the tokens as columns. Only columns that a query
   * names are read. Records that cannot be told apart into columns go to `rejectsTable`, or are passed over without one.
   * `lenient` takes lines that end in several ways, and guesses at broken quotes: enough for a look, not for a count.
   */
  scan(paths: readonly string[], rejectsTable?: string, lenient = false): string {
    const lines = this.#lineExpressions.map((sql, at) => `, ${sql} AS line_${at}`).join('');
    const { container, columns, delimiter, gzipped, layout } = this.file;
    if (container === 'json') {
      const names = [...columns.map(({ source }) => source), ...this.#added];
      const pointers = names.map((name) => quote(jsonPointer(name))).join(', ');
      const values = names.map((_, at) => `members[${at + 1}] AS raw_${at}`).join(', ');
      return `(SELECT *${lines} FROM (SELECT ${values}, json_problem, file_index FROM (
        SELECT CASE WHEN json_problem IS NULL THEN json_extract_string(json, [${pointers}]) END AS members, json_problem, file_index
        FROM (SELECT json, file_index, ${JSON_PROBLEM} AS json_problem FROM ${jsonObjects(paths, gzipped, layout)}))))`;
    }
    if (container === 'parquet') {
      const renamed = columns.map(({ source }, at) => `${identifier(source)} AS raw_${at}`).join(', ');
      return `(SELECT *${lines} FROM (SELECT ${renamed}, file_index FROM ${parquetSql(paths)}))`;
    }
    const types = columns.map((_, at) => `'raw_${at}': 'VARCHAR'`).join(', ');
    // Both passes must tell records apart alike: ignoring errors without storing them loses good records beside bad ones.
    const rejects = `store_rejects = true, rejects_table = ${quote(rejectsTable ?? PASSED_OVER)},
      rejects_scan = ${quote(`${rejectsTable ?? PASSED_OVER}_scans`)}, rejects_limit = 0`;
    const options = `auto_detect = false, header = true,
      delim = ${quote(delimiter)}, quote = '"', escape = '"', nullstr = '',
      compression = ${quote(gzipped ? 'gzip' : 'none')}, ${rejects}, hive_partitioning = false,
      ${lenient ? `strict_mode = false, new_line = '\\n',` : ''} columns = {${types}}`;
    const parts: string[] = [];
    for (let at = 0; at < paths.length; at += CSV_FILES_AT_ONCE) {
      const list = pathList(paths.slice(at, at + CSV_FILES_AT_ONCE));
      parts.push(
        `SELECT *, file_index${at === 0 ? '' : ` + ${at}`} AS file_index FROM read_csv(${list}, ${options})`,
      );
    }
    return `(SELECT *${lines} FROM (${parts.join(' UNION ALL ')}))`;
  }

  /**
   * Has an expression evaluated once per line, so that lines are grouped by its value and not by the columns in it: for
   * what is pulled out of columns that differ from line to line, such as JSON.
   */
  perLine(sql: string): string {
    const known = this.#lineExpressions.indexOf(sql);
    if (known >= 0) return `line_${known}`;
    this.#lineExpressions.push(sql);
    return `line_${this.#lineExpressions.length - 1}`;
  }

  /** The first of the columns that says something, as text. `product.x` and `details.x` look into a nested column. */
  text(...keys: string[]): string {
    const parts = keys.flatMap((key) => this.#text(key));
    if (parts.length === 0) return 'CAST(NULL AS VARCHAR)';
    return parts.length === 1 ? `${parts[0]}` : `coalesce(${parts.join(', ')})`;
  }

  /**
   * JSON leaves out what is null, so that a member may come up long after the records that the format was told by: what
   * is asked for is looked for under the name that the format gives it.
   */
  #column(key: string): { name: string; type: string } | undefined {
    const bare = bareKey(key);
    const known = this.#byKey.get(bare);
    if (known) this.#noteDoubled(bare);
    if (known || this.file.container !== 'json') return known;
    const column = { name: `raw_${this.file.columns.length + this.#added.length}`, type: 'VARCHAR' };
    this.#added.push(columnName(this.file.format, key));
    this.#byKey.set(bare, column);
    return column;
  }

  #noteDoubled(bare: string): void {
    const [, second] = this.file.columns.filter(({ key }) => bareKey(key) === bare);
    if (second) this.#doubled.add(second.source);
  }

  /** Names of columns that were asked for and are there more than once, so that nobody can say which of them counts. */
  doubled(): string[] {
    return [...this.#doubled];
  }

  /** The column at a place of the file as it is written, null where it is empty. */
  written(at: number): string {
    return this.file.columns[at]?.type === 'VARCHAR' ? `raw_${at}` : `CAST(raw_${at} AS VARCHAR)`;
  }

  /** A nested column, or one that holds JSON, as JSON; null where it is none. */
  json(key: string): string {
    const column = this.#column(key);
    if (!column) return 'CAST(NULL AS JSON)';
    if (column.type === 'VARCHAR') {
      return `CASE WHEN json_valid(${column.name}) THEN CAST(${column.name} AS JSON) END`;
    }
    // BigQuery's Parquet wraps repeated fields twice.
    if (column.type.startsWith('STRUCT(list STRUCT(element')) {
      return `to_json(list_transform(${column.name}.list, lambda item: item.element))`;
    }
    return `to_json(${column.name})`;
  }

  #text(key: string): string[] {
    const [outer = '', inner] = key.split('.');
    const column = this.#column(outer);
    if (!column) return [];
    if (inner === undefined) {
      return [
        column.type === 'VARCHAR'
          ? `nullif(nullif(trim(${column.name}), ''), 'NULL')`
          : `CAST(${column.name} AS VARCHAR)`,
      ];
    }
    if (column.type.startsWith('MAP'))
      return [this.perLine(`nullif(CAST(${column.name}[${quote(inner)}] AS VARCHAR), '')`)];
    const json =
      column.type === 'VARCHAR'
        ? `CASE WHEN json_valid(${column.name}) THEN ${column.name} END`
        : `to_json(${column.name})`;
    return [this.perLine(`nullif(json_extract_string(${json}, ${quote(`$."${inner}"`)}), '')`)];
  }

  /** The first of the columns that says something, as a number; null where it is none. */
  number(...keys: string[]): string {
    const parts = keys.flatMap((key) =>
      this.#text(key).map((text) => ({ text, value: this.#number(key, text) })),
    );
    const [first] = parts;
    if (!first) return 'CAST(NULL AS DOUBLE)';
    if (parts.length === 1) return first.value;
    // What is a number needs no look at its text, which costs more than the number.
    const cases = parts.map(
      ({ text, value }) => `WHEN ${value} IS NOT NULL THEN ${value} WHEN ${text} IS NOT NULL THEN NULL`,
    );
    return `CASE ${cases.join(' ')} END`;
  }

  #number(key: string, text: string): string {
    const column = key.includes('.') ? undefined : this.#column(key);
    if (!column) return `try_cast(${text} AS DOUBLE)`;
    if (NUMBER_TYPE.test(column.type)) return `CAST(${column.name} AS DOUBLE)`;
    // Casts pass over spaces around a number by themselves. Of any other type only what reads as a number is one.
    return `try_cast(${column.type === 'VARCHAR' ? column.name : text} AS DOUBLE)`;
  }

  /** Whether a line can have the column: in JSON, which leaves out what is null, it may. */
  has(key: string): boolean {
    return this.#column(key) !== undefined;
  }

  /** Whether the column holds text, as against something nested. */
  isText(key: string): boolean {
    return (this.#column(key)?.type ?? 'VARCHAR') === 'VARCHAR';
  }

  /** Whether the column is there, or in JSON in one of the first records. */
  seen(key: string): boolean {
    return this.file.columns.some((column) => bareKey(column.key) === bareKey(key));
  }

  /**
   * An instant in UTC. Text without an offset is taken as UTC, as CUR and FOCUS define it; seconds may be left out before
   * Z. The name of a zone other than UTC makes it no date: DuckDB reads the texts after it in that zone, too.
   */
  instant(key: string): string {
    const column = this.#column(key);
    if (!column) return 'CAST(NULL AS TIMESTAMP)';
    if (column.type.startsWith('TIMESTAMP') && !column.type.includes('ZONE')) {
      return `CAST(${column.name} AS TIMESTAMP)`;
    }
    const text = this.text(key);
    // Reading offsets goes through the time-zone library and costs as much as all the rest; exports write Z.
    const written = column.type === 'VARCHAR' ? column.name : text;
    const zulu = (sql: string) =>
      `coalesce(try_cast(${sql} AS TIMESTAMP), try_cast(${sql}[:-2] || ':00Z' AS TIMESTAMP))`;
    return `CASE WHEN suffix(${written}, 'Z') THEN ${zulu(written)}
      WHEN ${text} LIKE '%Z' THEN ${zulu(text)}
      -- A plain timestamp has no other zone than UTC by its name.
      WHEN try_cast(${text} AS TIMESTAMP) IS NOT NULL THEN try_cast(${text} AS TIMESTAMPTZ) AT TIME ZONE 'UTC' END`;
  }
}

/** The tokens in SQL over a source's columns, each once, in their order of appearance. */
export function tokensOf(sql: string): string[] {
  return [...new Set(sql.match(TOKEN) ?? [])];
}

/** Files with the same key have the same columns in the same order and are read in one go. */
export function alike({ path: _, name: __, ...rest }: UsageFile): string {
  return JSON.stringify(rest);
}
