import { MaxUint256 } from 'ethers';
import { describe, expect, test } from 'vitest';
import { contractNames, interfaces } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { bookNames } from '../chain/markets.ts';
import type { BookFacts, BookOrder } from './book-facts.ts';
import { describeCall } from './describe-call.ts';
import type { DescribeContext } from './describe-context.ts';
import { describerOf } from './describers.ts';
import type { PlannedCall } from './plan-draft.ts';

const ME = `0x${'a1'.repeat(20)}`;
const OTHER = `0x${'b2'.repeat(20)}`;
const addresses = Object.fromEntries(
  contractNames.map((name, index) => [name, `0x${String(index + 1).padStart(40, '0')}`]),
) as Record<ContractName, string>;
const DEPLOYED = { addresses };

/** 50.00 CT02 for sale at 10.10, and 20.00 wanted at 9.00, for which 180.00 and 0.5 % are held. */
const SALE: BookOrder = {
  orderId: 3n,
  owner: ME,
  lots: 50n,
  tick: 1_010n,
  triggerTick: 0n,
  expiry: 0n,
  feeBps: 50n,
};
const PURCHASE: BookOrder = { ...SALE, orderId: 4n, lots: 20n, tick: 900n };
const STOP: BookOrder = { ...SALE, orderId: 5n, owner: OTHER, tick: 850n, triggerTick: 900n };

const facts: BookFacts = {
  market: {
    pair: 'CT02/USDC',
    quote: { symbol: 'USDC', decimals: 6 },
    lotSize: 100n,
    tickSize: 10_000n,
  },
  fees: { burnBps: 100n, takerBps: 100n, makerBps: 50n },
  lastTick: 1_000n,
  bids: [{ tick: 995n, lots: 1_000n }],
  asks: [{ tick: 1_005n, lots: 1_000n }],
  own: [SALE, PURCHASE],
  named: [],
};
const context = (changes: Partial<BookFacts> = {}): DescribeContext => ({
  account: ME,
  label: (address) => (address === ME ? 'Account 1' : address),
  local: false,
  books: new Map([['BookUsdc', { ...facts, ...changes }]]),
  governance: null,
});
const described = (call: PlannedCall, changes: Partial<BookFacts> = {}) =>
  describeCall(call, DEPLOYED, context(changes));

/** 2026-12-01T12:00:00Z */
const NOON = 1_796_126_400;

describe('calls of an order book in words', () => {
  test('every function that anyone may call has them, in every book', () => {
    const restricted = ['setFees', 'pause', 'unpause'];
    const open: string[] = [];
    interfaces.BookUsdc.forEachFunction(({ name, stateMutability }) => {
      if (stateMutability === 'nonpayable' && !restricted.includes(name)) open.push(name);
    });
    // `setAuthority` is the access manager's own (OpenZeppelin AccessManaged): nobody else can call it.
    const expected = open.filter((name) => name !== 'setAuthority');
    expect(expected.length).toBeGreaterThanOrEqual(10);
    const missing = bookNames.flatMap((book) => expected.filter((name) => !describerOf(book, name)));
    expect(missing).toEqual([]);
  });

  test.each([
    [
      0,
      'rests in the book until it is cancelled',
      'at most 1,010.00 USDC with the fee (1 % of what trades at once, 0.5 % of what rests and trades later)',
    ],
    [
      1,
      'What does not trade at once is dropped.',
      'at most 1,010.00 USDC with the fee (1 % of what trades at once)',
    ],
    [2, 'It trades as a whole and at once, or nothing is done.', 'at most 1,010.00 USDC'],
    [
      3,
      'Nothing of it trades at once',
      'at most 1,005.00 USDC with the fee (0.5 % of what rests and trades later)',
    ],
  ])('a limit order, time in force %d', (timeInForce, rest, cost) => {
    const { action, sentences } = described(
      callOf(DEPLOYED, 'BookUsdc', 'placeLimit', [0, 100, 1_000, timeInForce, 0]),
    );
    expect(action).toBe('Buy 100.00 CT02 at 10.00 USDC or better');
    expect(sentences[0]).toContain(cost);
    expect(sentences[1]).toContain('you receive 99.00 CT02');
    expect(sentences[2]).toContain(rest);
  });

  test('an expiry is told', () => {
    const { sentences } = described(callOf(DEPLOYED, 'BookUsdc', 'placeLimit', [1, 100, 1_000, 0, NOON]));
    expect(sentences).toEqual([
      'Sells up to 100.00 CT02 at 10.00 USDC or better: at least 990.00 USDC after the fee, if all of it trades (1 % of what trades at once, 0.5 % of what rests and trades later).',
      'What does not trade at once rests in the book until 1 Dec 2026, 12:00 UTC.',
    ]);
  });

  test('a market order has a worst price and an end', () => {
    const { sentences } = described(callOf(DEPLOYED, 'BookUsdc', 'placeMarket', [1, 100, 950, NOON]));
    // 100 × 9.50 less 1 %.
    expect(sentences[0]).toContain('none worse than 9.50 USDC: at least 940.50 USDC after the fee');
    expect(sentences[1]).toBe(
      'What cannot be had within that price is dropped. It has to be in a block before 1 Dec 2026, 12:00 UTC.',
    );
  });

  test('a stop purchase holds its worst price and the fee', () => {
    const { action, sentences } = described(
      callOf(DEPLOYED, 'BookUsdc', 'placeStop', [0, 100, 1_100, 1_150, 0]),
    );
    expect(action).toBe('Buy 100.00 CT02 once the price is 11.00 USDC or above');
    // 100 × 11.50 and 1 %.
    expect(sentences.at(-1)).toBe(
      'Until then the book holds 1,161.50 USDC of yours. What does not trade then stays in the order, to be triggered again, until you cancel it.',
    );
  });

  test('cancelling says what comes back', () => {
    expect(described(callOf(DEPLOYED, 'BookUsdc', 'cancel', [4n]), { named: [PURCHASE] }).sentences).toEqual([
      'Cancels order 4: buy 20.00 CT02 at 9.00 USDC. The 180.90 USDC that it holds are credited to you, to be withdrawn.',
    ]);
    expect(described(callOf(DEPLOYED, 'BookUsdc', 'cancelAll', [])).sentences[0]).toContain(
      '2 at present: 3 (sell 50.00 CT02 at 10.10 USDC), 4 (buy 20.00 CT02 at 9.00 USDC). The 50.00 CT02 and 180.90 USDC',
    );
  });

  test('triggering says whose order it is', () => {
    expect(
      described(callOf(DEPLOYED, 'BookUsdc', 'trigger', [5n]), { named: [STOP] }).sentences[0],
    ).toContain(
      `Lets stop order 5 of ${OTHER} trade now: sell 50.00 CT02 at 8.50 USDC or better once a trade is at 9.00 USDC or below.`,
    );
  });

  test('a withdrawal to somebody else has to be answered', () => {
    const own = described(callOf(DEPLOYED, 'BookUsdc', 'withdrawQuote', [ME, 995_000_000n]));
    expect(own).toMatchObject({ action: 'Withdraw 995.00 USDC', warnings: [] });
    const other = described(callOf(DEPLOYED, 'BookUsdc', 'withdrawBase', [OTHER, 50_00n]));
    expect(other.action).toBe('Withdraw 50.00 CT02');
    expect(other.warnings).toMatchObject([{ id: 'other-recipient', mustAnswer: true }]);
  });

  test('what moves nothing of the caller’s says so', () => {
    expect(described(callOf(DEPLOYED, 'BookUsdc', 'collectFees', [])).sentences[0]).toContain(
      'Nothing of yours moves',
    );
    expect(described(callOf(DEPLOYED, 'BookUsdc', 'removeExpired', [[3n, 4n]])).sentences[0]).toContain(
      'expired orders (3, 4)',
    );
    const distribute = callOf(DEPLOYED, 'FeeRouter', 'distribute', [addresses.Usdc]);
    expect(describeCall(distribute, DEPLOYED, context()).sentences[0]).toContain('Nothing of yours moves');
  });
});

describe('tokens that CT02 is traded against', () => {
  const approve = (value: bigint) =>
    describeCall(callOf(DEPLOYED, 'Usdc', 'approve', [addresses.BookUsdc, value]), DEPLOYED, {
      ...context(),
      label: () => 'the book',
    });

  test('an approval says how much of which token; an unlimited one is a danger', () => {
    expect(approve(1_010_000_000n)).toMatchObject({
      action: 'Allow the book to spend USDC',
      sentences: [
        'Lets the book spend up to 1,010.000000 USDC of yours, at any time, until you take it back.',
      ],
      warnings: [],
    });
    expect(approve(0n).action).toBe('Take back the allowance of the book');
    expect(approve(MaxUint256).warnings).toMatchObject([{ id: 'unlimited-approval', severity: 'danger' }]);
  });

  test('redeeming ledger USD has to be answered: the payment is a promise', () => {
    const call = callOf(DEPLOYED, 'LedgerUsd', 'redeem', [25_000_000n]);
    const { action, warnings } = describeCall(call, DEPLOYED, context());
    expect(action).toBe('Redeem 25.000000 USD');
    expect(warnings).toMatchObject([{ id: 'promise-of-payment', mustAnswer: true }]);
  });

  test('on the local chain they are called test tokens', () => {
    const call = callOf(DEPLOYED, 'Weth', 'transfer', [OTHER, 10n ** 18n]);
    expect(describeCall(call, DEPLOYED, { ...context(), local: true }).action).toBe(
      'Send 1.000000000000000000 test WETH',
    );
  });
});
