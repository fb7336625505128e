import type { Key } from './classify-fixture.ts';

/** For tests: a line of an Azure export (category, subcategory, meter, unit), as its reader delivers it. */
export function azureMeter(
  category: string,
  subcategory: string,
  meter: string,
  unit: string,
  more: Key = {},
): Key {
  return {
    provider: 'azure',
    service: category,
    service_code: category,
    usage_type: subcategory,
    operation: meter,
    region: 'eastus',
    unit,
    ...more,
  };
}

/** For tests: a line of Azure in FOCUS (service of the resource, product, unit). */
export function azureFocus(service: string, product: string, unit: string, more: Key = {}): Key {
  return {
    provider: 'azure',
    service,
    usage_type: product,
    description: product,
    region: 'eastus',
    unit,
    ...more,
  };
}

/** For tests: a line of a Google Cloud export (service, description of the SKU, unit). */
export function gcpSku(service: string, sku: string, unit: string, more: Key = {}): Key {
  return { provider: 'gcp', service, usage_type: sku, region: 'us-central1', unit, ...more };
}
