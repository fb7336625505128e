import { PAIRS, type Pair } from '../../../domain/market/pairs.ts';
import { read } from '../contracts.ts';
import type { LocalFaucet } from '../local-faucet.ts';
import { approveAll, giveEther, TRADERS_DOLLARS, wrapEther } from './begin.ts';
import { everyone, traders } from './cast.ts';
import { MEAN_PRICE, nextPrice } from './price-walk.ts';
import { report, retire } from './report.ts';
import { sendActs } from './send-acts.ts';
import { stake, TIERS, tendPositions } from './stake.ts';
import { protect, quote, take, triggerDue } from './trade.ts';
import { collectRewards, movePool, shareFees } from './upkeep.ts';
import { type Act, dollarsAt, type World } from './world.ts';

const DAY = 86_400;
const LEAST_PAUSE_MS = 8_000;
const MOST_PAUSE_MS = 24_000;
const BETWEEN_LOGS_MS = 3_600_000;
/** Prices on each side that a maker quotes: a few, because every order stays in the chain's state. */
const LEVELS = 2;
const MAIN: Pair = 'CT02/USDC';

export type GoOnDeps = {
  world: () => Promise<World>;
  give: LocalFaucet['give'];
  /** Told of what went wrong, once an hour at most. */
  log: (error: unknown) => void;
  /** The pause before the next act, in milliseconds; some seconds when absent. */
  pause?: () => number;
};

export type GoingOn = {
  /** Begins, or ends after the act that is on its way. */
  set(on: boolean): void;
  /** Settles when nobody acts any more. */
  stop(): Promise<void>;
};

/**
 * The participants of the local chain in real time: every some seconds one of them acts, with nonces of its own. A turn
 * that fails, because the chain is being started again or somebody else was faster, is left out.
 */
export function goOn({ world: open, give, log, pause = somePause }: GoOnDeps): GoingOn {
  let timer: NodeJS.Timeout | null = null;
  let turn: Promise<void> | null = null;
  let wanted = false;
  let world: World | null = null;
  let logged = Number.NEGATIVE_INFINITY;

  const schedule = () => {
    if (!wanted || timer !== null || turn !== null) return;
    timer = setTimeout(() => {
      timer = null;
      turn = play()
        .catch((error: unknown) => {
          if (Date.now() - logged < BETWEEN_LOGS_MS) return;
          logged = Date.now();
          log(error);
        })
        .finally(() => {
          turn = null;
          schedule();
        });
    }, pause());
    timer.unref();
  };

  async function play(): Promise<void> {
    const isWanted = () => wanted;
    world ??= await begun(await open(), give, isWanted);
    if (world) await sendActs(world, await nextActs(world), isWanted);
  }

  const set = (on: boolean) => {
    wanted = on;
    if (timer !== null && !on) clearTimeout(timer);
    if (!on) timer = null;
    schedule();
  };
  return {
    set,
    stop: async () => {
      set(false);
      await turn;
    },
  };
}

const somePause = () => LEAST_PAUSE_MS + Math.random() * (MOST_PAUSE_MS - LEAST_PAUSE_MS);

/** Sees to it that they have what they act with: on a chain without a past, they come now. Null when they break off. */
async function begun(world: World, give: LocalFaucet['give'], wanted: () => boolean): Promise<World | null> {
  const { cast, addresses } = world;
  // The last of the approvals below.
  const last = cast.stakers.at(-1)?.wallet.address ?? '';
  if ((await read(world, 'CT02', 'allowance', [last, addresses.StakingVault])) > 0n) return world;
  const send = (acts: readonly Act[]) => sendActs(world, acts, wanted);
  await giveEther(world);
  for (const { wallet } of traders(cast)) {
    for (const token of ['Usdc', 'Usdt', 'LedgerUsd'] as const) {
      if (wanted()) await give(token, wallet.address, TRADERS_DOLLARS);
    }
  }
  await send(wrapEther(world));
  const now = await timeOf(world);
  for (const who of everyone(cast)) await send(await report(world, who, now, 'keep'));
  await send(approveAll(world));
  for (const pair of PAIRS) {
    for (const maker of cast.makers) await send(await quote(world, maker, pair, MEAN_PRICE));
  }
  return wanted() ? world : null;
}

/** What somebody does next. Empty when it cannot be done. */
async function nextActs(world: World): Promise<Act[]> {
  const { cast, random } = world;
  const now = await timeOf(world);
  const price = await currentPrice(world, now);
  const what = random.unit();
  if (what < 0.45) return take(world, random.pick(cast.takers), somePair(world), price);
  if (what < 0.75) return quote(world, random.pick(cast.makers), somePair(world), price, LEVELS);
  if (what < 0.8) return protect(world, random.pick(cast.takers), MAIN);
  if (what < 0.86) return triggerDue(world, random.pick(cast.makers), MAIN);
  if (what < 0.9) return movePool(world, random.pick(cast.takers), price, now);
  if (what < 0.93) return report(world, random.pick(everyone(cast)), now, 'keep');
  if (what < 0.95) return retire(world, random.pick(cast.retirees), random.between(5, 60));
  if (what < 0.96) return stake(world, random.pick(cast.stakers), random.pick(Object.values(TIERS)), 100);
  if (what < 0.98) return tendPositions(world, random.pick(cast.stakers), now);
  const keeper = random.pick(cast.takers);
  return [...(await shareFees(world, keeper)), ...(await collectRewards(world, keeper))];
}

const somePair = ({ random }: World): Pair => (random.chance(0.6) ? MAIN : random.pick(PAIRS));

/** Where the price has gone since the last trade, a day's way at most. */
async function currentPrice(world: World, now: number): Promise<number> {
  const { price, time } = await read(world, 'BookUsdc', 'lastPrice', []);
  if (time === 0n) return MEAN_PRICE;
  const last = dollarsAt(world, MAIN, Number(price / world.markets[MAIN].tickSize));
  return nextPrice(last, Math.min(1, Math.max(0, now - Number(time)) / DAY), world.random);
}

async function timeOf({ provider }: World): Promise<number> {
  return (await provider.getBlock('latest'))?.timestamp ?? 0;
}
