import { Failure } from '../../domain/failure.ts';
import type { CommandDesk } from './command.ts';

/**
 * The account of the vault that `--from` names by its label or address.
 *
 * @throws Failure `unknown-account` that lists the accounts there are.
 */
export async function chooseAccount(desk: CommandDesk, from: string): Promise<string> {
  const { accounts } = await desk.handlers['accounts.status']({});
  const found = accounts.filter(
    ({ address, label }) => label === from || address.toLowerCase() === from.toLowerCase(),
  );
  const [account, another] = found;
  if (account && !another) return account.address;
  const list = (another ? found : accounts).map(({ address, label }) => `${label} (${address})`).join(', ');
  throw new Failure(
    'unknown-account',
    another
      ? `--from: ${found.length} accounts are named “${from}”: ${list}. Give the address.`
      : `--from: the vault has no account “${from}”. It has ${list || 'none'}.`,
  );
}
