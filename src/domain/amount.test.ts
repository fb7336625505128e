import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, parseAmount } from './amount.ts';

describe('CT02 has 2 decimals: 1 base unit is 0.01 kg (protocol, section 1)', () => {
  test.each([
    ['100', 10_000n],
    ['0.5', 50n],
    ['0.01', 1n],
    ['1234.56', 123_456n],
    ['  7 ', 700n],
  ])('%s is %s base units', (text, expected) => {
    expect(parseAmount(text)).toBe(expected);
  });

  test.each(['', '.', '1.', '.5', '-1', '+1', '1e3', '1,000', '0x10', '1.234', '１', 'NaN', '1 2'])(
    '%j is refused and not guessed at',
    (text) => {
      expect(() => parseAmount(text)).toThrow(expect.objectContaining({ code: 'invalid-amount' }));
    },
  );

  test('writing and reading back gives the same amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
        fc.integer({ min: 0, max: 18 }),
        (amount, decimals) => {
          expect(parseAmount(formatAmount(amount, decimals), decimals)).toBe(amount);
        },
      ),
    );
  });

  test('a negative change keeps its sign below one unit', () => {
    expect(formatAmount(-5n)).toBe('-0.05');
  });
});
