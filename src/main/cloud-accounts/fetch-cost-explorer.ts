import type { ResultByTime } from '@aws-sdk/client-cost-explorer';
import { isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { cloudAccountStore, type StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { costExplorerStore } from '../storage/cost-explorer.ts';
import { requestBudget } from '../storage/request-budget.ts';
import { type Ask, costExplorerAsk, USD_PER_REQUEST } from './ask-cost-explorer.ts';
import { connectAws } from './aws-connection.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { counted } from './counted.ts';
import { type CostStore, fetchSpan, spansFor, surveySpan } from './fetch-span.ts';
import { importEach } from './import-each.ts';
import { OUTCOMES } from './import-outcomes.ts';
import { type FetchPlan, planFetch } from './plan-fetch.ts';
import { pause } from './repeat-passing.ts';
import type { Question } from './survey.ts';
import { writeMonthFile } from './write-month-file.ts';

export type FetchRange = { from: string; lastDay: string; refresh: boolean };

/**
 * Fetches days from Cost Explorer and imports them, one import for each calendar month of the account. Days that are
 * whole are imported even when something ends the work before the last of them. Answers what was done, in a sentence.
 *
 * @throws Failure `request-budget-reached`, `nothing-to-fetch` and those of `awsFailure`; the signal's reason.
 */
export async function fetchCostExplorer(
  deps: CloudAccountsDeps,
  account: StoredCloudAccount,
  range: FetchRange,
  control: TaskControl,
): Promise<string> {
  return onCostExplorer(deps, account, control.signal, async ({ ask, store, awsAccount, now }) => {
    const budget = requestBudget(deps.database, now);
    const plan = planFetch(range, (from, to) => store.days(awsAccount, from, to), now());
    const differences: string[] = [];
    let ending: unknown = null;
    try {
      for (const begun of spansFor(store, awsAccount, plan.toAsk, now())) {
        control.progress({ phase: 'Asking what there is', done: 0, unit: 'answers' });
        const span = await surveySpan(store, ask, begun);
        const total = span.questions.length;
        const tell = (done: number) =>
          control.progress({ phase: 'Asking Cost Explorer', done, total, unit: 'answers' });
        tell(0);
        differences.push(...(await fetchSpan(store, ask, span, budget, tell)));
      }
    } catch (error) {
      if (control.signal.aborted || !isFailure(error)) throw error;
      ending = error;
    }
    const months = await importMonths(deps, store, awsAccount, plan, control);
    if (ending !== null) throw ending;
    const requests = ask.spent();
    return [
      `${counted(plan.days, 'day')}, ${plan.daysToAsk} of them asked for with ${counted(requests, 'request')} (${(requests * USD_PER_REQUEST).toFixed(2)} USD).`,
      ...months,
      ...differences.map((words) => `Not final, because it does not add up: ${words}`),
    ].join(' ');
  });
}

/** Whether Cost Explorer can be asked, and as whom: what every piece of work with it begins with. */
export async function onCostExplorer<Answer>(
  deps: CloudAccountsDeps,
  account: StoredCloudAccount,
  signal: AbortSignal,
  work: (open: { ask: Ask; store: CostStore; awsAccount: string; now: () => Date }) => Promise<Answer>,
): Promise<Answer> {
  const now = deps.now ?? (() => new Date());
  const connection = await connectAws(account, deps);
  try {
    const { awsAccount } = await connection.identity(signal);
    cloudAccountStore(deps.database).setAwsAccount(account.id, awsAccount);
    const budget = requestBudget(deps.database, now);
    const ask = costExplorerAsk(await connection.costExplorer(), budget, deps.wait ?? pause, signal);
    const store: CostStore = costExplorerStore<Question, ResultByTime>(deps.database);
    return await work({ ask, store, awsAccount, now });
  } finally {
    connection.close();
  }
}

async function importMonths(
  deps: CloudAccountsDeps,
  store: CostStore,
  awsAccount: string,
  { from, to }: FetchPlan,
  control: TaskControl,
): Promise<string[]> {
  const months = new Set(store.days(awsAccount, from, to).map(({ day }) => day.slice(0, 7)));
  const nameOf = (month: string) => `${month} of Cost Explorer ${awsAccount}`;
  return importEach(months, nameOf, control.signal, async (month) => {
    const file = writeMonthFile(store, deps.profileFolder, awsAccount, month);
    // An account has months without usage, the first ones above all. There is nothing to import of those.
    if (file === null || file.lines === 0) return `${month} has no usage.`;
    const left = file.daysNotFinal === 0 ? '' : `, ${file.daysNotFinal} not final`;
    const outcome = await deps.importFetched(
      {
        paths: [file.path],
        name: `Cost Explorer ${awsAccount}, ${month} (${counted(file.days, 'day')}${left})`,
        source: `aws-cost-explorer/${awsAccount}/${month}`,
        fingerprint: file.fingerprint,
        daysOpen: file.daysOpen,
      },
      control,
    );
    return OUTCOMES[outcome](month);
  });
}
