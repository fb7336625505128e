import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CurLine, estimateCur } from './estimate-fixture.ts';

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
/** Each run goes through the whole engine; a seed makes a failure come back. */
const RUNS = { numRuns: 12, seed: 20_261_120 };

test('never NaN, never negative, and every record accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 60 }), async (lines) => {
      const { totals, lines: estimated, unreadable } = await estimateCur(lines);
      for (const each of estimated) {
        for (const number of [each.kwh, each.kgOperational, each.kgEmbodied]) {
          expect(Number.isFinite(number) && number >= 0).toBe(true);
        }
        expect(each.kgMicro >= 0n).toBe(true);
      }
      const { read, estimated: e, notUsage, notCovered } = totals.lines;
      expect(e + notUsage + notCovered).toBe(read);
      expect(read + unreadable.length).toBe(lines.length);
    }),
    RUNS,
  );
});

test('splitting a line’s amount does not change what it emits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          kind,
          fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      async (cases) => {
        const whole = await estimateCur(cases.map(([k, a]) => ({ ...k, amount: a })));
        const split = await estimateCur(
          cases.flatMap(([k, a, share]) => [
            { ...k, amount: a * share },
            { ...k, amount: a - a * share },
          ]),
        );
        expect(Math.abs(split.totals.kwh - whole.totals.kwh)).toBeLessThanOrEqual(1e-9 * whole.totals.kwh);
        expect(Math.abs(split.totals.kgCO2e.total - whole.totals.kgCO2e.total)).toBeLessThanOrEqual(
          1e-9 * whole.totals.kgCO2e.total,
        );
      },
    ),
    RUNS,
  );
});

test('the order of lines changes neither totals nor root, to the last bit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(line, { minLength: 2, maxLength: 60 })
        .chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
      async ([lines, shuffled]) => {
        const [one, other] = [await estimateCur(lines), await estimateCur(shuffled)];
        expect(other.totals).toEqual(one.totals);
        expect(other.linesRoot).toBe(one.linesRoot);
      },
    ),
    RUNS,
  );
});

test('a sum of very large and very small lines is exact in any order', async () => {
  const transfer = (amount: number): CurLine => ({ usageType: 'DataTransfer-Out-Bytes', unit: 'GB', amount });
  // 8e11 GB are 9.08e8 kWh, next to which a double cannot tell 1.135e-8 kWh from nothing; 4,000 of them it can.
  const lines = [transfer(8e11), ...Array.from({ length: 4_000 }, () => transfer(1e-5))];
  const [largeFirst, largeLast] = [await estimateCur(lines), await estimateCur(lines.toReversed())];
  expect(largeFirst.totals.kwh).toBe(largeLast.totals.kwh);
  expect(largeFirst.totals.kwh - 9.08e8).toBeCloseTo(4_000 * 1.135e-8, 6);
});
