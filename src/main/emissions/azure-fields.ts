import { chargeSql } from './charge-sql.ts';
import { asObject, tagsOf } from './key-value-sql.ts';
import type { Source } from './source.ts';

/** Machine sizes in AdditionalInfo, as against the other kinds of service that it names. */
const MACHINE = '^(Standard|Basic)_';

/**
 * Usage-line columns out of an Azure cost details file: Enterprise Agreement, Microsoft Customer Agreement and the
 * older usage details, actual or amortised (Microsoft Learn, “Understand cost details fields”).
 *
 * Actual and amortised files hold the same usage lines; they differ in cost and in the lines for commitments. Usage
 * under a reservation or savings plan counts, whatever it costs; what was bought, refunded or not used does not.
 */
export function azureFields(s: Source): Record<string, string> {
  const costs = [
    'cost_in_billing_currency',
    'cost',
    'pre_tax_cost',
    'extended_cost',
    'cost_in_pricing_currency',
  ];
  const quantities = ['quantity', 'usage_quantity', 'consumed_quantity'];
  const size = s.text('additional_info.ServiceType');
  const cores = s.text('additional_info.VCPUs');
  const model = s.text('pricing_model');
  const charge = s.seen('charge_type') ? chargeSql(s.text('charge_type')) : `'Usage'`;
  const start = startTime(s);
  return {
    provider: `'azure'`,
    account: s.text('subscription_id', 'subscription_guid', 'billing_profile_id', 'billing_account_id'),
    service: s.text('meter_category'),
    service_code: s.text('meter_category'),
    usage_type: s.text('meter_sub_category', 'meter_subcategory'),
    operation: s.text('meter_name'),
    region: s.text('resource_location', 'location', 'meter_region'),
    instance_type: `CASE WHEN regexp_matches(${size}, '${MACHINE}') THEN ${size} END`,
    resource: s.text('resource_id', 'instance_id', 'instance_name', 'resource_name'),
    tags: s.isText('tags') ? tagsOf(s.text('tags')) : asObject(s.json('tags')),
    start_text: s.text('date', 'usage_date', 'usage_date_time'),
    start_time: start,
    end_text: 'CAST(NULL AS VARCHAR)',
    end_time: `${start} + INTERVAL 1 DAY`,
    amount_text: s.text(...quantities),
    amount: s.number(...quantities),
    unit: unit(s.text('unit_of_measure')),
    cost_text: s.text(...costs),
    cost: s.number(...costs),
    currency: s.text('billing_currency', 'billing_currency_code', 'currency', 'pricing_currency'),
    charge: `CASE WHEN ${charge} = 'Usage' AND ${model} = 'Reservation' THEN 'DiscountedUsage'
      WHEN ${charge} = 'Usage' AND ${model} = 'SavingsPlan' THEN 'SavingsPlanCoveredUsage' ELSE ${charge} END`,
    charge_detail: 'CAST(NULL AS VARCHAR)',
    product_family: s.text('service_family'),
    description: s.text('product_name', 'product'),
    vcpu_text: cores,
    vcpu: `try_cast(${cores} AS DOUBLE)`,
    memory_text: 'CAST(NULL AS VARCHAR)',
    memory_gb: 'CAST(NULL AS DOUBLE)',
  };
}

/**
 * The unit that `Quantity` counts in. Where it names what is measured, the number before it is the block that the price
 * is for, and the quantity is in single units (“1 Hour”, “100 Hours” → Hour, Hours; “1 /Month” → 1/Month). Counts in
 * thousands (“10K”) stay as they are: the quantity is in thousands then.
 */
function unit(text: string): string {
  return `CASE WHEN regexp_matches(${text}, '^[0-9]+ */ *[A-Za-z]') THEN regexp_replace(${text}, '^[0-9]+ */ *', '1/')
    ELSE regexp_replace(${text}, '^([0-9]+ +)+([A-Za-z])', '\\2') END`;
}

/** Days are written as ISO 8601 or in the file's order of day and month, or in three columns. */
function startTime(s: Source): string {
  const key = ['date', 'usage_date', 'usage_date_time'].find((candidate) => s.seen(candidate)) ?? 'date';
  const text = s.text(key);
  const format = s.file.dayFirst ? '%d/%m/%Y' : '%m/%d/%Y';
  const slashed = (value: string) => `try_strptime(split_part(${value}, ' ', 1), '${format}')`;
  // The end of the billing period is past the 12th: a line that has it the other way round comes from another file.
  const end = s.text('billing_period_end_date', 'billing_period_end');
  const agrees = `(${end} IS NULL OR ${end} NOT LIKE '%/%' OR ${slashed(end)} IS NOT NULL)`;
  const parts = ['year', 'month', 'day'].every((part) => s.seen(part))
    ? `try_cast(${s.text('year')} || '-' || lpad(${s.text('month')}, 2, '0') || '-' || lpad(${s.text('day')}, 2, '0') AS TIMESTAMP)`
    : null;
  return `CASE WHEN ${text} LIKE '%/%' THEN ${parts ?? `CASE WHEN ${agrees} THEN ${slashed(text)} END`} ELSE ${s.instant(key)} END`;
}
