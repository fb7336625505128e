import type { Dimension } from '../../../ipc/emissions-views.ts';
import type { useFormat } from '../../lib/use-format.ts';

export const DIMENSION_NAMES: Record<string, string> = {
  provider: 'Provider',
  account: 'Cloud account',
  service: 'Service',
  region: 'Region',
  usageType: 'Usage type',
  instanceType: 'Instance type',
  class: 'Kind of resource',
  method: 'Method',
  charge: 'Charge',
  currency: 'Currency',
  day: 'Day',
  month: 'Month',
  resource: 'Resource',
};

/** “Service”, or “Tag team”. */
export function dimensionName(dimension: string): string {
  return dimension.startsWith('tag:')
    ? `Tag ${dimension.slice(4)}`
    : (DIMENSION_NAMES[dimension] ?? dimension);
}

/** Within a sentence: “service”, “tag team”. */
export function dimensionWord(dimension: string): string {
  const name = dimensionName(dimension);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export const METHOD_NAMES: Record<string, { name: string; short: string; about: string }> = {
  direct: {
    name: 'Estimated directly',
    short: 'Direct',
    about: 'From the factors of the very instance, volume or transfer',
  },
  fallback: {
    name: 'Estimated by fallback',
    short: 'By fallback',
    about: 'From the family, the size, or the provider’s average',
  },
  proxy: {
    name: 'Estimated by cost',
    short: 'By cost',
    about: 'From the energy per unit of money of the same service',
  },
  'not-usage': {
    name: 'No usage',
    short: 'No usage',
    about: 'Taxes, credits, refunds and fees: no emissions by nature',
  },
  'not-covered': {
    name: 'Not covered',
    short: 'Not covered',
    about: 'Usage without a factor: counted as unknown, not as zero',
  },
};

const PROVIDERS: Record<string, string> = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' };

/** A group's key as it is shown. */
export function keyName(dimension: string, key: string, format: ReturnType<typeof useFormat>): string {
  if (key === '') return `No ${dimensionWord(dimension)}`;
  if (dimension === 'provider') return PROVIDERS[key] ?? key;
  if (dimension === 'method') return METHOD_NAMES[key]?.name ?? key;
  if (dimension === 'day' && /^\d{4}-\d\d-\d\d$/.test(key)) return format.day(key);
  if (dimension === 'month' && /^\d{4}-\d\d$/.test(key)) return format.month(key);
  return key;
}

/** What a group is broken down by next, when it is opened. */
const NEXT: Record<string, readonly Dimension[]> = {
  provider: ['account', 'service'],
  account: ['service', 'region'],
  service: ['usageType', 'region'],
  region: ['service', 'usageType'],
  usageType: ['resource', 'instanceType'],
  month: ['day', 'service'],
  day: ['service', 'usageType'],
};

export function nextDimension(by: string, taken: readonly string[]): Dimension {
  const wanted: Dimension[] = [...(NEXT[by] ?? []), 'service', 'usageType', 'resource', 'day'];
  return wanted.find((one) => one !== by && !taken.includes(one)) ?? 'day';
}
