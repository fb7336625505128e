import { ZeroAddress } from 'ethers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Output } from '../../ipc/contract.ts';
import { stakingMethods } from '../../ipc/staking.ts';
import { callOf, read } from '../chain/contracts.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys } from '../transactions/test-journeys.ts';
import { stakingFeature } from './staking.ts';

const DAY = 86_400;
const { chain, open, mint, until } = journeys();

// Every test finds the vault empty.
let snapshot: string;
beforeEach(async () => {
  snapshot = await chain().provider.send('evm_snapshot', []);
});
afterEach(() => chain().provider.send('evm_revert', [snapshot]));

/** A desk whose account holds CT02, and the handlers that stake them. */
async function staker(amount: bigint) {
  const desk = await open();
  // The customer's share is 70 %, with what is left over by rounding.
  const { call } = await mint(desk.account, (amount * 10n) / 7n + 2n);
  await desk.send(desk.draft('mint', call));
  await until(desk, 'confirmed');
  const staking = stakingFeature({
    chain: async () => chain(),
    activeAccount: () => desk.account,
    accounts: () => [desk.account],
    createPlan: desk.createPlan,
    emit: () => undefined,
  });
  const position = async (index = 0) => {
    const listed = stakingMethods['staking.positions'].output.parse(await staking['staking.positions']({}));
    return listed[index] as (typeof listed)[number];
  };
  const stake = (ct02: number, tier: 30 | 90 | 180 | 365, minBonus = 0) =>
    signed(
      desk,
      staking['staking.prepareStake']({
        amount: `${ct02 * 100}`,
        tier,
        minBonus: `${minBonus * 100}`,
      }),
    );
  return { desk, staking, position, stake };
}

/** Reviews a plan, answers its warnings, signs it and waits until it is confirmed. */
async function signed(desk: TestDesk, plan: Promise<{ planId: string }>) {
  const { planId } = await plan;
  const review = await desk.handlers['transactions.review']({ planId });
  const answered = review.warnings.map(({ id }) => id);
  await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });
  await until(desk, 'confirmed');
  return { review, outcome: await desk.handlers['transactions.outcome']({ planId }) };
}

const warp = (seconds: number) => chain().provider.send('evm_increaseTime', [seconds]);
const balance = (account: string) => read(chain(), 'CT02', 'balanceOf', [account]);
const changesOf = ({ balanceChanges }: Output<'transactions.review'>, account: string) =>
  balanceChanges.filter((change) => change.account === account).map(({ change }) => change);

/** Puts CT02 of the desk's own into the pool. */
async function fund(desk: TestDesk, amount: bigint) {
  const vault = chain().addresses.StakingVault;
  await desk.send(
    desk.draft(
      'stake',
      callOf(chain(), 'CT02', 'approve', [vault, amount]),
      callOf(chain(), 'StakingVault', 'fund', [amount]),
    ),
  );
  await until(desk, 'confirmed');
}

describe('staking (protocol, section 5)', () => {
  test('pool-limited: of 100,000 CT02 staked for 365 days 1,000 are mine; 2,500 enter the pool: 24.75 after 30 days', async () => {
    const whale = await staker(101_500_00n);
    const me = await staker(1_000_00n);
    await whale.stake(99_000, 365);
    await me.stake(1_000, 365);
    await fund(whale.desk, 2_500_00n);
    const terms = stakingMethods['staking.terms'].output.parse(await me.staking['staking.terms']({}));
    // 2,500 over 30 days are 83.33 a day; the cap of 100,000 at 50 % is 136.98 a day, of which that is 60.83 %.
    expect(terms.pool).toMatchObject({ perDay: '8333', payBps: 6083, locked: '10000000' });

    await warp(30 * DAY);
    expect(await me.position()).toMatchObject({ earned: '2500', claim: { paid: '2475', burned: '25' } });
    const before = await balance(me.desk.account);
    const { outcome } = await signed(me.desk, me.staking['staking.prepareClaim']({ indexes: [0] }));
    expect((await balance(me.desk.account)) - before).toBe(24_75n);
    expect(outcome.sentences).toEqual(['Position 0: 24.75 CT02 are paid and 0.25 CT02 burned.']);
  });

  test('tier: 1,000 CT02 for 365 days with an ample pool have an early bonus of 250.00, from what minting brought in', async () => {
    const { desk, staking, stake, position } = await staker(7_000_00n);
    // 10,000.02 were minted: 10 % to the reward pool, 80 % of that for stakers.
    expect((await staking['staking.terms']({})).pool.uncollected).toBe('80000');
    const collected = await signed(desk, staking['staking.prepareCollect']({}));
    expect(collected.review.action).toBe('Move booked rewards into the staking pool');
    const { pool } = await staking['staking.terms']({});
    expect(pool.uncollected).toBe('0');
    expect(await staking['staking.bonus']({ amount: '100000', tier: 365 })).toEqual({
      now: '25000',
      full: '25000',
    });

    const { review } = await stake(1_000, 365, 250);
    expect(review.action).toBe('Stake 1,000.00 CT02 for 365 days');
    expect(review.sentences[0]).toBe(
      'Lets the staking vault spend up to 1,000.00 CT02 of yours, at any time, until you take it back.',
    );
    expect(review.sentences[1]).toBe(
      'Stakes 1,000.00 CT02 for 365 days, with an early bonus of at least 250.00 CT02, locked with it; if the pool can give less, nothing is staked.',
    );
    expect(review.sentences[2]).toMatch(
      /^Position 0 holds 1,000\.00 CT02 and an early bonus of 250\.00 CT02, locked until \d+ \w+ 20\d\d, \d\d:\d\d UTC\.$/,
    );
    expect(review.warnings.map(({ id, severity, mustAnswer }) => [id, severity, mustAnswer])).toEqual([
      ['stake-locked', 'caution', true],
      ['local-chain', 'note', false],
    ]);
    expect(changesOf(review, desk.account)).toEqual(['-100000']);
    expect(changesOf(review, chain().addresses.StakingVault)).toEqual(['100000']);
    // Exactly the amount was allowed, and it is used up.
    expect(await read(chain(), 'CT02', 'allowance', [desk.account, chain().addresses.StakingVault])).toBe(0n);
    // 1,000 CT02 for 365 days vote twice, in all but partnerships.
    expect(await position()).toMatchObject({
      index: 0,
      tier: 365,
      principal: '100000',
      bonus: '25000',
      phase: 'staked',
      state: 'locked',
      votes: '200000',
      categories: ['platform-features', 'fees', 'chain-features'],
    });
  });

  test('lock, unbonding of 14 days, withdrawal: each refused before its time, in words', async () => {
    const { desk, staking, stake, position } = await staker(200_00n);
    await stake(100, 30);
    await expect(staking['staking.prepareUnbond']({ index: 0 })).rejects.toMatchObject({
      code: 'position-locked',
      message: expect.stringContaining('Nobody can release it earlier'),
    });
    await expect(staking['staking.prepareUnbond']({ index: 7 })).rejects.toMatchObject({
      code: 'unknown-position',
      message: expect.stringContaining('numbered 0 to 0'),
    });
    await warp(30 * DAY);
    expect((await position()).state).toBe('unlocked');
    const { review } = await signed(desk, staking['staking.prepareUnbond']({ index: 0 }));
    expect(review.sentences.at(-1)).toMatch(/^Position 0 can be withdrawn from /);
    expect(await position()).toMatchObject({ state: 'unbonding', votes: '0', categories: [] });
    await expect(staking['staking.prepareWithdraw']({ index: 0 })).rejects.toMatchObject({
      code: 'position-locked',
      message: expect.stringContaining('is unbonding until'),
    });
    await warp(14 * DAY);
    expect((await position()).state).toBe('withdrawable');
    const before = await balance(desk.account);
    await signed(desk, staking['staking.prepareWithdraw']({ index: 0 }));
    expect((await balance(desk.account)) - before).toBe(100_00n);
    expect((await position()).state).toBe('withdrawn');
    await expect(staking['staking.prepareWithdraw']({ index: 0 })).rejects.toMatchObject({
      code: 'wrong-phase',
    });
  });

  test('a bonus that the pool cannot give is refused before anything is signed, or accepted with a warning', async () => {
    const { stake, staking, desk } = await staker(500_000_00n);
    await signed(desk, staking['staking.prepareCollect']({}));
    // Whatever the pool holds, it is less than the 25 % of 400,000.
    const short = staking['staking.prepareStake']({
      amount: '40000000',
      tier: 365,
      minBonus: '10000000',
    });
    await expect(short).rejects.toMatchObject({
      code: 'bonus-too-low',
      message: expect.stringContaining('The pool can give an early bonus of'),
    });
    const { review } = await stake(400_000, 365, 1);
    expect(review.warnings.map(({ id }) => id)).toContain('bonus-below-tier');
    expect(review.sentences.at(-1)).toContain(
      'The tier’s bonus would be 100,000.00 CT02: the pool holds no more.',
    );
    expect(desk.errors).toEqual([]);
  });

  test('rewards that grow between review and signature do not make the plan another one', async () => {
    const { desk, staking, stake } = await staker(1_000_00n);
    await stake(1_000, 30);
    await fund((await staker(100_00n)).desk, 100_00n);
    await warp(DAY);
    const plan = staking['staking.prepareClaim']({ indexes: [0] });
    await plan;
    await warp(DAY);
    await signed(desk, plan);
  });

  test('several positions are claimed in one plan; one that has earned nothing is named', async () => {
    const { desk, staking, stake, position } = await staker(300_00n);
    await stake(100, 90);
    await stake(100, 90);
    await fund((await staker(100_00n)).desk, 100_00n);
    await warp(10 * DAY);
    const { review } = await signed(desk, staking['staking.prepareClaim']({ indexes: [0, 1, 1] }));
    expect(review.action).toBe('Claim the rewards of position 0 and 1 more');
    expect(review.calls).toHaveLength(2);
    expect((await position(1)).earned).toBe('0');
    await stake(100, 90);
    await expect(staking['staking.prepareClaim']({ indexes: [2] })).rejects.toMatchObject({
      code: 'nothing-to-claim',
      message: expect.stringContaining('Position 2 has earned 0.00 CT02'),
    });
  });

  test('refuses too little and too much', async () => {
    const { staking } = await staker(150_00n);
    const prepare = (amount: string) => staking['staking.prepareStake']({ amount, tier: 30, minBonus: '0' });
    await expect(prepare('9999')).rejects.toMatchObject({ code: 'amount-too-small' });
    await expect(prepare('20000')).rejects.toMatchObject({ code: 'insufficient-balance' });
  });
});

describe('reviews of the vault’s other functions', () => {
  test('a delegation to somebody else must be answered, one to oneself need not', async () => {
    const desk = await open();
    const review = async (delegatee: string) => {
      const call = callOf(chain(), 'StakingVault', 'delegate', [delegatee]);
      const { planId } = await desk.createPlan(desk.draft('stake', call));
      return desk.handlers['transactions.review']({ planId });
    };
    const own = await review(ZeroAddress);
    expect(own.action).toBe('Cast your own votes');
    expect(own.warnings.map(({ id }) => id)).toEqual(['local-chain']);
    const other = await review('0x00000000000000000000000000000000000000A1');
    expect(other.warnings.find(({ id }) => id === 'votes-delegated')?.mustAnswer).toBe(true);
  });

  test('a stake in a tier that does not exist is refused by the vault, and not a crash of the app', async () => {
    const desk = await open();
    const data = callOf(chain(), 'StakingVault', 'stake', [100_00n, 3, 0n]).data.replace(
      `${'0'.repeat(63)}3${'0'.repeat(64)}`,
      `${'0'.repeat(63)}4${'0'.repeat(64)}`,
    );
    const call = { to: chain().addresses.StakingVault, data, value: 0n };
    await expect(desk.createPlan(desk.draft('stake', call))).rejects.toMatchObject({
      code: 'simulation-failed',
    });
  });
});
