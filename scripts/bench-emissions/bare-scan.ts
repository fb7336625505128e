import { quote } from '../../src/main/emissions/sql.ts';

/** The columns on which the engine's figures depend, apart from day, amount and cost. */
const GROUPED = [
  'line_item_product_code',
  'line_item_usage_type',
  'line_item_operation',
  'line_item_line_item_type',
  'product_region_code',
  'product_instance_type',
  'pricing_unit',
  'line_item_usage_account_id',
  'line_item_currency_code',
];

/**
 * What the engine is compared with: DuckDB reading a usage file that it recognises by itself, and grouping the columns
 * that the engine needs, as anybody would write it who wants no more than sums.
 */
export function bareScanSql(file: string): string {
  const scan = file.endsWith('.parquet') ? 'read_parquet' : 'read_csv';
  return `SELECT ${GROUPED.join(', ')}, CAST(line_item_usage_start_date AS DATE) AS day,
      sum(line_item_usage_amount) AS amount, sum(line_item_unblended_cost) AS cost, count(*) AS lines
    FROM ${scan}(${quote(file)}) GROUP BY ALL`;
}
