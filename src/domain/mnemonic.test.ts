import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { entropyWords, mnemonicSeed, readMnemonic } from './mnemonic.ts';

/** From BIP-39's reference, github.com/trezor/python-mnemonic, vectors.json: entropy, words, seed with “TREZOR”. */
const BIP39_VECTORS = [
  [
    '00000000000000000000000000000000',
    'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
    'c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04',
  ],
  [
    '7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f',
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
    '2e8905819b8723fe2c1d161860e5ee1830318dbf49a83bd451cfb8440c28bd6fa457fe1296106559a3c80937a1c1069be3a3a5bd381ee6260e8d9739fce1f607',
  ],
  [
    '80808080808080808080808080808080',
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage above',
    'd71de856f81a8acc65e6fc851a38d4d7ec216fd0796d0a6827a3ad6ed5511a30fa280f12eb2e47ed2ac03b5c462a0358d18d69fe4f985ec81778c1b370b652a8',
  ],
  [
    'ffffffffffffffffffffffffffffffff',
    'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong',
    'ac27495480225222079d7be181583751e86f571027b0497b5b5d11218e0a8a13332572917f0f8e5a589620c6f15b11c61dee327651a14c34e18231052e48c069',
  ],
  [
    '0000000000000000000000000000000000000000000000000000000000000000',
    `${'abandon '.repeat(23)}art`,
    'bda85446c68413707090a52022edd26a1c9462295029f2e60cd7c4f2bbd3097170af7a4d73245cafa9c3cca8d561a7c3de6f5d4a10be8ed2a5e608d68f92fcc8',
  ],
  [
    '68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c',
    'hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel tennis maple dilemma loan word shrug inflict delay length',
    '64c87cde7e12ecf6704ab95bb1408bef047c22db4cc7491c4271d170a1b213d20b385bc1588d9c7b38f1b39d415665b8a9030c9ec653d75e65f847d8fc1fc440',
  ],
] as const;

describe('BIP-39', () => {
  it.each(BIP39_VECTORS)('vector %s', async (entropy, words, seed) => {
    expect(entropyWords(hexToBytes(entropy)).join(' ')).toBe(words);
    expect(bytesToHex(readMnemonic(words))).toBe(entropy);
    expect(bytesToHex(await mnemonicSeed(hexToBytes(entropy), 'TREZOR'))).toBe(seed);
  });

  it('reads words however they are typed', () => {
    const [entropy, words] = BIP39_VECTORS[1];
    expect(bytesToHex(readMnemonic(`\n ${words.toUpperCase().replaceAll(' ', ' \t\r\n')} `))).toBe(entropy);
  });
});

describe('a mnemonic that cannot be right', () => {
  const refusal = (text: string) => {
    try {
      readMnemonic(text);
    } catch (error) {
      return error;
    }
    return 'accepted';
  };
  const [, words] = BIP39_VECTORS[1];

  it('is refused with the position of the first word that is not in the list, and not the word itself', () => {
    const error = refusal(words.replace('thank', 'thonk').replace('yellow', 'yallow'));
    expect(error).toMatchObject({ name: 'Failure', code: 'invalid-mnemonic', details: { position: 3 } });
    expect(JSON.stringify(error) + String(error)).not.toContain('thonk');
  });

  it.each([
    ['no word', '', 0],
    ['11 words', words.split(' ').slice(1).join(' '), 11],
    ['13 words', `${words} about`, 13],
  ])('is refused for its length: %s', (_name, text, count) => {
    expect(refusal(text)).toMatchObject({ code: 'invalid-mnemonic', details: { words: count } });
  });

  it('is refused when two words have changed places, which only the checksum shows', () => {
    const swapped = words.replace('legal winner', 'winner legal');
    expect(refusal(swapped)).toMatchObject({ code: 'invalid-mnemonic', details: {} });
  });
});
