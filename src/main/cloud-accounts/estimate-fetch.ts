import type { ResultByTime } from '@aws-sdk/client-cost-explorer';
import type { Handler } from '../../ipc/contract.ts';
import { costExplorerStore } from '../storage/cost-explorer.ts';
import { requireAccount, timeout } from './accounts.ts';
import { USD_PER_REQUEST } from './ask-cost-explorer.ts';
import { presentBudget } from './budget.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { onCostExplorer } from './fetch-cost-explorer.ts';
import { divideDays, requestsNeeded, spansFor, surveySpan } from './fetch-span.ts';
import { planFetch } from './plan-fetch.ts';
import type { Question } from './survey.ts';
import { COST_EXPLORER, type TakeTurns } from './taking-turns.ts';

/** How long a survey may take, in milliseconds. */
const SURVEY_TIMEOUT = 120_000;

/**
 * Says how many requests a fetch needs. What a survey found is kept, so that the fetch that follows does not ask for it
 * again.
 */
export function estimateFetchHandler(
  deps: CloudAccountsDeps,
  turns: TakeTurns,
): Handler<'cloudAccounts.estimateFetch'> {
  const store = costExplorerStore<Question, ResultByTime>(deps.database);
  const now = deps.now ?? (() => new Date());
  return async ({ id, from, to, refresh, survey }) => {
    const account = requireAccount(deps, id);
    const range = { from, lastDay: to, refresh };
    const plan = (awsAccount: string | null) =>
      planFetch(
        range,
        (first, end) => (awsAccount === null ? [] : store.days(awsAccount, first, end)),
        now(),
      );
    let { awsAccount } = account;
    // Before AWS is contacted: a range without a whole day is refused at once.
    plan(awsAccount);
    if (survey) {
      awsAccount = await turns(COST_EXPLORER, new AbortController().signal, () =>
        onCostExplorer(deps, account, timeout(SURVEY_TIMEOUT), async (open) => {
          for (const span of spansFor(open.store, open.awsAccount, plan(open.awsAccount).toAsk, now()))
            await surveySpan(open.store, open.ask, span);
          return open.awsAccount;
        }),
      );
      deps.emit('cloudAccounts.changed', { id });
    }
    const { days, daysToAsk, toAsk } = plan(awsAccount);
    const { begun, left } =
      awsAccount === null ? { begun: [], left: toAsk } : divideDays(store, awsAccount, toAsk, now());
    const unsurveyed = left.length + begun.filter(({ questions }) => questions === null).length;
    const requests = begun.reduce((sum, span) => sum + requestsNeeded(store, span), 2 * left.length);
    return {
      days,
      daysKept: days - daysToAsk,
      daysToAsk,
      requestsAtLeast: requests,
      surveyed: unsurveyed === 0,
      usdAtLeast: Math.round(requests * USD_PER_REQUEST * 100) / 100,
      budget: presentBudget(deps),
    };
  };
}
