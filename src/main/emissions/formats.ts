import { COST_EXPLORER_COLUMNS } from '../../domain/emissions/cost-explorer-columns.ts';
import { Failure } from '../../domain/failure.ts';

export type Format = 'aws-cur' | 'aws-cur-2' | 'aws-cost-explorer' | 'focus' | 'azure-cost' | 'gcp-billing';

/** `key` is the column's name without regard to case or to how the export joins words. */
export type Column = { source: string; type: string; key: string };

type Family = {
  title: string;
  /** Columns without which a line of the format means nothing. */
  required: string[];
  /** Of each group, one is needed. */
  oneOf: string[][];
  /** A column's name as the exports themselves spell it. */
  spell: (key: string) => string;
};

const FAMILIES: Record<'cur' | 'focus' | 'azure' | 'gcp' | 'costExplorer', Family> = {
  cur: {
    title: 'an AWS Cost and Usage Report',
    required: [
      'line_item_line_item_type',
      'line_item_product_code',
      'line_item_usage_account_id',
      'line_item_usage_amount',
      'line_item_usage_start_date',
      'line_item_usage_type',
    ],
    oneOf: [['pricing_unit', 'product_pricing_unit', 'product']],
    spell: (key) => key,
  },
  focus: {
    title: 'a FOCUS export',
    required: ['charge_category', 'charge_period_start', 'service_name'],
    oneOf: [
      ['service_provider_name', 'provider_name', 'host_provider_name', 'invoice_issuer_name'],
      ['consumed_quantity', 'pricing_quantity'],
      ['consumed_unit', 'pricing_unit'],
      ['sub_account_id', 'billing_account_id'],
    ],
    spell: pascal,
  },
  azure: {
    title: 'an Azure cost export',
    required: ['meter_category', 'meter_name', 'unit_of_measure'],
    oneOf: [
      ['date', 'usage_date', 'usage_date_time'],
      ['quantity', 'usage_quantity', 'consumed_quantity'],
      ['meter_sub_category', 'meter_subcategory'],
      ['subscription_id', 'subscription_guid', 'billing_profile_id', 'billing_account_id'],
    ],
    spell: pascal,
  },
  gcp: {
    title: 'a Google Cloud billing export',
    required: ['usage_start_time'],
    oneOf: [
      ['service', 'service_description'],
      ['sku', 'sku_description'],
      ['usage', 'usage_amount', 'usage_amount_in_pricing_units'],
      ['project', 'project_id', 'billing_account_id'],
    ],
    spell: (key) => key,
  },
  // The desk's own files (docs/cloud-accounts.md).
  costExplorer: {
    title: 'a file of Cost Explorer’s answers',
    required: COST_EXPLORER_COLUMNS,
    oneOf: [],
    spell: (key) => key,
  },
};
const FAMILY_NAMES = ['cur', 'focus', 'azure', 'gcp', 'costExplorer'] as const;
type FamilyName = (typeof FAMILY_NAMES)[number];

/** Columns that only CUR 2.0 has: nested maps in place of one column per attribute, and the accounts' names. */
const CUR_2_ONLY = ['product', 'resource_tags', 'cost_category', 'discount', 'line_item_usage_account_name'];

/** Exports have some hundred columns, and one more for each tag. */
const MAX_COLUMNS = 2000;

/**
 * Tells the format by the columns. FOCUS writes `ChargeCategory`, the legacy CUR `lineItem/UsageType`, Athena and
 * CUR 2.0 `line_item_usage_type`; databases make `CHARGECATEGORY` or `chargecategory` of it. All are compared without
 * regard to case and to what joins the words.
 *
 * @throws Failure `unknown-format` naming what is missing from the nearest format.
 */
export function recogniseColumns(
  found: { source: string; type: string }[],
  file: string,
): { format: Format; columns: Column[] } {
  if (found.length > MAX_COLUMNS) {
    throw new Failure(
      'unknown-format',
      `“${file}” cannot be imported: it has ${found.length} columns, and no usage export has more than ${MAX_COLUMNS}.`,
      { file },
    );
  }
  const columns = found.map((column) => ({ ...column, key: columnKey(column.source) }));
  const keys = new Set(columns.map((column) => bareKey(column.key)));
  const family = FAMILY_NAMES.find((name) => missingFrom(name, keys).length === 0);
  if (family === undefined) throw unknownFormat(file, keys);
  return { format: formatOf(family, keys), columns };
}

function formatOf(family: FamilyName, keys: Set<string>): Format {
  if (family === 'cur') return CUR_2_ONLY.some((key) => keys.has(bareKey(key))) ? 'aws-cur-2' : 'aws-cur';
  if (family === 'azure') return 'azure-cost';
  if (family === 'costExplorer') return 'aws-cost-explorer';
  return family === 'gcp' ? 'gcp-billing' : 'focus';
}

/** `lineItem/UsageType`, `line_item_usage_type` → `line_item_usage_type`; `ChargeCategory` → `charge_category`. */
export function columnKey(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[/.\s-]+/g, '_')
    .toLowerCase();
}

/** What two spellings of one column have in common: `charge_category` → `chargecategory`. */
export function bareKey(key: string): string {
  return key.replaceAll('_', '');
}

/** The name that a column of the format has in the exports themselves. */
export function columnName(format: Format, key: string): string {
  return format === 'focus' || format === 'azure-cost' ? pascal(key) : key;
}

function missingFrom(name: FamilyName, keys: Set<string>): string[] {
  const { required, oneOf, spell } = FAMILIES[name];
  return [
    ...required.filter((key) => !keys.has(bareKey(key))).map(spell),
    ...oneOf
      .filter((group) => !group.some((key) => keys.has(bareKey(key))))
      .map((group) => group.map(spell).join(' or ')),
  ];
}

/** The nearest is the one of whose needs the largest share is met. */
function unknownFormat(file: string, keys: Set<string>): Failure {
  const candidates = FAMILY_NAMES.map((name) => {
    const missing = missingFrom(name, keys);
    const { title, required, oneOf } = FAMILIES[name];
    return { title, missing: missing.join(', '), share: missing.length / (required.length + oneOf.length) };
  });
  const nearest = candidates.reduce((best, candidate) => (candidate.share < best.share ? candidate : best));
  return new Failure(
    'unknown-format',
    `“${file}” is no usage export of a kind known here (AWS CUR, FOCUS, Azure cost details, Google Cloud billing). To be ${nearest.title} it lacks: ${nearest.missing}.`,
    { file, missing: nearest.missing },
  );
}

/** `charge_category` → `ChargeCategory`; `x_sku_meter_name` → `x_SkuMeterName`. */
function pascal(key: string): string {
  const [, prefix = '', name = ''] = /^(x_)?(.*)$/.exec(key) ?? [];
  return prefix + name.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
