import { isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { cloudAccountStore, type LastFetch, type StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { requireAccount } from './accounts.ts';
import { secretName } from './aws-credentials.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { fetchCostExplorer } from './fetch-cost-explorer.ts';
import { fetchExport } from './fetch-export.ts';
import { planFetch } from './plan-fetch.ts';
import { COST_EXPLORER, type TakeTurns } from './taking-turns.ts';

type FetchMethods = 'cloudAccounts.fetch' | 'cloudAccounts.fetchExport';

/** Starts the fetches. How the last one of an account ended is kept with it. */
export function fetchHandlers(deps: CloudAccountsDeps, turns: TakeTurns): Pick<Handlers, FetchMethods> {
  return {
    'cloudAccounts.fetch': async ({ id, from, to, refresh }) => {
      const account = requireUsable(deps, id);
      const range = { from, lastDay: to, refresh };
      planFetch(range, () => [], deps.now?.() ?? new Date());
      return start(deps, account, 'cost-explorer', `Fetching costs of ${account.name}`, (control) =>
        turns(COST_EXPLORER, control.signal, () => fetchCostExplorer(deps, account, range, control)),
      );
    },

    'cloudAccounts.fetchExport': async ({ id, bucket, prefix, region }) => {
      const account = requireUsable(deps, id);
      const place = { bucket, prefix };
      const work = (control: TaskControl) =>
        turns(`s3://${bucket}`, control.signal, () =>
          fetchExport(deps, account, { ...place, region }, control),
        );
      return start(deps, account, 's3', `Fetching reports from ${bucket}`, work, place);
    },
  };
}

/** @throws Failure `unknown-cloud-account`, `vault-locked` when its keys are in the vault and that is locked. */
function requireUsable(deps: CloudAccountsDeps, id: string): StoredCloudAccount {
  const account = requireAccount(deps, id);
  if (account.credentials.kind === 'vault') deps.vault.secret(secretName(id));
  return account;
}

function start(
  deps: CloudAccountsDeps,
  account: StoredCloudAccount,
  kind: LastFetch['kind'],
  title: string,
  work: (control: TaskControl) => Promise<string>,
  place?: LastFetch['exportPlace'],
): { taskId: string } {
  const store = cloudAccountStore(deps.database);
  const note = (error: LastFetch['error'], summary: string) => {
    const endedAt = (deps.now?.() ?? new Date()).toISOString();
    const exportPlace = place ?? store.find(account.id)?.lastFetch?.exportPlace;
    store.setLastFetch(account.id, { kind, endedAt, error, summary, exportPlace });
    deps.emit('cloudAccounts.changed', { id: account.id });
  };
  const taskId = deps.runTask(`cloud-accounts-${kind}`, title, async (control) => {
    control.progress({ phase: 'Waiting for another fetch to end', done: 0, unit: 'answers' });
    try {
      note(null, await work(control));
    } catch (error) {
      const cancelled = control.signal.aborted;
      const failure = isFailure(error)
        ? { code: error.code, message: error.message }
        : { code: 'internal', message: 'Something went wrong inside CloudTuner Desk.' };
      const ending = cancelled ? { code: 'cancelled', message: 'It was cancelled.' } : failure;
      try {
        note(ending, 'What was fetched is kept.');
      } catch {
        // A full disk may be why it ended. That is told, if it cannot be noted.
      }
      throw error;
    }
  });
  return { taskId };
}
