import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CanonicalLine, canonicalRecord } from './canonical-record.ts';

const LINE: CanonicalLine = {
  provider: 'aws',
  account: '111122223333',
  resource: 'i-0é',
  usageType: 'BoxUsage:m5.large',
  region: 'us-east-1',
  start: 1_785_542_400,
  end: 1_785_546_000,
  amount: 1_500_000_000_000n,
  unit: 'Hrs',
  kgMicro: 4133n,
  factorSet: 'ccf-2024',
};

test('the record is the fields in their order, as netstrings (D. J. Bernstein, “Netstrings”)', () => {
  // Lengths are of bytes: “i-0é” has five.
  expect(new TextDecoder().decode(canonicalRecord(LINE))).toBe(
    '3:aws,12:111122223333,5:i-0é,17:BoxUsage:m5.large,9:us-east-1,' +
      '41:2026-08-01T00:00:00Z/2026-08-01T01:00:00Z,14:1.500000000000,3:Hrs,4:4133,8:ccf-2024,',
  );
});

test('text cannot move from one field to the next', () => {
  const text = fc.string({ unit: fc.constantFrom(',', ':', '1', '2', 'a') });
  fc.assert(
    fc.property(text, text, text, text, (a, b, c, d) => {
      fc.pre(a !== c || b !== d);
      const one = canonicalRecord({ ...LINE, resource: a, usageType: b });
      expect(one).not.toEqual(canonicalRecord({ ...LINE, resource: c, usageType: d }));
    }),
  );
});
