import type { Output } from '../../../ipc/contract.ts';

type Status = Output<'accounts.status'>;
export type Account = Status['accounts'][number];

/** Accounts that belong together: those of one mnemonic, or of one kind. */
export type AccountGroup = {
  id: string;
  name: string;
  /** What is to be known of all of them. */
  note: string;
  /** The mnemonic that they come from; null for every other group. */
  mnemonic: string | null;
  accounts: Account[];
};

const KINDS = [
  { id: 'ledger', name: 'Ledger', note: 'The keys never leave the device.' },
  { id: 'air-gap', name: 'Air gap', note: 'The keys are on a device without a network.' },
  { id: 'watch', name: 'Watched', note: 'Shown here; their keys are with somebody else.' },
] as const;

/** The groups of the Accounts page: each mnemonic, even without accounts, then whatever else there is. */
export function accountGroups({ accounts, mnemonics }: Status): AccountGroup[] {
  const words = mnemonics.map(({ id, name }, index) => ({
    id,
    name,
    note: index === 0 ? 'The vault’s own words.' : 'Words that were added to the vault.',
    mnemonic: id,
    accounts: accounts.filter(({ source }) => source === id),
  }));
  const keys = {
    id: 'key',
    name: 'Imported keys',
    note: 'In the vault alone: your recovery words do not bring them back.',
    mnemonic: null,
    accounts: accounts.filter(({ source }) => source === 'key'),
  };
  const others = KINDS.map((kind) => ({
    ...kind,
    mnemonic: null,
    accounts: accounts.filter((account) => account.kind === kind.id),
  }));
  return [...words, ...[keys, ...others].filter((group) => group.accounts.length > 0)];
}
