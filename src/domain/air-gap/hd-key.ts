import { Tagged } from 'cborg';
import { Failure } from '../failure.ts';
import { type CborValue, decodeCbor } from '../ur/cbor.ts';
import { CborFields, TAGS } from './cbor-fields.ts';
import { decodeKeyPath } from './key-path.ts';

/** SLIP-44: Ether. */
const ETHER = 60;

/** A public key of a wallet behind an air gap (ERC-4527, `crypto-hdkey`; BCR-2020-007). */
export type HdKey = {
  /** Compressed, 33 bytes. Not checked to be on the curve. */
  publicKey: Uint8Array;
  /** Null for a key without children. */
  chainCode: Uint8Array | null;
  /** Of this key, without “m/”; empty when it was not said. */
  path: string;
  /** Fingerprint of the master key, 8 hexadecimal digits. */
  fingerprint: string | null;
  /** Which children are meant, such as `0/*`. Null when it was not said. */
  children: string | null;
  /** The wallet's or the account's name, in the wallet's own words. */
  name: string | null;
  /** Such as “account.standard” and “account.ledger_live”, by which Keystone and MetaMask tell path schemes. */
  note: string | null;
};

const KEY_TAGS = [TAGS.hdKey, TAGS.keyPath, TAGS.coinInfo];
/** The script expressions of `crypto-output` (BCR-2020-010), which wrap a key and say nothing for Ethereum. */
const SCRIPTS = Array.from({ length: 11 }, (_, index) => 400 + index);
const MAX_KEYS = 64;

/**
 * The Ethereum keys in what a wallet shows to be connected: a `crypto-hdkey` (one extended key), a `crypto-account` or a
 * `crypto-multi-accounts` (several keys under one fingerprint).
 *
 * @throws Failure `malformed` with the field that is not as the standard says; `not-accounts` for any other type;
 *   `secret-key` when the code holds a private key, which no wallet should show; `no-ethereum-key` when none is for it.
 */
export function decodeWalletKeys(type: string, cbor: Uint8Array): HdKey[] {
  const keys = allKeys(type, cbor).filter((key) => key !== null);
  if (keys.length > 0) return keys;
  throw new Failure(
    'no-ethereum-key',
    'The wallet shows no Ethereum account. Choose Ethereum or MetaMask on it.',
  );
}

function allKeys(type: string, cbor: Uint8Array): (HdKey | null)[] {
  switch (type) {
    case 'crypto-hdkey':
      return [decodeHdKey(decodeCbor(cbor, KEY_TAGS), null)];
    case 'crypto-account':
    case 'crypto-multi-accounts': {
      const fields = new CborFields(decodeCbor(cbor, [...KEY_TAGS, ...SCRIPTS]), 'list of accounts');
      const fingerprint = fields.integer(1, 'the fingerprint', 0, 2 ** 32 - 1);
      const master = fingerprint === 0 ? null : fingerprint.toString(16).padStart(8, '0');
      return fields.list(2, 'its keys', MAX_KEYS).map((key) => decodeHdKey(unwrapped(key), master));
    }
    default:
      throw new Failure('not-accounts', `This code holds a “${type}”, not the accounts of a wallet.`);
  }
}

/** Null for a key of another coin. */
function decodeHdKey(value: CborValue, master: string | null): HdKey | null {
  const fields = new CborFields(value, 'public key');
  if (fields.flag(1, 'the mark of a master key') || fields.flag(2, 'the mark of a private key')) {
    throw new Failure(
      'secret-key',
      'This code holds a private key. It was not kept. Nobody should ever see it: move what the key holds to a new wallet.',
    );
  }
  const origin = fields.has(6) ? decodeKeyPath(fields.tagged(6, 'its origin', TAGS.keyPath)) : null;
  const children = fields.has(7) ? decodeKeyPath(fields.tagged(7, 'its children', TAGS.keyPath)) : null;
  const key = {
    publicKey: fields.bytes(3, 'the key', 33),
    chainCode: fields.has(4) ? fields.bytes(4, 'the chain code', 32) : null,
    path: origin?.path ?? '',
    fingerprint: origin?.fingerprint ?? master,
    children: children?.path ?? null,
    name: fields.text(9, 'its name'),
    note: fields.text(10, 'its note'),
  };
  return isForEthereum(fields, key.path) ? key : null;
}

function isForEthereum(fields: CborFields, path: string): boolean {
  if (fields.has(5)) {
    const use = new CborFields(fields.tagged(5, 'its coin', TAGS.coinInfo), 'coin');
    const coin = use.has(1) ? use.integer(1, 'the coin', 0, 2 ** 31 - 1) : 0;
    return coin === ETHER;
  }
  const [purpose, coin] = path.split('/');
  return purpose !== "44'" || coin === `${ETHER}'`;
}

function unwrapped(value: CborValue): CborValue {
  let inner = value;
  while (inner instanceof Tagged && SCRIPTS.includes(inner.tag)) inner = inner.value;
  if (inner instanceof Tagged && inner.tag === TAGS.hdKey) return inner.value;
  throw new Failure('malformed', 'The list of accounts cannot be read: each should be a public key.');
}
