import { describe, expect, it } from 'vitest';
import { PATH_SCHEMES, readPath, schemePath } from './path-schemes.ts';

describe('derivation paths', () => {
  it.each([
    // BIP-44: m / purpose' / coin_type' / account' / change / address_index; SLIP-44 gives Ether 60.
    ['bip-44', 3, "m/44'/60'/0'/0/3"],
    ['ledger-live', 3, "m/44'/60'/3'/0/0"],
    ['legacy', 3, "m/44'/60'/0'/3"],
  ] as const)('%s numbers account %i as %s', (scheme, index, path) => {
    expect(schemePath(scheme, index)).toBe(path);
  });

  it('has a name for each scheme', () => {
    expect(PATH_SCHEMES.map(({ id }) => schemePath(id, 0))).toEqual([
      "m/44'/60'/0'/0/0",
      "m/44'/60'/0'/0/0",
      "m/44'/60'/0'/0",
    ]);
  });

  it.each(["44'/60'/0'/0/0", 'm/44h/60h/0h/0/0', 'M/44H/60H/0H/0/0', " m/44’/60'/0'/0/0 "])(
    'reads %s (BIP-32 writes hardened levels in several ways)',
    (text) => expect(readPath(text)).toBe("m/44'/60'/0'/0/0"),
  );

  it.each([
    ['', 'nothing'],
    ['m', 'no level'],
    ["m/44'/60'/", 'an empty level'],
    ["m/44'/60'/-1", 'a sign'],
    ["m/44'/60'/1e3", 'not digits'],
    ["m/44'/060'/0", 'a leading zero'],
    ["m/44''/60'", 'hardened twice'],
    // BIP-32: an index has 31 bits beside the one that hardens it.
    ['m/2147483648', 'an index of 32 bits'],
    // app-ethereum doc/ethapp.adoc: at most 10.
    [`m/${Array.from({ length: 11 }, () => '0').join('/')}`, 'eleven levels'],
  ])('refuses “%s”: %s', (text) => expect(readPath(text)).toBeNull());

  it('refuses an index that no path can hold', () => {
    for (const index of [-1, 0.5, 2 ** 31, Number.NaN]) expect(() => schemePath('bip-44', index)).toThrow();
  });
});
