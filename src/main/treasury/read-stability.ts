import {
  amountOfLots,
  type Market,
  priceInWords,
  priceOfTick,
  priceStep,
  quoteInWords,
} from '../../domain/market/market.ts';
import { endOfPeriod, fallBps, reserveState } from '../../domain/treasury/stability.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { eventsOf, read } from '../chain/contracts.ts';
import { readMarket } from '../chain/markets.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { hourlyAverages, perCt02, refusal } from './averages.ts';
import type { TreasuryDeps } from './treasury-deps.ts';
import { tryTrigger } from './try-trigger.ts';

type Stability = Output<'treasury.stability'>;
const DAY = 86_400;

/** Reserve, averages, and whether a buyback or a floor bid can be triggered now (protocol, section 7). */
export function readStability({
  chain: network,
}: Pick<TreasuryDeps, 'chain'>): Handler<'treasury.stability'> {
  return async () => {
    const chain = await network();
    const market = await readMarket(chain, 'CT02/USDC');
    const [now, paused, reserve, leastBps, mostBps, held, set, spendableShareBps] = await Promise.all([
      nextBlockTime(chain),
      read(chain, 'StabilityModule', 'paused', [], 'pending'),
      read(chain, 'StabilityModule', 'reserve', [], 'pending'),
      read(chain, 'StabilityModule', 'RESERVE_TARGET_MIN_BPS', []),
      read(chain, 'StabilityModule', 'RESERVE_TARGET_MAX_BPS', []),
      read(chain, 'Usdc', 'balanceOf', [chain.addresses.StabilityModule], 'pending'),
      read(chain, 'StabilityModule', 'parameters', [], 'pending'),
      read(chain, 'StabilityModule', 'spendableShareBps', [], 'pending'),
    ]);
    const { lastHour, dayBefore } = await hourlyAverages(chain, now);
    const terms = { market, minFallBps: set.minFallBps };
    return {
      quote: market.quote,
      priceStep: priceStep(market).toString(),
      paused,
      reserve: {
        held: reserve.held.toString(),
        circulating: reserve.circulating.toString(),
        ratioBps: Number(reserve.ratioBps),
        leastBps: Number(leastBps),
        mostBps: Number(mostBps),
        state: reserveState(reserve, { leastBps, mostBps }),
      },
      budget: held.toString(),
      parameters: {
        minFallBps: Number(set.minFallBps),
        volumeShareBps: Number(set.volumeShareBps),
        spendableShareBps: Number(spendableShareBps),
        dailyBuybackLimit: set.dailyBuybackLimit.toString(),
        floorBudget: set.floorBudget.toString(),
      },
      averages: {
        lastHour: lastHour === null ? null : perCt02(market, lastHour).toString(),
        dayBefore: dayBefore === null ? null : perCt02(market, dayBefore).toString(),
        fallBps: lastHour === null || dayBefore === null ? null : Number(fallBps(lastHour, dayBefore)),
      },
      buyback: await buyback(chain, terms, now),
      floor: await floorBid(chain, terms),
    };
  };
}

type Terms = { market: Market; minFallBps: bigint };

async function buyback(chain: Chain, terms: Terms, now: number): Promise<Stability['buyback']> {
  const { market } = terms;
  const [why, found, spentToday] = await Promise.all([
    tryTrigger(chain, 'buyBack', terms),
    orNull(read(chain, 'StabilityModule', 'buybackTerms', [], 'pending')),
    spentOn(chain, endOfPeriod(now, DAY) + 1),
  ]);
  const price = found && perCt02(market, found.price);
  return {
    possible: why === null,
    explanation:
      why ??
      `Anyone can trigger a buyback now: the treasury buys for up to ${quoteInWords(market, found?.allowance ?? 0n)} at ${priceInWords(market, price ?? 0n)} or less.`,
    price: price?.toString() ?? null,
    allowance: found?.allowance.toString() ?? null,
    spentToday: spentToday.toString(),
  };
}

async function floorBid(chain: Chain, terms: Terms): Promise<Stability['floor']> {
  const { market } = terms;
  const [why, found, recentEmissions, bid] = await Promise.all([
    tryTrigger(chain, 'refreshFloor', terms),
    orNull(read(chain, 'StabilityModule', 'floorTerms', [], 'pending')),
    read(chain, 'StabilityModule', 'recentEmissions', [], 'pending'),
    openBid(chain, market),
  ]);
  const price = found && perCt02(market, found.price);
  return {
    possible: why === null,
    explanation:
      why ??
      `Anyone can refresh the bid now: the treasury bids at ${priceInWords(market, price ?? 0n)} for up to ${quoteInWords(market, found?.budget ?? 0n)}, until the UTC day ends.`,
    floor: found ? perCt02(market, found.floor).toString() : null,
    price: price?.toString() ?? null,
    budget: found?.budget.toString() ?? null,
    recentEmissions: recentEmissions.toString(),
    bid,
  };
}

/** The bid that rests in the book: the module's only order, until the day ends. */
async function openBid(chain: Chain, market: Market): Promise<Stability['floor']['bid']> {
  const [orderId] = await read(chain, 'BookUsdc', 'ordersOf', [chain.addresses.StabilityModule], 'pending');
  if (orderId === undefined) return null;
  const { tick, lots, expiry } = await read(chain, 'BookUsdc', 'orderOf', [orderId], 'pending');
  return {
    price: priceOfTick(market, tick).toString(),
    amount: amountOfLots(market, lots).toString(),
    expiry: Number(expiry),
  };
}

/** What buybacks have spent since the beginning of a day, fees included. */
async function spentOn(chain: Chain, from: number): Promise<bigint> {
  const events = await eventsOf(chain, 'StabilityModule', 'BoughtBack');
  let spent = 0n;
  for (const { args, blockNumber } of events.reverse()) {
    const block = await chain.provider.getBlock(blockNumber);
    if ((block?.timestamp ?? 0) < from) break;
    spent += args.spent;
  }
  return spent;
}

/** Null when the contract refuses to say. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    refusal(error);
    return null;
  }
}
