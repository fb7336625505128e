import { AbiCoder, keccak256 } from 'ethers';
import { describe, expect, test } from 'vitest';
import { beneficiaryHash } from './beneficiary.ts';
import {
  type BackingReport,
  checkRetirement,
  type RetirementChoice,
  suggestReports,
} from './retirement-rules.ts';

const me = `0x${'aA'.repeat(20)}`;
const report = (name: string, periodStart: number, unretired: bigint, beneficiary = me): BackingReport => ({
  reportId: `0x${name.repeat(64)}`,
  beneficiary,
  periodStart,
  unretired,
});
const july = report('7', 700, 1_000n);
const august = report('8', 800, 2_000n);
const spent = report('9', 900, 0n);
const foreign = report('f', 600, 9_000n, `0x${'bb'.repeat(20)}`);
const facts = { balance: 3_500n, blockTime: 10_000, reports: [august, july, spent, foreign] };
const choice: RetirementChoice = {
  account: me.toLowerCase(),
  amount: 1_000n,
  periodStart: null,
  periodEnd: null,
  reportIds: [july.reportId],
};

describe('protocol, section 3: what may be retired', () => {
  test.each<[string, Partial<RetirementChoice>]>([
    ['exactly what the reports can back', { amount: 3_000n, reportIds: [july.reportId, august.reportId] }],
    ['the whole balance, declared', { amount: 3_500n, reportIds: [] }],
    ['for a period that is over', { periodStart: 1, periodEnd: 2 }],
  ])('%s is allowed', (_, change) => {
    expect(() => checkRetirement({ ...choice, ...change }, facts)).not.toThrow();
  });

  test.each<[string, Partial<RetirementChoice>, string, RegExp]>([
    ['nothing', { amount: 0n }, 'amount-zero', /at least 0\.01/],
    ['more than the balance', { amount: 3_501n, reportIds: [] }, 'insufficient-balance', /35\.00 CT02/],
    ['a start without an end', { periodStart: 1 }, 'invalid-period', /both/],
    ['an empty period', { periodStart: 5, periodEnd: 5 }, 'invalid-period', /ends before/],
    ['a period in the future', { periodStart: 10_001, periodEnd: 10_002 }, 'invalid-period', /future/],
    [
      'a report that was never minted',
      { reportIds: [`0x${'0'.repeat(64)}`] },
      'report-not-usable',
      /No report/,
    ],
    ['someone else’s report', { reportIds: [foreign.reportId] }, 'report-not-usable', /belongs to/],
    ['a report that is used up', { reportIds: [spent.reportId] }, 'report-not-usable', /already back/],
    [
      'one report twice',
      { amount: 1_500n, reportIds: [july.reportId, july.reportId] },
      'report-not-usable',
      /twice/,
    ],
    ['one base unit more than the reports back', { amount: 1_001n }, 'report-not-usable', /10\.00 kg/],
  ])('%s is refused', (_, change, code, words) => {
    expect(() => checkRetirement({ ...choice, ...change }, facts)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(words) }),
    );
  });
});

describe('suggested reports: own, oldest first, as few as cover the amount', () => {
  test.each([
    [1_000n, [july.reportId]],
    [1_001n, [july.reportId, august.reportId]],
    [3_000n, [july.reportId, august.reportId]],
    [3_001n, []],
  ])('%s base units', (amount, expected) => {
    expect(suggestReports(me, amount, facts.reports)).toEqual(expected);
  });
});

test('a hidden beneficiary is keccak256(abi.encode(bytes32 salt, string name)), against ethers', () => {
  const salt = `0x${'5a'.repeat(32)}`;
  const name = 'Übermorgen GmbH · परीक्षण';
  const expected = keccak256(AbiCoder.defaultAbiCoder().encode(['bytes32', 'string'], [salt, name]));
  expect(beneficiaryHash(salt, name)).toBe(expected);
});
