import { expect, test } from 'vitest';
import { endOfPeriod, fallBps, reserveState } from './stability.ts';

const BAND = { leastBps: 2_000n, mostBps: 3_000n };

test.each([
  [1_999n, 'below'],
  [2_000n, 'within'],
  [3_000n, 'within'],
  [3_001n, 'above'],
])('a reserve of %d basis points is %s the 20 to 30 % of protocol section 7', (ratioBps, state) => {
  expect(reserveState({ circulating: 1n, ratioBps }, BAND)).toBe(state);
});

test('nothing circulates', () => {
  expect(reserveState({ circulating: 0n, ratioBps: 0n }, BAND)).toBe('nothing-circulates');
});

test('a fall from 10 to 8 is 20 %, and a rise is none', () => {
  expect(fallBps(8_000_000n, 10_000_000n)).toBe(2_000n);
  expect(fallBps(10_000_000n, 8_000_000n)).toBe(0n);
});

test('spans end a second before the full hour (docs/treasury.md)', () => {
  expect(endOfPeriod(Date.parse('2026-11-21T15:37:12Z') / 1_000, 3_600)).toBe(
    Date.parse('2026-11-21T14:59:59Z') / 1_000,
  );
});
