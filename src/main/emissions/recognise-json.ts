import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from './duckdb.ts';
import { recogniseColumns } from './formats.ts';
import { jsonObjects } from './json-objects.ts';
import { unknownFile } from './unknown-file.ts';
import type { UsageFile } from './usage-file.ts';

/** Records by which the columns are told. Source looks for those that first come up after them. */
const SAMPLE = 10_000;

/** How a text is laid out whose first line this is: an object a line, one array of objects, or no JSON (null). */
export function jsonLayout(firstLine: string): NonNullable<UsageFile['layout']> | null {
  const start = firstLine.trimStart();
  if (start.startsWith('[')) return 'array';
  return start.startsWith('{') ? 'newline_delimited' : null;
}

/**
 * Tells the format of JSON by the members of its objects.
 *
 * @throws Failure `unknown-format`.
 */
export async function recogniseJson(
  connection: DuckDBConnection,
  file: { path: string; name: string; gzipped: boolean; layout: NonNullable<UsageFile['layout']> },
): Promise<UsageFile> {
  let rows: Awaited<ReturnType<typeof query>>;
  try {
    rows = await query(
      connection,
      `SELECT key FROM (
         SELECT row_number() OVER () AS place, unnest(json_keys(json)) AS key
         FROM (FROM ${jsonObjects([file.path], file.gzipped, file.layout)} LIMIT ${SAMPLE}))
       GROUP BY key ORDER BY min(place), key`,
    );
  } catch (cause) {
    throw unknownFile(file.name, jsonProblem(cause), cause);
  }
  if (rows.length === 0) {
    throw unknownFile(
      file.name,
      'it begins like JSON, but has no JSON object on a line of its own. Export it as JSON lines, one object a line',
    );
  }
  const columns = rows
    .map(({ key }) => ({ source: String(key), type: 'VARCHAR' }))
    // SQL ends at a NUL. No column has one in its name.
    .filter(({ source }) => !source.includes('\0'));
  return { ...file, container: 'json', delimiter: ',', ...recogniseColumns(columns, file.name) };
}

function jsonProblem(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  if (message.includes('maximum_object_size')) return 'it has a record of more than 16 MB';
  return 'its JSON is damaged or was not copied to its end. Download it again';
}
