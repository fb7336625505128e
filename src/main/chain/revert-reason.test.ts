import { AbiCoder, id } from 'ethers';
import { describe, expect, test } from 'vitest';
import { allErrors, interfaces } from './abis.ts';
import { hasSentence, revertReason } from './revert-reason.ts';

const coder = AbiCoder.defaultAbiCoder();
const REPORT = `0x${'ab'.repeat(32)}`;
/** Revert data as the Solidity ABI specification has it: the first 4 bytes of the signature's hash, then the values. */
const revert = (signature: string, ...values: unknown[]) => {
  const types = signature.slice(signature.indexOf('(') + 1, -1);
  return id(signature).slice(0, 10) + coder.encode(types === '' ? [] : types.split(','), values).slice(2);
};
const seconds = (iso: string) => BigInt(Date.parse(iso) / 1_000);

describe('revertReason', () => {
  test.each<[data: string, name: string, sentence: string]>([
    [
      revert('PeriodOverlaps(bytes32,uint64,uint64)', REPORT, seconds('2026-09-01'), seconds('2026-10-01')),
      'PeriodOverlaps',
      'This cloud account is already covered until 1 Oct 2026, and the report starts on 1 Sep 2026. A period can be minted only once.',
    ],
    [
      revert('InsufficientBacking(uint256,uint256)', 123_456_00n, 50n),
      'InsufficientBacking',
      'The chosen reports have 0.50 CT02 left, and you retire 123,456.00 CT02. Choose more reports, or none.',
    ],
    [
      revert('QuorumNotReached(uint256,uint256)', 1n, 2n),
      'QuorumNotReached',
      'Too few validators signed: 1 of the 2 that are needed.',
    ],
    [
      revert('NotBefore(uint256)', seconds('2027-11-21T13:55:00Z')),
      'NotBefore',
      'This is possible from 21 Nov 2027, 13:55 UTC, and not before.',
    ],
    [revert('WrongPhase(uint8)', 1n), 'WrongPhase', 'Unbonding of the position was requested already.'],
    [
      revert('BonusTooLow(uint256,uint256)', 12_34n, 250_00n),
      'BonusTooLow',
      expect.stringContaining('early bonus of 12.34 CT02 only, less than the 250.00 CT02'),
    ],
    [
      revert('EnforcedPause()'),
      'EnforcedPause',
      'The contract is paused by its guardian. Try again when it has been resumed.',
    ],
    [
      revert('NotTriggered(uint256,uint256)', 1_001n, 1_000n),
      'NotTriggered',
      'The stop order waits for its price: the last trade was at tick 1001, its trigger is at 1000.',
    ],
    [
      revert('NotWholeCents(uint256)', 1_234_567n),
      'NotWholeCents',
      '1.234567 USD are no whole cents, or none at all. Ledger USD is issued and redeemed in cents.',
    ],
    [
      revert(
        'NotEligible(address,uint8,uint256)',
        `0x${'11'.repeat(20)}`,
        1n,
        seconds('2026-11-21T14:00:00Z'),
      ),
      'NotEligible',
      expect.stringContaining('had no votes on fees on 21 Nov 2026, 14:00 UTC.'),
    ],
    [
      revert('DelayOutOfBounds(uint256,uint256,uint256)', 3_600n, 172_800n, 1_209_600n),
      'DelayOutOfBounds',
      'The delay can be from 2 days to 14 days, and 1 hour is not.',
    ],
    // Selectors from the Solidity documentation: Error(string) 0x08c379a0, Panic(uint256) 0x4e487b71.
    [`0x08c379a0${coder.encode(['string'], ['GS026']).slice(2)}`, 'Error', 'The contract refused: GS026.'],
    [
      `0x4e487b71${coder.encode(['uint256'], [0x11]).slice(2)}`,
      'Panic',
      'The contract stopped because a number became too large or fell below zero.',
    ],
    ['0x', 'none', 'The contract refused without giving a reason.'],
    ['0xdeadbeef', 'unknown', 'The contract refused with a reason unknown here (0xdeadbeef).'],
    // A known selector with data that is cut short.
    [
      revert('QuorumNotReached(uint256,uint256)', 1n, 2n).slice(0, 60),
      'unknown',
      expect.stringContaining('unknown here'),
    ],
  ])('error %# is put into words', (data, name, sentence) => {
    expect(revertReason(data, allErrors)).toEqual({ name, sentence });
  });

  test('an amount is not called CT02 where the call may have moved another token', () => {
    const data = revert(
      'ERC20InsufficientBalance(address,uint256,uint256)',
      `0x${'11'.repeat(20)}`,
      5n,
      600n,
    );
    expect(revertReason(data, allErrors).sentence).toContain('holds 0.05 CT02, less than the 6.00 CT02');
    expect(revertReason(data, allErrors, (amount) => `${amount} base units`).sentence).toContain(
      'holds 5 base units, less than the 600 base units',
    );
  });

  test('knows every error that the contracts a user calls declare', () => {
    const called = [
      'CT02',
      'EmissionsMinter',
      'RetirementCertificates',
      'RewardPool',
      'GenesisDistribution',
      'StakingVault',
      'BookUsdc',
      'FeeRouter',
      'LedgerUsd',
      'Governor',
      'Timelock',
      'StabilityModule',
      'ApiPayments',
    ] as const;
    const missing = called.flatMap((contract) =>
      interfaces[contract].fragments
        .filter((fragment) => fragment.type === 'error')
        .map((fragment) => interfaces[contract].getError(fragment.format('sighash'))?.name ?? '')
        .filter((name) => !hasSentence(name)),
    );
    expect(missing).toEqual([]);
  });
});
