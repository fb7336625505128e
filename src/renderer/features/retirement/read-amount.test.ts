import { describe, expect, it } from 'vitest';
import { readAmount } from './read-amount.ts';

describe('the amount of a retirement', () => {
  it('reads decimals into base units of 0.01 kg', () => {
    expect(readAmount('100', 50_000n)).toEqual({ amount: 10_000n });
    expect(readAmount('0.01', 50_000n)).toEqual({ amount: 1n });
    expect(readAmount('500.00', 50_000n)).toEqual({ amount: 50_000n });
  });

  it('refuses zero, more than is held, a third decimal and grouping', () => {
    expect(readAmount('0.00', 50_000n)).toHaveProperty(
      'problem',
      'The least that can be retired is 0.01 CT02.',
    );
    expect(readAmount('500.01', 50_000n)).toHaveProperty(
      'problem',
      'That is more than the 500.00 CT02 you hold.',
    );
    expect(readAmount('1.005', 50_000n)).toHaveProperty('problem');
    expect(readAmount('1,000', 500_000n)).toHaveProperty('problem');
    expect(readAmount('1e2', 500_000n)).toHaveProperty('problem');
  });
});
