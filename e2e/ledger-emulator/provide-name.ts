import { sha256 } from '@noble/hashes/sha2.js';
import type { Apdu } from './apdu.ts';
import type { AppContext } from './app-context.ts';
import { bigEndian, uint32 } from './big-endian.ts';
import { isLedgerSignature } from './ledger-signature.ts';
import { hex } from './screen.ts';
import { STATUS, StatusError } from './status-word.ts';

/** The tags of a name of version 1 (`e_tlv_tag`, src_features/provideDomainName of 1.10). */
const TAG = {
  ...{ type: 0x01, version: 0x02, challenge: 0x12, keyId: 0x13, algorithm: 0x14, signature: 0x15 },
  ...{ name: 0x20, coin: 0x21, address: 0x22 },
};
const ETHER_COIN = 60n;
const PRODUCTION_KEY = 3n;

/** E0 20: the number that the next name must carry. It changes after every name. */
export function getChallenge(context: AppContext): Uint8Array {
  return uint32(context.challenge);
}

/**
 * E0 22: a name for an address, in parts, signed by Ledger over the challenge
 * (src_features/provideDomainName of 1.10, src/features/provide_trusted_name of 1.22). Names of version 2, which
 * hw-app-eth does not send, are refused like those that are not signed.
 */
export function provideName(context: AppContext, { p1, data }: Apdu): Uint8Array {
  let part = data;
  if (p1 === 1) {
    if (data.length < 2) throw new StatusError(STATUS.incorrectData, 'The length of the name is missing');
    context.partialName = { length: Number(bigEndian(data.subarray(0, 2))), bytes: [] };
    part = data.subarray(2);
  }
  const partial = context.partialName;
  if (partial === undefined) throw new StatusError(STATUS.wrongP1P2, 'The first part is missing');
  partial.bytes.push(...part);
  if (partial.bytes.length > partial.length)
    throw new StatusError(STATUS.incorrectData, 'The name is too long');
  if (partial.bytes.length < partial.length) return Uint8Array.of();
  context.partialName = undefined;
  const fields = readTlv(Uint8Array.from(partial.bytes));
  const expected = context.challenge;
  context.rollChallenge();
  const number = (tag: number) => bigEndian(fields.values.get(tag) ?? Uint8Array.of());
  const name = Buffer.from(fields.values.get(TAG.name) ?? []).toString('latin1');
  const address = fields.values.get(TAG.address);
  const signature = fields.values.get(TAG.signature);
  const known =
    number(TAG.type) === 3n &&
    number(TAG.version) === 1n &&
    number(TAG.algorithm) === 1n &&
    number(TAG.keyId) === PRODUCTION_KEY &&
    number(TAG.coin) === ETHER_COIN;
  if (!known || !/^[a-z0-9._-]{1,26}\.eth$/.test(name) || address?.length !== 20) {
    throw new StatusError(STATUS.incorrectData, 'It is not a name of version 1');
  }
  if (number(TAG.challenge) !== BigInt(expected)) {
    throw new StatusError(STATUS.incorrectData, 'The name answers another challenge');
  }
  const hash = sha256(fields.signed);
  if (!isLedgerSignature('domainNames', hash, signature ?? Uint8Array.of(), context.host.descriptors)) {
    throw new StatusError(STATUS.incorrectData, 'The name is not signed by Ledger');
  }
  context.addName(hex(address), name);
  return Uint8Array.of();
}

/** Tag, length, value, each length in DER's form of at most two bytes. `signed` is all but the signature. */
function readTlv(bytes: Uint8Array): { values: Map<number, Uint8Array>; signed: Uint8Array } {
  const values = new Map<number, Uint8Array>();
  const signed: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const begin = at;
    const tag = bytes[at] ?? 0;
    const long = bytes[at + 1] === 0x81;
    const length = bytes[at + (long ? 2 : 1)];
    at += (long ? 3 : 2) + (length ?? 0);
    if (length === undefined || at > bytes.length) {
      throw new StatusError(STATUS.incorrectData, 'The name is cut short');
    }
    values.set(tag, bytes.slice(at - length, at));
    if (tag !== TAG.signature) signed.push(...bytes.subarray(begin, at));
  }
  return { values, signed: Uint8Array.from(signed) };
}
