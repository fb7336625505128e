import { Failure } from '../../domain/failure.ts';
import type { Output } from '../../ipc/contract.ts';
import { wrongCall } from './arguments.ts';
import type { CommandDesk } from './command.ts';
import { inCt02, instant } from './in-ct02.ts';

type Proposal = Output<'governance.proposals'>[number];
export type ShownProposal = ReturnType<typeof shownProposal>;

/** A proposal as commands answer it: votes with two decimals, times in UTC. */
export function shownProposal(proposal: Proposal) {
  const { tally, quorum, quorumBps, snapshot, deadline, eta, ...same } = proposal;
  return {
    ...same,
    snapshot: instant(snapshot),
    deadline: instant(deadline),
    executableFrom: eta === null ? null : instant(eta),
    votes: { for: inCt02(tally.for), against: inCt02(tally.against), abstain: inCt02(tally.abstain) },
    quorum: quorum === null ? null : inCt02(quorum),
    quorumPercent: quorumBps / 100,
  };
}

/** The same for a person. */
export function proposalLines(proposal: ShownProposal): string[] {
  const { proposalId, title, category, state, calls, votes, quorum, explanation } = proposal;
  return [
    `${proposalId.slice(0, 8)}  ${title}`,
    `  ${category}, ${state}. ${explanation}`,
    ...calls.map(({ sentence }) => `  ${sentence}`),
    `  For ${votes.for}, against ${votes.against}, abstaining ${votes.abstain}${quorum === null ? '' : `; needed ${quorum}`}`,
  ];
}

/** The number of a proposal, or its first digits. @throws Failure `wrong-call`. */
export function proposalArgument(text: string): string {
  if (/^[1-9]\d{5,77}$/.test(text)) return text;
  throw wrongCall(
    `PROPOSAL: “${text}” is not the number of a proposal, nor its first digits, 6 at the least. “proposals” lists them.`,
  );
}

/** The proposal whose number begins so. @throws Failure `unknown-proposal`. */
export async function findShown({ handlers }: CommandDesk, digits: string): Promise<ShownProposal> {
  const all = await handlers['governance.proposals']({});
  const found = all.filter(({ proposalId }) => proposalId.startsWith(digits));
  const [only, another] = found;
  if (only && !another) return shownProposal(only);
  throw new Failure(
    'unknown-proposal',
    only
      ? `${found.length} proposals begin with ${digits}. Give more digits.`
      : `There is no proposal ${digits} on this network. “proposals” lists those there are.`,
  );
}
