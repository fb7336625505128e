import type { cloudAccountsMethods } from '../../ipc/cloud-accounts.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { accountHandlers } from './accounts.ts';
import { budgetHandlers } from './budget.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { estimateFetchHandler } from './estimate-fetch.ts';
import { fetchHandlers } from './fetches.ts';
import { takingTurns } from './taking-turns.ts';

/** Fetching usage from the cloud. Nothing is contacted unless one of these methods is called for it. */
export function cloudAccountsFeature(
  deps: CloudAccountsDeps,
): Pick<Handlers, keyof typeof cloudAccountsMethods> {
  const turns = takingTurns();
  return {
    ...accountHandlers(deps),
    ...budgetHandlers(deps),
    ...fetchHandlers(deps, turns),
    'cloudAccounts.estimateFetch': estimateFetchHandler(deps, turns),
  };
}
