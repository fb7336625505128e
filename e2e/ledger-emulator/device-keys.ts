import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { HDKey } from '@scure/bip32';
import { mnemonicToSeedSync, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Bip32Path } from './bip32-path.ts';
import { deriveValidatorKey, validatorPublicKey } from './validator-key.ts';

/** The seed that Speculos starts with when it is given none (speculos/main.py): public, for tests only. */
export const TEST_MNEMONIC =
  'glory promote mansion idle axis finger extra february uncover one trip resource lawn turtle enact monster seven myth punch hobby comfort wild raise skin';

/** A signature: 32 bytes each, and whether the point's y is odd. */
export type DeviceSignature = { r: Uint8Array; s: Uint8Array; parity: 0 | 1 };

/** The keys of a device: BIP-32 over the BIP-39 seed of a mnemonic, and RFC 6979 signatures with a low s. */
export class DeviceKeys {
  readonly #seed: Uint8Array;
  readonly #root: HDKey;

  constructor(mnemonic: string) {
    if (!validateMnemonic(mnemonic, wordlist)) throw new Error('The mnemonic is not a BIP-39 mnemonic.');
    this.#seed = mnemonicToSeedSync(mnemonic);
    this.#root = HDKey.fromMasterSeed(this.#seed);
  }

  /** The uncompressed public key (65 bytes) and the chain code (32 bytes) of a path. */
  publicKey(path: Bip32Path): { publicKey: Uint8Array; chainCode: Uint8Array } {
    const { privateKey, chainCode } = this.#derive(path);
    return { publicKey: secp256k1.getPublicKey(privateKey, false), chainCode };
  }

  /** The private key of a path (32 bytes), for what is derived from it. */
  privateKey(path: Bip32Path): Uint8Array {
    return this.#derive(path).privateKey;
  }

  /** The public key of a validator, 48 bytes (EIP-2333). */
  validatorPublicKey(path: Bip32Path): Uint8Array {
    return validatorPublicKey(deriveValidatorKey(this.#seed, path));
  }

  /** Signs 32 bytes with the key of a path. */
  sign(path: Bip32Path, hash: Uint8Array): DeviceSignature {
    const { privateKey } = this.#derive(path);
    const signature = secp256k1.sign(hash, privateKey, { prehash: false, format: 'recovered' });
    const parity = signature[0] === 1 ? 1 : 0;
    return { parity, r: signature.slice(1, 33), s: signature.slice(33, 65) };
  }

  #derive(path: Bip32Path): { privateKey: Uint8Array; chainCode: Uint8Array } {
    let key = this.#root;
    for (const index of path) key = key.deriveChild(index);
    const { privateKey, chainCode } = key;
    if (privateKey === null || chainCode === null) throw new Error('The derived node has no private key.');
    return { privateKey, chainCode };
  }
}

/** The 20 bytes of the address of an uncompressed public key. */
export function addressOf(publicKey: Uint8Array): Uint8Array {
  return keccak_256(publicKey.slice(1)).slice(12);
}

/** The 40 digits of an address with the capitals of EIP-55, without 0x. */
export function checksummed(address: Uint8Array): string {
  const digits = Buffer.from(address).toString('hex');
  const hash = Buffer.from(keccak_256(Buffer.from(digits, 'ascii'))).toString('hex');
  return [...digits]
    .map((digit, i) => ('89abcdef'.includes(hash[i] ?? '') ? digit.toUpperCase() : digit))
    .join('');
}
