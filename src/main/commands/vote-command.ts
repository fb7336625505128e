import { VOTE_CHOICES } from '../../domain/governance/proposal.ts';
import { choiceArgument, wrongCall } from './arguments.ts';
import { signCommand } from './desk-command.ts';
import { findShown, proposalArgument } from './shown-proposal.ts';

/** `vote PROPOSAL for|against|abstain`: votes, once, with a reason that becomes public or without. */
export const voteCommand = signCommand({
  usage: 'vote PROPOSAL for|against|abstain [--reason TEXT]',
  options: { reason: { type: 'string' } },
  read(args) {
    const [digits, support, more] = args.positionals;
    if (digits === undefined) throw wrongCall('PROPOSAL is missing.');
    if (more !== undefined) throw wrongCall(`“${more}” is one argument too many.`);
    return {
      digits: proposalArgument(digits),
      support: choiceArgument('for, against or abstain', support, VOTE_CHOICES),
      reason: args.text('reason') ?? null,
    };
  },
  async prepare(desk, { digits, support, reason }) {
    const { proposalId } = await findShown(desk, digits);
    return desk.handlers['governance.prepareVote']({ proposalId, support, reason });
  },
  more: async (desk, { digits }) => ({ proposal: await findShown(desk, digits) }),
});
