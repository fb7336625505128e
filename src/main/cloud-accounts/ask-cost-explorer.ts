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
import { awsFailure, describeAwsError } from './aws-failure.ts';
import { repeatPassing, type Wait } from './repeat-passing.ts';

/** AWS Cost Management pricing, “AWS Cost Explorer API”: each request, and so each page, costs this. */
export const USD_PER_REQUEST = 0.01;

/** Errors after which a question can be asked from its first page. */
const LOST_ITS_PLACE = new Set([
  'InvalidNextTokenException',
  'RequestChangedException',
  'BillExpirationException',
]);

export type Ask = (request: GetCostAndUsageCommandInput) => Promise<GetCostAndUsageCommandOutput>;

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
  const send = async (request: GetCostAndUsageCommandInput) => {
    const { GetCostAndUsageCommand } = await import('@aws-sdk/client-cost-explorer');
    // First, so that nothing is counted when there is nothing to sign with.
    await unlessAborted(client.config.credentials(), signal);
    signal.throwIfAborted();
    if (!budget.spend()) throw budgetReached(budget);
    return client.send(new GetCostAndUsageCommand(request), { abortSignal: signal });
  };
  return (request) => repeatPassing(() => unlessAborted(send(request), signal), wait, signal);
}

/** Where the pages of an answer go. */
export type Pages = {
  keep(number: number, page: Page<ResultByTime>): void;
  /** Forgets what was kept: the question is asked from its beginning. */
  restart(): void;
};

/**
 * Asks for every page that is not kept yet. When Cost Explorer has lost its place, the question is asked once more from
 * its beginning.
 *
 * @throws Failure `cost-pages-changed`, `bill-expired`, `cost-data-unavailable` and the others of `awsFailure`.
 */
export async function askAllPages(
  ask: Ask,
  request: GetCostAndUsageCommandInput,
  kept: { pages: number; nextToken: string | null } | undefined,
  pages: Pages,
): Promise<void> {
  let number = kept?.pages ?? 0;
  let token = kept ? kept.nextToken : undefined;
  let restarted = false;
  while (token !== null) {
    let answer: GetCostAndUsageCommandOutput;
    try {
      answer = await ask(token === undefined ? request : { ...request, NextPageToken: token });
    } catch (error) {
      if (token === undefined || restarted || !LOST_ITS_PLACE.has(describeAwsError(error).name))
        throw awsFailure(error, 'ce:GetCostAndUsage');
      restarted = true;
      pages.restart();
      number = 0;
      token = undefined;
      continue;
    }
    const next = answer.NextPageToken || null;
    pages.keep(number, { nextToken: next, results: answer.ResultsByTime ?? [] });
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
