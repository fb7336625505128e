import { Failure } from '../../domain/failure.ts';
import type { CommandDesk } from './command.ts';

/**
 * The account of the vault that `--from` names by its label or address; without it the one that the window works with.
 *
 * @throws Failure `unknown-account` that lists the accounts there are.
 */
export async function chooseAccount(desk: CommandDesk, from: string | undefined): Promise<string> {
  const { accounts, active } = await desk.handlers['accounts.status']({});
  if (from === undefined && active !== null) return active;
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
      : list === ''
        ? 'There is no vault in this profile, and so no account.'
        : `--from: the vault has no account “${from}”. It has ${list}.`,
  );
}
