import type { Output } from '../../ipc/contract.ts';
import { chooseAccount } from './choose-account.ts';
import { readCommand } from './desk-command.ts';
import { inCt02, instant } from './in-ct02.ts';

type Position = Output<'staking.positions'>[number];

/** A position as commands answer it: amounts in CT02, times in UTC. */
export function shownPosition(position: Position) {
  const { account, index, tier, principal, bonus, state, until, earned, claim, votes, categories } = position;
  return {
    account,
    index,
    lockDays: tier,
    principal: inCt02(principal),
    bonus: inCt02(bonus),
    state,
    until: instant(until),
    earned: inCt02(earned),
    claimable: inCt02(claim.paid),
    votes: inCt02(votes),
    categories,
    explanation: position.explanation,
  };
}

/** `positions`: the staked positions of all accounts of the vault, or of one, and how the pool stands. */
export const positionsCommand = readCommand({
  usage: 'positions [--from ACCOUNT]',
  options: { from: { type: 'string' } },
  read(args) {
    args.none();
    return { from: args.text('from') };
  },
  async answer(desk, { from }) {
    const { handlers } = desk;
    const account = from === undefined ? null : await chooseAccount(desk, from);
    const [all, { pool, paused }] = await Promise.all([
      handlers['staking.positions']({}),
      handlers['staking.terms']({}),
    ]);
    return {
      positions: all
        .filter((position) => account === null || position.account === account)
        .map(shownPosition),
      pool: {
        undistributed: inCt02(pool.undistributed),
        perDay: inCt02(pool.perDay),
        payPercent: pool.payBps === null ? null : pool.payBps / 100,
        locked: inCt02(pool.locked),
        uncollected: inCt02(pool.uncollected),
        paused,
      },
    };
  },
  words: ({ positions, pool }) =>
    [
      ...positions.map(inWords),
      ...(positions.length === 0 ? ['There are no staked positions.'] : []),
      pool.payPercent === null
        ? 'The pool pays nobody: nothing is staked.'
        : `The pool pays ${pool.perDay} CT02 a day to all stakers together: ${pool.payPercent} % of the most that the tiers allow.`,
    ].join('\n'),
});

function inWords(position: ReturnType<typeof shownPosition>): string {
  const { index, account, principal, bonus, lockDays, earned, claimable, explanation } = position;
  return [
    `Position ${index} of ${account}: ${principal} CT02 for ${lockDays} days, early bonus ${bonus} CT02`,
    `  Earned ${earned} CT02; a claim pays ${claimable} CT02`,
    `  ${explanation}`,
  ].join('\n');
}
