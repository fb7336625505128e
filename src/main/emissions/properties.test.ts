import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CurLine, type EstimatedLine, estimateCur } from './estimate-fixture.ts';

const KINDS: CurLine[] = [
  { usageType: 'BoxUsage:m5.large' },
  { usageType: 'SpotUsage:p3.2xlarge', region: 'eu-north-1' },
  { usageType: 'BoxUsage:t3.micro', region: '' },
  { usageType: 'APS3-BoxUsage:q9.weird', region: '' },
  { service: 'AmazonRDS', usageType: 'Multi-AZUsage:db.r5.large' },
  { service: 'AmazonS3', usageType: 'TimedStorage-ByteHrs', unit: 'GB-Mo' },
  { service: 'AmazonEC2', usageType: 'EBS:VolumeUsage.gp3', unit: 'GB-Mo' },
  { usageType: 'DataTransfer-Out-Bytes', unit: 'GB' },
  { service: 'AWSLambda', usageType: 'Lambda-GB-Second', unit: 'Second' },
  { service: 'AmazonECS', usageType: 'Fargate-GB-Hours', unit: 'hours' },
  { service: 'AmazonS3', usageType: 'Requests-Tier1', unit: 'Requests' },
  { type: 'Credit', unit: '', usageType: '' },
  { usageType: 'BoxUsage:m5.large', unit: '' },
];
const kind = fc.constantFrom(...KINDS);
const amount = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 1e-6, noNaN: true }),
  fc.constantFrom(0, -0, 1e-300, 1e15, 5e17),
);
const junk = fc.string({ unit: 'grapheme', maxLength: 30 });
const line: fc.Arbitrary<CurLine> = fc.oneof(
  fc.record({ kind, amount }).map(({ kind: k, amount: a }) => ({ ...k, amount: a })),
  fc.record({
    usageType: junk,
    unit: junk,
    service: junk,
    region: junk,
    instanceType: junk,
    vcpu: junk,
    amount: junk,
  }),
);
/**
 * One run of many lines costs the engine as much as one of few, so that runs are few and long; a failure is shrunk to the
 * fewest lines that show it, and the seed makes it come back.
 */
const RUNS = { numRuns: 3, seed: 20_261_120, interruptAfterTimeLimit: 40_000 };
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 300, size: 'max' });

const accountOf = (index: number) => String(100_000_000_000 + index);

/** What each account's lines emit. */
function sums(lines: readonly EstimatedLine[]) {
  const byAccount = new Map<string | null, { kwh: number; kg: number }>();
  for (const { account, kwh, kgOperational, kgEmbodied } of lines) {
    const sum = byAccount.get(account) ?? { kwh: 0, kg: 0 };
    byAccount.set(account, { kwh: sum.kwh + kwh, kg: sum.kg + kgOperational + kgEmbodied });
  }
  return byAccount;
}

test('never NaN, never negative, and every record accounted for', () =>
  fc.assert(
    fc.asyncProperty(many(line), async (lines) => {
      const { totals, lines: estimated, unreadable } = await estimateCur(lines);
      for (const each of estimated) {
        for (const number of [each.kwh, each.kgOperational, each.kgEmbodied]) {
          expect(Number.isFinite(number) && number >= 0, JSON.stringify(lines[each.row - 2])).toBe(true);
        }
        expect(each.kgMicro >= 0n).toBe(true);
      }
      const { read, estimated: e, notUsage, notCovered } = totals.lines;
      expect(e + notUsage + notCovered).toBe(read);
      expect(read + unreadable.length).toBe(lines.length);
    }),
    RUNS,
  ));

test('splitting a line’s amount does not change what it emits', () => {
  const split = fc.record({
    kind,
    amount: fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc.assert(
    fc.asyncProperty(many(split), async (cases) => {
      const whole = await estimateCur(
        cases.map(({ kind: k, amount: a }, index) => ({ ...k, account: accountOf(index), amount: a })),
      );
      const parts = await estimateCur(
        cases.flatMap(({ kind: k, amount: a, share }, index) => [
          { ...k, account: accountOf(index), amount: a * share },
          { ...k, account: accountOf(index), amount: a - a * share },
        ]),
      );
      const [ofWhole, ofParts] = [sums(whole.lines), sums(parts.lines)];
      expect([...ofWhole.keys()]).toEqual(cases.map((_, index) => accountOf(index)));
      for (const [account, { kwh, kg }] of ofWhole) {
        const other = ofParts.get(account);
        expect(Math.abs((other?.kwh ?? Number.NaN) - kwh), account ?? '').toBeLessThanOrEqual(1e-9 * kwh);
        expect(Math.abs((other?.kg ?? Number.NaN) - kg), account ?? '').toBeLessThanOrEqual(1e-9 * kg);
      }
      const [one, two] = [whole.totals, parts.totals];
      expect(Math.abs(two.kwh - one.kwh)).toBeLessThanOrEqual(1e-9 * one.kwh);
      expect(Math.abs(two.kgCO2e.total - one.kgCO2e.total)).toBeLessThanOrEqual(1e-9 * one.kgCO2e.total);
    }),
    RUNS,
  );
});

test('the order of lines changes neither totals nor root, to the last bit', () =>
  fc.assert(
    // Lines with their places in the other order.
    fc.asyncProperty(many(fc.tuple(line, fc.nat())), async (placed) => {
      const lines = placed.map(([one]) => one);
      const others = placed.toSorted(([, a], [, b]) => a - b).map(([one]) => one);
      const [first, second] = [await estimateCur(lines), await estimateCur(others)];
      expect(second.totals).toEqual(first.totals);
      expect(second.linesRoot).toBe(first.linesRoot);
    }),
    RUNS,
  ));

test('a sum of very large and very small lines is exact in any order', async () => {
  const transfer = (amount: number): CurLine => ({ usageType: 'DataTransfer-Out-Bytes', unit: 'GB', amount });
  // 8e11 GB are 9.08e8 kWh, next to which a double cannot tell 1.135e-8 kWh from nothing; 4,000 of them it can.
  const lines = [transfer(8e11), ...Array.from({ length: 4_000 }, () => transfer(1e-5))];
  const [largeFirst, largeLast] = [await estimateCur(lines), await estimateCur(lines.toReversed())];
  expect(largeFirst.totals.kwh).toBe(largeLast.totals.kwh);
  expect(largeFirst.totals.kwh - 9.08e8).toBeCloseTo(4_000 * 1.135e-8, 6);
});
