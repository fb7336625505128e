import type { Account, AccountGroup } from './account-groups.ts';

/** What the page opens a dialog for. */
export type AccountAction =
  | { kind: 'rename' | 'remove' | 'export'; account: Account }
  | { kind: 'discover' | 'rename-words' | 'remove-words'; group: AccountGroup };
