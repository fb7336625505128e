import type { Rule } from './rules-sql.ts';

/** What is left when no rule of a provider has matched: why there is no figure, by what the unit measures. */
export const UNCOVERED_RULES: Rule[] = [
  {
    when: `measure = 'gb'`,
    rule: 'none',
    reason: 'Gigabytes handled by the service are neither stored nor sent.',
  },
  {
    when: `measure = 'hours'`,
    rule: 'none',
    reason: 'There is no energy figure for an hour of this service.',
  },
  {
    when: `measure = 'months'`,
    rule: 'none',
    reason: 'There is no energy figure for a month of this service.',
  },
  { when: 'unit IS NULL', rule: 'none', reason: 'The line has no unit.' },
  { when: 'TRUE', rule: 'none', reason: 'The unit is no physical quantity.' },
];
