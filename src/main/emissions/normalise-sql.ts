import { costExplorerFields } from './cost-explorer-fields.ts';
import { curFields } from './cur-fields.ts';
import { focusFields } from './focus-fields.ts';
import type { Format } from './formats.ts';
import type { UsageFile } from './recognise-file.ts';
import { Source } from './source.ts';
import { quote } from './sql.ts';

/** Amounts beyond this are no usage of anybody's; refusing them keeps every sum inside its type. */
const MAX_AMOUNT = '1e18';

const FIELDS: Record<Format, (source: Source) => Record<string, string>> = {
  'aws-cur': curFields,
  'aws-cur-2': curFields,
  'aws-cost-explorer': costExplorerFields,
  focus: focusFields,
};

/**
 * One query that turns a file's records into usage lines, as they are, in the file's order. A record that cannot be
 * read has its reason in `problem`. Empty text and the literal NULL are null. `row` is the record's number in the
 * file: for CSV the header is row 1, as in a spreadsheet; in Parquet the first record is row 1.
 */
export function normaliseSql(file: UsageFile, rejectsTable: string): string {
  const source = new Source(file);
  const fields = FIELDS[file.format](source);
  const list = Object.entries(fields).map(([name, sql]) => `${sql} AS ${name}`);
  return `
    SELECT ${quote(file.name)} AS file, ordinal + 1 AS row,
      * EXCLUDE (ordinal, amount_text, start_text, end_text, cost_text, vcpu_text, memory_text),
      CASE
        WHEN amount_text IS NOT NULL AND amount IS NULL THEN 'The amount “' || amount_text[:40] || '” is not a number.'
        WHEN abs(amount) > ${MAX_AMOUNT} THEN 'The amount ' || amount_text[:40] || ' is beyond any real usage.'
        WHEN cost_text IS NOT NULL AND cost IS NULL THEN 'The cost “' || cost_text[:40] || '” is not a number.'
        WHEN start_text IS NULL THEN 'The start date is missing.'
        WHEN start_time IS NULL THEN 'The start date “' || start_text[:40] || '” is not a date.'
        WHEN end_text IS NOT NULL AND end_time IS NULL THEN 'The end date “' || end_text[:40] || '” is not a date.'
        WHEN charge IS NULL THEN 'The kind of charge is missing.'
      END AS problem
    FROM (
      SELECT * REPLACE (
          -- Text read from CSV and numbers from Parquet must become the same value.
          CASE WHEN isfinite(amount) THEN amount END AS amount,
          try_cast(cost AS DECIMAL(38, 12)) AS cost,
          coalesce(end_time, CASE WHEN end_text IS NULL THEN start_time END) AS end_time
        )
      FROM (SELECT ${list.join(',\n        ')}, ${file.container === 'csv' ? 'row_number() OVER ()' : 'file_row_number'} AS ordinal
        FROM ${source.scan(rejectsTable)})
    )`;
}
