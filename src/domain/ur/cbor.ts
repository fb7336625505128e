import { decode, encode, rfc8949EncodeOptions, Tagged, type Token, Tokenizer, Type } from 'cborg';
import { Failure } from '../failure.ts';

/** What strict CBOR reads to: integers, text, bytes, truth values, null, lists, maps by key, and tagged values. */
export type CborValue =
  | number
  | string
  | boolean
  | null
  | Uint8Array
  | readonly CborValue[]
  | ReadonlyMap<CborValue, CborValue>
  | Tagged;

const MAX_DEPTH = 16;
const MAX_TOKENS = 4096;

/** Deterministic CBOR (RFC 8949, section 4.2): shortest forms, keys in the order of their bytes. */
export function encodeCbor(value: CborValue): Uint8Array {
  return plain(encode(value, rfc8949EncodeOptions));
}

/**
 * Reads one CBOR item strictly: shortest forms, definite lengths, no key twice, no floating point, no number beyond
 * 2^53 - 1, tags from `tags` alone (they come as `Tagged`), at most 16 levels and 4096 items.
 *
 * @throws Failure `malformed` when the bytes are anything else.
 */
export function decodeCbor(bytes: Uint8Array, tags: readonly number[] = []): CborValue {
  try {
    return decode(bytes, {
      strict: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
      allowInfinity: false,
      allowNaN: false,
      useMaps: true,
      rejectDuplicateMapKeys: true,
      tags: Tagged.preserve(...tags),
      tokenizer: new BoundedTokenizer(plain(bytes)),
    }) as CborValue;
  } catch (error) {
    throw new Failure('malformed', 'The code holds data that is not strict CBOR.', {}, { cause: error });
  }
}

/** cborg answers with Node's Buffer at times, and slices of one are Buffers too. */
const plain = ({ buffer, byteOffset, length }: Uint8Array) => new Uint8Array(buffer, byteOffset, length);

/** cborg reads nested items by recursion and knows no bound. */
class BoundedTokenizer extends Tokenizer {
  private tokens = 0;
  /** For each open list, map and tag: the items that are still to come. */
  private readonly open: number[] = [];

  constructor(bytes: Uint8Array) {
    super(bytes, { strict: true, allowIndefinite: false, allowUndefined: false, allowBigInt: false });
  }

  override next(): Token {
    const token = super.next();
    if (++this.tokens > MAX_TOKENS) throw new Error('too many items');
    if (Type.equals(token.type, Type.float)) throw new Error('a floating-point number');
    while (this.open.at(-1) === 0) this.open.pop();
    const last = this.open.length - 1;
    if (last >= 0) this.open[last] = (this.open[last] as number) - 1;
    if (Type.equals(token.type, Type.array)) this.open.push(token.value);
    else if (Type.equals(token.type, Type.map)) this.open.push(2 * token.value);
    else if (Type.equals(token.type, Type.tag)) this.open.push(1);
    if (this.open.length > MAX_DEPTH) throw new Error('nested too deep');
    return token;
  }
}
