import { describe, expect, test } from 'vitest';
import { Arguments, amountArgument, choiceArgument, indexArgument } from './arguments.ts';

const wrong = (words: string) =>
  expect.objectContaining({ code: 'wrong-call', message: expect.stringContaining(words) });

describe('Arguments', () => {
  const options = {
    lock: { type: 'string' },
    yes: { type: 'boolean' },
    accept: { type: 'string', multiple: true },
  } as const;

  test('gives options, flags, lists and what stands alone', () => {
    const args = new Arguments(['100', '--lock', '30', '--accept', 'a,b', '--accept=c', '--yes'], options);
    expect(args.only('AMOUNT')).toBe('100');
    expect(args.text('lock')).toBe('30');
    expect(args.flag('yes')).toBe(true);
    expect(args.list('accept')).toEqual(['a', 'b', 'c']);
    expect(args.text('accept')).toBeUndefined();
  });

  test('names what is wrong with a call', () => {
    expect(() => new Arguments(['--colour'], options)).toThrow(wrong('--colour'));
    expect(() => new Arguments(['--lock'], options)).toThrow(wrong('--lock'));
    expect(() => new Arguments([], options).only('AMOUNT')).toThrow(wrong('AMOUNT is missing.'));
    expect(() => new Arguments(['1', '2'], options).only('AMOUNT')).toThrow(
      wrong('“2” is one argument too many'),
    );
    expect(() => new Arguments(['1'], options).none()).toThrow(wrong('“1” is not understood'));
  });
});

describe('amounts, numbers and choices', () => {
  test('amounts have two decimals, or those of their token', () => {
    expect(amountArgument('AMOUNT', '100')).toBe(100_00n);
    expect(amountArgument('AMOUNT', '100.5')).toBe(100_50n);
    expect(amountArgument('--price', '0.25', 6)).toBe(250_000n);
  });

  test.each(['', '1,5', '-1', '1e3', '0x10', '1.001', ' 1 0'])('“%s” is no amount', (text) => {
    expect(() => amountArgument('AMOUNT', text)).toThrow(wrong('AMOUNT: “'));
  });

  test('a position is a whole number', () => {
    expect(indexArgument('INDEX', '12')).toBe(12);
    for (const text of ['-1', '1.5', 'all', '', '12345678901'])
      expect(() => indexArgument('INDEX', text)).toThrow(wrong('INDEX: “'));
  });

  test('a choice is one of its words, and says which there are', () => {
    expect(choiceArgument('--lock', '90', ['30', '90'])).toBe('90');
    expect(() => choiceArgument('--lock', '60', ['30', '90'])).toThrow(
      wrong('--lock: “60” is not one of 30, 90.'),
    );
    expect(() => choiceArgument('--lock', undefined, ['30', '90'])).toThrow(
      wrong('--lock is missing: one of 30, 90.'),
    );
  });
});
