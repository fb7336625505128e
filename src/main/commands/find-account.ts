import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import type { CommandDesk } from './command.ts';

type Status = Output<'accounts.status'>;

/** The account of that label or address, of whatever kind. @throws Failure `unknown-account` that lists those there are. */
export async function findAccount(
  { handlers }: CommandDesk,
  name: string,
): Promise<Status['accounts'][number]> {
  const { accounts } = await handlers['accounts.status']({});
  const found = accounts.filter(
    ({ address, label }) => label === name || address.toLowerCase() === name.toLowerCase(),
  );
  const [account, another] = found;
  if (account && !another) return account;
  const list = (another ? found : accounts).map(({ address, label }) => `${label} (${address})`).join(', ');
  throw new Failure(
    'unknown-account',
    another
      ? `${found.length} accounts are named “${name}”: ${list}. Give the address.`
      : `There is no account “${name}”. There is: ${list || 'none'}.`,
  );
}

/** The words of that name or id; without one the vault's own. @throws Failure `unknown-mnemonic` that lists those there are. */
export async function findWords(
  { handlers }: CommandDesk,
  name: string | undefined,
): Promise<Status['mnemonics'][number]> {
  const { mnemonics } = await handlers['accounts.status']({});
  const found = mnemonics.filter((one) =>
    name === undefined ? one.id === 'words' : [one.id, one.name].includes(name),
  );
  const [words, another] = found;
  if (words && !another) return words;
  const list = mnemonics.map((one) => `“${one.name}” (${one.id})`).join(', ');
  throw new Failure(
    'unknown-mnemonic',
    another
      ? `Several words are named “${name}”. Give the id: ${list}.`
      : `There are no words “${name ?? 'words'}” in the vault. There is: ${list || 'none'}.`,
  );
}
