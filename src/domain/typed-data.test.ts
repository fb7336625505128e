import { describe, expect, test } from 'vitest';
import { hexOf } from './abi.ts';
import { domainSeparator, encodeType, hashStruct, typedDataDigest } from './typed-data.ts';

// The EIP's own example: https://eips.ethereum.org/assets/eip-712/Example.js
const types = {
  Person: [
    { name: 'name', type: 'string' },
    { name: 'wallet', type: 'address' },
  ],
  Mail: [
    { name: 'from', type: 'Person' },
    { name: 'to', type: 'Person' },
    { name: 'contents', type: 'string' },
  ],
};
const domain = {
  name: 'Ether Mail',
  version: '1',
  chainId: 1n,
  verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
};
const mail = {
  from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
  to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
  contents: 'Hello, Bob!',
};

describe('EIP-712, Example.js', () => {
  test('encodeType', () => {
    expect(encodeType(types, 'Mail')).toBe(
      'Mail(Person from,Person to,string contents)Person(string name,address wallet)',
    );
  });

  test('hashStruct', () => {
    expect(hexOf(hashStruct(types, 'Mail', mail))).toBe(
      '0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e',
    );
  });

  test('domainSeparator', () => {
    expect(hexOf(domainSeparator(domain))).toBe(
      '0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f',
    );
  });

  test('the digest that is signed', () => {
    expect(typedDataDigest(domain, types, 'Mail', mail)).toBe(
      '0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2',
    );
  });
});

test('a missing member is an error, not a zero', () => {
  expect(() => typedDataDigest(domain, types, 'Mail', { from: mail.from, to: mail.to })).toThrow(
    'Mail.contents',
  );
});
