import { bls12_381 } from '@noble/curves/bls12-381.js';
import { expand, extract } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bigEndian, uint32 } from './big-endian.ts';
import type { Bip32Path } from './bip32-path.ts';

/** The order of BLS12-381's subgroup. */
const ORDER = bls12_381.fields.Fr.ORDER;
const CHUNK = 32;
const CHUNKS = 255;

/** The secret key of a path below a BIP-39 seed: EIP-2333. */
export function deriveValidatorKey(seed: Uint8Array, path: Bip32Path): bigint {
  let key = modulo(seed);
  for (const index of path) key = modulo(lamportKey(key, index));
  return key;
}

/** The compressed public key of a secret key, 48 bytes. */
export function validatorPublicKey(key: bigint): Uint8Array {
  return bls12_381.G1.Point.BASE.multiply(key).toBytes(true);
}

/** hkdf_mod_r of EIP-2333. */
function modulo(material: Uint8Array): bigint {
  let salt: Uint8Array = Buffer.from('BLS-SIG-KEYGEN-SALT-', 'ascii');
  for (;;) {
    salt = sha256(salt);
    const prk = extract(sha256, Uint8Array.of(...material, 0), salt);
    const key = bigEndian(expand(sha256, prk, Uint8Array.of(0, 48), 48)) % ORDER;
    if (key !== 0n) return key;
  }
}

/** parent_SK_to_lamport_PK of EIP-2333. */
function lamportKey(parent: bigint, index: number): Uint8Array {
  const secret = Uint8Array.from(Buffer.from(parent.toString(16).padStart(64, '0'), 'hex'));
  const chunks = (material: Uint8Array) => {
    const prk = extract(sha256, material, uint32(index));
    const okm = expand(sha256, prk, undefined, CHUNK * CHUNKS);
    return Array.from({ length: CHUNKS }, (_, i) => sha256(okm.slice(CHUNK * i, CHUNK * (i + 1))));
  };
  const inverted = secret.map((byte) => byte ^ 0xff);
  return sha256(Buffer.concat([...chunks(secret), ...chunks(inverted)]));
}
