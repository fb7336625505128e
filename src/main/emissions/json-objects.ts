import { quote } from './sql.ts';
import type { UsageFile } from './usage-file.ts';

/** Paths as they are, for functions that would take some of their characters for patterns. */
export function pathList(paths: readonly string[]): string {
  return `[${paths.map((path) => quote(path.replace(/[[*?]/g, '[$&]'))).join(', ')}]`;
}

/** Parquet files as a relation. Text that a writer did not mark as text (Impala, older Spark) is text all the same. */
export function parquetSql(paths: readonly string[]): string {
  return `read_parquet(${pathList(paths)}, binary_as_string = true, hive_partitioning = false)`;
}

/** Every record of JSON files as `json`, null where it is no JSON, and `file_index`. */
export function jsonObjects(
  paths: readonly string[],
  gzipped: boolean,
  layout: UsageFile['layout'] = 'newline_delimited',
): string {
  return `read_json_objects(${pathList(paths)}, format = ${quote(layout)}, compression = ${quote(gzipped ? 'gzip' : 'uncompressed')},
    ignore_errors = ${layout === 'newline_delimited'}, hive_partitioning = false)`;
}

/** Where a member of a JSON object is (RFC 6901). */
export function jsonPointer(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
