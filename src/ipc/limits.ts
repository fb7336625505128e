import { z } from 'zod';
import { address, baseUnits, instant, method, nothing } from './define.ts';

/** One token of an account: what may be signed away in the last 24 hours, and what was. Base units. */
export const tokenLimit = z.strictObject({
  token: z.string().max(64),
  decimals: z.number().int().min(0).max(36),
  limit: baseUnits.nullable(),
  spent: baseUnits,
  /** When the next part of it counts no more. */
  nextFree: z.strictObject({ at: instant, amount: baseUnits }).nullable(),
});

export const spendingLimits = z.strictObject({
  network: z.strictObject({ chainId: z.number().int(), name: z.string() }),
  accounts: z.array(z.strictObject({ account: address, tokens: z.array(tokenLimit) })),
});

export const limitsMethods = {
  /** The limits of the vault's accounts on the network in use. */
  'limits.list': method(nothing, spendingLimits, ['chain-unavailable']),
  /** A lower limit needs no password; a higher one, or none any more (null), does. */
  'limits.set': method(
    z.strictObject({
      account: address,
      token: z.string().max(64),
      amount: baseUnits.nullable(),
      password: z.string().min(1).max(1024).optional(),
    }),
    spendingLimits,
    [
      'unknown-account',
      'unknown-token',
      'password-needed',
      'wrong-password',
      'too-many-attempts',
      'vault-absent',
      'vault-damaged',
      'chain-unavailable',
    ],
  ),
};

export const limitsEvents = { 'limits.changed': nothing };
