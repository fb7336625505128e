import { Tagged } from 'cborg';
import { Failure } from '../failure.ts';
import type { CborValue } from '../ur/cbor.ts';
import { CborFields, TAGS } from './cbor-fields.ts';

/** A `crypto-keypath` of ERC-4527. */
export type KeyPath = {
  /** BIP-32 without “m/”: `44'/60'/0'`, or `0/*` where the last step is open. Empty for the master key. */
  path: string;
  /** Fingerprint of the key that the path starts at: 8 hexadecimal digits. Null when it was not said. */
  fingerprint: string | null;
};

const HARDENED = 2 ** 31;
const MAX_STEPS = 10;
const STEP = /^(0|[1-9]\d{0,9})('?)$/;

/**
 * A path such as `m/44'/60'/0'/0/0` as a tagged `crypto-keypath`.
 *
 * @throws Failure `malformed` when it is no such path.
 */
export function encodeKeyPath(path: string, fingerprint: string | null): Tagged {
  const fields = new Map<number, CborValue>([
    [1, stepsOf(path).flatMap(({ index, hardened }) => [index, hardened])],
  ]);
  if (fingerprint !== null) fields.set(2, Number.parseInt(fingerprint, 16));
  return new Tagged(TAGS.keyPath, fields);
}

/** A fingerprint of 0 is none. @throws Failure `malformed` for anything but a path of at most ten single steps, or the open step `*`. */
export function decodeKeyPath(value: CborValue): KeyPath {
  const fields = new CborFields(value, 'key path');
  const components = fields.list(1, 'its steps', 2 * MAX_STEPS);
  const refusal = fields.refuse(
    'each step',
    'a number below 2^31 or an open step, and whether it is hardened',
  );
  if (components.length % 2 !== 0) throw refusal;
  const steps: string[] = [];
  for (let at = 0; at < components.length; at += 2) {
    const [index, hardened] = components.slice(at, at + 2);
    const open = Array.isArray(index) && index.length === 0;
    const single = typeof index === 'number' && index >= 0 && index < HARDENED;
    if (typeof hardened !== 'boolean' || !(open || single)) throw refusal;
    steps.push(`${open ? '*' : index}${hardened ? "'" : ''}`);
  }
  const fingerprint = fields.has(2) ? fields.integer(2, 'the fingerprint', 0, 2 ** 32 - 1) : 0;
  return {
    path: steps.join('/'),
    fingerprint: fingerprint === 0 ? null : fingerprint.toString(16).padStart(8, '0'),
  };
}

function stepsOf(path: string): { index: number; hardened: boolean }[] {
  const [root, ...steps] = path.split('/');
  const read = steps.map((step) => STEP.exec(step));
  const valid =
    root === 'm' && steps.length <= MAX_STEPS && read.every((step) => Number(step?.[1]) < HARDENED);
  if (!valid) throw new Failure('malformed', `“${path}” is no derivation path such as m/44'/60'/0'/0/0.`);
  return read.map((step) => ({ index: Number(step?.[1]), hardened: step?.[2] === "'" }));
}
