import { Tagged } from 'cborg';
import { Failure } from '../failure.ts';
import type { CborValue } from '../ur/cbor.ts';

const CONTROL = /\p{Cc}|\uFFFD/u;

/** The CBOR tags of ERC-4527 and of the UR types that it builds on (BCR-2020-006). */
export const TAGS = { uuid: 37, hdKey: 303, keyPath: 304, coinInfo: 305 } as const;

/** Reads the fields of a CBOR map by their numbers. Every refusal names the field and what was expected. */
export class CborFields {
  private readonly map: ReadonlyMap<CborValue, CborValue>;
  private readonly what: string;

  /** @throws Failure `malformed` when `value` is no map. */
  constructor(value: CborValue | undefined, what: string) {
    this.what = what;
    if (!(value instanceof Map)) throw this.refuse('it', 'a map');
    this.map = value;
  }

  has(key: number): boolean {
    return this.map.has(key);
  }

  /** Bytes; exactly `size` of them when it is given. */
  bytes(key: number, name: string, size?: number): Uint8Array {
    const value = this.map.get(key);
    if (value instanceof Uint8Array && (size === undefined || value.length === size)) return value;
    throw this.refuse(name, size === undefined ? 'bytes' : `${size} bytes`);
  }

  /** A whole number from `least` to `most`. */
  integer(key: number, name: string, least: number, most: number): number {
    const value = this.map.get(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw this.refuse(name, `a whole number from ${least} to ${most}`);
  }

  /** Text without control characters; null when it is not there. */
  text(key: number, name: string, most = 256): string | null {
    const value = this.map.get(key);
    if (value === undefined) return null;
    if (typeof value === 'string' && value.length <= most && !CONTROL.test(value)) return value;
    throw this.refuse(name, `text of at most ${most} characters`);
  }

  /** True or false; false when it is not there. */
  flag(key: number, name: string): boolean {
    const value = this.map.get(key) ?? false;
    if (typeof value === 'boolean') return value;
    throw this.refuse(name, 'true or false');
  }

  list(key: number, name: string, most: number): readonly CborValue[] {
    const value = this.map.get(key);
    if (Array.isArray(value) && value.length <= most) return value;
    throw this.refuse(name, `a list of at most ${most}`);
  }

  /** What is inside a tag. */
  tagged(key: number, name: string, tag: number): CborValue {
    const value = this.map.get(key);
    if (value instanceof Tagged && value.tag === tag) return value.value;
    throw this.refuse(name, `a value with the tag ${tag}`);
  }

  refuse(name: string, expected: string): Failure {
    return new Failure('malformed', `The ${this.what} cannot be read: ${name} should be ${expected}.`);
  }
}
