import { z } from 'zod';
import { PROPOSAL_STATES, VOTE_CHOICES } from '../domain/governance/proposal.ts';
import { PAIRS } from '../domain/market/pairs.ts';
import { VOTE_CATEGORIES } from '../domain/staking/tiers.ts';
import { address, baseUnits, bytes32, identifier, method, nothing, text, unixSeconds } from './define.ts';

export const category = z.enum(VOTE_CATEGORIES);
/** A proposal's number, which is a hash of what it does and says, in decimal digits. */
export const proposalId = z.string().regex(/^[1-9]\d{0,77}$/, 'expected the number of a proposal');

const basisPoints = z.number().int().min(0).max(10_000);
const seconds = z.number().int().min(0).max(0xffff_ffff);
/** Text of several lines that a person typed, without other control characters. */
const lines = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !/(?!\n)\p{Cc}/u.test(value), 'control characters are not allowed');

/** What can be proposed: the calls of docs/governance.md by name. Null keeps a setting as it is. */
export const governedAction = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('market-fees'),
    pair: z.enum(PAIRS),
    burnBps: basisPoints.nullable(),
    takerBps: basisPoints.nullable(),
    makerBps: basisPoints.nullable(),
  }),
  z.strictObject({
    name: z.literal('fee-shares'),
    buybackBps: basisPoints.nullable(),
    rewardPoolBps: basisPoints.nullable(),
  }),
  z.strictObject({ name: z.literal('api-burn'), amount: baseUnits }),
  z.strictObject({
    name: z.literal('stability'),
    minFallBps: basisPoints.nullable(),
    volumeShareBps: basisPoints.nullable(),
    /** Base units of USDC. */
    dailyBuybackLimit: baseUnits.nullable(),
    floorBudget: baseUnits.nullable(),
  }),
  z.strictObject({ name: z.literal('voting-delay'), seconds }),
  z.strictObject({ name: z.literal('voting-period'), seconds }),
  z.strictObject({ name: z.literal('late-quorum-extension'), seconds }),
  z.strictObject({ name: z.literal('quorum'), bps: basisPoints }),
  z.strictObject({ name: z.literal('timelock-delay'), seconds }),
  /** A decision in words, in a category of the proposer's choice. */
  z.strictObject({ name: z.literal('resolution') }),
]);

/** What one call of a proposal does. */
export const proposedCall = z.strictObject({
  contract: z.string(),
  functionName: z.string().nullable(),
  sentence: z.string(),
  /** From what to what each setting changes; `from` is null once the proposal has come to its end. */
  changes: z.array(z.strictObject({ name: z.string(), from: z.string().nullable(), to: z.string() })),
});

const votes = baseUnits;

/** A proposal and how it stands. Votes in base units: hundredths. */
export const proposal = z.strictObject({
  proposalId,
  category,
  proposer: address,
  /** What its proposer wrote: anything, and not necessarily true. */
  title: z.string(),
  text: z.string(),
  calls: z.array(proposedCall),
  state: z.enum(PROPOSAL_STATES),
  /** What the state means and what can be done. */
  explanation: z.string(),
  snapshot: unixSeconds,
  deadline: unixSeconds,
  /** From when it can be executed, once it was queued. */
  eta: unixSeconds.nullable(),
  tally: z.strictObject({ for: votes, against: votes, abstain: votes }),
  /** Votes for and abstaining that it needs; null until the snapshot is over. */
  quorum: votes.nullable(),
  quorumBps: basisPoints,
  transactionHash: bytes32,
});

/** Votes of the active account in one category, in base units. */
export const categoryPower = z.strictObject({
  category,
  /** What one position must meet by itself. */
  minimum: z.string(),
  /** What the account can cast: its own votes unless it delegated them, and those delegated to it. */
  votes,
  /** What its own positions bring, whoever casts it. */
  own: votes,
  /** All votes in the category. */
  total: votes,
  eligible: z.boolean(),
  /** Why the account cannot vote; null when it can. */
  why: z.string().nullable(),
});

const planned = z.strictObject({ planId: identifier });
const planErrors = ['no-account', 'chain-unavailable', 'simulation-failed'] as const;
const named = z.strictObject({ proposalId });

export const governanceMethods = {
  /** Every proposal, newest first. */
  'governance.proposals': method(nothing, z.array(proposal), ['chain-unavailable']),
  /** Votes of the active account now and, when a proposal is named, at its snapshot. */
  'governance.power': method(
    z.strictObject({ proposalId: proposalId.nullable() }),
    z.strictObject({
      account: address,
      /** Who casts the account's votes: itself unless it delegated them. */
      delegate: address,
      categories: z.array(categoryPower),
      proposal: z
        .strictObject({
          proposalId,
          category,
          snapshot: unixSeconds,
          /** At the snapshot; as of now while that is to come. */
          votes,
          voted: z.boolean(),
          eligible: z.boolean(),
          why: z.string().nullable(),
        })
        .nullable(),
    }),
    ['no-account', 'unknown-proposal', 'chain-unavailable'],
  ),
  /** Title and text are public for ever. The category follows from the action; when it is named, it has to be that. */
  'governance.prepareProposal': method(
    z.strictObject({
      category: category.nullable(),
      title: text(120),
      text: lines(8_000),
      action: governedAction,
    }),
    planned,
    [
      'invalid-text',
      'category-missing',
      'wrong-category',
      'not-governed',
      'not-eligible',
      'proposal-open',
      'nothing-changes',
      'setting-refused',
      ...planErrors,
    ],
  ),
  'governance.prepareVote': method(
    z.strictObject({ proposalId, support: z.enum(VOTE_CHOICES), reason: lines(2_000).nullable() }),
    planned,
    ['unknown-proposal', 'voting-closed', 'already-voted', 'not-eligible', ...planErrors],
  ),
  'governance.prepareQueue': method(named, planned, ['unknown-proposal', 'not-ready', ...planErrors]),
  'governance.prepareExecute': method(named, planned, ['unknown-proposal', 'not-ready', ...planErrors]),
  'governance.prepareCancel': method(named, planned, [
    'unknown-proposal',
    'not-ready',
    'not-your-proposal',
    ...planErrors,
  ]),
  /** Whom the votes of the account's positions are cast by from then on; null is the account itself. */
  'governance.prepareDelegate': method(z.strictObject({ to: address.nullable() }), planned, [
    'nothing-changes',
    ...planErrors,
  ]),
};

export const governanceEvents = { 'governance.changed': nothing };
