import { describe, expect, test } from 'vitest';
import { MEAN_PRICE, nextPrice, PRICE_BOUNDS } from './price-walk.ts';
import { seededRandom } from './random.ts';

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const mean = (numbers: number[]) => numbers.reduce((sum, next) => sum + next, 0) / numbers.length;
const deviation = (numbers: number[]) => {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((next) => (next - middle) ** 2)));
};

describe('numbers from a seed', () => {
  test('are the same for the same seed, and others for another', () => {
    const draw = (seed: string) => many(20, seededRandom(seed).unit);
    expect(draw('one')).toEqual(draw('one'));
    expect(draw('one')).not.toEqual(draw('two'));
    expect(new Set(draw('one')).size).toBe(20);
  });

  test('are spread evenly: mean 1/2 and deviation √(1/12) = 0.289 of the unit interval', () => {
    const numbers = many(4_000, seededRandom('even').unit);
    expect(mean(numbers)).toBeCloseTo(0.5, 1);
    expect(deviation(numbers)).toBeCloseTo(0.289, 1);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
  });

  test('normal ones have mean 0 and deviation 1', () => {
    const numbers = many(4_000, seededRandom('normal').normal);
    expect(mean(numbers)).toBeCloseTo(0, 1);
    expect(deviation(numbers)).toBeCloseTo(1, 1);
  });

  test('whole ones reach both ends', () => {
    const { between } = seededRandom('dice');
    expect(new Set(many(200, () => between(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });
});

describe('the price', () => {
  test('reverts to 10 with a deviation of 10 × 0.03 ÷ √(2 × 0.05) = 0.95', () => {
    const random = seededRandom('years');
    let price = MEAN_PRICE;
    const prices = many(8_000, () => {
      price = nextPrice(price, 1, random);
      return price;
    });
    expect(mean(prices)).toBeGreaterThan(9.7);
    expect(mean(prices)).toBeLessThan(10.3);
    expect(deviation(prices)).toBeGreaterThan(0.8);
    expect(deviation(prices)).toBeLessThan(1.15);
    expect(Math.min(...prices)).toBeGreaterThanOrEqual(PRICE_BOUNDS.least);
    expect(Math.max(...prices)).toBeLessThanOrEqual(PRICE_BOUNDS.most);
  });

  test('stays where it is while no time passes', () => {
    expect(nextPrice(11, 0, seededRandom('any'))).toBe(11);
  });
});
