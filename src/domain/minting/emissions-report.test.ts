import { AbiCoder, keccak256, TypedDataEncoder } from 'ethers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountHash,
  amountFromKgMicro,
  EMISSIONS_REPORT_TYPES,
  type EmissionsReport,
  reportDigest,
  reportDomain,
} from './emissions-report.ts';

const hexBytes = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => `0x${Buffer.from(bytes).toString('hex')}`);

const report: fc.Arbitrary<EmissionsReport> = fc.record({
  account: hexBytes(32),
  beneficiary: hexBytes(20),
  periodStart: fc.nat(),
  periodEnd: fc.nat(),
  amount: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  linesRoot: hexBytes(32),
  methodology: hexBytes(32),
  efficiencyBps: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  referrer: hexBytes(20),
  validatorSetVersion: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

describe('EIP-712 digest of a report, against the independent encoder of ethers', () => {
  test('any report, any chain, any minter', () => {
    fc.assert(
      fc.property(report, fc.nat(), hexBytes(20), (value, chainId, minter) => {
        const domain = reportDomain(chainId, minter);
        const types = { EmissionsReport: [...EMISSIONS_REPORT_TYPES.EmissionsReport] };
        expect(reportDigest(domain, value)).toBe(TypedDataEncoder.hash(domain, types, value));
      }),
    );
  });
});

describe('keccak256(abi.encode(…)), against the independent coder of ethers', () => {
  const coder = AbiCoder.defaultAbiCoder();

  test('account: (string provider, string accountId, bytes32 salt)', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        hexBytes(32),
        (provider, id, salt) => {
          expect(accountHash(provider, id, salt)).toBe(
            keccak256(coder.encode(['string', 'string', 'bytes32'], [provider, id, salt])),
          );
        },
      ),
    );
  });

  test('the salt hides the account: another salt, another hash', () => {
    const first = accountHash('aws', '123456789012', `0x${'00'.repeat(32)}`);
    expect(accountHash('aws', '123456789012', `0x${'00'.repeat(31)}01`)).not.toBe(first);
  });
});

describe('amount: kg × 100, rounded down (protocol, section 2)', () => {
  test.each([
    [50_000_000n, 5_000n],
    [9_999n, 0n],
    [10_000n, 1n],
    [1_239_999n, 123n],
  ])('%s micro-kilograms are %s base units', (kgMicro, amount) => {
    expect(amountFromKgMicro(kgMicro)).toBe(amount);
  });
});
