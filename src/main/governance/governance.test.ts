import { describe, expect, test } from 'vitest';
import { interfaces } from '../chain/abis.ts';
import { eventsOf, read } from '../chain/contracts.ts';
import { GOVERNED_SETTERS } from '../chain/governed-settings.ts';
import { DELAY, governance, halfTheFee, PERIOD } from './test-voters.ts';

const { chain, voter, warp } = governance();

describe('the life of a proposal (docs/governance.md)', () => {
  test('stake, propose, vote, queue, execute: the market’s fee for takers is halved', async () => {
    // 1,000 CT02 for 365 days have 2,000 votes; 500 CT02 for 90 days have 750.
    const [proposer, other] = [await voter(1_000, 365), await voter(500, 90)];
    const { review, outcome, proposalId } = await proposer.propose();
    expect(review.action).toBe('Propose “Halve the taker’s fee”');
    expect(review.sentences.slice(0, 3)).toEqual([
      'Puts “Halve the taker’s fee” to the vote of those who vote on fees. Nothing of yours moves.',
      'Its text: “It is 1 % now. / Half of it will do.”.',
      'If it passes and is executed: Sets the fees of CT02/USDC: burn stays 1 %, taker’s fee from 1 % to 0.5 %, maker’s fee stays 0.5 %.',
    ]);
    expect(review.warnings.map(({ id, mustAnswer }) => [id, mustAnswer])).toEqual([
      ['public-text', true],
      ['local-chain', false],
    ]);
    expect(review.balanceChanges).toEqual([]);
    expect(outcome.sentences[0]).toMatch(
      /^“Halve the taker’s fee” \(proposal \d{8}…\) is proposed: votes count as they are on \d+ \w+ 20\d\d, \d\d:\d\d UTC/,
    );
    expect(await proposer.proposals()).toMatchObject([
      {
        proposalId,
        category: 'fees',
        proposer: proposer.account,
        title: 'Halve the taker’s fee',
        text: 'It is 1 % now.\nHalf of it will do.',
        state: 'pending',
        quorum: null,
        quorumBps: 1_000,
        calls: [
          {
            contract: 'BookUsdc',
            functionName: 'setFees',
            changes: [
              { name: 'burn', from: '1 %', to: '1 %' },
              { name: 'taker’s fee', from: '1 %', to: '0.5 %' },
              { name: 'maker’s fee', from: '0.5 %', to: '0.5 %' },
            ],
          },
        ],
      },
    ]);
    await expect(proposer.vote(proposalId, 'for')).rejects.toMatchObject({
      code: 'voting-closed',
      message: expect.stringContaining('Voting has not begun. Voting begins after'),
    });

    await warp(DELAY + 1);
    const voted = await proposer.signed(proposer.vote(proposalId, 'for', 'Trade more'));
    expect(voted.review.action).toBe('Vote for “Halve the taker’s fee”');
    expect(voted.review.sentences[0]).toContain('with the 2,000.00 votes that you can cast on it');
    expect(voted.review.sentences.join(' ')).toContain('taker’s fee from 1 % to 0.5 %');
    expect(voted.review.warnings.map(({ id }) => id)).toContain('public-text');
    expect(voted.outcome.sentences[0]).toMatch(/: for, 2,000\.00 votes\. Reason: “Trade more”\.$/);
    await other.signed(other.vote(proposalId, 'against'));
    // 10 % of 2,750.00 is 275.00.
    expect((await other.proposals())[0]).toMatchObject({
      state: 'active',
      tally: { for: '200000', against: '75000', abstain: '0' },
      quorum: '27500',
    });
    await expect(proposer.vote(proposalId, 'against')).rejects.toMatchObject({
      code: 'already-voted',
      message: expect.stringContaining('A vote cannot be changed'),
    });
    await expect(other.handlers['governance.prepareQueue']({ proposalId })).rejects.toMatchObject({
      code: 'not-ready',
      message: expect.stringContaining('It cannot be queued. Being voted on until'),
    });

    await warp(PERIOD + 1);
    expect((await other.proposals())[0]?.state).toBe('succeeded');
    await expect(other.vote(proposalId, 'for')).rejects.toMatchObject({ code: 'voting-closed' });
    const queued = await other.signed(other.handlers['governance.prepareQueue']({ proposalId }));
    expect(queued.outcome.sentences[0]).toMatch(/^Proposal \d{8}… can be executed from /);
    await expect(other.handlers['governance.prepareExecute']({ proposalId })).rejects.toMatchObject({
      code: 'not-ready',
      message: expect.stringContaining('It cannot be executed. Queued: anyone can execute it from'),
    });

    await warp(DELAY + 1);
    const executed = await other.signed(other.handlers['governance.prepareExecute']({ proposalId }));
    expect(executed.review.warnings.find(({ id }) => id === 'changes-settings')).toMatchObject({
      mustAnswer: true,
      detail: expect.stringContaining('taker’s fee from 1 % to 0.5 %'),
    });
    expect(executed.outcome.sentences).toContain(
      'Set from now on, the fees of CT02/USDC: burn 1 %, taker’s fee 0.5 %, maker’s fee 0.5 %.',
    );
    expect(await read(chain(), 'BookUsdc', 'fees', [])).toEqual({
      burnBps: 100n,
      takerBps: 50n,
      makerBps: 50n,
    });
    expect((await other.proposals())[0]).toMatchObject({
      state: 'executed',
      calls: [{ sentence: 'Sets the fees of CT02/USDC: burn 1 %, taker’s fee 0.5 %, maker’s fee 0.5 %.' }],
    });
    expect(proposer.desk.errors).toEqual([]);
  });

  test('a proposal that misses the quorum cannot be queued, and says so', async () => {
    // 10 % of 15,000 + 750 votes is 1,575.00: 750 are too few.
    const [away, there] = [await voter(10_000, 90), await voter(500, 90)];
    const { proposalId } = await there.propose();
    await warp(DELAY + 1);
    await there.signed(there.vote(proposalId, 'for'));
    await warp(PERIOD + 1);
    await expect(there.handlers['governance.prepareQueue']({ proposalId })).rejects.toMatchObject({
      code: 'not-ready',
      message:
        'It cannot be queued. Defeated. The quorum is missed: it needs 1,575.00 votes for or abstaining, and has 750.00 votes.',
    });
    expect((await away.proposals())[0]?.state).toBe('defeated');
  });

  test('a resolution in words is put on record and changes nothing', async () => {
    const someone = await voter(100, 30);
    const { review, proposalId } = await someone.propose(
      halfTheFee({
        category: 'platform-features',
        title: 'Have a dark mode',
        action: { name: 'resolution' },
      }),
    );
    expect(review.sentences).toContain(
      'If it passes and is executed: Records the resolution in words on platform features. It changes no setting and moves nothing.',
    );
    await warp(DELAY + 1);
    await someone.signed(someone.vote(proposalId, 'abstain'));
    await warp(PERIOD + 1);
    // Nobody was for it.
    expect((await someone.proposals())[0]).toMatchObject({
      state: 'defeated',
      explanation: 'Defeated: 0.00 votes for, and 0.00 votes against.',
    });
  });

  test('the proposer cancels while it is pending; nobody else does, and nobody later', async () => {
    const [proposer, other] = [await voter(500, 90), await voter(500, 90)];
    const { proposalId } = await proposer.propose();
    await expect(other.handlers['governance.prepareCancel']({ proposalId })).rejects.toMatchObject({
      code: 'not-your-proposal',
    });
    const { review } = await proposer.signed(proposer.handlers['governance.prepareCancel']({ proposalId }));
    expect(review.action).toMatch(/^Cancel “Halve the taker’s fee” \(proposal \d{8}…\)$/);
    expect((await proposer.proposals())[0]?.state).toBe('cancelled');
    const second = await proposer.propose(halfTheFee({ title: 'Once more' }));
    await warp(DELAY + 1);
    await expect(
      proposer.handlers['governance.prepareCancel']({ proposalId: second.proposalId }),
    ).rejects.toMatchObject({
      code: 'not-ready',
      message: expect.stringContaining('It cannot be cancelled.'),
    });
  });
});

describe('who may propose and vote (protocol, section 8)', () => {
  test('too small a position is refused with what is needed', async () => {
    const small = await voter(499, 90);
    await expect(small.handlers['governance.prepareProposal'](halfTheFee())).rejects.toMatchObject({
      code: 'not-eligible',
      message:
        'To propose something on fees, an account must have votes in that category. Votes on fees need a position of at least 500.00 CT02, locked for 90 days or longer. None of this account’s one staked position meets that by itself; small positions do not add up.',
    });
    const large = await voter(500, 90);
    const { proposalId } = await large.propose();
    await warp(DELAY + 1);
    await expect(small.vote(proposalId, 'against')).rejects.toMatchObject({
      code: 'not-eligible',
      message: expect.stringContaining('at least 500.00 CT02'),
    });
    const nobody = await voter(0);
    await expect(nobody.vote(proposalId, 'against')).rejects.toMatchObject({
      message: expect.stringContaining('This account has nothing staked.'),
    });
  });

  test('a wrong category is refused: it follows from what the proposal does', async () => {
    const fees = await voter(500, 90);
    await expect(
      fees.handlers['governance.prepareProposal'](halfTheFee({ category: 'platform-features' })),
    ).rejects.toMatchObject({
      code: 'wrong-category',
      message: expect.stringContaining('those who vote on fees, and not on platform features'),
    });
    // The rules of voting take a position of 1,000 CT02 for a year.
    await expect(
      fees.handlers['governance.prepareProposal'](halfTheFee({ action: { name: 'quorum', bps: 2_000 } })),
    ).rejects.toMatchObject({
      code: 'not-eligible',
      message: expect.stringContaining('at least 1,000.00 CT02, locked for 365 days'),
    });
    await expect(
      fees.handlers['governance.prepareProposal'](halfTheFee({ action: { name: 'resolution' } })),
    ).rejects.toMatchObject({ code: 'category-missing' });
  });

  test('what is staked after the snapshot does not count, and the power says so', async () => {
    const [proposer, late] = [await voter(500, 90), await voter(0)];
    const { proposalId } = await proposer.propose();
    expect((await proposer.power(proposalId)).proposal).toMatchObject({ votes: '75000', eligible: true });
    await warp(DELAY + 1);
    const staker = await voter(1_000, 365);
    await expect(staker.vote(proposalId, 'against')).rejects.toMatchObject({
      code: 'not-eligible',
      message: expect.stringContaining('but had none at the proposal’s snapshot'),
    });
    const { categories, proposal, delegate } = await staker.power(proposalId);
    // 1,000 CT02 for 365 days vote twice, in all but partnerships.
    expect(categories.map(({ category, votes, eligible }) => [category, votes, eligible])).toEqual([
      ['platform-features', '200000', true],
      ['fees', '200000', true],
      ['chain-features', '200000', true],
      ['partnerships', '0', false],
    ]);
    expect(categories[3]?.why).toContain('more than 10,000.00 CT02');
    expect(proposal).toMatchObject({ votes: '0', eligible: false, voted: false });
    expect(delegate).toBe(staker.account);
    expect((await late.power()).categories.every(({ eligible }) => !eligible)).toBe(true);
  });

  test('delegated votes are cast by the other, and taken back', async () => {
    const [giver, taker] = [await voter(1_000, 365), await voter(500, 90)];
    const delegated = await giver.signed(giver.handlers['governance.prepareDelegate']({ to: taker.account }));
    expect(delegated.review.warnings.map(({ id }) => id)).toContain('votes-delegated');
    expect(delegated.outcome.sentences[0]).toContain(`are cast by ${taker.account} from now on`);
    expect((await giver.power()).categories[1]).toMatchObject({ votes: '0', own: '200000' });
    expect((await taker.power()).categories[1]?.votes).toBe('275000');
    await expect(giver.handlers['governance.prepareProposal'](halfTheFee())).rejects.toMatchObject({
      message: expect.stringContaining(`are delegated to ${taker.account}`),
    });
    await expect(giver.handlers['governance.prepareDelegate']({ to: taker.account })).rejects.toMatchObject({
      code: 'nothing-changes',
    });
    await giver.signed(giver.handlers['governance.prepareDelegate']({ to: null }));
    expect((await giver.power()).categories[1]?.votes).toBe('200000');
  });

  test('an account has one open proposal', async () => {
    const proposer = await voter(500, 90);
    const { proposalId } = await proposer.propose();
    await expect(
      proposer.handlers['governance.prepareProposal'](halfTheFee({ title: 'Another' })),
    ).rejects.toMatchObject({ code: 'proposal-open', message: expect.stringContaining(proposalId) });
  });
});

describe('what can be proposed', () => {
  test('the catalogue is the table on chain: every setter in it, and no other call', async () => {
    const onChain = (await eventsOf(chain(), 'Governor', 'CallAllowed')).map(
      ({ args }) => `${args.target} ${args.selector}`,
    );
    const known = GOVERNED_SETTERS.map(
      ({ contract, method }) =>
        `${chain().addresses[contract]} ${interfaces[contract].getFunction(method)?.selector}`,
    );
    expect([...known].sort()).toEqual([...onChain].sort());
  });

  test.each([
    [
      { name: 'market-fees', pair: 'CT02/USDC', burnBps: 100, takerBps: null, makerBps: null },
      'nothing-changes',
      'the fees of CT02/USDC',
    ],
    [
      { name: 'market-fees', pair: 'CT02/WETH', burnBps: 201, takerBps: null, makerBps: null },
      'setting-refused',
      'A rate of 201 basis points is not allowed',
    ],
    [{ name: 'fee-shares', buybackBps: 2_001, rewardPoolBps: null }, 'setting-refused', '2000'],
    [{ name: 'api-burn', amount: '10001' }, 'setting-refused', 'At most 100.00 CT02'],
    [
      {
        name: 'stability',
        minFallBps: 999,
        volumeShareBps: null,
        dailyBuybackLimit: null,
        floorBudget: null,
      },
      'setting-refused',
      'minFallBps can be from 1000 to 5000',
    ],
    [{ name: 'voting-delay', seconds: 8 * 86_400 }, 'setting-refused', 'from 1 minute to 7 days'],
    [{ name: 'voting-period', seconds: 899 }, 'setting-refused', 'from 15 minutes to 14 days'],
    [{ name: 'late-quorum-extension', seconds: 299 }, 'setting-refused', 'from 5 minutes to 3 days'],
    [{ name: 'quorum', bps: 399 }, 'setting-refused', 'from 4 % to 40 %'],
    [{ name: 'timelock-delay', seconds: 59 }, 'setting-refused', 'from 1 minute to 14 days'],
  ] as const)('%j is refused before it is voted on', async (action, code, words) => {
    const someone = await voter(0);
    await expect(
      someone.handlers['governance.prepareProposal'](halfTheFee({ action })),
    ).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words),
    });
  });

  test('a title of nothing is refused; an unknown proposal too', async () => {
    const someone = await voter(0);
    await expect(
      someone.handlers['governance.prepareProposal'](halfTheFee({ title: ' ' })),
    ).rejects.toMatchObject({ code: 'invalid-text' });
    await expect(someone.vote('123456', 'for')).rejects.toMatchObject({ code: 'unknown-proposal' });
  });
});
