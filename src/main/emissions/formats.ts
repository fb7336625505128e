import { Failure } from '../../domain/failure.ts';

export type Format = 'aws-cur' | 'aws-cur-2' | 'aws-cost-explorer' | 'focus';

/** `key` is the column's name without regard to case or to how the export joins words. */
export type Column = { source: string; type: string; key: string };

/** Columns without which a line of the format means nothing. */
const REQUIRED: Record<'cur' | 'focus', string[]> = {
  cur: [
    'line_item_line_item_type',
    'line_item_product_code',
    'line_item_usage_account_id',
    'line_item_usage_amount',
    'line_item_usage_start_date',
    'line_item_usage_type',
  ],
  focus: ['charge_category', 'charge_period_start', 'service_name'],
};
/** Of each group, one is needed. */
const ONE_OF: Record<'cur' | 'focus', string[][]> = {
  cur: [['pricing_unit', 'product_pricing_unit', 'product']],
  focus: [
    ['provider_name', 'service_provider_name', 'host_provider_name'],
    ['consumed_quantity', 'pricing_quantity'],
    ['consumed_unit', 'pricing_unit'],
    ['sub_account_id', 'billing_account_id'],
  ],
};
/** The columns of the desk's own files of Cost Explorer's answers (docs/cloud-accounts.md). */
const COST_EXPLORER = [
  'provider',
  'account',
  'service',
  'usage_type',
  'region',
  'unit',
  'amount',
  'cost',
  'currency',
  'start',
  'end',
  'record_type',
  'estimated',
];
/** Columns that only CUR 2.0 has: nested maps in place of one column per attribute, and the accounts' names. */
const CUR_2_ONLY = ['product', 'resource_tags', 'cost_category', 'discount', 'line_item_usage_account_name'];

/**
 * Tells the format by the columns. FOCUS writes `ChargeCategory`, the legacy CUR `lineItem/UsageType`, Athena and
 * CUR 2.0 `line_item_usage_type`: all are compared as lower-case words.
 *
 * @throws Failure `unknown-format` naming what is missing from the nearest format, or what is doubled.
 */
export function recogniseColumns(
  found: { source: string; type: string }[],
  file: string,
): { format: Format; columns: Column[] } {
  const columns = found.map((column) => ({ ...column, key: columnKey(column.source) }));
  const keys = new Set(columns.map((column) => column.key));
  if (COST_EXPLORER.every((key) => keys.has(key))) {
    refuseDoubled(columns, new Set(COST_EXPLORER), file);
    return { format: 'aws-cost-explorer', columns };
  }
  const missing = { cur: missingFrom('cur', keys), focus: missingFrom('focus', keys) };
  const family = missing.cur.length === 0 ? 'cur' : missing.focus.length === 0 ? 'focus' : null;
  if (family === null) throw unknownFormat(file, missing);

  refuseDoubled(columns, new Set([...REQUIRED[family], ...ONE_OF[family].flat()]), file);
  if (family === 'focus') return { format: 'focus', columns };
  return { format: CUR_2_ONLY.some((key) => keys.has(key)) ? 'aws-cur-2' : 'aws-cur', columns };
}

function refuseDoubled(columns: readonly Column[], needed: ReadonlySet<string>, file: string): void {
  const doubled = columns.filter(
    (column, at) => needed.has(column.key) && columns.findIndex((c) => c.key === column.key) !== at,
  );
  if (doubled.length > 0) {
    const names = [...new Set(doubled.map((column) => column.source))].join(', ');
    throw new Failure(
      'unknown-format',
      `“${file}” cannot be imported: it has the column ${names} more than once. Export it again.`,
      { file, doubled: names },
    );
  }
}

/** `lineItem/UsageType`, `line_item_usage_type` → `line_item_usage_type`; `ChargeCategory` → `charge_category`. */
export function columnKey(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[/\s-]+/g, '_')
    .toLowerCase();
}

function missingFrom(family: 'cur' | 'focus', keys: Set<string>): string[] {
  return [
    ...REQUIRED[family].filter((key) => !keys.has(key)),
    ...ONE_OF[family]
      .filter((group) => !group.some((key) => keys.has(key)))
      .map((group) => group.join(' or ')),
  ];
}

function unknownFormat(file: string, missing: Record<'cur' | 'focus', string[]>): Failure {
  const nearest = missing.cur.length <= missing.focus.length ? 'cur' : 'focus';
  const title = nearest === 'cur' ? 'an AWS Cost and Usage Report' : 'a FOCUS export';
  const names = missing[nearest].map((key) => (nearest === 'focus' ? pascal(key) : key)).join(', ');
  return new Failure(
    'unknown-format',
    `“${file}” is no AWS Cost and Usage Report and no FOCUS export. To be ${title} it lacks: ${names}.`,
    { file, missing: names },
  );
}

function pascal(key: string): string {
  return key
    .split(' or ')
    .map((name) => name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase()))
    .join(' or ');
}
