import { describe, expect, it } from 'vitest';
import { exactToken, formatToken, formatTokenChange, tokenUnit } from './token.ts';

describe('token amounts are exact to the last digit shown', () => {
  it('keeps the two decimals of CT02', () => {
    expect(formatToken('0', 2, 'en-GB')).toBe('0.00');
    expect(formatToken('1', 2, 'en-GB')).toBe('0.01');
    expect(formatToken('3500', 2, 'en-GB')).toBe('35.00');
    expect(formatToken('2900000', 2, 'en-GB')).toBe('29,000.00');
  });

  it('holds amounts beyond 2^53, where a float would lose the last digits', () => {
    // 2^53 + 1 = 9,007,199,254,740,993
    expect(formatToken('9007199254740993', 2, 'en-GB')).toBe('90,071,992,547,409.93');
    expect(exactToken('9007199254740993', 2)).toBe('90071992547409.93');
  });

  it('cuts 18 decimals and never rounds up, so that it does not show more than there is', () => {
    // 0.999999999999999999 ETH
    expect(formatToken('999999999999999999', 18, 'en-GB')).toBe('0.999999');
    expect(exactToken('999999999999999999', 18)).toBe('0.999999999999999999');
    expect(formatToken('1000000000000000000', 18, 'en-GB')).toBe('1.00');
  });

  it('signs changes, and zero not', () => {
    expect(formatTokenChange('26110', 2, 'en-GB')).toBe('+261.10');
    expect(formatTokenChange('-91386', 2, 'en-GB')).toBe('−913.86');
    expect(formatTokenChange('0', 2, 'en-GB')).toBe('0.00');
  });
});

describe('units', () => {
  it('counts certificates, and leaves symbols alone', () => {
    expect(tokenUnit('certificates', '1')).toBe('certificate');
    expect(tokenUnit('certificates', '-1')).toBe('certificate');
    expect(tokenUnit('certificates', '2')).toBe('certificates');
    expect(tokenUnit('CT02', '1')).toBe('CT02');
  });
});
