import { describe, expect, test } from 'vitest';
import { fullRange, inverse, nearestUsableTick, priceOf, sqrtPriceX96 } from './amm-price.ts';

describe('sqrtPriceX96: the vectors of Uniswap/v3-sdk, encodeSqrtRatioX96.test.ts', () => {
  test.each([
    [1n, 1n, 79228162514264337593543950336n],
    [100n, 1n, 792281625142643375935439503360n],
    [1n, 100n, 7922816251426433759354395033n],
    [111n, 333n, 45742400955009932534161870629n],
    [333n, 111n, 137227202865029797602485611888n],
  ])('√(%i/%i) × 2^96', (quote, base, expected) => {
    expect(sqrtPriceX96({ quote, base })).toBe(expected);
  });
});

describe('prices of CT02 (2 decimals) in USDC (6 decimals)', () => {
  test('1 USDC for 1 CT02 is 10,000 base units for one, whose root is 100', () => {
    const price = priceOf(1_000_000n, 2);
    expect(sqrtPriceX96(price)).toBe(100n << 96n);
    // 1.0001^92108 = 9,999.99…, 92,108 = ln 10,000 ÷ ln 1.0001; the nearest multiple of 200 is 92,200.
    expect(nearestUsableTick(price, 1)).toBe(92_108);
    expect(nearestUsableTick(price, 200)).toBe(92_200);
    expect(nearestUsableTick(inverse(price), 200)).toBe(-92_200);
  });

  test('0.000001 and 10^12 USDC for 1 CT02 are well within the range of a pool', () => {
    const [lower, upper] = fullRange(200);
    expect([lower, upper]).toEqual([-887_200, 887_200]);
    for (const usdc of [1n, 10n ** 18n]) {
      const tick = nearestUsableTick(priceOf(usdc, 2), 200);
      expect(tick).toBeGreaterThan(lower + 400_000);
      expect(tick).toBeLessThan(upper - 400_000);
    }
  });

  test('a price of zero and one beyond every tick are refused', () => {
    expect(() => priceOf(0n, 2)).toThrow('above zero');
    expect(() => nearestUsableTick({ quote: 10n ** 40n, base: 1n }, 200)).toThrow('No pool can hold');
  });
});
