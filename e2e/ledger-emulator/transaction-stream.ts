import { keccak_256 } from '@noble/hashes/sha3.js';
import { STATUS, StatusError } from './status-word.ts';

export const TRANSACTION_TYPES = { legacy: 0xc0, eip2930: 1, eip1559: 2, eip7702: 4 } as const;

/** The fields of each type, in the order of its RLP list (src/features/sign_tx/eth_ustream.h). */
const FIELDS: Readonly<Record<number, readonly string[]>> = {
  [TRANSACTION_TYPES.legacy]: ['nonce', 'price', 'gas', 'to', 'value', 'data', 'v', 'r', 's'],
  [TRANSACTION_TYPES.eip2930]: ['chainId', 'nonce', 'price', 'gas', 'to', 'value', 'data', 'accessList'],
  [TRANSACTION_TYPES.eip1559]: [
    ...['chainId', 'nonce', 'priority', 'price', 'gas', 'to', 'value', 'data', 'accessList'],
  ],
  [TRANSACTION_TYPES.eip7702]: [
    ...[
      'chainId',
      'nonce',
      'priority',
      'price',
      'gas',
      'to',
      'value',
      'data',
      'accessList',
      'authorizations',
    ],
  ],
};
const LISTS = ['accessList', 'authorizations'];
/** The longest content of a field in bytes: `check_fields` in eth_ustream.c. Data and r, s have no limit. */
const LIMITS: Readonly<Record<string, number>> = {
  ...{ chainId: 32, nonce: 32, price: 32, gas: 32, value: 32, to: 20, v: 8 },
};
const SELECTOR = 4;

type Field = { name: string; length: number; bytes: number[] };

/**
 * Reads a transaction to sign as the chunks come in and hashes every byte of it (`process_tx` in eth_ustream.c). What
 * follows the list is neither read nor hashed.
 */
export class TransactionStream {
  readonly type: number;
  readonly fields = new Map<string, Uint8Array>();
  readonly #names: readonly string[];
  readonly #hasher = keccak_256.create();
  /** 1.10 takes a legacy transaction that ends before v, r, s when a chunk ends there. */
  readonly #mayEndBeforeV: boolean;
  /** Called when the calldata begins, with its selector, before anything of it is read. */
  readonly #onCalldata: (selector: Uint8Array | undefined) => void;
  #inList = false;
  #header: number[] = [];
  #field: Field | undefined;

  /** Throws StatusError 6501 for a type that the app does not know. */
  constructor(
    type: number,
    options: { mayEndBeforeV: boolean; onCalldata(selector: Uint8Array | undefined): void },
  ) {
    const names = FIELDS[type];
    if (names === undefined) {
      throw new StatusError(STATUS.transactionTypeNotSupported, `There is no transaction type ${type}`);
    }
    this.type = type;
    this.#names = names;
    this.#mayEndBeforeV = options.mayEndBeforeV;
    this.#onCalldata = options.onCalldata;
    if (type !== TRANSACTION_TYPES.legacy) this.#hasher.update(Uint8Array.of(type));
  }

  /** Reads a chunk. True when the transaction is complete. Throws StatusError 6A80 for what is not a transaction. */
  feed(chunk: Uint8Array): boolean {
    let at = 0;
    for (;;) {
      const name = this.#names[this.fields.size];
      if (name === undefined) return true;
      const chunkEnds = at === chunk.length;
      if (chunkEnds && name === 'v' && this.#mayEndBeforeV && this.#header.length === 0) return true;
      if (this.#field === undefined) {
        const byte = chunk[at];
        if (byte === undefined) return false;
        const single = this.#header.length === 0 && byte <= 0x7f;
        if (!single) {
          this.#hash(chunk.subarray(at, at + 1));
          this.#header.push(byte);
          at += 1;
        }
        const head = single ? { length: 1, isList: false } : readHeader(this.#header);
        if (head === undefined) continue;
        this.#header = [];
        if (!this.#inList) {
          if (!head.isList) throw fault('A transaction is an RLP list');
          this.#inList = true;
          continue;
        }
        this.#field = this.#begin(name, head, chunk.subarray(at));
      }
      const field = this.#field;
      const part = chunk.subarray(at, at + field.length - field.bytes.length);
      this.#hash(part);
      field.bytes.push(...part);
      at += part.length;
      if (field.bytes.length < field.length) return false;
      this.fields.set(field.name, Uint8Array.from(field.bytes));
      this.#field = undefined;
    }
  }

  /** Keccak-256 of everything read. */
  hash(): Uint8Array {
    return this.#hasher.clone().digest();
  }

  #hash(bytes: Uint8Array): void {
    this.#hasher.update(bytes);
  }

  #begin(name: string, head: { length: number; isList: boolean }, ahead: Uint8Array): Field {
    if (head.isList !== LISTS.includes(name)) throw fault(`The field ${name} has the wrong RLP type`);
    const limit = LIMITS[name];
    if (limit !== undefined && head.length > limit) throw fault(`The field ${name} is too long`);
    if (name === 'data' && head.length > 0) {
      // custom_processor, logic_sign_tx.c: a selector must not be cut by the end of a chunk.
      const callsContract = (this.fields.get('to')?.length ?? 0) > 0 && head.length >= SELECTOR;
      if (callsContract && ahead.length < SELECTOR) throw fault('The function selector is cut by a chunk');
      this.#onCalldata(callsContract ? ahead.slice(0, SELECTOR) : undefined);
    }
    return { name, length: head.length, bytes: [] };
  }
}

const fault = (why: string) => new StatusError(STATUS.incorrectData, why);

/** Length and kind from the bytes of an RLP header; undefined while it is not complete (src/…/rlp_utils.c). */
function readHeader(bytes: number[]): { length: number; isList: boolean } | undefined {
  const [first = 0, ...more] = bytes;
  const isList = first >= 0xc0;
  const short = first - (isList ? 0xc0 : 0x80);
  if (short <= 55) return { length: short, isList };
  const size = short - 55;
  if (size > 4) throw fault('An RLP length of more than four bytes');
  if (more.length < size) return undefined;
  return { length: more.reduce((sum, byte) => sum * 256 + byte, 0), isList };
}
