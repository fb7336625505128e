import type { Pair } from '../../../domain/market/pairs.ts';
import { approveAll, giveDollars, giveEther, treasuryBegins, wrapEther } from './begin.ts';
import { everyone } from './cast.ts';
import { MEAN_PRICE, nextPrice } from './price-walk.ts';
import { report, retire } from './report.ts';
import { mineActs, type Nonces } from './send-acts.ts';
import { stake, TIERS, tendPositions } from './stake.ts';
import { protect, quote, take, triggerDue } from './trade.ts';
import { attendToFloor, collectRewards, movePool, shareFees } from './upkeep.ts';
import { type Ballot, ballot, castVotes, execute, noFees, propose, queue, resolution } from './vote.ts';
import type { Act, World } from './world.ts';

const DAY = 86_400;
const HOUR = 3_600;
const MAIN: Pair = 'CT02/USDC';
const OTHERS: readonly Pair[] = ['CT02/USDT', 'CT02/WETH', 'CT02/USD'];

/** Who stakes what on which day: every tier, and positions that are over before the past is. */
const STAKES: readonly { day: number; staker: number; tier: number; ct02: number }[] = [
  { day: 1, staker: 0, tier: TIERS.days365, ct02: 10_500 },
  { day: 1, staker: 1, tier: TIERS.days180, ct02: 4_000 },
  { day: 2, staker: 2, tier: TIERS.days90, ct02: 1_500 },
  { day: 3, staker: 3, tier: TIERS.days30, ct02: 400 },
  { day: 20, staker: 2, tier: TIERS.days365, ct02: 1_200 },
  { day: 50, staker: 1, tier: TIERS.days30, ct02: 2_000 },
  { day: 65, staker: 3, tier: TIERS.days30, ct02: 600 },
  { day: 70, staker: 0, tier: TIERS.days90, ct02: 1_000 },
];

/** Seconds after the proposal: the local chain's governor waits a minute, and lets vote for 15 (deploy-local.ts). */
const VOTES_AFTER = 120;
const QUEUED_AFTER = 1_200;
const EXECUTED_AFTER = 1_400;

export type PastOptions = {
  /** UTC seconds between which it happens: some days, at least four. */
  from: number;
  until: number;
  onProgress: (step: string) => void;
  /** Ends it at the next block, with the signal's reason. */
  signal?: AbortSignal | undefined;
};

/**
 * Gives a new chain a past: what the participants did between `from` and `until`, each day in its hours; at the end
 * everybody quotes. The same seed and the same times make the same past. The chain's clock is left at the last block.
 *
 * @throws Error when a transaction is reverted that must not be; the signal's reason when it is aborted.
 */
export async function playPast(
  world: World,
  { from, until, onProgress, signal }: PastOptions,
): Promise<void> {
  const { cast, random, provider } = world;
  const days = Math.floor((until - from) / DAY);
  const nonces: Nonces = new Map();
  const walk = { price: MEAN_PRICE, time: from };
  let last = 0;

  await provider.send('evm_setAutomine', [false]);
  await begin();
  for (let day = 0; day < days; day += 1) {
    if (day % 5 === 0) onProgress(`Playing the local market’s past: day ${day + 1} of ${days}`);
    await playDay(day, from + day * DAY);
  }
  await end();
  await provider.send('evm_setAutomine', [true]);

  /** Mines the acts of one moment: at that time, or just after what came before. */
  async function at(time: number, acts: readonly Act[]): Promise<void> {
    signal?.throwIfAborted();
    if (acts.length > 0) last = await mineActs(world, nonces, acts, Math.max(time, last + 1));
  }

  function priceAt(time: number): number {
    walk.price = nextPrice(walk.price, Math.max(0, time - walk.time) / DAY, random);
    walk.time = time;
    return walk.price;
  }

  async function begin(): Promise<void> {
    onProgress('Other participants come to the local chain');
    await giveEther(world);
    await at(from + HOUR, [...giveDollars(world), ...wrapEther(world)]);
    await at(from + HOUR + 60, await reportsOf(() => true, from + HOUR));
    await at(from + HOUR + 120, approveAll(world));
    await at(from + 2 * HOUR, await treasuryBegins(world, from + 2 * HOUR));
  }

  async function playDay(day: number, start: number): Promise<void> {
    const hour = (hours: number) => start + hours * HOUR + random.between(0, HOUR / 2);
    const keeper = of(cast.takers, day);
    const morning = hour(3);
    if (day % 2 === 0) await at(morning, attendToFloor(world, keeper));
    if (day > 0) await at(morning, await reportsOf((index) => index % 7 === day % 7, morning, day % 14 >= 7));
    await quoteAll(hour(6), day, day % 2 === 0 ? [MAIN, of(OTHERS, day / 2)] : [MAIN], 2);
    for (const hours of [10, 17]) {
      const time = hour(hours);
      const price = priceAt(time);
      await at(time, await take(world, random.pick(cast.takers), MAIN, price));
      if (random.chance(0.35)) {
        await at(time, await take(world, random.pick(cast.takers), random.pick(OTHERS), price));
      }
    }
    await at(hour(19), await triggerDue(world, of(cast.makers, day), MAIN));
    const evening = hour(20);
    if (day % 3 === 0) await at(evening, await protect(world, keeper, MAIN));
    await at(evening, await stakesOf(day));
    if (day % 6 === 2)
      await at(evening, await retire(world, random.pick(cast.retirees), random.between(20, 220)));
    if (day % 2 === 1)
      await at(evening, await movePool(world, random.pick(cast.takers), walk.price, evening));
    if (day % 7 === 5) {
      await at(evening, await shareFees(world, keeper));
      await at(evening, await collectRewards(world, keeper));
    }
    if (day % 7 === 6) {
      for (const staker of cast.stakers) await at(evening, await tendPositions(world, staker, evening));
    }
    const due = ballotOf(day);
    if (due) await vote(due.ballot, start + 21 * HOUR, due.adopted);
  }

  /** Those whose turn it is report what they emitted since they last did. Who retires does it at once, now and then. */
  async function reportsOf(turn: (index: number) => boolean, now: number, retiring = false): Promise<Act[]> {
    const acts: Act[] = [];
    for (const [index, who] of everyone(cast).entries()) {
      const then = retiring && cast.retirees.includes(who) ? 'retire' : 'keep';
      if (turn(index)) acts.push(...(await report(world, who, now, then)));
    }
    return acts;
  }

  async function quoteAll(
    time: number,
    maker: number,
    pairs: readonly Pair[],
    levels?: number,
  ): Promise<void> {
    const price = priceAt(time);
    for (const pair of pairs) await at(time, await quote(world, of(cast.makers, maker), pair, price, levels));
  }

  async function stakesOf(day: number): Promise<Act[]> {
    const acts: Act[] = [];
    for (const { staker, tier, ct02 } of STAKES.filter((due) => due.day === day)) {
      acts.push(...(await stake(world, of(cast.stakers, staker), tier, ct02)));
    }
    return acts;
  }

  function ballotOf(day: number): { ballot: Ballot; adopted: boolean } | null {
    if (day === Math.max(3, Math.floor(days / 3))) {
      const words = 'Example resolution (local chain): publish a summary of retirements every month';
      const supports = ['for', 'for', 'abstain', 'against'] as const;
      return { ballot: ballot(world, 0, resolution(world, words), supports), adopted: true };
    }
    if (day === Math.max(4, Math.floor((days * 2) / 3))) {
      const words = 'Example proposal (local chain): no fees on CT02 / USDC';
      // The fourth has no position that votes on fees.
      const supports = ['against', 'against', 'for', null] as const;
      return { ballot: ballot(world, 2, noFees(world, words), supports), adopted: false };
    }
    return null;
  }

  async function vote(of: Ballot, time: number, adopted: boolean): Promise<void> {
    await at(time, [propose(world, of)]);
    const proposed = last;
    await at(proposed + VOTES_AFTER, await castVotes(world, of));
    if (!adopted) return;
    await at(proposed + QUEUED_AFTER, [queue(world, of)]);
    await at(proposed + EXECUTED_AFTER, [execute(world, of)]);
  }

  /** The last ten minutes: everybody quotes every pair, each is traded, and a proposal is being voted on. */
  async function end(): Promise<void> {
    const time = until - 600;
    for (const index of cast.makers.keys()) await quoteAll(time + 60 * index, index, [MAIN, ...OTHERS]);
    for (const pair of [MAIN, ...OTHERS]) {
      await at(time + 240, await take(world, random.pick(cast.takers), pair, walk.price));
    }
    const words = 'Example resolution (local chain): add a guide for newcomers';
    await vote(
      ballot(world, 1, resolution(world, words), [null, 'for', 'against', null]),
      until - 300,
      false,
    );
  }
}

function of<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('Nobody plays this part.');
  return found;
}
