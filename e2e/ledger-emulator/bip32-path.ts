import { bigEndian } from './big-endian.ts';
import { STATUS, StatusError } from './status-word.ts';

/** A BIP-32 path: each element with its hardened bit (2^31). */
export type Bip32Path = number[];

const HARDENED = 0x80000000;
const MAX_LENGTH = 10;

/**
 * Reads a path from the start of a command's data: one byte of length, then four bytes for each element
 * (`parseBip32`, src/main.c). Returns the path and what follows it. Throws StatusError 6A80 when it is cut short or
 * has no or more than ten elements.
 */
export function readBip32Path(data: Uint8Array): { path: Bip32Path; rest: Uint8Array } {
  const length = data[0] ?? 0;
  if (length < 1 || length > MAX_LENGTH || data.length < 1 + 4 * length) {
    throw new StatusError(STATUS.incorrectData, 'The derivation path is not complete');
  }
  const path = Array.from({ length }, (_, i) => Number(bigEndian(data.subarray(1 + 4 * i, 5 + 4 * i))));
  return { path, rest: data.slice(1 + 4 * length) };
}

/**
 * Whether the operating system lets the Ethereum app derive a path: `PATH_APP_LOAD_PARAMS` in
 * makefile_conf/chain/ethereum.mk, where 45' came with 1.21.
 */
export function isAllowedPath(path: Bip32Path, version: { atLeast(other: string): boolean }): boolean {
  const [purpose, coin] = path;
  if (purpose === HARDENED + 44) return coin === HARDENED + 60;
  return purpose === HARDENED + 45 && version.atLeast('1.21.0');
}
