import { expect, test } from 'vitest';
import { withoutTails } from './digits.ts';

test.each([
  // 0.1 + 0.2 in double precision (IEEE 754).
  ['0.1 + 0.2 = 0.30000000000000004', '0.1 + 0.2 = 0.3'],
  ['744 h × (0.00512345678901 kg/h + 0.5 kg/h)', '744 h × (0.00512346 kg/h + 0.5 kg/h)'],
  ['1234567.891 GB − −2.5 GB', '1234568 GB − −2.5 GB'],
  ['12.3456789 kg', '12.3457 kg'],
  ['1.23456789e-10 kg', '1.23457e-10 kg'],
  ['123456789 h', '123456789 h'],
  ['2 × 2.2 W', '2 × 2.2 W'],
])('numbers of a calculation read without a float’s tail: %s', (exact, read) => {
  expect(withoutTails(exact)).toBe(read);
});
