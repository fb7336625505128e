import { formatAmount } from '../../domain/amount.ts';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import { amountArgument, wrongCall } from './arguments.ts';
import { chooseAccount } from './choose-account.ts';
import type { Session } from './command.ts';
import { readCommand, vaultCommand } from './desk-command.ts';
import { readPassword } from './read-password.ts';

type Limits = Output<'limits.list'>;
type Shown = ReturnType<typeof shown>;

/** `limits list`: what the vault’s accounts may sign away in 24 hours, and what they have. */
export const listLimitsCommand = readCommand({
  usage: 'limits list',
  read: (args) => args.none(),
  answer: async (desk) => shown(await desk.handlers['limits.list']({})),
  words,
});

/** `limits set TOKEN AMOUNT`: a lower limit needs no password, a higher one does. */
export const setLimitCommand = vaultCommand<{ token: string; amount: string }, Shown>({
  usage: 'limits set TOKEN AMOUNT [--from ACCOUNT]',
  options: { from: { type: 'string' } },
  read({ positionals }) {
    const [token, amount, more] = positionals;
    if (token === undefined || amount === undefined) throw wrongCall('Name the token and the amount.');
    if (more !== undefined) throw wrongCall(`“${more}” is one argument too many.`);
    return { token, amount };
  },
  work: (session, { token, amount }) => change(session, token, amount),
  words,
});

/** `limits clear TOKEN`: takes a limit away. Needs the password. */
export const clearLimitCommand = vaultCommand<string, Shown>({
  usage: 'limits clear TOKEN [--from ACCOUNT]',
  options: { from: { type: 'string' } },
  read: (args) => args.only('TOKEN'),
  work: (session, token) => change(session, token, null),
  words,
});

async function change(session: Session, name: string, text: string | null): Promise<Shown> {
  const { desk, args, io } = session;
  const account = await chooseAccount(desk, args.text('from'));
  await session.unlessInterrupted(desk.ready());
  const tokens = (await desk.handlers['limits.list']({})).accounts[0]?.tokens ?? [];
  const found = tokens.find(({ token }) => token.toLowerCase() === name.toLowerCase());
  if (!found) {
    const list = tokens.map(({ token }) => token).join(', ');
    throw new Failure('unknown-token', `There is no token “${name}” here. There are ${list}.`);
  }
  const { token, decimals } = found;
  const amount = text === null ? null : amountArgument('AMOUNT', text, decimals).toString();
  const set = desk.handlers['limits.set'];
  try {
    return shown(await set({ account, token, amount }));
  } catch (error) {
    if (!isFailure(error, 'password-needed')) throw error;
    const password = await readPassword({ ...io, ...session, file: args.text('password-file') });
    return shown(await session.unlessInterrupted(set({ account, token, amount, password })));
  }
}

/** Amounts as decimals of their token. */
function shown({ network, accounts }: Limits) {
  return {
    network,
    limits: accounts.flatMap(({ account, tokens }) =>
      tokens.map(({ token, decimals, limit, spent, nextFree }) => ({
        account,
        token,
        limit: limit === null ? null : formatAmount(BigInt(limit), decimals),
        signed: formatAmount(BigInt(spent), decimals),
        nextFree: nextFree && {
          at: nextFree.at,
          amount: formatAmount(BigInt(nextFree.amount), decimals),
        },
      })),
    ),
  };
}

function words({ limits }: Shown): string {
  const told = limits.filter(({ limit, signed }) => limit !== null || /[1-9]/.test(signed));
  if (told.length === 0) return 'There are no limits, and nothing was signed away in the last 24 hours.';
  return told
    .map(
      ({ account, token, limit, signed }) =>
        `${account}: ${signed} ${token} signed away in the last 24 hours, ${limit === null ? 'without a limit' : `of ${limit} at most`}.`,
    )
    .join('\n');
}
