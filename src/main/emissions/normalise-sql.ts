import type { Column } from './formats.ts';
import type { UsageFile } from './recognise-file.ts';
import { identifier, quote } from './sql.ts';

/** Amounts beyond this are no usage of anybody's; refusing them keeps every sum inside its type. */
const MAX_AMOUNT = '1e18';

/**
 * One query that turns a file's records into usage lines, as they are, in the file's order. A record that cannot be
 * read has its reason in `problem`. Empty text and the literal NULL are null. `row` is the record's number in the
 * file: for CSV the header is row 1, as in a spreadsheet; in Parquet the first record is row 1.
 */
export function normaliseSql(file: UsageFile, rejectsTable: string): string {
  const source = new Source(file);
  const fields = file.format === 'focus' ? focusFields(source) : curFields(source);
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

/** The columns of a file by the names they are known by. */
class Source {
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

/** Capacity that was reserved and on which nothing ran: “UnusedCapacityReservation” in AWS's price list. */
function unusedCapacity(s: Source, usageType: string): string {
  return `coalesce(regexp_matches(${s.text(usageType)}, '(^|-)Unused(Box|Ded):'), FALSE)`;
}

function curFields(s: Source): Record<string, string> {
  const zone = s.text('line_item_availability_zone');
  return {
    provider: `'aws'`,
    account: s.text('line_item_usage_account_id'),
    service: s.text('line_item_product_code'),
    service_code: s.text('line_item_product_code'),
    usage_type: s.text('line_item_usage_type'),
    operation: s.text('line_item_operation'),
    region: `coalesce(${s.text('product_region_code', 'product_region', 'product.region_code', 'product.region')},
      nullif(regexp_extract(${zone}, '^[a-z]+(-[a-z]+)+-[0-9]'), ''))`,
    instance_type: s.text('product_instance_type', 'product.instance_type'),
    resource: s.text('line_item_resource_id'),
    start_text: s.text('line_item_usage_start_date'),
    start_time: s.instant('line_item_usage_start_date'),
    end_text: s.text('line_item_usage_end_date'),
    end_time: s.instant('line_item_usage_end_date'),
    amount_text: s.text('line_item_usage_amount'),
    amount: s.number('line_item_usage_amount'),
    unit: s.text('pricing_unit', 'product_pricing_unit', 'product.pricing_unit'),
    cost_text: s.text('line_item_unblended_cost'),
    cost: s.number('line_item_unblended_cost'),
    currency: s.text('line_item_currency_code'),
    charge: s.text('line_item_line_item_type'),
    charge_detail: `CASE WHEN ${unusedCapacity(s, 'line_item_usage_type')} THEN 'UnusedCapacityReservation' END`,
    product_family: s.text('product_product_family', 'product.product_family'),
    description: 'CAST(NULL AS VARCHAR)',
    vcpu_text: s.text('product_vcpu', 'product.vcpu'),
    vcpu: `try_cast(${s.text('product_vcpu', 'product.vcpu')} AS DOUBLE)`,
    memory_text: s.text('product_memory', 'product.memory'),
    memory_gb: `try_cast(regexp_extract(replace(${s.text('product_memory', 'product.memory')}, ',', ''), '^[0-9.]+') AS DOUBLE)`,
  };
}

function focusFields(s: Source): Record<string, string> {
  const provider = `lower(${s.text('provider_name', 'service_provider_name', 'host_provider_name')})`;
  // Quantity and unit go together: a pricing unit says nothing about a consumed quantity.
  const consumed = s.has('consumed_quantity') && s.has('consumed_unit');
  const pricing = s.has('pricing_quantity') && s.has('pricing_unit');
  const pair = (quantity: string, unit: string) => ({ quantity, unit });
  const pairs = [
    ...(consumed ? [pair('consumed_quantity', 'consumed_unit')] : []),
    ...(pricing ? [pair('pricing_quantity', 'pricing_unit')] : []),
  ];
  const pick = (value: (p: { quantity: string; unit: string }) => string, otherwise: string) =>
    pairs.length === 0
      ? otherwise
      : `CASE ${pairs.map((p) => `WHEN ${s.text(p.quantity)} IS NOT NULL THEN ${value(p)}`).join(' ')} END`;
  return {
    provider: `CASE WHEN ${provider} IN ('aws', 'amazon web services') THEN 'aws'
      WHEN ${provider} LIKE 'microsoft%' OR ${provider} LIKE '%azure%' THEN 'azure'
      WHEN ${provider} IN ('gcp', 'google cloud', 'google cloud platform', 'google') THEN 'gcp'
      ELSE coalesce(${provider}, '') END`,
    account: s.text('sub_account_id', 'billing_account_id'),
    service: s.text('service_name'),
    service_code: s.text('x_service_code'),
    usage_type: s.text('x_usage_type', 'sku_meter', 'x_sku_meter_name', 'charge_description'),
    operation: s.text('x_operation'),
    region: s.text('region_id', 'region', 'region_name'),
    instance_type: s.text(
      'sku_price_details.InstanceType',
      'sku_price_details.x_InstanceType',
      'x_instance_type',
    ),
    resource: s.text('resource_id'),
    start_text: s.text('charge_period_start'),
    start_time: s.instant('charge_period_start'),
    end_text: s.text('charge_period_end'),
    end_time: s.instant('charge_period_end'),
    amount_text: pick((p) => s.text(p.quantity), 'CAST(NULL AS VARCHAR)'),
    amount: pick((p) => s.number(p.quantity), 'CAST(NULL AS DOUBLE)'),
    unit: pick((p) => s.text(p.unit), 'CAST(NULL AS VARCHAR)'),
    cost_text: s.text('billed_cost', 'effective_cost'),
    cost: s.number('billed_cost', 'effective_cost'),
    currency: s.text('billing_currency'),
    charge: s.text('charge_category'),
    charge_detail: `CASE WHEN ${s.text('charge_class')} = 'Correction' THEN 'Correction'
      WHEN ${s.text('commitment_discount_status')} = 'Unused' THEN 'UnusedCommitment'
      WHEN ${s.text('capacity_reservation_status')} = 'Unused' OR ${unusedCapacity(s, 'x_usage_type')}
        THEN 'UnusedCapacityReservation' END`,
    product_family: s.text('service_category'),
    description: s.text('charge_description'),
    vcpu_text: 'CAST(NULL AS VARCHAR)',
    vcpu: `try_cast(${s.text('sku_price_details.CoreCount', 'x_vcpu')} AS DOUBLE)`,
    memory_text: 'CAST(NULL AS VARCHAR)',
    memory_gb: `try_cast(${s.text('sku_price_details.MemorySize')} AS DOUBLE)`,
  };
}
