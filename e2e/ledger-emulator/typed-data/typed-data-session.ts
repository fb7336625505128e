import { bigEndian } from '../big-endian.ts';
import { blindSigningWarning, hashPairs, type Screen } from '../screen.ts';
import { STATUS, StatusError } from '../status-word.ts';
import { FieldDisplay } from './field-display.ts';
import { FILTERS, type FilterContext, readFilter } from './filter-reader.ts';
import { hashStruct, type Wanted } from './hash-struct.ts';
import { fieldsOf, readStructField, type StructField, schemaHash } from './struct-definitions.ts';
import type { TypedDataHost } from './typed-data-host.ts';

const DOMAIN = 'EIP712Domain';
const MAX_FILTERS = 50;

const wrong = (why: string) => new StatusError(STATUS.incorrectData, why);

/**
 * Typed data while it is streamed to the device: definitions, then the values of the domain and of the message, then
 * the request to sign. The device computes both hashes itself (src/features/sign_message_eip712).
 */
export class TypedDataSession {
  readonly #context: TypedDataHost;
  readonly #structs = new Map<string, StructField[]>();
  readonly #display: FieldDisplay;
  #root: 'none' | 'domain' | 'message' = 'none';
  #rootName = '';
  #lastStruct: StructField[] | undefined;
  #hashing: Generator<Wanted, Uint8Array, Uint8Array> | undefined;
  #wanted: Wanted | undefined;
  /** A value that comes in parts: how much is stated, and what came. */
  #value: { stated: number; bytes: number[] } | undefined;
  readonly #hashes: { domain?: Uint8Array; message?: Uint8Array } = {};
  #chainId = 0n;
  #contract = new Uint8Array(20);
  #filters: { schema: Uint8Array; expected: number | undefined; paths: Set<string> } | undefined;
  #emptyArray: string | undefined;
  #discardedPath: string | undefined;
  readonly #modern: boolean;

  constructor(context: TypedDataHost) {
    this.#context = context;
    this.#modern = context.host.profile.version.atLeast('1.11.0');
    this.#display = new FieldDisplay(context);
  }

  /** E0 1A with P2 00: begins the definition of a struct. */
  defineStruct(name: string): void {
    if (this.#root !== 'none') throw wrong('The definitions are complete');
    this.#lastStruct = [];
    if (!this.#structs.has(name)) this.#structs.set(name, this.#lastStruct);
  }

  /** E0 1A with P2 FF: adds a field to it. */
  defineField(data: Uint8Array): void {
    if (this.#root !== 'none' || this.#lastStruct === undefined) throw wrong('No struct is being defined');
    this.#lastStruct.push(readStructField(data));
  }

  /** E0 1C with P2 00: the values of a root struct follow, the domain's first. */
  setRoot(name: string): void {
    fieldsOf(this.#structs, name);
    if (name === this.#rootName)
      throw new StatusError(STATUS.noInformation, 'This struct is the root already');
    const isDomain = name === DOMAIN;
    if (isDomain ? this.#root !== 'none' : this.#root !== 'domain') {
      throw new StatusError(STATUS.noInformation, 'The domain comes first, then one message');
    }
    this.#root = isDomain ? 'domain' : 'message';
    this.#rootName = name;
    this.#hashing = hashStruct(this.#structs, name);
    this.#advance(this.#hashing.next());
    this.#display.beginRoot(name, this.#root, this.#filters !== undefined, this.#chainId);
  }

  /** E0 1C with P2 0F: the length of the array that comes next. */
  setArrayLength(data: Uint8Array): void {
    if (data.length !== 1) throw wrong('The length of an array is one byte');
    const wanted = this.#wanted;
    if (wanted?.kind !== 'array' || this.#hashing === undefined) throw wrong('No array comes next');
    if (data[0] === 0) this.#emptyArray = wanted.path;
    this.#advance(this.#hashing.next(data));
  }

  /** E0 1C with P2 FF: a value, or a part of it. The first two bytes of the first part are its length. */
  addValue(data: Uint8Array, partial: boolean): void {
    const wanted = this.#wanted;
    if (wanted?.kind !== 'value' || this.#hashing === undefined) throw wrong('No value comes next');
    let part = data;
    if (this.#value === undefined) {
      if (data.length < 2) throw wrong('The length of the value is missing');
      this.#value = { stated: Number(bigEndian(data.subarray(0, 2))), bytes: [] };
      part = data.subarray(2);
    }
    const value = this.#value;
    value.bytes.push(...part);
    if (value.bytes.length > value.stated) throw wrong('The value is longer than it said');
    const complete = value.bytes.length === value.stated;
    const dynamic = wanted.field.kind === 'string' || wanted.field.kind === 'bytes';
    if (complete ? partial : !partial || !dynamic) throw wrong('The parts of the value do not add up');
    if (!complete) return;
    this.#value = undefined;
    const bytes = Uint8Array.from(value.bytes);
    const root = this.#root;
    // The hash first: it checks the value against its type.
    const next = this.#hashing.next(bytes);
    if (root === 'domain') this.#keepDomain(wanted.field, bytes);
    this.#display.value(wanted.field, bytes, root, this.#filters !== undefined);
    this.#advance(next);
  }

  /** E0 1E: filters, which say what is shown instead of everything. */
  filter(p1: number, p2: number, data: Uint8Array): void {
    const { settings, descriptors } = this.#context.host;
    if (p2 === 0) {
      // With the setting that shows everything, filters are taken and not heeded.
      if (!settings.rawTypedData) {
        this.#filters = { schema: schemaHash(this.#structs), expected: undefined, paths: new Set() };
      }
      this.#context.forgetTokens();
      return;
    }
    const filters = this.#filters;
    if (filters === undefined) return;
    if (this.#modern && p2 === 0x01) {
      this.#discard(data);
      return;
    }
    const known = this.#modern ? Object.values(FILTERS) : [FILTERS.messageInfo, FILTERS.raw];
    if (!(known as number[]).includes(p2)) throw new StatusError(STATUS.wrongP1P2, 'There is no such filter');
    if (this.#root !== (p2 === FILTERS.messageInfo ? 'domain' : 'message')) {
      throw new StatusError(this.#modern ? STATUS.commandNotAllowed : STATUS.rejected, 'It is not its turn');
    }
    const discarded = p1 === 1 && p2 !== FILTERS.messageInfo;
    const path = discarded ? this.#discardedPath : this.#wanted?.path;
    if (path === undefined && p2 !== FILTERS.messageInfo) {
      throw new StatusError(STATUS.noInformation, 'No field comes next');
    }
    const context: FilterContext = {
      chainId: this.#chainId,
      contract: this.#contract,
      schema: filters.schema,
    };
    const filter = readFilter(p2, data, context, path ?? '', descriptors);
    if (p2 === FILTERS.messageInfo) {
      if (filter.count > MAX_FILTERS) throw new StatusError(STATUS.noInformation, 'Too many filters');
      filters.expected = filter.count;
      this.#display.contractName(filter.name);
      return;
    }
    this.#discardedPath = undefined;
    const next = this.#wanted;
    if (!discarded && next !== undefined) {
      this.#display.filter(p2, filter, next.field, `0x${Buffer.from(this.#contract).toString('hex')}`);
    }
    filters.paths.add(path ?? '');
    if (filters.paths.size > (filters.expected ?? 0)) throw wrong('More filters than were announced');
  }

  /** E0 0C with P2 01: the pages of the review and the two hashes. */
  finish(): { pages: Screen[]; domain: Uint8Array; message: Uint8Array } {
    const { domain, message } = this.#hashes;
    if (domain === undefined || message === undefined || this.#hashing !== undefined) {
      const status = this.#modern ? STATUS.incorrectData : STATUS.rejected;
      throw new StatusError(status, 'Values are missing');
    }
    const filters = this.#filters;
    if (filters !== undefined && filters.paths.size !== filters.expected) {
      throw new StatusError(STATUS.dataNotFound, 'Filters are missing');
    }
    return { pages: this.#pages(domain, message), domain, message };
  }

  #advance(next: IteratorResult<Wanted, Uint8Array>): void {
    if (!next.done) {
      this.#wanted = next.value;
      return;
    }
    this.#hashes[this.#root === 'domain' ? 'domain' : 'message'] = next.value;
    this.#hashing = undefined;
    this.#wanted = undefined;
  }

  /** `field_hash_domain_special_fields`, field_hash.c. */
  #keepDomain({ key, kind }: StructField, bytes: Uint8Array): void {
    if (key === 'chainId') this.#chainId = bigEndian(bytes.slice(0, 8));
    if (key !== 'verifyingContract') return;
    const cosmos = kind === 'string' && Buffer.from(bytes).toString('latin1') === 'cosmos';
    if (kind !== 'address' && !cosmos) throw wrong('verifyingContract is neither an address nor "cosmos"');
    this.#contract = new Uint8Array(20);
    this.#contract.set(bytes);
  }

  /** The path of a filter whose field an empty array left out. */
  #discard(data: Uint8Array): void {
    const length = data[0] ?? 0;
    const path = Buffer.from(data.subarray(1, 1 + length)).toString('utf8');
    const inEmptyArray = this.#emptyArray !== undefined && path.startsWith(this.#emptyArray);
    if (data.length < 1 + length || !inEmptyArray) {
      throw new StatusError(STATUS.noInformation, 'The path is not in the empty array');
    }
    this.#discardedPath = path;
  }

  /** `ui_sign_712` and `ui_712_push_pairs` of 1.22; src_bagl/ui_flow_signMessage712.c of 1.10. */
  #pages(domain: Uint8Array, message: Uint8Array): Screen[] {
    const { profile, settings } = this.#context.host;
    const { layout } = profile;
    const filtered = this.#filters !== undefined;
    const pairs = this.#display.pairs();
    const showsHash = settings.hash && profile.version.atLeast('1.18.0');
    const [domainHash, messageHash] = hashPairs(domain, message);
    const endsWithHash = layout !== 'wallet' && !settings.rawTypedData && !filtered && !showsHash;
    if (endsWithHash && messageHash !== undefined) pairs.push(messageHash);
    if (showsHash && domainHash !== undefined && messageHash !== undefined)
      pairs.push(domainHash, messageHash);
    const begin = { title: 'Review typed message', value: '' };
    if (layout === 'old') return [begin, ...pairs, { title: 'Approve', value: '' }];
    const question = `${filtered ? 'Sign' : 'Accept risk and sign'} typed message?`;
    return [
      ...(filtered ? [] : [blindSigningWarning(layout)]),
      begin,
      ...pairs,
      { title: layout === 'wallet' ? question : 'Sign message', value: '' },
    ];
  }
}
