import { createHash } from 'node:crypto';
import type {
  CostExplorerClient,
  GetCostAndUsageCommandInput,
  GetCostAndUsageCommandOutput,
  ResultByTime,
} from '@aws-sdk/client-cost-explorer';
import { Failure } from '../../domain/failure.ts';
import type { Page } from '../storage/cost-explorer.ts';
import type { RequestBudget } from '../storage/request-budget.ts';
import { unlessAborted } from './aws-connection.ts';
import { awsFailure, describeAwsError, pagesChanged } from './aws-failure.ts';
import { repeatPassing, type Wait } from './repeat-passing.ts';

/** AWS Cost Management pricing, “AWS Cost Explorer API”: each request, and so each page, costs this. */
export const USD_PER_REQUEST = 0.01;

/** Errors after which a question can be asked from its first page. The last one, since that page was accepted. */
const LOST_ITS_PLACE = new Set([
  'InvalidNextTokenException',
  'RequestChangedException',
  'BillExpirationException',
  'ValidationException',
]);

/** How many pages in a row may have no line and another page after them. Each is paid for. */
const EMPTY_PAGES = 10;

export type Ask = {
  (request: GetCostAndUsageCommandInput): Promise<GetCostAndUsageCommandOutput>;
  /** How many requests it has counted against the budget. */
  spent(): number;
};

/**
 * Sends single requests. Each attempt is counted against the budget, on disk, before it is sent; those that were
 * throttled or lost are repeated.
 *
 * @throws (when asked) Failure `request-budget-reached`; the signal's reason; the SDK's errors.
 */
export function costExplorerAsk(
  client: CostExplorerClient,
  budget: RequestBudget,
  wait: Wait,
  signal: AbortSignal,
): Ask {
  let spent = 0;
  const send = async (request: GetCostAndUsageCommandInput) => {
    const { GetCostAndUsageCommand } = await import('@aws-sdk/client-cost-explorer');
    // First, so that nothing is counted when there is nothing to sign with.
    await unlessAborted(client.config.credentials(), signal);
    signal.throwIfAborted();
    if (!budget.spend()) throw budgetReached(budget);
    spent += 1;
    return client.send(new GetCostAndUsageCommand(request), { abortSignal: signal });
  };
  const ask = (request: GetCostAndUsageCommandInput) =>
    repeatPassing(() => unlessAborted(send(request), signal), wait, signal);
  return Object.assign(ask, { spent: () => spent });
}

/** Where the pages of an answer go, and which are there. */
export type Pages = {
  kept(): { pages: number; nextToken: string | null } | undefined;
  keep(number: number, page: Page<ResultByTime>): void;
  /** Forgets what was kept: the question is asked from its beginning. */
  restart(): void;
};

/**
 * Asks for every page that is not kept yet. When Cost Explorer has lost its place, the question is asked once more from
 * its beginning. Pages that go round in a circle are a lost place, too: each would be paid for, without end.
 *
 * @throws Failure `cost-pages-changed`, `bill-expired`, `cost-data-unavailable` and the others of `awsFailure`.
 */
export async function askAllPages(
  ask: Ask,
  request: GetCostAndUsageCommandInput,
  pages: Pages,
): Promise<void> {
  for (let restarted = false; ; restarted = true) {
    try {
      return await askFurtherPages(ask, request, pages);
    } catch (error) {
      if (!(error instanceof LostPlace)) throw error;
      // Nothing leads on from the pages that are there.
      pages.restart();
      if (restarted) throw error.failure;
    }
  }
}

/** The place among the pages is lost; `failure` tells so. */
class LostPlace extends Error {
  readonly failure: unknown;

  constructor(failure: unknown) {
    super('The place among the pages is lost');
    this.failure = failure;
  }
}

async function askFurtherPages(ask: Ask, request: GetCostAndUsageCommandInput, pages: Pages): Promise<void> {
  const kept = pages.kept();
  let number = kept?.pages ?? 0;
  let token = kept?.nextToken;
  let empty = 0;
  const seen = new Set<string>();
  while (token !== null) {
    const answer = await ask(token === undefined ? request : { ...request, NextPageToken: token }).catch(
      (error: unknown) => {
        const failure = awsFailure(error, 'ce:GetCostAndUsage');
        const lost = token !== undefined && LOST_ITS_PLACE.has(describeAwsError(error).name);
        throw lost ? new LostPlace(failure) : failure;
      },
    );
    const results = answer.ResultsByTime ?? [];
    const next = answer.NextPageToken || null;
    const lines = results.flatMap(({ TimePeriod, Groups = [] }) =>
      Groups.length ? [TimePeriod, Groups] : [],
    );
    const page = createHash('sha256').update(JSON.stringify(lines)).digest('hex');
    empty = lines.length === 0 ? empty + 1 : 0;
    if (seen.has(page) || (next !== null && empty === EMPTY_PAGES)) throw new LostPlace(pagesChanged());
    if (lines.length > 0) seen.add(page);
    pages.keep(number, { nextToken: next, results });
    number += 1;
    token = next;
  }
}

/** The failure for a budget that does not suffice; `needed` when it is known beforehand. */
export function budgetReached(budget: RequestBudget, needed?: number): Failure {
  const { month, requestsPerMonth, used, left } = budget.state();
  const usd = (requests: number) => `${(requests * USD_PER_REQUEST).toFixed(2)} USD`;
  const words =
    needed === undefined
      ? `The budget of ${requestsPerMonth} Cost Explorer requests (${usd(requestsPerMonth)}) for ${month} is used up.`
      : `This needs at least ${needed} more Cost Explorer requests (${usd(needed)}), and ${left} of the ${requestsPerMonth} for ${month} are left.`;
  return new Failure(
    'request-budget-reached',
    `${words} What was fetched is kept and not asked for again. Raise the budget, choose fewer days, or go on next month.`,
    { month, requestsPerMonth, used, left, ...(needed === undefined ? {} : { needed }) },
  );
}
