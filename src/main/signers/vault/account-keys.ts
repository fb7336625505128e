import { secp256k1 } from '@noble/curves/secp256k1.js';
import { HARDENED_OFFSET, HDKey } from '@scure/bip32';
import { computeAddress, hexlify } from 'ethers';
import { mnemonicSeed } from '../../../domain/mnemonic.ts';

/** BIP-44 for Ethereum's first account, external chain. */
export const accountPath = (index: number): string => `m/44'/60'/0'/0/${index}`;
/** EIP-1581: a key that is no wallet's, so that what it signs can never be a transaction of funds. */
export const NODE_KEY_PATH = "m/43'/60'/1581'/0'/0";

export type AccountKey = { readonly path: string; readonly address: string; readonly secret: Uint8Array };

/**
 * Derives keys at `paths` from the mnemonic's entropy (BIP-39, BIP-32). What is derived on the way is wiped; the
 * answered secrets belong to the caller, who fills them with zeros.
 */
export async function deriveAccountKeys(
  entropy: Uint8Array,
  paths: readonly string[],
  passphrase = '',
): Promise<AccountKey[]> {
  return deriveFromSeed(await mnemonicSeed(entropy, passphrase), paths);
}

/** BIP-32 from a seed, which is wiped. */
export function deriveFromSeed(seed: Uint8Array, paths: readonly string[]): AccountKey[] {
  const master = HDKey.fromMasterSeed(seed);
  seed.fill(0);
  try {
    return paths.map((path) => deriveOne(master, path));
  } finally {
    master.wipePrivateData();
  }
}

function deriveOne(master: HDKey, path: string): AccountKey {
  let key = master;
  for (const step of path.split('/').slice(1)) {
    const index = Number.parseInt(step, 10) + (step.endsWith("'") ? HARDENED_OFFSET : 0);
    const child = key.deriveChild(index);
    if (key !== master) key.wipePrivateData();
    key = child;
  }
  const secret = key.privateKey;
  key.wipePrivateData();
  if (!secret) throw new Error(`No private key at ${path}`);
  return { path, address: addressOfKey(secret), secret };
}

/** The address of a private key. @throws Error when it is zero or not below the curve's order. */
export function addressOfKey(secret: Uint8Array): string {
  return computeAddress(hexlify(secp256k1.getPublicKey(secret, true)));
}

export type RecoverableSignature = { r: string; s: string; yParity: 0 | 1 };

/** Signs 32 bytes with secp256k1: deterministic (RFC 6979), low `s` (EIP-2). */
export function signDigest(secret: Uint8Array, digest: Uint8Array): RecoverableSignature {
  if (digest.length !== 32) throw new Error('A digest has 32 bytes');
  const signature = secp256k1.sign(digest, secret, { prehash: false, lowS: true, format: 'recovered' });
  const [recovery] = signature;
  if (recovery !== 0 && recovery !== 1) throw new Error('The signature cannot be used on Ethereum');
  return { r: hexlify(signature.slice(1, 33)), s: hexlify(signature.slice(33)), yParity: recovery };
}
