import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** The columns of a legacy Cost and Usage Report that an estimate needs. */
const HEADER = [
  'lineItem/LineItemType',
  'lineItem/ProductCode',
  'lineItem/UsageAccountId',
  'lineItem/UsageType',
  'lineItem/Operation',
  'product/regionCode',
  'lineItem/UsageStartDate',
  'lineItem/UsageEndDate',
  'lineItem/UsageAmount',
  'pricing/unit',
  'lineItem/UnblendedCost',
].join(',');

type Usage = { account?: string; month?: string; hours?: string };

/** Hours of m5.large in us-east-1 as one line of a report. */
export function usageLine({
  account = '111122223333',
  month = '2026-08',
  hours = '100',
}: Usage = {}): string {
  return `Usage,AmazonEC2,${account},BoxUsage:m5.large,RunInstances,us-east-1,${month}-01T00:00:00Z,${month}-01T01:00:00Z,${hours},Hrs,0.1`;
}

export const usageCsv = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;

/** Writes a report of so many lines, without holding it in memory. */
export async function writeLargeReport(path: string, lines: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${HEADER}\n`);
  const thousand = `${usageLine()}\n`.repeat(1000);
  for (let written = 0; written < lines; written += 1000) {
    if (!file.write(thousand)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
