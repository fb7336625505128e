import { readCommand } from './desk-command.ts';
import { findShown, proposalArgument, proposalLines } from './shown-proposal.ts';

/** `proposal PROPOSAL`: one proposal with its whole text. */
export const proposalCommand = readCommand({
  usage: 'proposal PROPOSAL',
  read: (args) => proposalArgument(args.only('PROPOSAL')),
  answer: findShown,
  words: (proposal) =>
    [
      ...proposalLines(proposal),
      `  Number ${proposal.proposalId}`,
      `  Proposed by ${proposal.proposer}`,
      `  Snapshot ${proposal.snapshot}, voting until ${proposal.deadline}`,
      ...(proposal.text === '' ? [] : ['', proposal.text]),
    ].join('\n'),
});
