import { Failure } from '../failure.ts';
import type { VoteCategory } from '../staking/tiers.ts';
import { momentInWords } from '../transactions/wording.ts';
import { CATEGORY_WORDS, type VoterFacts, whyNoVotes } from './categories.ts';
import { type Standing, standingInWords } from './proposal.ts';

/** What the rules for a new proposal need to know. */
export type ProposerFacts = VoterFacts & {
  /** That the account can cast in the category now, in base units. */
  votes: bigint;
  /** Number of an earlier proposal of the account that is pending or being voted on, else null. */
  open: bigint | null;
  /** The category that the proposer named, if any, and the one that the chain has the call in. */
  named: VoteCategory | null;
  category: VoteCategory;
};

/**
 * Checks whether an account may propose (docs/governance.md).
 *
 * @throws Failure `wrong-category`, `not-eligible`, `proposal-open`.
 */
export function checkPropose(facts: ProposerFacts): void {
  const { named, category, open } = facts;
  if (named !== null && named !== category) {
    throw new Failure(
      'wrong-category',
      `This is decided on by those who vote on ${CATEGORY_WORDS[category].name}, and not on ${CATEGORY_WORDS[named].name}. The category follows from what a proposal does.`,
      { category },
    );
  }
  if (facts.votes === 0n) {
    throw new Failure(
      'not-eligible',
      `To propose something on ${CATEGORY_WORDS[category].name}, an account must have votes in that category. ${whyNoVotes(category, facts)}`,
      { category },
    );
  }
  if (open !== null) {
    throw new Failure(
      'proposal-open',
      `This account’s proposal ${open} is still pending or being voted on. An account has one such proposal at a time: wait for its end, or cancel it while it is pending.`,
      { proposalId: open.toString() },
    );
  }
}

/**
 * Checks whether an account can vote.
 *
 * @throws Failure `voting-closed`, `already-voted`, `not-eligible`.
 */
export function checkVote(
  standing: Standing,
  {
    now,
    voted,
    votes,
    category,
    ...voter
  }: VoterFacts & {
    now: number;
    voted: boolean;
    /** At the snapshot, in base units. */
    votes: bigint;
    category: VoteCategory;
  },
): void {
  if (standing.state !== 'active') {
    throw new Failure(
      'voting-closed',
      standing.state === 'pending'
        ? `Voting has not begun. ${standingInWords(standing, now)}`
        : `This proposal is not being voted on any more. ${standingInWords(standing, now)}`,
      { state: standing.state },
    );
  }
  if (voted) {
    throw new Failure('already-voted', 'This account has voted on this proposal. A vote cannot be changed.');
  }
  if (votes === 0n) {
    throw new Failure('not-eligible', whyNoVotes(category, { ...voter, snapshot: standing.snapshot }), {
      category,
    });
  }
}

/** Checks that a proposal has passed and was not queued. @throws Failure `not-ready`. */
export function checkQueue(standing: Standing, now: number): void {
  if (standing.state === 'succeeded') return;
  throw notReady('It cannot be queued', standing, now);
}

/** Checks that a proposal was queued and its delay is over. @throws Failure `not-ready`. */
export function checkExecute(standing: Standing, now: number): void {
  const { state, eta } = standing;
  if (state === 'queued' && (eta === null || now >= eta)) return;
  throw notReady('It cannot be executed', standing, now);
}

/**
 * Checks that an account may cancel: the proposer while it is pending, and anyone once the proposer has lost its votes.
 *
 * @throws Failure `not-ready`, `not-your-proposal`.
 */
export function checkCancel(
  standing: Standing,
  { now, own, proposerEligible }: { now: number; own: boolean; proposerEligible: boolean },
): void {
  if (standing.state !== 'pending') throw notReady('It cannot be cancelled', standing, now);
  if (own || !proposerEligible) return;
  throw new Failure(
    'not-your-proposal',
    `Only its proposer can cancel it, until ${momentInWords(BigInt(standing.snapshot))}. Others can when the proposer has lost its votes.`,
  );
}

function notReady(what: string, standing: Standing, now: number): Failure {
  return new Failure('not-ready', `${what}. ${standingInWords(standing, now)}`, { state: standing.state });
}
