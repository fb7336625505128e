import { expect, test } from 'vitest';
import { comparedPeriods, daysOf, PRESETS } from './compared-periods.ts';

const whole = { from: '2026-01-15', to: '2026-03-31' };

test('without a choice: the last two calendar months; February has its own length', () => {
  expect(comparedPeriods(null, null, whole)).toEqual({
    first: { from: '2026-02-01', to: '2026-02-28' },
    second: { from: '2026-03-01', to: '2026-03-31' },
  });
});

test('usage of one month is halved; the halves are equally long', () => {
  const { first, second } = comparedPeriods(null, null, { from: '2026-03-01', to: '2026-03-31' });
  expect([first, second]).toEqual([
    { from: '2026-03-01', to: '2026-03-15' },
    { from: '2026-03-17', to: '2026-03-31' },
  ]);
  expect(daysOf(first)).toBe(daysOf(second));
});

test('a period in the address counts; one that is none does not', () => {
  const { first, second } = comparedPeriods('2025-12-30..2026-01-02', '2026-03-09..2026-03-01', whole);
  expect(first).toEqual({ from: '2025-12-30', to: '2026-01-02' });
  expect(daysOf(first)).toBe(4);
  expect(second).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  expect(comparedPeriods('2026-99-99..2026-99-99', null, whole).first.from).toBe('2026-02-01');
});

test.each([
  ['Last month and the one before', '2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31'],
  ['Last month and a year before', '2025-03-01', '2025-03-31', '2026-03-01', '2026-03-31'],
  ['Last 7 days and the 7 before', '2026-03-18', '2026-03-24', '2026-03-25', '2026-03-31'],
])('%s', (label, a, b, c, d) => {
  const preset = PRESETS.find((one) => one.label === label);
  expect(preset?.of('2026-03-31')).toEqual({ first: { from: a, to: b }, second: { from: c, to: d } });
});
