import { randomUUID } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import type { Handlers, Output } from '../../ipc/contract.ts';
import { cloudAccountStore, type LastFetch, type StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { connectAws } from './aws-connection.ts';
import { secretName } from './aws-credentials.ts';
import { awsProfiles } from './aws-profiles.ts';
import { presentBudget } from './budget.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';

/** How long AWS may take to say whose credentials these are, in milliseconds. */
const TEST_TIMEOUT = 30_000;

type AccountsMethods =
  | 'cloudAccounts.list'
  | 'cloudAccounts.add'
  | 'cloudAccounts.remove'
  | 'cloudAccounts.test';

/** Which accounts there are, and whether their credentials work. */
export function accountHandlers(deps: CloudAccountsDeps): Pick<Handlers, AccountsMethods> {
  const store = cloudAccountStore(deps.database);
  return {
    'cloudAccounts.list': async () => ({
      accounts: store.list().map(present),
      profiles: awsProfiles(deps.environment),
      environment: Boolean(
        deps.environment.AWS_ACCESS_KEY_ID ?? deps.environment.AWS_WEB_IDENTITY_TOKEN_FILE,
      ),
      budget: presentBudget(deps),
    }),

    'cloudAccounts.add': async (input) => {
      const id = randomUUID();
      const added = { id, name: input.name, addedAt: (deps.now?.() ?? new Date()).toISOString() };
      if (input.credentials === 'profile') {
        requireProfile(deps, input.profile);
        store.add({ ...added, credentials: { kind: 'profile', profile: input.profile } });
      } else if (input.credentials === 'vault') {
        const { accessKeyId, secretAccessKey, sessionToken } = input;
        // First the keys: an account without them could not be told from one whose keys were lost.
        await deps.vault.setSecret(
          secretName(id),
          JSON.stringify({ accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }),
        );
        store.add({ ...added, credentials: { kind: 'vault' } });
      } else store.add({ ...added, credentials: { kind: 'environment' } });
      deps.emit('cloudAccounts.changed', { id });
      return present(requireAccount(deps, id));
    },

    'cloudAccounts.remove': async ({ id }) => {
      const account = requireAccount(deps, id);
      if (account.credentials.kind === 'vault') await deps.vault.setSecret(secretName(id), null);
      store.remove(id);
      deps.emit('cloudAccounts.changed', { id });
      return store.list().map(present);
    },

    'cloudAccounts.test': async ({ id }) => {
      const account = requireAccount(deps, id);
      const connection = await connectAws(account, deps);
      try {
        const identity = await connection.identity(timeout(TEST_TIMEOUT));
        store.setAwsAccount(id, identity.awsAccount);
        deps.emit('cloudAccounts.changed', { id });
        return identity;
      } finally {
        connection.close();
      }
    },
  };
}

/** Aborted after some time, with a reason that a person understands. */
export function timeout(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const reason = new Failure(
    'aws-unreachable',
    `AWS did not answer within ${milliseconds / 1000} seconds. Check the network, a proxy and the endpoint, and try again.`,
  );
  setTimeout(() => controller.abort(reason), milliseconds).unref();
  return controller.signal;
}

/** @throws Failure `unknown-cloud-account`. */
export function requireAccount(deps: Pick<CloudAccountsDeps, 'database'>, id: string): StoredCloudAccount {
  const account = cloudAccountStore(deps.database).find(id);
  if (account) return account;
  throw new Failure('unknown-cloud-account', 'That cloud account is no longer there. Reload the page.', {
    id,
  });
}

function requireProfile(deps: CloudAccountsDeps, profile: string): void {
  const profiles = awsProfiles(deps.environment);
  if (profiles.some(({ name }) => name === profile)) return;
  const names = profiles.map(({ name }) => name).join(', ') || 'none';
  throw new Failure(
    'unknown-profile',
    `The AWS configuration files have no profile “${profile}”. They have: ${names}.`,
    { profile },
  );
}

function present({ credentials, ...account }: StoredCloudAccount): Output<'cloudAccounts.add'> {
  const { id, name, awsAccount } = account;
  const profile = credentials.kind === 'profile' ? credentials.profile : null;
  return {
    id,
    name,
    credentials: credentials.kind,
    profile,
    awsAccount,
    lastFetch: account.lastFetch && presentFetch(account.lastFetch),
    exportPlace: account.lastFetch?.exportPlace ?? null,
  };
}

function presentFetch({ exportPlace: _, ...last }: LastFetch): Omit<LastFetch, 'exportPlace'> {
  return last;
}
