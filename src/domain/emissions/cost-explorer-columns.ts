/** Columns of the desk's own files of Cost Explorer's answers, in their order (docs/cloud-accounts.md). */
export const COST_EXPLORER_COLUMNS = [
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
