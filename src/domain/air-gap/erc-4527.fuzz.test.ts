import { hexToBytes } from '@noble/hashes/utils.js';
import { Tagged } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFailure } from '../failure.ts';
import { type CborValue, encodeCbor } from '../ur/cbor.ts';
import { decodeEthSignRequest, encodeEthSignRequest } from './eth-sign-request.ts';
import { decodeEthSignature, encodeEthSignature } from './eth-signature.ts';
import { decodeWalletKeys } from './hd-key.ts';

const RUNS = 10_000;
const CODES = ['malformed', 'not-accounts', 'secret-key', 'no-ethereum-key'];

const valid = [
  encodeEthSignRequest({
    requestId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    signData: new Uint8Array(80),
    dataType: 'typed-transaction',
    chainId: 1,
    path: "m/44'/60'/0'/0/0",
    fingerprint: '12345678',
    address: `0x${'ab'.repeat(20)}`,
    origin: 'Desk',
  }),
  encodeEthSignature({
    requestId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d',
    r: `0x${'11'.repeat(32)}`,
    s: `0x${'22'.repeat(32)}`,
    v: 27,
    origin: null,
  }),
  // The key of “test it can generate hd key for eth hd key” (KeystoneHQ/keystone-sdk-base, CryptoHDKey.test.ts).
  hexToBytes(
    'a403582102eae4b876a8696134b868f88cc2f51f715f2dbedb7446b8e6edf3d4541c4eb67b045820d882718b7a42806803eeb17f7483f20620611adb88fc943c898dc5aba94c281906d90130a20186182cf5183cf500f5021ae9181cf3081ad32e4508',
  ),
];

/** Bytes of a valid message with some of them changed, cut off, or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...valid),
    fc.array(fc.tuple(fc.nat(180), fc.nat(2), fc.uint8Array({ maxLength: 3 })), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([bytes, edits]) =>
    edits.reduce(
      (all, [at, removed, added]) =>
        Uint8Array.of(...all.subarray(0, at), ...added, ...all.subarray(at + removed)),
      bytes,
    ),
  );

const scalar = fc.oneof(
  fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 }),
  fc.constantFrom<CborValue>(0, 1, 2 ** 31, 2 ** 32, null, true, false, ''),
  fc.string({ maxLength: 8 }),
  fc.uint8Array({ maxLength: 66 }),
);
const tree = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 6 }),
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 12 }), tie('value')), { maxLength: 8 })
      .map((entries) => new Map(entries)),
    fc
      .tuple(fc.constantFrom(37, 303, 304, 305, 403, 7), tie('value'))
      .map(([tag, value]) => new Tagged(tag, value)),
  ),
})).value;

const anyCbor = fc.oneof(mutated, fc.uint8Array({ maxLength: 80 }), tree.map(encodeCbor));
const READERS = [
  decodeEthSignRequest,
  decodeEthSignature,
  ...['crypto-hdkey', 'crypto-account', 'crypto-multi-accounts'].map(
    (type) => (cbor: Uint8Array) => decodeWalletKeys(type, cbor),
  ),
];

test('any CBOR and any bytes are read, or refused by name', () => {
  let read = 0;
  fc.assert(
    fc.property(anyCbor, (cbor) => {
      for (const reader of READERS) {
        try {
          reader(cbor);
          read += 1;
        } catch (error) {
          if (!isFailure(error) || !CODES.includes(error.code)) throw error;
        }
      }
    }),
    { numRuns: RUNS, seed: 37 },
  );
  expect(read).toBeGreaterThan(0);
}, 60_000);

test('a request and a signature that were read are those that were written, whatever was changed', () => {
  const twice = <Value>(
    cbor: Uint8Array,
    decode: (bytes: Uint8Array) => Value,
    encode: (value: Value) => Uint8Array,
  ) => {
    let value: Value;
    try {
      value = decode(cbor);
    } catch {
      return;
    }
    expect(decode(encode(value))).toEqual(value);
  };
  fc.assert(
    fc.property(mutated, (cbor) => {
      twice(cbor, decodeEthSignRequest, encodeEthSignRequest);
      twice(cbor, decodeEthSignature, encodeEthSignature);
    }),
    { numRuns: RUNS, seed: 304 },
  );
}, 60_000);
