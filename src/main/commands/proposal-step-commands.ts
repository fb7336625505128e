import { signCommand } from './desk-command.ts';
import { findShown, proposalArgument } from './shown-proposal.ts';

/** `queue PROPOSAL`: has a proposal that has passed wait for its delay. Anyone may. */
export const queueCommand = stepCommand('queue', 'governance.prepareQueue');

/** `execute PROPOSAL`: carries out a proposal whose delay is over. Anyone may. */
export const executeCommand = stepCommand('execute', 'governance.prepareExecute');

/** `cancel-proposal PROPOSAL`: ends a proposal before it is voted on. */
export const cancelProposalCommand = stepCommand('cancel-proposal', 'governance.prepareCancel');

function stepCommand(
  name: string,
  method: 'governance.prepareQueue' | 'governance.prepareExecute' | 'governance.prepareCancel',
) {
  return signCommand({
    usage: `${name} PROPOSAL`,
    read: (args) => proposalArgument(args.only('PROPOSAL')),
    async prepare(desk, digits) {
      const { proposalId } = await findShown(desk, digits);
      return desk.handlers[method]({ proposalId });
    },
    more: async (desk, digits) => ({ proposal: await findShown(desk, digits) }),
  });
}
