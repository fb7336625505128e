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
/** Generated cases go through the engine together, each as an account of its own; the seed makes a failure come back. */
const RUNS = { numRuns: 12, seed: 20_261_120 };

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

test('never NaN, never negative, and every record accounted for', async () => {
  const lines = fc.sample(fc.array(line, { minLength: 1, maxLength: 60 }), RUNS).flat();
  const { totals, lines: estimated, unreadable } = await estimateCur(lines);
  for (const each of estimated) {
    for (const number of [each.kwh, each.kgOperational, each.kgEmbodied]) {
      expect(Number.isFinite(number) && number >= 0, JSON.stringify(lines[each.row - 1])).toBe(true);
    }
    expect(each.kgMicro >= 0n).toBe(true);
  }
  const { read, estimated: e, notUsage, notCovered } = totals.lines;
  expect(e + notUsage + notCovered).toBe(read);
  expect(read + unreadable.length).toBe(lines.length);
});

test('splitting a line’s amount does not change what it emits', async () => {
  const cases = fc.sample(
    fc.array(
      fc.tuple(
        kind,
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      { minLength: 1, maxLength: 20 },
    ),
    RUNS,
  );
  const whole = await estimateCur(
    cases.flatMap((each, index) => each.map(([k, a]) => ({ ...k, account: accountOf(index), amount: a }))),
  );
  const split = await estimateCur(
    cases.flatMap((each, index) =>
      each.flatMap(([k, a, share]) => [
        { ...k, account: accountOf(index), amount: a * share },
        { ...k, account: accountOf(index), amount: a - a * share },
      ]),
    ),
  );
  const [ofWhole, ofSplit] = [sums(whole.lines), sums(split.lines)];
  expect([...ofWhole.keys()]).toEqual(cases.map((_, index) => accountOf(index)));
  for (const [account, { kwh, kg }] of ofWhole) {
    const other = ofSplit.get(account);
    expect(Math.abs((other?.kwh ?? Number.NaN) - kwh), `case ${account}`).toBeLessThanOrEqual(1e-9 * kwh);
    expect(Math.abs((other?.kg ?? Number.NaN) - kg), `case ${account}`).toBeLessThanOrEqual(1e-9 * kg);
  }
  const [one, two] = [whole.totals, split.totals];
  expect(Math.abs(two.kwh - one.kwh)).toBeLessThanOrEqual(1e-9 * one.kwh);
  expect(Math.abs(two.kgCO2e.total - one.kgCO2e.total)).toBeLessThanOrEqual(1e-9 * one.kgCO2e.total);
});

test('the order of lines changes neither totals nor root, to the last bit', async () => {
  const lines = fc.sample(fc.array(line, { minLength: 2, maxLength: 60 }), RUNS).flat();
  const order = fc.shuffledSubarray(lines, { minLength: lines.length });
  const one = await estimateCur(lines);
  for (const shuffled of fc.sample(order, { ...RUNS, numRuns: 3 })) {
    const other = await estimateCur(shuffled);
    expect(other.totals).toEqual(one.totals);
    expect(other.linesRoot).toBe(one.linesRoot);
  }
});

test('a sum of very large and very small lines is exact in any order', async () => {
  const transfer = (amount: number): CurLine => ({ usageType: 'DataTransfer-Out-Bytes', unit: 'GB', amount });
  // 8e11 GB are 9.08e8 kWh, next to which a double cannot tell 1.135e-8 kWh from nothing; 4,000 of them it can.
  const lines = [transfer(8e11), ...Array.from({ length: 4_000 }, () => transfer(1e-5))];
  const [largeFirst, largeLast] = [await estimateCur(lines), await estimateCur(lines.toReversed())];
  expect(largeFirst.totals.kwh).toBe(largeLast.totals.kwh);
  expect(largeFirst.totals.kwh - 9.08e8).toBeCloseTo(4_000 * 1.135e-8, 6);
});
