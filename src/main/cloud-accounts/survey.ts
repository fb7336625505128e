import type { GetCostAndUsageCommandInput, ResultByTime } from '@aws-sdk/client-cost-explorer';
import { type Ask, askAllPages, type Pages } from './ask-cost-explorer.ts';

/** The kinds of charge that are use of something, of those that Cost Explorer knows (`RECORD_TYPE`). */
const USAGE_RECORDS = ['Usage', 'DiscountedUsage', 'SavingsPlanCoveredUsage'];

const METRICS = ['UnblendedCost', 'UsageQuantity'];

type Dimension = 'LINKED_ACCOUNT' | 'REGION' | 'SERVICE';

/**
 * One question for Cost Explorer: usage by day and usage type, and by `groupBy`, where the dimensions in `where` have
 * these values. An answer has two groupings at most, and a line needs four dimensions, so two are fixed.
 */
export type Question = {
  where: Partial<Record<Dimension, string>>;
  groupBy: 'SERVICE' | 'LINKED_ACCOUNT';
  /** What the survey says that the answer must add up to. */
  expected: Sums;
};

export type Sums = { cost: number; amount: number };

export type Survey = { questions: Question[]; estimated: boolean };

/** Where the pages of a survey's first and second request are kept, so that none is paid for twice. */
export type SurveyPages = (request: 1 | 2) => Pages & { results(): Iterable<ResultByTime> };

/**
 * Finds the fewest questions that cover all usage from `from` to the day before `to`: one for each account and region
 * that has any, or one for each service and region when those are fewer. One request, or two where the second can save
 * more than it costs; more where an answer has several pages.
 *
 * @throws Failure as `askAllPages` does.
 */
export async function survey(ask: Ask, from: string, to: string, pages: SurveyPages): Promise<Survey> {
  const byAccount = await totals(ask, from, to, ['LINKED_ACCOUNT', 'REGION'], pages(1));
  const questions = byAccount.cells.map(
    ([account, region, expected]): Question => ({
      where: { LINKED_ACCOUNT: account, REGION: region },
      groupBy: 'SERVICE',
      expected,
    }),
  );
  const accounts = new Set(byAccount.cells.map(([account]) => account));
  const regions = new Set(byAccount.cells.map(([, region]) => region));
  // There is a service in each region at the least.
  if (accounts.size < 2 || regions.size + 1 >= questions.length) {
    return { questions, estimated: byAccount.estimated };
  }
  const byService = await totals(ask, from, to, ['SERVICE', 'REGION'], pages(2));
  const estimated = byAccount.estimated || byService.estimated;
  if (byService.cells.length >= questions.length) return { questions, estimated };
  return {
    estimated,
    questions: byService.cells.map(
      ([service, region, expected]): Question => ({
        where: { SERVICE: service, REGION: region },
        groupBy: 'LINKED_ACCOUNT',
        expected,
      }),
    ),
  };
}

/** The request for a question's first page. */
export function requestFor(question: Question, from: string, to: string): GetCostAndUsageCommandInput {
  const fixed = Object.entries(question.where).map(([Key, value]) => only(Key as Dimension, [value]));
  return {
    TimePeriod: { Start: from, End: to },
    Granularity: 'DAILY',
    Metrics: METRICS,
    Filter: { And: [...fixed, only('RECORD_TYPE', USAGE_RECORDS)] },
    GroupBy: [
      { Type: 'DIMENSION', Key: question.groupBy },
      { Type: 'DIMENSION', Key: 'USAGE_TYPE' },
    ],
  };
}

function only(Key: Dimension | 'RECORD_TYPE', Values: string[]) {
  return { Dimensions: { Key, Values } };
}

/** Sums over the whole time for each pair of values that has usage or cost. */
async function totals(
  ask: Ask,
  from: string,
  to: string,
  groupBy: [Dimension, Dimension],
  pages: ReturnType<SurveyPages>,
): Promise<{ cells: [string, string, Sums][]; estimated: boolean }> {
  const request: GetCostAndUsageCommandInput = {
    TimePeriod: { Start: from, End: to },
    Granularity: 'MONTHLY',
    Metrics: METRICS,
    Filter: only('RECORD_TYPE', USAGE_RECORDS),
    GroupBy: groupBy.map((Key) => ({ Type: 'DIMENSION', Key })),
  };
  await askAllPages(ask, request, pages);
  const results = [...pages.results()];
  const cells = new Map<string, [string, string, Sums]>();
  for (const { Keys = [], Metrics = {} } of results.flatMap(({ Groups = [] }) => Groups)) {
    const [first = '', second = ''] = Keys;
    const key = JSON.stringify([first, second]);
    const cell = cells.get(key) ?? [first, second, { cost: 0, amount: 0 }];
    cell[2].cost += Number(Metrics.UnblendedCost?.Amount ?? 0);
    cell[2].amount += Number(Metrics.UsageQuantity?.Amount ?? 0);
    cells.set(key, cell);
  }
  return {
    cells: [...cells.values()].filter(([, , { cost, amount }]) => cost !== 0 || amount !== 0),
    estimated: results.some(({ Estimated }) => Estimated !== false),
  };
}
