import { describe, expect, test } from 'vitest';
import { amountInWords, dayInWords, momentInWords, periodInWords, quoted, shortHex } from './wording.ts';

test('amountInWords groups thousands and keeps every decimal', () => {
  expect(amountInWords(0n)).toBe('0.00 CT02');
  expect(amountInWords(2_900_000n)).toBe('29,000.00 CT02');
  expect(amountInWords(123_456_789_05n)).toBe('123,456,789.05 CT02');
  expect(amountInWords(-100_000n)).toBe('-1,000.00 CT02');
  expect(amountInWords(10n ** 18n, 'ETH', 18)).toBe('1.000000000000000000 ETH');
  expect(amountInWords(1_000n, 'certificates', 0)).toBe('1,000 certificates');
});

describe('days', () => {
  test('are UTC (1709251199 is the last second of 29 February 2024)', () => {
    expect(dayInWords(1_709_251_199n)).toBe('29 Feb 2024');
    expect(dayInWords(1_709_251_200n)).toBe('1 Mar 2024');
  });

  test('beyond the calendar stay numbers', () => {
    expect(dayInWords(2n ** 64n - 1n)).toBe('second 18446744073709551615');
  });

  test('have a time of day where a minute matters', () => {
    expect(momentInWords(1_709_251_199n)).toBe('29 Feb 2024, 23:59 UTC');
    expect(momentInWords(2n ** 64n - 1n)).toBe('second 18446744073709551615');
  });

  test('of a half-open period are its first and its last', () => {
    expect(periodInWords(1_706_745_600n, 1_709_251_200n)).toBe('1 Feb 2024 to 29 Feb 2024');
    expect(periodInWords(1_706_745_600n, 1_706_832_000n)).toBe('1 Feb 2024');
  });
});

test('quoted shows what could disguise a sentence', () => {
  expect(quoted('Müller & Søn 日本')).toBe('“Müller & Søn 日本”');
  expect(quoted('a\u202Eb\u0000c\nd')).toBe('“a\uFFFDb\uFFFDc\uFFFDd”');
  expect(quoted('me”. Sends 0 to “you')).toBe('“me\uFFFD. Sends 0 to \uFFFDyou”');
});

test('shortHex keeps both ends', () => {
  expect(shortHex('0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266')).toBe('0xf39F…2266');
});
