import { z } from 'zod';
import { address, baseUnits, bytes32, identifier, method, nothing, text, unixSeconds } from './define.ts';
import { namedBeneficiary } from './minting.ts';

/** The number of a certificate (the ERC-721 token id), as decimal digits: at most 77, which fit in 256 bits. */
export const certificateId = z.string().regex(/^[1-9]\d{0,76}$/, 'expected the certificate’s number');

export const certificate = z.strictObject({
  id: certificateId,
  retiree: address,
  owner: address,
  /** In clear, or null when only a hash is on chain and this machine does not know the name. */
  beneficiaryName: z.string().nullable(),
  beneficiaryHidden: z.boolean(),
  amount: baseUnits,
  retiredAt: unixSeconds,
  reason: z.string(),
  periodStart: unixSeconds.nullable(),
  periodEnd: unixSeconds.nullable(),
  reportIds: z.array(bytes32),
  badge: z.enum(['Attested', 'Declared']),
  transactionHash: bytes32,
  blockNumber: z.number().int().nonnegative(),
});

/** One check of a verification, in the order it was made. */
export const verificationCheck = z.strictObject({
  name: z.string(),
  state: z.enum(['passed', 'failed', 'not-checked']),
  detail: z.string(),
});

export const verification = z.strictObject({
  verified: z.boolean(),
  certificateId: certificateId.nullable(),
  checks: z.array(verificationCheck),
});

export const retirementMethods = {
  /** What can be retired now: the balance, and the reports whose kilograms can back a certificate. */
  'retirement.available': method(
    nothing,
    z.strictObject({
      account: address.nullable(),
      balance: baseUnits,
      reports: z.array(
        z.strictObject({
          reportId: bytes32,
          periodStart: unixSeconds,
          periodEnd: unixSeconds,
          amount: baseUnits,
          unretired: baseUnits,
        }),
      ),
    }),
    ['chain-unavailable'],
  ),
  'retirement.prepare': method(
    z.strictObject({
      amount: baseUnits,
      beneficiary: namedBeneficiary,
      reason: text(280),
      periodStart: unixSeconds.nullable(),
      periodEnd: unixSeconds.nullable(),
      reportIds: z.array(bytes32).max(32),
      /** Who receives the certificate; the retiring account when null. */
      recipient: address.nullable(),
    }),
    z.strictObject({ planId: identifier }),
    [
      'no-account',
      'amount-zero',
      'insufficient-balance',
      'report-not-usable',
      'invalid-period',
      'chain-unavailable',
      'simulation-failed',
    ],
  ),
  /** Certificates that the vault's accounts retired or own, newest first. */
  'retirement.certificates': method(nothing, z.array(certificate), ['chain-unavailable']),
  'retirement.find': method(z.strictObject({ id: certificateId }), certificate, [
    'unknown-certificate',
    'chain-unavailable',
  ]),
  /** Makes the certificate's bundle anew from the chain and checks it. */
  'retirement.verify': method(z.strictObject({ id: certificateId }), verification, [
    'unknown-certificate',
    'chain-unavailable',
  ]),
  /** Lets the user choose a bundle file and checks it. Null when the dialog was closed. */
  'retirement.verifyFile': method(nothing, verification.nullable(), ['not-a-bundle']),
  /** Saves the certificate where the user says. Null when the dialog was closed. */
  'retirement.save': method(
    z.strictObject({ id: certificateId, format: z.enum(['pdf', 'json']) }),
    z.strictObject({ path: z.string() }).nullable(),
    ['unknown-certificate', 'chain-unavailable', 'cannot-write'],
  ),
};

export const retirementEvents = { 'retirement.changed': nothing };
