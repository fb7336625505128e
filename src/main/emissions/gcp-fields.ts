import { asObject, valueOfKey } from './key-value-sql.ts';
import type { Source } from './source.ts';

/** What Compute Engine says of the machine, in labels that it puts on the line itself. */
const MACHINE = 'compute.googleapis.com/';

/**
 * Usage-line columns out of Google Cloud's billing export from BigQuery, standard or detailed (Cloud Billing,
 * “Structure of Standard data export”, “Structure of Detailed data export”): nested, as JSON lines and Parquet have it,
 * or flattened with dots or underscores.
 *
 * The amount is `usage.amount` in `usage.unit` (seconds, byte-seconds, bytes): the measurement itself, which needs no
 * length of a month. `usage.amount_in_pricing_units` stands in for it only together with its own unit. The cost is
 * before credits, which are part of the line.
 */
export function gcpFields(s: Source): Record<string, string> {
  const measured = s.text('usage.amount', 'usage_amount');
  const measuredUnit = s.text('usage.unit', 'usage_unit');
  const inUsage = `${measured} IS NOT NULL AND ${measuredUnit} IS NOT NULL`;
  const pair = (usage: string, pricing: string) =>
    s.perLine(`CASE WHEN ${inUsage} THEN ${usage} ELSE ${pricing} END`);
  const amount = pair(measured, s.text('usage.amount_in_pricing_units', 'usage_amount_in_pricing_units'));
  const label = (name: string) => s.perLine(valueOfKey(s.json('system_labels'), MACHINE + name));
  const charge = s.has('cost_type') ? `coalesce(${s.text('cost_type')}, 'regular')` : `'regular'`;
  return {
    provider: `'gcp'`,
    account: s.text('project.id', 'project_id', 'billing_account_id'),
    service: s.text('service.description', 'service_description'),
    service_code: s.text('service.id', 'service_id'),
    usage_type: s.text('sku.description', 'sku_description'),
    operation: s.text('sku.id', 'sku_id'),
    region: s.text('location.region', 'location_region', 'location.location', 'location_location', 'region'),
    instance_type: label('machine_spec'),
    resource: s.text('resource.global_name', 'resource_global_name', 'resource.name', 'resource_name'),
    tags: asObject(s.json('labels')),
    start_text: s.text('usage_start_time'),
    start_time: s.instant('usage_start_time'),
    end_text: s.text('usage_end_time'),
    end_time: s.instant('usage_end_time'),
    amount_text: amount,
    amount: `try_cast(${amount} AS DOUBLE)`,
    unit: pair(measuredUnit, s.text('usage.pricing_unit', 'usage_pricing_unit')),
    cost_text: s.text('cost'),
    cost: s.number('cost'),
    currency: s.text('currency'),
    charge: `CASE lower(${charge}) WHEN 'regular' THEN 'Usage' WHEN 'tax' THEN 'Tax' WHEN 'adjustment' THEN 'Adjustment'
      WHEN 'rounding_error' THEN 'RoundingError' ELSE ${charge} END`,
    charge_detail: `CASE WHEN ${s.text('adjustment_info.id', 'adjustment_info_id')} IS NOT NULL THEN 'Correction'
      WHEN lower(${label('is_unused_reservation')}) = 'true' THEN 'UnusedCapacityReservation' END`,
    product_family: 'CAST(NULL AS VARCHAR)',
    description: 'CAST(NULL AS VARCHAR)',
    vcpu_text: label('cores'),
    vcpu: `try_cast(${label('cores')} AS DOUBLE)`,
    memory_text: label('memory'),
    memory_gb: `try_cast(${label('memory')} AS DOUBLE) / 1024`,
  };
}
