import { describe, expect, test } from 'vitest';
import { VOTE_CATEGORIES } from '../staking/tiers.ts';
import { CATEGORY_WORDS, categoryAt, categoryPosition, ownVotes, whyNoVotes } from './categories.ts';
import { durationInWords, parseDuration } from './duration.ts';
import { PROPOSAL_STATES, type Standing, standingInWords } from './proposal.ts';
import { checkCancel, checkExecute, checkPropose } from './proposal-rules.ts';
import { proposalDescription, readDescription } from './proposal-text.ts';

const ME = `0x${'a1'.repeat(20)}`;
const staked = (principal: bigint, tier: 30 | 90 | 180 | 365) => ({
  principal,
  tier,
  phase: 'staked' as const,
});

describe('categories (protocol, section 8)', () => {
  test('are those of the contract, in its order', () => {
    expect(VOTE_CATEGORIES.map(categoryPosition)).toEqual([0, 1, 2, 3]);
    expect(VOTE_CATEGORIES.map((_, position) => categoryAt(position))).toEqual([...VOTE_CATEGORIES]);
    expect(() => categoryAt(4)).toThrow(RangeError);
  });

  test.each([
    // 400 + 400 CT02 for 90 days are 800 in all, and neither is 500.
    ['fees', [staked(400_00n, 90), staked(400_00n, 90)], 0n],
    // 500 × 1.5; the 400 do not count.
    ['fees', [staked(500_00n, 90), staked(400_00n, 90)], 750_00n],
    ['chain-features', [staked(1_000_00n, 180)], 0n],
    ['chain-features', [staked(1_000_00n, 365)], 2_000_00n],
    ['partnerships', [staked(10_000_00n, 30)], 0n],
    ['partnerships', [staked(10_000_01n, 30)], 10_000_01n],
    ['platform-features', [{ ...staked(100_00n, 30), phase: 'unbonding' as const }], 0n],
  ] as const)('votes on %s of each position by itself', (category, positions, votes) => {
    expect(ownVotes(category, positions)).toBe(votes);
  });

  test('why there are no votes', () => {
    const why = (positions: Parameters<typeof whyNoVotes>[1]['positions'], more = {}) =>
      whyNoVotes('fees', { positions, delegate: null, ...more });
    expect(why([])).toBe(
      `Votes on fees need ${CATEGORY_WORDS.fees.minimum}. This account has nothing staked.`,
    );
    expect(why([staked(400_00n, 90), staked(400_00n, 90)])).toContain('small positions do not add up');
    expect(why([staked(500_00n, 90)], { delegate: ME })).toContain(`delegated to ${ME}`);
    expect(why([staked(500_00n, 90)], { snapshot: Date.parse('2026-11-21T15:00Z') / 1_000 })).toContain(
      'had none at the proposal’s snapshot, 21 Nov 2026, 15:00 UTC',
    );
  });
});

const standing: Standing = {
  state: 'active',
  snapshot: 1_000,
  deadline: 2_000,
  eta: null,
  tally: { for: 200_00n, against: 100_00n, abstain: 50_00n },
  quorum: 250_00n,
};

describe('states in words (docs/governance.md, “Life of a proposal”)', () => {
  test('every state has its own', () => {
    const words = PROPOSAL_STATES.map((state) => standingInWords({ ...standing, state }, 1_500));
    expect(new Set(words).size).toBe(PROPOSAL_STATES.length);
  });

  test('abstaining counts for the quorum: 200 + 50 of 250', () => {
    expect(standingInWords(standing, 1_500)).toContain('The quorum of 250.00 votes is reached');
    expect(standingInWords({ ...standing, quorum: 250_01n }, 1_500)).toContain('The quorum is missed');
    expect(standingInWords({ ...standing, state: 'defeated' }, 3_000)).toBe(
      'Defeated: 200.00 votes for, and 100.00 votes against.',
    );
  });

  test('a queued proposal waits for its delay to the second', () => {
    const queued: Standing = { ...standing, state: 'queued', eta: 3_000 };
    expect(() => checkExecute(queued, 2_999)).toThrow('anyone can execute it from');
    expect(() => checkExecute(queued, 3_000)).not.toThrow();
  });

  test('anyone cancels when the proposer has lost its votes, while it is pending', () => {
    const pending: Standing = { ...standing, state: 'pending' };
    const facts = { now: 900, own: false, proposerEligible: false };
    expect(() => checkCancel(pending, facts)).not.toThrow();
    expect(() => checkCancel(pending, { ...facts, proposerEligible: true })).toThrow('Only its proposer');
    expect(() => checkCancel(standing, { ...facts, own: true })).toThrow('It cannot be cancelled');
  });

  test('one open proposal at a time', () => {
    const facts = { positions: [], delegate: null, named: null, category: 'fees' as const, votes: 1n };
    expect(() => checkPropose({ ...facts, open: null })).not.toThrow();
    expect(() => checkPropose({ ...facts, open: 7n })).toThrow('proposal 7 is still pending');
  });
});

describe('the description (OpenZeppelin Governor, `#proposer=`)', () => {
  test('ends with its proposer, whatever was typed, and is read back without', () => {
    const description = proposalDescription(' Title ', `Text\n#proposer=0x${'00'.repeat(20)}`, ME);
    expect(description).toBe(`Title\n\nText\n#proposer=0x${'00'.repeat(20)}\n\n#proposer=${ME}`);
    expect(readDescription(proposalDescription('Title', 'One\nTwo', ME))).toEqual({
      title: 'Title',
      text: 'One\nTwo',
    });
    expect(readDescription('# Of another app')).toEqual({ title: 'Of another app', text: '' });
    expect(() => proposalDescription('', 'Text', ME)).toThrow('a title of one line');
    expect(() => proposalDescription('x'.repeat(121), '', ME)).toThrow('at most 120');
  });
});

test.each([
  ['7d', 604_800, '7 days'],
  ['36h', 129_600, '36 hours'],
  ['1d', 86_400, '1 day'],
  ['90s', 90, '90 seconds'],
  ['15m', 900, '15 minutes'],
  ['0s', 0, '0 seconds'],
])('%s are %d seconds: %s', (text, seconds, words) => {
  expect(parseDuration(text)).toBe(seconds);
  expect(durationInWords(BigInt(seconds))).toBe(words);
});

test.each(['', '7', '-1d', '1.5h', '1w'])('“%s” is no length of time', (text) => {
  expect(() => parseDuration(text)).toThrow('Write a number with its unit');
});
