import { amountInWords, momentInWords } from '../transactions/wording.ts';

/** In the order of `IGovernor.ProposalState` (OpenZeppelin). */
export const PROPOSAL_STATES = [
  'pending',
  'active',
  'cancelled',
  'defeated',
  'succeeded',
  'queued',
  'expired',
  'executed',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** In the order of `GovernorCountingSimple.VoteType` (OpenZeppelin). */
export const VOTE_CHOICES = ['against', 'for', 'abstain'] as const;
export type VoteChoice = (typeof VOTE_CHOICES)[number];

/** Votes in base units of CT02. */
export type Tally = Readonly<Record<VoteChoice, bigint>>;

/** How a proposal stands. Times are UTC seconds. */
export type Standing = {
  state: ProposalState;
  /** Votes count as they were then; voting begins a second later. */
  snapshot: number;
  deadline: number;
  /** From when it can be executed, once it was queued. */
  eta: number | null;
  tally: Tally;
  /** Votes for and abstaining that it needs; null until the snapshot is over. */
  quorum: bigint | null;
};

/** Votes as words: `2,000.00 votes`. */
export function votesInWords(votes: bigint): string {
  return amountInWords(votes, 'votes');
}

/** Whether as many voted for, or abstained, as are needed. */
export function quorumReached({ tally, quorum }: Pick<Standing, 'tally' | 'quorum'>): boolean {
  return quorum !== null && tally.for + tally.abstain >= quorum;
}

/** What a proposal's state means, and what can be done, at `now`, UTC seconds (docs/governance.md, "Life of a proposal"). */
export function standingInWords(standing: Standing, now: number): string {
  const { state, snapshot, deadline, eta } = standing;
  const at = (seconds: number) => momentInWords(BigInt(seconds));
  switch (state) {
    case 'pending':
      return `Voting begins after ${at(snapshot)}, with the votes that there are then.`;
    case 'active':
      return `Being voted on until ${at(deadline)}. ${quorumInWords(standing)}`;
    case 'cancelled':
      return 'Cancelled before voting began.';
    case 'defeated':
      return quorumReached(standing)
        ? `Defeated: ${votesInWords(standing.tally.for)} for, and ${votesInWords(standing.tally.against)} against.`
        : `Defeated. ${quorumInWords(standing)}`;
    case 'succeeded':
      return 'Passed. Anyone can queue it now, within 14 days after voting has ended.';
    case 'queued':
      return eta !== null && now < eta
        ? `Queued: anyone can execute it from ${at(eta)}, within 14 days.`
        : 'Queued, and its delay is over: anyone can execute it now, within 14 days.';
    case 'expired':
      return 'Passed, but not queued or executed within 14 days: it has no effect any more.';
    case 'executed':
      return 'Executed.';
  }
}

function quorumInWords({ tally, quorum }: Standing): string {
  if (quorum === null) return 'The quorum is known once voting has begun.';
  const there = votesInWords(tally.for + tally.abstain);
  return tally.for + tally.abstain >= quorum
    ? `The quorum of ${votesInWords(quorum)} is reached, with ${there} for or abstaining.`
    : `The quorum is missed: it needs ${votesInWords(quorum)} for or abstaining, and has ${there}.`;
}
