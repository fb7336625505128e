import { HDKey } from '@scure/bip32';
import { expect, test } from 'vitest';
import type { HdKey } from '../../domain/air-gap/hd-key.ts';
import { walletAddresses } from './wallet-addresses.ts';

// KeystoneHQ/keystone-sdk-base, packages/ur-registry-eth/__tests__/utils.test.ts: the extended key of “abandon … about”
// at m/44'/60'/0', and its first two addresses.
const XPUB =
  'xpub6DCoCpSuQZB2jawqnGMEPS63ePKWkwWPH4TU45Q7LPXWuNd8TMtVxRrgjtEshuqpK3mdhaWHPFsBngh5GFZaM6si3yZdUsT8ddYM3PwnATt';
const FIRST = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94';
const SECOND = '0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0';

const node = HDKey.fromExtendedKey(XPUB);
const key = (changes: Partial<HdKey> = {}): HdKey => ({
  publicKey: node.publicKey as Uint8Array,
  chainCode: node.chainCode,
  path: "44'/60'/0'",
  fingerprint: '73c5da0a',
  children: null,
  name: null,
  note: 'account.standard',
  ...changes,
});

test('“generateAddressFromXpub”: accounts of an extended key are its children 0/i (BIP-44)', () => {
  expect(walletAddresses([key()], 0, 2)).toEqual({
    accounts: [
      { index: 0, address: FIRST, path: "m/44'/60'/0'/0/0", fingerprint: '73c5da0a' },
      { index: 1, address: SECOND, path: "m/44'/60'/0'/0/1", fingerprint: '73c5da0a' },
    ],
    more: true,
  });
  expect(walletAddresses([key({ children: '0/*' })], 1, 1).accounts[0]?.address).toBe(SECOND);
});

test('a wallet that says where its accounts are is believed: the legacy scheme has them right below (children *)', () => {
  // m/44'/60'/0'/0 is the parent of both, so that its children by * are the same two accounts.
  const parent = node.deriveChild(0);
  const legacy = key({
    publicKey: parent.publicKey as Uint8Array,
    chainCode: parent.chainCode,
    path: "44'/60'/0'/0",
    children: '*',
  });
  expect(walletAddresses([legacy], 0, 2).accounts).toMatchObject([
    { address: FIRST, path: "m/44'/60'/0'/0/0" },
    { address: SECOND, path: "m/44'/60'/0'/0/1" },
  ]);
});

test('single keys are accounts themselves, and there are as many as keys (crypto-account, Ledger Live paths)', () => {
  const single = (index: number) => {
    const { publicKey } = node.deriveChild(0).deriveChild(index);
    return key({ publicKey: publicKey as Uint8Array, chainCode: null, path: `44'/60'/${index}'/0/0` });
  };
  const keys = [single(0), single(1)];
  expect(walletAddresses(keys, 0, 20)).toMatchObject({
    accounts: [
      { address: FIRST, path: "m/44'/60'/0'/0/0" },
      { address: SECOND, path: "m/44'/60'/1'/0/0" },
    ],
    more: false,
  });
  expect(walletAddresses(keys, 0, 1).more).toBe(true);
  expect(walletAddresses(keys, 2, 1)).toEqual({ accounts: [], more: false });
});

test('a key with the five steps of an account is an account, even with a chain code', () => {
  const account = node.deriveChild(0).deriveChild(1);
  const only = key({
    publicKey: account.publicKey as Uint8Array,
    chainCode: account.chainCode,
    path: "44'/60'/0'/0/1",
  });
  expect(walletAddresses([only], 0, 20)).toMatchObject({ accounts: [{ address: SECOND }], more: false });
});

test.each([
  ['a point that is not on the curve', { publicKey: Uint8Array.of(2, ...new Uint8Array(32).fill(0xff)) }],
  [
    'one that is not, and no chain code',
    { publicKey: Uint8Array.of(5, ...new Uint8Array(32)), chainCode: null },
  ],
  ['hardened children', { children: "0'/*" }],
  ['children without an open step', { children: '0/1' }],
  ['two open steps', { children: '*/*' }],
  ['no children at all', { children: '' }],
])('%s is refused', (_name, changes) => {
  expect(() => walletAddresses([key(changes)], 0, 1)).toThrow(expect.objectContaining({ code: 'malformed' }));
});
