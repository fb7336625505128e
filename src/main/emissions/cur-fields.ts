import type { Source } from './source.ts';
import { unusedCapacity } from './unused-capacity.ts';

/** Usage-line columns out of an AWS Cost and Usage Report, legacy or 2.0. */
export function curFields(s: Source): Record<string, string> {
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
