import { chargeSql } from './charge-sql.ts';
import { asObject, tagsOf } from './key-value-sql.ts';
import type { Source } from './source.ts';
import { quote } from './sql.ts';
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
    tags: curTags(s),
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
    charge: chargeSql(s.text('line_item_line_item_type')),
    charge_detail: `CASE WHEN ${unusedCapacity(s, 'line_item_usage_type')} THEN 'UnusedCapacityReservation' END`,
    product_family: s.text('product_product_family', 'product.product_family'),
    description: 'CAST(NULL AS VARCHAR)',
    vcpu_text: s.text('product_vcpu', 'product.vcpu'),
    vcpu: `try_cast(${s.text('product_vcpu', 'product.vcpu')} AS DOUBLE)`,
    memory_text: s.text('product_memory', 'product.memory'),
    memory_gb: `try_cast(regexp_extract(replace(${s.text('product_memory', 'product.memory')}, ',', ''), '^[0-9.]+') AS DOUBLE)`,
  };
}

/** Tags are one nested column in CUR 2.0, and in the legacy CUR a column each (`resourceTags/user:Team`). */
function curTags(s: Source): string {
  if (s.seen('resource_tags')) {
    return s.isText('resource_tags') ? tagsOf(s.text('resource_tags')) : asObject(s.json('resource_tags'));
  }
  const tags = new Map(
    s.file.columns.flatMap(({ source }, at) =>
      TAG_COLUMN.test(source) ? [[source.replace(TAG_COLUMN, ''), s.written(at)] as const] : [],
    ),
  );
  if (tags.size === 0) return 'CAST(NULL AS VARCHAR)';
  // A map and not an expression for each, of which hundreds take DuckDB minutes to plan. The patch leaves out nulls.
  const map = `map([${[...tags.keys()].map(quote).join(', ')}], [${[...tags.values()].join(', ')}])`;
  return `nullif(CAST(json_merge_patch('{}', to_json(${map})) AS VARCHAR), '{}')`;
}

/** Names of tags tell upper case from lower: `user:Name` and `user:name` are two. */
const TAG_COLUMN = /^resource_?tags[/_]/i;
