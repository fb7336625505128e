import type { Handlers, Output } from '../../ipc/contract.ts';
import { requestBudget } from '../storage/request-budget.ts';
import { USD_PER_REQUEST } from './ask-cost-explorer.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';

type BudgetMethods = 'cloudAccounts.budget' | 'cloudAccounts.setBudget';

/** How many requests that cost money may be sent in a month. */
export function budgetHandlers(deps: CloudAccountsDeps): Pick<Handlers, BudgetMethods> {
  return {
    'cloudAccounts.budget': async () => presentBudget(deps),
    'cloudAccounts.setBudget': async ({ requestsPerMonth }) => {
      requestBudget(deps.database, deps.now).set(requestsPerMonth);
      deps.emit('cloudAccounts.changed', { id: null });
      return presentBudget(deps);
    },
  };
}

/** The budget as the contract shows it. */
export function presentBudget(
  deps: Pick<CloudAccountsDeps, 'database' | 'now'>,
): Output<'cloudAccounts.budget'> {
  return { ...requestBudget(deps.database, deps.now).state(), usdPerRequest: USD_PER_REQUEST };
}
