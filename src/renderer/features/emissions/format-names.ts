/** What the recognised formats are called. */
export const FORMAT_NAMES = {
  'aws-cur': 'AWS CUR (legacy)',
  'aws-cur-2': 'AWS CUR 2.0',
  'aws-cost-explorer': 'AWS Cost Explorer',
  focus: 'FOCUS',
  'azure-cost': 'Azure cost details',
  'gcp-billing': 'Google Cloud billing',
} as const;
