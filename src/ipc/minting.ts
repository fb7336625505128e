import { z } from 'zod';
import { address, baseUnits, bytes32, identifier, method, nothing, text, unixSeconds } from './define.ts';

/** One cloud account over one calendar month (UTC), as far as it was imported. */
export const mintablePeriod = z.strictObject({
  id: identifier,
  importId: identifier,
  provider: z.string(),
  /** The plain account id: shown here, never on chain. */
  cloudAccount: z.string(),
  periodStart: unixSeconds,
  periodEnd: unixSeconds,
  /** Kilograms × 100, rounded down. */
  amount: baseUnits,
  lines: z.number().int().nonnegative(),
  state: z.enum([
    'open',
    'minted',
    'skipped',
    'too-old',
    'not-over',
    'not-final',
    'overlaps',
    'nothing-to-mint',
    'pending',
  ]),
  /** What the state means here, and what can still be done. */
  explanation: z.string(),
  split: z.strictObject({ customer: baseUnits, treasury: baseUnits, rewardPool: baseUnits }),
  /** Set when minted. */
  reportId: bytes32.nullable(),
});

export const mintedReport = z.strictObject({
  reportId: bytes32,
  beneficiary: address,
  account: bytes32,
  cloudAccount: z.string().nullable(),
  periodStart: unixSeconds,
  periodEnd: unixSeconds,
  amount: baseUnits,
  /** What can still back a certificate. */
  unretired: baseUnits,
  linesRoot: bytes32,
  methodology: bytes32,
  transactionHash: bytes32,
  blockTime: unixSeconds,
});

/** Public for ever once on chain; `hidden` puts a salted hash there instead and keeps the name on this machine. */
export const namedBeneficiary = z.strictObject({ name: text(120).min(1), hidden: z.boolean() });

export const mintingMethods = {
  'minting.periods': method(nothing, z.array(mintablePeriod), [
    'vault-absent',
    'vault-locked',
    'chain-unavailable',
  ]),
  /** Mints the periods; with `retire`, the customer's share is retired in the same transactions. */
  'minting.prepare': method(
    z.strictObject({
      periodIds: z.array(identifier).min(1).max(24),
      retire: z.strictObject({ beneficiary: namedBeneficiary, reason: text(280) }).nullable(),
    }),
    z.strictObject({ planId: identifier }),
    [
      'unknown-period',
      'not-mintable',
      'no-account',
      'vault-absent',
      'vault-locked',
      'quorum-refused',
      'chain-unavailable',
      'simulation-failed',
    ],
  ),
  /** Declines a period ("optimise instead of minting"). Nothing goes on chain; `undo` takes it back. */
  'minting.skip': method(
    z.strictObject({ periodId: identifier, undo: z.boolean() }),
    z.array(mintablePeriod),
    ['unknown-period', 'not-mintable', 'vault-absent', 'vault-locked', 'chain-unavailable'],
  ),
  'minting.reports': method(nothing, z.array(mintedReport), ['chain-unavailable']),
};

export const mintingEvents = { 'minting.changed': nothing };
