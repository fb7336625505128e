import type { Database } from './database.ts';

/** Where an account's credentials come from. */
export type CredentialsSource =
  | { kind: 'environment' }
  | { kind: 'profile'; profile: string }
  | { kind: 'vault' };

/** How the last fetch ended. */
export type LastFetch = {
  kind: 'cost-explorer' | 's3';
  endedAt: string;
  /** Null when it succeeded. */
  error: { code: string; message: string } | null;
  /** What it fetched or left to fetch, in a sentence. */
  summary: string;
  /** Where the last report that was fetched lies, also when costs were fetched since. */
  exportPlace?: { bucket: string; prefix: string } | undefined;
};

export type StoredCloudAccount = {
  id: string;
  name: string;
  credentials: CredentialsSource;
  awsAccount: string | null;
  lastFetch: LastFetch | null;
  addedAt: string;
};

type Row = {
  id: string;
  name: string;
  credentials: 'environment' | 'profile' | 'vault';
  profile: string | null;
  aws_account: string | null;
  last_fetch: string | null;
  added_at: string;
};

/** The cloud accounts that the user added. No secret is among what is stored. */
export function cloudAccountStore(database: Database) {
  const all = database.prepare<[], Row>('SELECT * FROM cloud_accounts ORDER BY name, id');
  const one = database.prepare<[string], Row>('SELECT * FROM cloud_accounts WHERE id = ?');
  const insert = database.prepare(
    'INSERT INTO cloud_accounts (id, name, credentials, profile, added_at) VALUES (?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM cloud_accounts WHERE id = ?');
  const setAwsAccount = database.prepare('UPDATE cloud_accounts SET aws_account = ? WHERE id = ?');
  const setLastFetch = database.prepare('UPDATE cloud_accounts SET last_fetch = ? WHERE id = ?');

  return {
    list: (): StoredCloudAccount[] => all.all().map(fromRow),
    find(id: string): StoredCloudAccount | null {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    add({ id, name, credentials, addedAt }: Omit<StoredCloudAccount, 'awsAccount' | 'lastFetch'>): void {
      const profile = credentials.kind === 'profile' ? credentials.profile : null;
      insert.run(id, name, credentials.kind, profile, addedAt);
    },
    remove: (id: string): boolean => remove.run(id).changes === 1,
    setAwsAccount: (id: string, awsAccount: string): void => void setAwsAccount.run(awsAccount, id),
    setLastFetch: (id: string, last: LastFetch): void => void setLastFetch.run(JSON.stringify(last), id),
  };
}

export type CloudAccountStore = ReturnType<typeof cloudAccountStore>;

function fromRow(row: Row): StoredCloudAccount {
  const credentials: CredentialsSource =
    row.credentials === 'profile'
      ? { kind: 'profile', profile: row.profile ?? '' }
      : { kind: row.credentials };
  return {
    id: row.id,
    name: row.name,
    credentials,
    awsAccount: row.aws_account,
    lastFetch: row.last_fetch === null ? null : JSON.parse(row.last_fetch),
    addedAt: row.added_at,
  };
}
