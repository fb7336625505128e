import { HDNodeWallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { PATH_SCHEMES, pathSchemeName, readPath } from './derivation-path.ts';

const refusal = (text: string) => {
  try {
    return readPath(text);
  } catch (error) {
    return error;
  }
};

describe('BIP-44 and the other layouts in use', () => {
  it('give the published addresses of test mnemonics', () => {
    const [standard, live, legacy] = PATH_SCHEMES;
    expect([standard, live, legacy].map((scheme) => scheme?.path(3))).toEqual([
      "m/44'/60'/0'/0/3",
      "m/44'/60'/3'/0/0",
      "m/44'/60'/0'/3",
    ]);
    const address = (words: string, path = '') => HDNodeWallet.fromPhrase(words, '', path).address;
    // Hardhat prints this one; Trezor's firmware tests have the next for the words of SLIP-0014; the Ethereum app's
    // own tests the third, for the words of Ledger's emulator.
    expect(address(`${'test '.repeat(11)}junk`, standard?.path(1))).toBe(
      '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
    );
    expect(address('all '.repeat(12).trim(), live?.path(0))).toBe(
      '0x73d0385F4d8E00C5e6504C6030F47BF6212736A8',
    );
    expect(
      address(
        'glory promote mansion idle axis finger extra february uncover one trip resource lawn turtle enact monster seven myth punch hobby comfort wild raise skin',
        standard?.path(0),
      ),
    ).toBe('0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D');
  });

  it.each([
    ["m/44'/60'/0'/0/7", 'BIP-44 standard'],
    ["m/44'/60'/7'/0/0", 'Ledger Live'],
    ["m/44'/60'/0'/7", 'Legacy (MyEtherWallet, Ledger Chrome)'],
    // The first of the standard is Ledger Live's first too.
    ["m/44'/60'/0'/0/0", 'BIP-44 standard'],
    ["m/44'/1'/0'/0/0", 'Custom path'],
    ["m/44'/60'/7'/0/7", 'Custom path'],
  ])('are told by their path: %s', (path, name) => {
    expect(pathSchemeName(path)).toBe(name);
  });
});

describe('BIP-32: a path', () => {
  it.each([
    ["m/44'/60'/0'/0/0", "m/44'/60'/0'/0/0"],
    [' M/44h/60H/0’/0/0 '.replace('’', "'"), "m/44'/60'/0'/0/0"],
    ['m/0', 'm/0'],
    ["m/2147483647'", "m/2147483647'"],
    ['m/007', 'm/7'],
  ])('%s is read as %s', (text, path) => {
    expect(readPath(text)).toBe(path);
  });

  it.each([
    ['', undefined],
    ['m', undefined],
    ["44'/60'/0'", undefined],
    ['m/', 1],
    ['m/44x', 1],
    ['m/0/-1', 2],
    ['m/0//1', 2],
    ["m/0/1''", 2],
    ['m/2147483648', 1],
    ['m/99999999999', 1],
    [`m${'/0'.repeat(11)}`, undefined],
  ])('%s is refused, with the step', (text, step) => {
    expect(refusal(text)).toMatchObject({
      name: 'Failure',
      code: 'invalid-path',
      details: step === undefined ? {} : { step },
    });
  });
});
