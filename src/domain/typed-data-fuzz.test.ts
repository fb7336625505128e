import { TypedDataEncoder } from 'ethers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFailure } from './failure.ts';
import { readTypedData } from './read-typed-data.ts';
import { typedDataHashes } from './typed-data.ts';

type Member = { name: string; type: string };
type Document = {
  types: Record<string, Member[]>;
  primaryType: string;
  domain: Record<string, unknown>;
  message: unknown;
};

const SEED = 712;
const hexText = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((value) => `0x${Buffer.from(value).toString('hex')}`);

/** A value for an elementary type. */
const ELEMENTARY: Record<string, fc.Arbitrary<unknown>> = {
  bool: fc.boolean(),
  string: fc.string({ unit: 'grapheme', maxLength: 40 }),
  bytes: fc.nat(70).chain(hexText),
  address: hexText(20),
  bytes1: hexText(1),
  bytes31: hexText(31),
  bytes32: hexText(32),
  uint8: fc.nat(255),
  uint128: fc.bigInt(0n, 2n ** 128n - 1n).map(String),
  uint256: fc.bigInt(0n, 2n ** 256n - 1n).map((value) => `0x${value.toString(16)}`),
  int8: fc.integer({ min: -128, max: 127 }),
  int256: fc.bigInt(-(2n ** 255n), 2n ** 255n - 1n).map(String),
};

function messageValue(type: string, types: Document['types']): fc.Arbitrary<unknown> {
  const array = /^(.+)\[(\d*)\]$/.exec(type);
  if (array) {
    const length = array[2] ? Number(array[2]) : undefined;
    return fc.array(messageValue(array[1] ?? '', types), { minLength: length ?? 0, maxLength: length ?? 3 });
  }
  const members = types[type];
  if (!members) return ELEMENTARY[type] ?? fc.constant(null);
  return fc.record(
    Object.fromEntries(members.map((member) => [member.name, messageValue(member.type, types)])),
  );
}

/** Struct types that refer to later ones only, with lists in up to two dimensions, and a message that fits them. */
const document: fc.Arbitrary<Document> = fc
  .array(
    fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(ELEMENTARY)), fc.constantFrom('', '', '[]', '[2]', '[][1]')),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((structs) => {
    const types = Object.fromEntries(
      structs.map((members, at) => [
        `T${at}`,
        [
          ...members.map(([type, list], index) => ({ name: `m${index}`, type: `${type}${list}` })),
          ...(at + 1 < structs.length
            ? [{ name: 'next', type: `T${at + 1}${members.length > 2 ? '[]' : ''}` }]
            : []),
        ],
      ]),
    );
    return fc.record({
      types: fc.constant(types),
      primaryType: fc.constant('T0'),
      domain: fc
        .record(
          {
            name: fc.string({ maxLength: 12 }),
            version: fc.constant('1'),
            chainId: fc.nat(),
            verifyingContract: hexText(20),
            salt: hexText(32),
          },
          { requiredKeys: ['name'] },
        )
        .map((domain) => ({ ...domain })),
      message: messageValue('T0', types),
    });
  });

describe('EIP-712', () => {
  test('hashes any valid document as ethers does', () => {
    fc.assert(
      fc.property(document, (given) => {
        const { domainHash, messageHash, digest } = typedDataHashes(readTypedData(JSON.stringify(given)));
        const { types, domain } = given;
        const message = given.message as Record<string, unknown>;
        expect(domainHash).toBe(TypedDataEncoder.hashDomain(domain));
        expect(messageHash).toBe(TypedDataEncoder.from(types).hash(message));
        expect(digest).toBe(TypedDataEncoder.hash(domain, types, message));
      }),
      { numRuns: 500, seed: SEED },
    );
  });
});

const ODD_TYPES = [
  'T0',
  'T0[]',
  'T9',
  'EIP712Domain',
  'uint',
  'uint7',
  'uint264',
  'int0',
  'bytes0',
  'bytes33',
  'function',
  'fixed128x18',
  'uint8[0]',
  'uint8[999999999999]',
  'uint8[-1]',
  'uint8[',
  'uint8[][][][][][]',
  '',
  '[]',
  '(bool a)',
  'bool a,bool',
  '__proto__',
  'constructor',
];
const ODD_NAMES = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'a b',
  'a)',
  'é',
  'm0',
  'x'.repeat(500),
  '\u0000',
  '\u202e',
];
const oddValue = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '0x',
    '-0',
    '1e3',
    '0x0',
    `0x${'f'.repeat(65)}`,
    '9'.repeat(400),
    -1,
    256,
    2 ** 53,
    1.5,
  ),
  fc.constantFrom({}, [], [[]], { __proto__: 1 }, { m0: {} }),
  fc.constant(Array.from({ length: 2000 }, () => 0)),
  fc.constant(JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)),
  fc.constant(JSON.parse(`${'{"m0":'.repeat(31)}1${'}'.repeat(31)}`)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** One thing of a valid document made wrong, or not: at a place that is chosen by the numbers. */
type Spoil = { kind: number; at: number; value: unknown; type: string; name: string };
const spoil = fc.record({
  kind: fc.nat(9),
  at: fc.nat(50),
  value: oddValue,
  type: fc.constantFrom(...ODD_TYPES),
  name: fc.constantFrom(...ODD_NAMES),
});

function spoiled(given: Document, { kind, at, value, type, name }: Spoil): string {
  const copy = structuredClone(given) as Document & Record<string, unknown>;
  const structs = Object.keys(copy.types);
  const members = copy.types[structs[at % structs.length] ?? ''] ?? [];
  const member = members[at % members.length];
  const message = copy.message as Record<string, unknown>;
  const key = Object.keys(message)[at % Object.keys(message).length] ?? '';
  if (kind === 0 && member) member.type = type;
  if (kind === 1 && member) member.name = name;
  if (kind === 2 && member) members.push(member);
  if (kind === 3) message[key] = value;
  if (kind === 4) delete message[key];
  if (kind === 5) message[name || 'extra'] = value;
  if (kind === 6)
    copy.domain[['name', 'chainId', 'salt', 'verifyingContract', 'extra'][at % 5] ?? ''] = value;
  if (kind === 7) copy[['types', 'primaryType', 'domain', 'message', 'extra'][at % 5] ?? ''] = value;
  if (kind === 8) copy.types[name || type] = value as Member[];
  const text = JSON.stringify(copy);
  return kind === 9 ? text.slice(0, at) + String(value) + text.slice(at + (at % 3)) : text;
}

describe('a reader of typed data from a file', () => {
  test('gives for 10,000 documents a failure by name, or the hashes that ethers comes to', () => {
    let refused = 0;
    fc.assert(
      fc.property(document, spoil, (given, what) => {
        const text = spoiled(given, what);
        const read = attempt(text);
        if (read === null) {
          refused += 1;
          return;
        }
        // What is accepted has one meaning: the same one for another implementation.
        const { types, domain, message } = JSON.parse(text);
        delete types.EIP712Domain;
        const own = used(types, read.primaryType);
        expect(typedDataHashes(read).digest).toBe(TypedDataEncoder.hash(domain, own, message));
      }),
      { numRuns: 10_000, seed: SEED },
    );
    expect(refused).toBeGreaterThan(5_000);
  }, 30_000);
});

/** Null when it is refused. Anything but a Failure of this code is thrown on. */
function attempt(text: string): ReturnType<typeof readTypedData> | null {
  try {
    return readTypedData(text);
  } catch (error) {
    if (!isFailure(error, 'typed-data-invalid')) throw error;
    expect(error.message.length).toBeLessThan(600);
    return null;
  }
}

/** The types that the primary type needs: ethers refuses any other. */
function used(types: Document['types'], primary: string): Document['types'] {
  const found: Document['types'] = {};
  const visit = (name: string) => {
    const members = Object.hasOwn(types, name) ? types[name] : undefined;
    if (!members || found[name]) return;
    found[name] = members;
    for (const { type } of members) visit(type.replace(/\[.*$/, ''));
  };
  visit(primary);
  return found;
}
