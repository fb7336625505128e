import { entropyWords } from '../../../domain/mnemonic.ts';

/** A mnemonic beside the vault's own. The passphrase is UTF-8 (BIP-39, NFKD); empty for none. */
export type AddedMnemonic = { id: string; entropy: Uint8Array; passphrase: Uint8Array };

/**
 * Every secret that accounts are made of. `own` is the entropy of the vault's own words, from which the node key comes
 * too; `keys` are imported private keys of 32 bytes, in the order of their accounts.
 */
export type Keyring = { own: Uint8Array; mnemonics: AddedMnemonic[]; keys: Uint8Array[] };

/** The longest passphrase, in bytes of UTF-8. */
export const MAX_PASSPHRASE_BYTES = 256;

const OWN = 1;
const MNEMONIC = 2;
const KEY = 3;
const ID_BYTES = 8;

/**
 * The keyring as the bytes that a vault of version 3 encrypts: records of a type byte, a length of two bytes
 * (big-endian) and content. Type 1, the own entropy, once and first; type 2, eight bytes of id, one byte of entropy
 * length, entropy, passphrase; type 3, a private key. The caller wipes the answer.
 */
export function encodeKeyring({ own, mnemonics, keys }: Keyring): Buffer {
  const parts = mnemonics.map(({ id, entropy, passphrase }) =>
    Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([entropy.length]), entropy, passphrase]),
  );
  const records: [number, Uint8Array][] = [
    [OWN, own],
    ...parts.map((part): [number, Uint8Array] => [MNEMONIC, part]),
    ...keys.map((key): [number, Uint8Array] => [KEY, key]),
  ];
  const bytes = Buffer.concat(
    records.flatMap(([type, content]) => [
      Buffer.from([type, content.length >> 8, content.length & 0xff]),
      content,
    ]),
  );
  for (const part of parts) part.fill(0);
  return bytes;
}

/** Reads what `encodeKeyring` made, into buffers of its own. @throws Error when one byte is not as it would write it. */
export function decodeKeyring(bytes: Buffer): Keyring {
  const keyring: Keyring = { own: Buffer.alloc(0), mnemonics: [], keys: [] };
  let at = 0;
  while (at < bytes.length) {
    const type = bytes.readUInt8(at);
    const length = bytes.readUInt16BE(at + 1);
    const content = bytes.subarray(at + 3, at + 3 + length);
    if (content.length !== length) throw new Error('A record of the keyring is cut short');
    read(keyring, type, content, at === 0);
    at += 3 + length;
  }
  if (keyring.own.length === 0) throw new Error('The keyring is empty');
  return keyring;
}

function read(keyring: Keyring, type: number, content: Buffer, first: boolean): void {
  if ((type === OWN) !== first) throw new Error('The keyring does not begin with the vault’s own words');
  if (type === OWN) keyring.own = entropyOf(content);
  else if (type === MNEMONIC) keyring.mnemonics.push(mnemonicOf(content));
  else if (type === KEY && content.length === 32) keyring.keys.push(Buffer.from(content));
  else throw new Error('The keyring holds something unknown');
}

function mnemonicOf(content: Buffer): AddedMnemonic {
  const end = ID_BYTES + 1 + content.readUInt8(ID_BYTES);
  return {
    id: content.toString('hex', 0, ID_BYTES),
    entropy: entropyOf(content.subarray(ID_BYTES + 1, end)),
    passphrase: Buffer.from(content.subarray(end)),
  };
}

function entropyOf(bytes: Buffer): Buffer {
  entropyWords(bytes);
  return Buffer.from(bytes);
}

/** Fills every secret with zeros. */
export function wipeKeyring({ own, mnemonics, keys }: Keyring): void {
  for (const secret of [own, ...mnemonics.flatMap((one) => [one.entropy, one.passphrase]), ...keys])
    secret.fill(0);
}
