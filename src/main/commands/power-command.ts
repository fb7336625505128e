import { chooseAccount } from './choose-account.ts';
import type { CommandDesk } from './command.ts';
import { readCommand } from './desk-command.ts';
import { inCt02, instant } from './in-ct02.ts';
import { findShown, proposalArgument } from './shown-proposal.ts';

/** Votes of the active account as commands answer them. */
export async function shownPower({ handlers }: CommandDesk, proposalId: string | null) {
  const power = await handlers['governance.power']({ proposalId });
  return {
    account: power.account,
    delegate: power.delegate,
    categories: power.categories.map(({ votes, own, total, ...same }) => ({
      ...same,
      votes: inCt02(votes),
      own: inCt02(own),
      total: inCt02(total),
    })),
    proposal: power.proposal && {
      ...power.proposal,
      snapshot: instant(power.proposal.snapshot),
      votes: inCt02(power.proposal.votes),
    },
  };
}

/** `power`: what an account can vote with in each category, and why not; also at a proposal's snapshot. */
export const powerCommand = readCommand({
  usage: 'power [PROPOSAL] [--from ACCOUNT]',
  options: { from: { type: 'string' } },
  read(args) {
    const digits = args.positionals.length === 0 ? null : proposalArgument(args.only('PROPOSAL'));
    return { digits, from: args.text('from') };
  },
  async answer(desk, { digits, from }) {
    desk.actAs(await chooseAccount(desk, from));
    return shownPower(desk, digits === null ? null : (await findShown(desk, digits)).proposalId);
  },
  words: ({ account, delegate, categories, proposal }) =>
    [
      `Votes that ${account} can cast`,
      ...categories.map(
        ({ category, votes, total, why }) =>
          `  ${category.padEnd(18)} ${votes.padStart(12)} of ${total}${why === null ? '' : `  ${why}`}`,
      ),
      ...(delegate === account ? [] : [`Its own votes are cast by ${delegate}.`]),
      ...(proposal === null
        ? []
        : [
            `At the snapshot of the proposal, ${proposal.snapshot}: ${proposal.votes}${proposal.voted ? ', cast already' : ''}${proposal.why === null ? '' : `. ${proposal.why}`}`,
          ]),
    ].join('\n'),
});
