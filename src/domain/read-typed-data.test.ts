import { describe, expect, test } from 'vitest';
import { readTypedData } from './read-typed-data.ts';
import { typedDataHashes } from './typed-data.ts';

type Document = Record<string, unknown>;

// The JSON of https://eips.ethereum.org/EIPS/eip-712, "Specification of the eth_signTypedData JSON RPC".
const EXAMPLE = {
  types: {
    EIP712Domain: [
      { name: 'name', type: 'string' },
      { name: 'version', type: 'string' },
      { name: 'chainId', type: 'uint256' },
      { name: 'verifyingContract', type: 'address' },
    ],
    Person: [
      { name: 'name', type: 'string' },
      { name: 'wallet', type: 'address' },
    ],
    Mail: [
      { name: 'from', type: 'Person' },
      { name: 'to', type: 'Person' },
      { name: 'contents', type: 'string' },
    ],
  },
  primaryType: 'Mail',
  domain: {
    name: 'Ether Mail',
    version: '1',
    chainId: 1,
    verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
  },
  message: {
    from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
    to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
    contents: 'Hello, Bob!',
  },
};

describe('EIP-712, the JSON example', () => {
  // The hashes are those of https://eips.ethereum.org/assets/eip-712/Example.js.
  const HASHES = {
    domainHash: '0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f',
    messageHash: '0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e',
    digest: '0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2',
  };

  test('has the hashes of the EIP', () => {
    expect(typedDataHashes(readTypedData(JSON.stringify(EXAMPLE)))).toEqual(HASHES);
  });

  test('has them without its EIP712Domain type, which follows from the domain', () => {
    const { EIP712Domain: _, ...types } = EXAMPLE.types;
    expect(typedDataHashes(readTypedData(JSON.stringify({ ...EXAMPLE, types })))).toEqual(HASHES);
  });

  test('has them with the chain as text and in hexadecimal', () => {
    for (const chainId of ['1', '0x1', '0x01']) {
      const domain = { ...EXAMPLE.domain, chainId };
      expect(typedDataHashes(readTypedData(JSON.stringify({ ...EXAMPLE, domain })))).toEqual(HASHES);
    }
  });
});

/** A document with one member. */
function one(type: string, value: unknown, types: Document = {}): Document {
  return {
    types: { ...types, Thing: [{ name: 'it', type }] },
    primaryType: 'Thing',
    domain: { name: 'Test' },
    message: { it: value },
  };
}

const mail = (changes: Document) => ({ ...EXAMPLE, message: { ...EXAMPLE.message, ...changes } });

describe('what is refused, and at which path', () => {
  test.each<[string, Document | string, string]>([
    ['text that is no JSON', '{"types":', 'types: a value is expected here'],
    ['a key that appears twice', '{"types":{},"types":{}}', 'types: the key appears twice'],
    ['a list', '[]', 'should be an object'],
    ['a document without types', { ...EXAMPLE, types: undefined }, 'types: is missing'],
    ['a document without a message', { ...EXAMPLE, message: undefined }, 'message: is missing'],
    ['an unknown part', { ...EXAMPLE, extra: 1 }, 'extra: is not known'],
    ['an unknown primary type', { ...EXAMPLE, primaryType: 'Post' }, '"Post" is not one of'],
    ['a domain as the message', { ...EXAMPLE, primaryType: 'EIP712Domain' }, 'primaryType'],
    ['an inherited name as primary type', { ...EXAMPLE, primaryType: 'toString' }, 'primaryType'],
    ['a missing member', mail({ contents: undefined }), 'message.contents: is missing'],
    ['a member too many', mail({ note: 'x' }), 'message.note: is not a member of Mail'],
    ['null for a struct', mail({ from: null }), 'message.from: should be an object, and is null'],
    ['a number for text', mail({ contents: 7 }), 'message.contents: should be text'],
    [
      'a wrong checksum',
      mail({ from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8Dd826' } }),
      'message.from.wallet: should be an address',
    ],
    ['an unknown type', one('Nothing', 1), '"Nothing" is neither'],
    ['a short form', one('uint', 1), 'write uint256'],
    ['an odd width', one('uint7', 1), '"uint7" is neither'],
    ['a width of 264', one('uint264', 1), '"uint264" is neither'],
    ['33 bytes', one('bytes33', '0x'), '"bytes33" is neither'],
    ['0 bytes', one('bytes0', '0x'), '"bytes0" is neither'],
    ['a number that does not fit', one('uint8', 256), 'fits 8 bits'],
    ['a negative number', one('uint8', -1), 'fits 8 bits'],
    ['-129', one('int8', -129), 'fits 8 bits'],
    ['a number with a fraction', JSON.stringify(one('uint8', 1.5)), 'message.it: a value is expected'],
    ['a leading zero', one('uint8', '010'), 'should be an integer'],
    ['an empty text', one('uint8', ''), 'should be an integer'],
    ['a number beyond 2^53', '{"message":9007199254740993}', 'message: the number is too large'],
    ['bytes of another length', one('bytes4', '0x0102'), 'exactly 4 bytes, not 2'],
    ['half a byte', one('bytes', '0x012'), 'two hexadecimal digits for each'],
    ['text for bool', one('bool', 'true'), 'true or false'],
    ['a list that is too short', one('uint8[3]', [1, 2]), 'a list of 3 (uint8[3]), and has 2'],
    ['a list of no items', one('uint8[0]', []), 'a list of no items'],
    ['an unreadable length', one('uint8[07]', []), 'no length that can be read'],
    ['no list', one('uint8[]', 1), 'should be a list'],
    ['five dimensions', one('uint8[][][][][]', []), 'more than 4 dimensions'],
    ['a circle of one', one('Node', {}, { Node: [{ name: 'next', type: 'Node' }] }), 'Node → Node'],
    [
      'a circle of two through a list',
      one('A', {}, { A: [{ name: 'b', type: 'B[]' }], B: [{ name: 'a', type: 'A' }] }),
      'A → B → A',
    ],
    [
      'a member name that reads as a type',
      one('uint8', 1, { A: [{ name: 'a,uint256 b', type: 'bool' }] }),
      'is not an identifier',
    ],
    ['a type name with a bracket', one('uint8', 1, { 'A(': [] }), 'is not an identifier'],
    ['a struct that is named as an elementary type', one('uint8', 1, { uint8: [] }), 'elementary type'],
    [
      'the same member twice',
      one('uint8', 1, {
        A: [
          { name: 'a', type: 'bool' },
          { name: 'a', type: 'bool' },
        ],
      }),
      'has the member a twice',
    ],
    ['a domain of nothing', { ...one('uint8', 1), domain: {} }, 'has no members'],
    ['a domain with an unknown field', { ...one('uint8', 1), domain: { name: 'T', foo: 1 } }, 'domain.foo'],
    [
      'a domain type with an unknown field',
      one('uint8', 1, { EIP712Domain: [{ name: 'foo', type: 'string' }] }),
      '"foo" is not a field of a domain',
    ],
    [
      'a chain id that is text',
      one('uint8', 1, { EIP712Domain: [{ name: 'chainId', type: 'string' }] }),
      'chainId should be of type uint256',
    ],
  ])('%s', (_, document, words) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    expect(() => readTypedData(text)).toThrow(words);
  });

  test('a text beyond 1 MiB', () => {
    expect(() => readTypedData(' '.repeat(1024 * 1024 + 1))).toThrow('longer than 1 MiB');
  });
});
