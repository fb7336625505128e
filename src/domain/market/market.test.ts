import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountOfLots,
  formatPrice,
  lotsOfAmount,
  type Market,
  parsePrice,
  priceInWords,
  priceOfTick,
  quoteAmount,
  quoteInWords,
  roundAverage,
  tickOfPrice,
} from './market.ts';
import { readPair } from './pairs.ts';

const USDC: Market = {
  pair: 'CT02/USDC',
  quote: { symbol: 'USDC', decimals: 6 },
  lotSize: 100n,
  tickSize: 10_000n,
};
const WETH: Market = {
  pair: 'CT02/WETH',
  quote: { symbol: 'WETH', decimals: 18 },
  lotSize: 100n,
  tickSize: 10n ** 12n,
};
const refusal = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) });

describe('prices are ticks (IOrderBook)', () => {
  test('10.00 USDC is tick 1,000 of 0.01', () => {
    expect(parsePrice(USDC, '10')).toBe(10_000_000n);
    expect(tickOfPrice(USDC, 10_000_000n)).toBe(1_000n);
    // 0.003333 WETH, of 0.000001.
    expect(tickOfPrice(WETH, parsePrice(WETH, '0.003333'))).toBe(3_333n);
  });

  test.each([
    ['10.005', 'price-off-tick', '10.005 USDC is between two ticks; the nearest are 10.00 and 10.01.'],
    ['0.001', 'price-off-tick', '0.001 USDC is between two ticks; the lowest price is 0.01.'],
    ['0', 'price-zero', '0.01 USDC at the least'],
    // 2^24 − 1 ticks of 0.01.
    ['167772.16', 'price-too-high', 'prices up to 167,772.15 USDC'],
    ['167772.151', 'price-too-high', 'prices up to 167,772.15 USDC'],
    ['10.0000001', 'invalid-amount', 'has 7 decimals; this token has 6'],
    ['1e3', 'invalid-amount', 'is not an amount'],
  ])('%s is refused: %s', (text, code, words) => {
    expect(() => parsePrice(USDC, text)).toThrow(refusal(code, words));
  });

  test('every tick has a price, and that price is the tick again; between two ticks there is none', () => {
    fc.assert(
      fc.property(
        fc.bigInt(1n, 2n ** 24n - 1n),
        fc.bigInt(1n, 2n ** 64n / 10_000n - 1n),
        fc.constantFrom(100n, 200n, 1_000n),
        (tick, tickUnits, lotSize) => {
          // Multiples of 10,000, as the book's constructor has them; 1.00 CT02 is 100 base units.
          const market = { ...WETH, lotSize, tickSize: tickUnits * 10_000n };
          const price = priceOfTick(market, tick);
          expect(price * lotSize).toBe(tick * market.tickSize * 100n);
          expect(tickOfPrice(market, price)).toBe(tick);
          expect(parsePrice(market, formatPrice(market, price))).toBe(price);
          if (priceOfTick(market, 1n) > 1n)
            expect(() => tickOfPrice(market, price - 1n)).toThrow(/two ticks|more than zero/);
        },
      ),
    );
  });

  test('a book whose prices for 1.00 CT02 are no whole number of base units is refused', () => {
    expect(() => priceOfTick({ ...USDC, lotSize: 300n }, 1n)).toThrow(
      refusal('unsupported-market', '3.00 CT02'),
    );
  });
});

describe('amounts are lots', () => {
  test.each([
    ['amount-off-lot', 1_50n, 'the nearest are 1.00 and 2.00'],
    ['amount-too-small', 99n, 'The least that can be traded is 1.00 CT02'],
    ['amount-too-small', 0n, 'The least that can be traded is 1.00 CT02'],
    // 2^32 lots.
    ['amount-too-large', 2n ** 32n * 100n, 'more than one order can hold: 4,294,967,295.00 CT02'],
  ])('%s', (code, amount, words) => {
    expect(() => lotsOfAmount(USDC, amount)).toThrow(refusal(code, words));
  });

  test('lots and their amount are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 2n ** 32n - 1n), fc.bigInt(100n, 2n ** 64n - 1n), (lots, lotSize) => {
        const market = { lotSize };
        expect(lotsOfAmount(market, amountOfLots(market, lots))).toBe(lots);
        expect(() => lotsOfAmount(market, amountOfLots(market, lots) - 1n)).toThrow();
      }),
    );
  });

  test('lots × tick × tickSize is what changes hands: 100 CT02 at 10.00 are 1,000.00 USDC', () => {
    expect(quoteAmount(USDC, 100n, 1_000n)).toBe(1_000_000_000n);
    expect(quoteInWords(USDC, 1_010_000_000n)).toBe('1,010.00 USDC');
    expect(quoteInWords(USDC, 1_234_567n)).toBe('1.234567 USDC');
    expect(quoteInWords(WETH, 10n ** 15n)).toBe('0.001 WETH');
  });
});

test('prices show the decimals of their market', () => {
  expect(priceInWords(USDC, 1_234_500_000n)).toBe('1,234.50 USDC');
  expect(priceInWords(WETH, 3_330n * 10n ** 12n)).toBe('0.003330 WETH');
  // 30.01 ÷ 3 is 10.003333…: two decimals more than 10.00 has.
  expect(formatPrice(USDC, roundAverage(USDC, 10_003_333n))).toBe('10.0033');
});

test('pairs are read as people write them', () => {
  expect(['CT02/USDC', 'ct02-weth', 'usd', ' USDT '].map(readPair)).toEqual([
    'CT02/USDC',
    'CT02/WETH',
    'CT02/USD',
    'CT02/USDT',
  ]);
  expect(() => readPair('TUNER/USDC')).toThrow(refusal('unknown-pair', 'CT02/USDC, CT02/USDT'));
});
