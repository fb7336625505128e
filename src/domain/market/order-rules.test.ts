import { describe, expect, test } from 'vitest';
import type { Market } from './market.ts';
import { checkOrder, type Order, type OrderFacts } from './order-rules.ts';

const MARKET: Market = {
  pair: 'CT02/USDC',
  quote: { symbol: 'USDC', decimals: 6 },
  lotSize: 100n,
  tickSize: 10_000n,
};
const NOW = Date.parse('2026-11-21T12:00:00Z') / 1_000;
const USD = 1_000_000n;

/** 100 CT02 at 10.00 USDC, resting: 1,000 and 0.5 %. */
const order: Order = {
  type: 'limit',
  side: 'buy',
  lots: 100n,
  tick: 1_000n,
  expiry: null,
  timeInForce: 'gtc',
};
const facts: OrderFacts = {
  balance: 1_005n * USD,
  paused: false,
  openOrders: 0,
  fees: { burnBps: 100n, takerBps: 100n, makerBps: 50n },
  levels: [],
  bestLiveTick: 0n,
  now: NOW,
};
const offered = { levels: [{ tick: 1_000n, lots: 60n }], bestLiveTick: 1_000n };

const check = (change: Partial<Order>, changedFacts: Partial<OrderFacts>) => () =>
  checkOrder(MARKET, { ...order, ...change } as Order, { ...facts, ...changedFacts });

describe('checkOrder (protocol, section 6)', () => {
  test.each<[string, Partial<Order>, Partial<OrderFacts>]>([
    ['100 CT02 at 10.00 rest for 1,005.00 USDC', {}, {}],
    ['what trades at once costs 1 %: 60 × 10.10 + 40 × 10.05', {}, { ...offered, balance: 1_008n * USD }],
    [
      'an IOC order pays for what it finds: 606.00',
      { timeInForce: 'ioc' },
      { ...offered, balance: 606n * USD },
    ],
    [
      'a market order at the book’s price, not at its worst',
      { type: 'market', tick: 2_000n },
      { ...offered, balance: 606n * USD },
    ],
    ['post-only above others’ bids', { timeInForce: 'post-only' }, { bestLiveTick: 1_001n }],
    [
      'post-only that meets expired and own orders only',
      { timeInForce: 'post-only' },
      { ...offered, bestLiveTick: 0n },
    ],
    ['a sale needs its CT02', { side: 'sell' }, { balance: 100_00n }],
    [
      'a stop pays the taker’s rate: 1,010.00',
      { type: 'stop', triggerTick: 990n },
      { balance: 1_010n * USD },
    ],
    ['a full book account can still take', { timeInForce: 'ioc' }, { ...offered, openOrders: 96 }],
    ['expires in a second', { expiry: NOW + 1 }, {}],
  ])('%s', (_name, change, changedFacts) => {
    expect(check(change, changedFacts)).not.toThrow();
  });

  test.each<[string, Partial<Order>, Partial<OrderFacts>, string]>([
    ['market-paused', {}, { paused: true }, 'paused new orders of CT02/USDC'],
    ['expired', { expiry: NOW }, {}, '21 Nov 2026, 12:00 UTC is over'],
    ['too-many-orders', {}, { openOrders: 96 }, '96 open orders'],
    [
      'too-many-orders',
      { type: 'stop', triggerTick: 990n },
      { openOrders: 96, balance: 1_010n * USD },
      'Cancel one',
    ],
    ['would-take', { timeInForce: 'post-only' }, offered, 'the best offer is 10.00 USDC'],
    [
      'would-take',
      { side: 'sell', timeInForce: 'post-only', tick: 990n },
      offered,
      'the best bid is 10.00 USDC',
    ],
    ['nothing-to-take', { timeInForce: 'ioc' }, {}, 'Nobody offers CT02 at 10.00 USDC or better'],
    ['nothing-to-take', { type: 'market', tick: 999n }, offered, 'Nobody offers CT02 at 9.99 USDC or better'],
    ['nothing-to-take', { type: 'market', side: 'sell' }, {}, 'Nobody bids for CT02'],
    ['not-fillable', { timeInForce: 'fok' }, offered, 'of its 100.00 CT02 only 60.00 CT02'],
    [
      'insufficient-balance',
      {},
      { balance: 1_005n * USD - 1n },
      'holds 1,004.999999 USDC, and the order needs 1,005.00 USDC',
    ],
    [
      'insufficient-balance',
      {},
      { ...offered, balance: 1_008n * USD - 1n },
      'needs 1,008.00 USDC with its fee',
    ],
    ['insufficient-balance', { type: 'stop', triggerTick: 990n }, {}, 'needs 1,010.00 USDC'],
    [
      'insufficient-balance',
      { side: 'sell' },
      { balance: 99_99n },
      'holds 99.99 CT02, and the order needs 100.00 CT02',
    ],
  ])('%s: %#', (code, change, changedFacts, words) => {
    expect(check(change, changedFacts)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
  });
});
