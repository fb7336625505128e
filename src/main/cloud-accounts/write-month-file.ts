import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ResultByTime } from '@aws-sdk/client-cost-explorer';
import { COST_EXPLORER_COLUMNS } from '../../domain/emissions/cost-explorer-columns.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { cannotWrite } from './cannot-write.ts';
import { nextDay } from './days.ts';
import type { CostStore } from './fetch-span.ts';
import type { Question } from './survey.ts';

export type MonthFile = {
  path: string;
  /** SHA-256 of its lines and of `daysOpen`. */
  fingerprint: string;
  lines: number;
  days: number;
  daysNotFinal: number;
  /** Days of the month that are not final, or not known at all: with them its usage may change. */
  daysOpen: string[];
};

/**
 * Writes every day that is known of an account's calendar month as one CSV in gzip: a line for each day, account,
 * service, region and usage type, in that order, with AWS's own numbers. Null when no day is known.
 *
 * @throws Failure `cannot-write`.
 */
export function writeMonthFile(
  store: CostStore,
  profileFolder: string,
  awsAccount: string,
  month: string,
): MonthFile | null {
  const known = store.days(awsAccount, `${month}-01`, `${month}-32`);
  if (known.length === 0) return null;
  const lines: string[] = [];
  for (const [spanId, days] of Map.groupBy(known, ({ spanId }) => spanId)) {
    const wanted = new Map(days.map(({ day, final }) => [day, final]));
    for (const [at, question] of (store.find(spanId)?.questions ?? []).entries()) {
      for (const result of store.results(spanId, at)) {
        const final = wanted.get(result.TimePeriod?.Start ?? '');
        if (final !== undefined) lines.push(...linesOf(result, question, final));
      }
    }
  }
  const text = `${COST_EXPLORER_COLUMNS.join(',')}\n${lines.sort().join('')}`;
  const folder = join(profileFolder, 'cost-explorer');
  const path = join(folder, `cost-explorer-${awsAccount}-${month}.csv.gz`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeDurably(path, gzipSync(text));
  } catch (error) {
    throw cannotWrite(path, error);
  }
  const final = new Set(known.filter((day) => day.final).map(({ day }) => day));
  const daysOpen = daysOf(month).filter((day) => !final.has(day));
  return {
    path,
    lines: lines.length,
    fingerprint: createHash('sha256').update(text).update(daysOpen.join()).digest('hex'),
    days: known.length,
    daysNotFinal: known.filter((day) => !day.final).length,
    daysOpen,
  };
}

/** Every day of a calendar month, YYYY-MM. */
function daysOf(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = nextDay(day)) days.push(day);
  return days;
}

function linesOf({ TimePeriod, Groups = [] }: ResultByTime, question: Question, final: boolean): string[] {
  const day = TimePeriod?.Start ?? '';
  return Groups.map(({ Keys = [], Metrics = {} }) => {
    const [grouped = '', usageType = ''] = Keys;
    const { LINKED_ACCOUNT, SERVICE, REGION = '' } = question.where;
    const { UsageQuantity, UnblendedCost } = Metrics;
    const values = [
      'aws',
      LINKED_ACCOUNT ?? grouped,
      SERVICE ?? grouped,
      usageType,
      REGION,
      // What has more than one unit has none.
      UsageQuantity?.Unit === 'N/A' ? '' : (UsageQuantity?.Unit ?? ''),
      UsageQuantity?.Amount ?? '',
      UnblendedCost?.Amount ?? '',
      UnblendedCost?.Unit ?? '',
      `${day}T00:00:00Z`,
      `${nextDay(day)}T00:00:00Z`,
      'Usage',
      String(!final),
    ];
    return `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`;
  });
}
