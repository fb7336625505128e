import { Failure } from '../../domain/failure.ts';
import type { CommandDesk } from './command.ts';

/** Where the accounts are that may be chosen: by where their keys are, for signing, or all of them, for reading. */
const PLACE = { vault: 'the vault', ledger: 'a Ledger', any: 'this profile' } as const;

/**
 * The account that `--from` names by its label or address, among those that the signer has the keys of (`any`: among
 * all); without `--from` the one that the window works with, else the first.
 *
 * @throws Failure `unknown-account` that lists the accounts there are.
 */
export async function chooseAccount(
  desk: CommandDesk,
  from: string | undefined,
  signer: 'vault' | 'ledger' | 'any' = 'any',
): Promise<string> {
  const status = await desk.handlers['accounts.status']({});
  const accounts = status.accounts.filter(({ kind }) => signer === 'any' || kind === signer);
  const usual = accounts.find(({ address }) => address === status.active) ?? accounts[0];
  if (from === undefined && usual !== undefined) return usual.address;
  const found = accounts.filter(
    ({ address, label }) => label === from || address.toLowerCase() === from?.toLowerCase(),
  );
  const [account, another] = found;
  if (account && !another) return account.address;
  const list = (another ? found : accounts).map(({ address, label }) => `${label} (${address})`).join(', ');
  throw new Failure(
    'unknown-account',
    another
      ? `--from: ${found.length} accounts are named “${from}”: ${list}. Give the address.`
      : list !== ''
        ? `--from: ${PLACE[signer]} has no account “${from}”. It has ${list}.`
        : signer !== 'ledger'
          ? 'There is no vault in this profile, and so no account.'
          : 'No account of a Ledger is in this profile. Add one with “ledger add”.',
  );
}
