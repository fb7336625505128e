import { z } from 'zod';
import { address, bytes32, hex, identifier, instant, method, nothing } from './define.ts';
import { transaction, transactionsMethods } from './transactions.ts';

/** SHA-256 of a document, by which it is named. */
const digest = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits');

const network = z.strictObject({ chainId: z.number().int(), name: z.string() });

/** A plan that left to be signed on another machine. */
export const exportedPlan = z.strictObject({
  digest,
  action: z.string(),
  account: address,
  accountLabel: z.string(),
  network,
  nonces: z.array(z.number().int().nonnegative()),
  state: z.enum(['waiting', 'expired', 'sent', 'discarded']),
  /** Of the transactions, how many other wallets have signed and given back one by one. */
  signed: z.number().int().nonnegative(),
  sentPlanId: identifier.nullable(),
  exportedAt: instant,
  expiresAt: instant,
});

/** What was signed here for another machine. */
export const signedHere = z.strictObject({
  digest,
  planDigest: digest,
  action: z.string(),
  account: address,
  accountLabel: z.string(),
  nonces: z.strictObject({ first: z.number().int(), last: z.number().int() }),
  signedAt: instant,
});

/** What a file, a pasted text or a scanned code turned out to be. */
export const opened = z.discriminatedUnion('kind', [
  /** A plan of another machine: its review can be read and signed. */
  z.strictObject({ kind: z.literal('plan'), planId: identifier }),
  /** The signed answer to a plan of this machine: its review can be read and sent. */
  z.strictObject({ kind: z.literal('answer'), planId: identifier }),
  /** One signature of another wallet (ERC-4527); the plan needs more of them. */
  z.strictObject({ kind: z.literal('signature'), digest, signed: z.number().int(), of: z.number().int() }),
]);

/** A message of BCR-2020-005: its type and its CBOR. */
const ur = z.strictObject({ type: z.string(), cbor: hex });

const READING = ['air-gap-unreadable', 'air-gap-version', 'air-gap-altered', 'air-gap-expired'] as const;
const PLAN_GONE = ['unknown-plan', 'plan-expired', 'plan-changed', 'plan-already-signed'] as const;
const OPENING = [
  ...READING,
  /** The bundle calls something else what its transactions do otherwise. */
  'meaning-differs',
  /** The answer is to a plan that did not leave from this profile, or was given up. */
  'unknown-export',
  /** What was signed is not what was exported. */
  'answer-differs',
  /** Another key than the account's has signed. */
  'wrong-signer',
  'other-chain',
  'nonce-used',
  'already-sent',
  'simulation-failed',
  'endpoints-disagree',
  'chain-unavailable',
  'contract-refused',
] as const;

export const airGapPlansMethods = {
  /** Takes a reviewed plan out of the house: its numbers are kept for it until the answer comes or the time is over. */
  'airGap.export': method(
    z.strictObject({ planId: identifier, hours: z.number().int().min(1).max(168) }),
    exportedPlan,
    [...PLAN_GONE, 'nonce-taken', 'cannot-leave', 'other-chain', 'chain-unavailable'],
  ),
  /** Saves the file where the person says. */
  'airGap.saveExport': method(z.strictObject({ digest }), z.strictObject({ path: z.string().nullable() }), [
    'unknown-export',
    'air-gap-altered',
    'cannot-write',
  ]),
  /** The same as text, to be copied. */
  'airGap.exportText': method(z.strictObject({ digest }), z.strictObject({ text: z.string() }), [
    'unknown-export',
    'air-gap-altered',
  ]),
  /** The same as a UR for an animated QR code, for another CloudTuner Desk. */
  'airGap.exportUr': method(z.strictObject({ digest }), ur, ['unknown-export', 'air-gap-altered']),
  /** One transaction of it as a request to another wallet (ERC-4527, eth-sign-request). */
  'airGap.signRequestUr': method(
    z.strictObject({ digest, transaction: z.number().int().min(0).max(63) }),
    ur,
    ['unknown-export', 'air-gap-altered', 'no-path'],
  ),
  'airGap.exports': method(nothing, z.array(exportedPlan)),
  /** Gives it up: its numbers are free again. What is signed for it elsewhere is refused from then on. */
  'airGap.discardExport': method(z.strictObject({ digest }), nothing, ['unknown-export']),
  /** Opens a file that the person picks; null when none was picked. */
  'airGap.openFile': method(nothing, opened.nullable(), [...OPENING, 'file-unreadable']),
  /** Opens a text that was pasted, dropped or scanned. */
  'airGap.open': method(z.strictObject({ text: z.string().max(600_000) }), opened, OPENING),
  /** Opens what a scan has read. */
  'airGap.openScan': method(z.strictObject({ session: identifier }), opened, [
    ...OPENING,
    'scan-ended',
    'unknown-code',
    'malformed',
  ]),
  /** Signs a plan of another machine. Nothing is sent from here. */
  'airGap.sign': method(
    z.strictObject({
      planId: identifier,
      signer: z.enum(['vault', 'ledger', 'air-gap', 'safe']),
      answered: z.array(identifier).max(128),
    }),
    signedHere.extend({ hashes: z.array(bytes32) }),
    // The same signers, and what they refuse: limits, devices.
    transactionsMethods['transactions.sign'].errors,
  ),
  'airGap.signed': method(nothing, z.array(signedHere)),
  'airGap.saveAnswer': method(z.strictObject({ digest }), z.strictObject({ path: z.string().nullable() }), [
    'unknown-export',
    'cannot-write',
  ]),
  'airGap.answerText': method(z.strictObject({ digest }), z.strictObject({ text: z.string() }), [
    'unknown-export',
  ]),
  'airGap.answerUr': method(z.strictObject({ digest }), ur, ['unknown-export']),
  /** Sends what came back signed, once its warnings are answered. */
  'airGap.broadcast': method(
    z.strictObject({ planId: identifier, answered: z.array(identifier).max(128) }),
    z.array(transaction),
    [
      ...PLAN_GONE,
      'warning-unanswered',
      'signature-mismatch',
      'other-chain',
      'nonce-used',
      'already-sent',
      'insufficient-funds',
      'unknown-export',
      'endpoints-disagree',
      'chain-unavailable',
      'broadcast-refused',
    ],
  ),
};

export const airGapPlansEvents = {
  /** Something left, came back, was signed or was given up. */
  'airGap.changed': z.strictObject({}),
};
