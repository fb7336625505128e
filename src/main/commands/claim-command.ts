import { Failure } from '../../domain/failure.ts';
import { indexArgument, wrongCall } from './arguments.ts';
import type { CommandDesk } from './command.ts';
import { signCommand } from './desk-command.ts';

/** What one plan takes, as `staking.prepareClaim` says. */
const MOST = 32;

/** `claim INDEX…` or `claim all`: claims the rewards of positions. */
export const claimCommand = signCommand({
  usage: 'claim INDEX…|all',
  read({ positionals: [first, ...more] }) {
    if (first === undefined) throw wrongCall('Name the positions to claim for by number, or “all”.');
    if (first === 'all' && more.length === 0) return { indexes: null };
    return { indexes: [first, ...more].map((text) => indexArgument('INDEX', text)) };
  },
  prepare: async (desk, { indexes }, account) =>
    desk.handlers['staking.prepareClaim']({ indexes: indexes ?? (await claimable(desk, account)) }),
});

/** @throws Failure `nothing-to-claim`. */
async function claimable({ handlers }: CommandDesk, account: string): Promise<number[]> {
  const positions = await handlers['staking.positions']({});
  const found = positions.filter((position) => position.account === account && position.claim.paid !== '0');
  if (found.length > 0) return found.slice(0, MOST).map(({ index }) => index);
  throw new Failure(
    'nothing-to-claim',
    'No position of this account has earned 0.02 CT02, the least that can be claimed.',
  );
}
