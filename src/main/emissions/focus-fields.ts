import { chargeSql } from './charge-sql.ts';
import { asObject, tagsOf } from './key-value-sql.ts';
import type { Source } from './source.ts';
import { unusedCapacity } from './unused-capacity.ts';

/**
 * Usage-line columns out of a FOCUS export of any provider, 1.0 to 1.3. ServiceProviderName took ProviderName's place
 * in 1.3. Charges that a provider split up among containers (AllocatedMethodId, 1.3) add up to the one they replace.
 */
export function focusFields(s: Source): Record<string, string> {
  const provider = `lower(${s.text(
    'service_provider_name',
    'provider_name',
    'provider',
    'host_provider_name',
    'invoice_issuer_name',
    'invoice_issuer',
  )})`;
  // Microsoft's own columns say what its cost details say.
  const meter = s.text('x_sku_meter_category');
  const detailed = (own: string, otherwise: string) =>
    s.has('x_sku_meter_category')
      ? `CASE WHEN ${meter} IS NOT NULL THEN ${own} ELSE ${otherwise} END`
      : otherwise;
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
      : `CASE ${pairs.map((p) => `WHEN ${s.perLine(`${s.text(p.quantity)} IS NOT NULL`)} THEN ${value(p)}`).join(' ')} END`;
  return {
    provider: `CASE WHEN ${provider} = 'aws' OR ${provider} LIKE 'amazon web services%' THEN 'aws'
      WHEN ${provider} LIKE 'microsoft%' OR ${provider} LIKE '%azure%' THEN 'azure'
      WHEN ${provider} = 'gcp' OR ${provider} LIKE 'google%' THEN 'gcp'
      WHEN ${provider} LIKE 'oracle%' OR ${provider} = 'oci' THEN 'oracle'
      ELSE coalesce(${provider}, '') END`,
    account: s.text('sub_account_id', 'billing_account_id'),
    service: s.text('service_name'),
    service_code: s.text('x_service_code', 'x_sku_meter_category'),
    usage_type: detailed(
      s.text('x_sku_meter_subcategory', 'x_sku_meter_sub_category'),
      s.text('x_usage_type', 'sku_meter', 'x_sku_meter_name', 'charge_description'),
    ),
    operation: detailed(s.text('sku_meter', 'x_sku_meter_name'), s.text('x_operation')),
    region: s.text('region_id', 'region', 'region_name'),
    instance_type: s.text(
      'sku_price_details.InstanceType',
      'sku_price_details.x_InstanceType',
      'sku_price_details.x_ServiceType',
      'x_sku_details.ServiceType',
      'x_instance_type',
    ),
    resource: s.text('allocated_resource_id', 'resource_id'),
    tags: s.isText('tags') ? tagsOf(s.text('tags')) : asObject(s.json('tags')),
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
    charge: chargeSql(s.text('charge_category')),
    charge_detail: `CASE WHEN ${s.text('charge_class')} = 'Correction' THEN 'Correction'
      WHEN ${s.text('commitment_discount_status')} = 'Unused' THEN 'UnusedCommitment'
      WHEN ${s.text('capacity_reservation_status')} = 'Unused' OR ${unusedCapacity(s, 'x_usage_type')}
        THEN 'UnusedCapacityReservation' END`,
    product_family: s.text('service_category'),
    description: s.text('charge_description'),
    vcpu_text: 'CAST(NULL AS VARCHAR)',
    vcpu: `try_cast(${s.text('sku_price_details.CoreCount', 'sku_price_details.x_VCPUs', 'x_sku_details.VCPUs', 'x_vcpu')} AS DOUBLE)`,
    memory_text: 'CAST(NULL AS VARCHAR)',
    memory_gb: `try_cast(${s.text('sku_price_details.MemorySize')} AS DOUBLE)`,
  };
}
