import { readCommand } from './desk-command.ts';
import { proposalLines, shownProposal } from './shown-proposal.ts';

/** `proposals`: every proposal, newest first, with what it does and how it stands. */
export const proposalsCommand = readCommand({
  usage: 'proposals [--open]',
  options: { open: { type: 'boolean' } },
  read(args) {
    args.none();
    return { open: args.flag('open') };
  },
  async answer({ handlers }, { open }) {
    const all = await handlers['governance.proposals']({});
    const going = ['pending', 'active', 'succeeded', 'queued'];
    return {
      proposals: all.filter(({ state }) => !open || going.includes(state)).map(shownProposal),
    };
  },
  words: ({ proposals }) =>
    proposals.length === 0 ? 'There are no proposals.' : proposals.flatMap(proposalLines).join('\n'),
});
