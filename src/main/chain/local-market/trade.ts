import type { Pair } from '../../../domain/market/pairs.ts';
import { read } from '../contracts.ts';
import { MARKETS } from '../markets.ts';
import type { Participant } from './cast.ts';
import { type Act, act, dollarsAt, quoteUnits, tickAt, type World } from './world.ts';

/** Numbers of IOrderBook's enumerations. */
const BUY = 0;
const SELL = 1;
const GOOD_TIL_CANCELLED = 0;
const IMMEDIATE_OR_CANCEL = 1;

/** CT02 base units of a lot in every market of the local chain. */
const LOT = 100n;
/** Lots from which on what the book has credited is worth a withdrawal. */
const WORTH_WITHDRAWING = 300n;
const MOST_STOPS = 2;

/**
 * What a maker does to quote a pair anew: fetches what it is credited, cancels its orders, and bids and asks at some
 * prices each around `dollars`, further from it and more the further. Never more than a quarter of what it holds, because
 * it quotes four pairs.
 */
export async function quote(
  world: World,
  maker: Participant,
  pair: Pair,
  dollars: number,
  levels = 4,
): Promise<Act[]> {
  const { book, quote: currency } = MARKETS[pair];
  const { random, markets } = world;
  const who = maker.wallet;
  const [credit, base, held] = await Promise.all([
    read(world, book, 'withdrawable', [who.address]),
    read(world, 'CT02', 'balanceOf', [who.address]),
    read(world, currency, 'balanceOf', [who.address]),
  ]);
  const acts: Act[] = [];
  const worthIt = WORTH_WITHDRAWING * LOT;
  if (credit.baseAmount >= worthIt) {
    acts.push(act(world, who, book, 'withdrawBase', [who.address, credit.baseAmount]));
  }
  if (credit.quoteAmount >= BigInt(Math.round(quoteUnits(pair, dollars))) * WORTH_WITHDRAWING) {
    acts.push(act(world, who, book, 'withdrawQuote', [who.address, credit.quoteAmount]));
  }
  acts.push(act(world, who, book, 'cancelAll', []));
  let lotsLeft = base / LOT / 4n;
  let unitsLeft = held / 4n;
  const place = (side: number, lots: number, tick: number) =>
    acts.push(act(world, who, book, 'placeLimit', [side, lots, tick, GOOD_TIL_CANCELLED, 0]));
  for (let level = 1; level <= levels; level += 1) {
    const distance = 0.001 + 0.004 * level + 0.002 * random.unit();
    const lots = random.between(15, 40) * level;
    const [bid, ask] = [
      tickAt(world, pair, dollars * (1 - distance)),
      tickAt(world, pair, dollars * (1 + distance)),
    ];
    // Price and the highest fee that there can be, 2 %.
    const cost = (BigInt(lots) * BigInt(bid) * markets[pair].tickSize * 102n) / 100n;
    if (cost <= unitsLeft) {
      place(BUY, lots, bid);
      unitsLeft -= cost;
    }
    if (BigInt(lots) <= lotsLeft) {
      place(SELL, lots, ask);
      lotsLeft -= BigInt(lots);
    }
  }
  return acts;
}

/**
 * What a taker does to trade at once: it tends to buy what is offered below `dollars` and to sell above. Nothing when
 * nobody is on the other side, or it cannot pay.
 */
export async function take(world: World, taker: Participant, pair: Pair, dollars: number): Promise<Act[]> {
  const { book, quote: currency } = MARKETS[pair];
  const { random, markets } = world;
  const who = taker.wallet;
  const [{ bidTick, askTick }, base, held] = await Promise.all([
    read(world, book, 'best', []),
    read(world, 'CT02', 'balanceOf', [who.address]),
    read(world, currency, 'balanceOf', [who.address]),
  ]);
  if (bidTick === 0n || askTick === 0n) return [];
  const middle = dollarsAt(world, pair, Number(bidTick + askTick) / 2);
  const lean = Math.max(-0.35, Math.min(0.35, (10 * (dollars - middle)) / middle));
  const side = random.chance(0.5 + lean) ? BUY : SELL;
  const lots = random.between(3, 35);
  const worst =
    side === BUY ? Math.ceil(Number(askTick) * 1.01) : Math.max(1, Math.floor(Number(bidTick) * 0.99));
  const cost = (BigInt(lots) * BigInt(worst) * markets[pair].tickSize * 102n) / 100n;
  if (side === BUY ? held < cost : base < BigInt(lots) * LOT) return [];
  return [
    random.chance(0.3)
      ? act(world, who, book, 'placeMarket', [side, lots, worst, 0])
      : act(world, who, book, 'placeLimit', [side, lots, worst, IMMEDIATE_OR_CANCEL, 0]),
  ];
}

/** What a taker does to limit a loss: a stop order some per cent below the last trade; and it cancels one that is old. */
export async function protect(world: World, taker: Participant, pair: Pair): Promise<Act[]> {
  const { book } = MARKETS[pair];
  const who = taker.wallet;
  const [last, base, open] = await Promise.all([
    read(world, book, 'lastPrice', []),
    read(world, 'CT02', 'balanceOf', [who.address]),
    read(world, book, 'ordersOf', [who.address]),
  ]);
  const acts = open
    .slice(0, Math.max(0, open.length - MOST_STOPS + 1))
    .map((orderId) => act(world, who, book, 'cancel', [orderId]));
  const tick = Number(last.price / world.markets[pair].tickSize);
  const lots = world.random.between(5, 20);
  if (tick === 0 || base < BigInt(lots) * LOT) return acts;
  const trigger = Math.max(1, Math.floor(tick * (1 - 0.015 - 0.04 * world.random.unit())));
  const worst = Math.max(1, Math.floor(trigger * 0.9));
  return [...acts, act(world, who, book, 'placeStop', [SELL, lots, trigger, worst, 0])];
}

/** Triggers the first of the takers' stop orders that is due, if there is somebody to trade with. */
export async function triggerDue(world: World, by: Participant, pair: Pair): Promise<Act[]> {
  const { book } = MARKETS[pair];
  const [last, { bidTick }, ...open] = await Promise.all([
    read(world, book, 'lastPrice', []),
    read(world, book, 'best', []),
    ...world.cast.takers.map(({ wallet }) => read(world, book, 'ordersOf', [wallet.address])),
  ]);
  const tick = last.price / world.markets[pair].tickSize;
  for (const orderId of open.flat()) {
    const order = await read(world, book, 'orderOf', [orderId]);
    // Takers place no other orders that stay open than stops that sell.
    if (order.triggerTick >= tick && bidTick >= order.tick) {
      return [act(world, by.wallet, book, 'trigger', [orderId])];
    }
  }
  return [];
}
