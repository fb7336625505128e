import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { decodeBytewords, encodeBytewords } from './bytewords.ts';
import { crc32 } from './crc32.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  ['Hello, world!', 'ebe6c6e6'],
  ['Wolf', '598c84dc'],
])('CRC-32 of “%s” (bc-ur, test.cpp, test_crc32)', (text, expected) => {
  expect(crc32(bytesOf(text)).toString(16)).toBe(expected);
});

test('CRC-32 of “123456789”: the check value of CRC-32/ISO-HDLC in the catalogue of CRC algorithms', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
});

// From the text of BCR-2020-012 (revision with CRC-32 checksums), of BCR-2020-005, and bc-ur's test.cpp.
const vectors = [
  [
    'BCR-2020-012, example of a seed',
    'd99d6ca20150c7098580125e2ab0981253468b2dbc5202c11947da',
    'tantjzoeadgdstaslplabghydrpfmkbggufgludprfgmaosecffltnsoaawkbd',
  ],
  [
    'BCR-2020-012, brutal encoding',
    'c7098580125e2ab0981253468b2dbc52',
    'staslplabghydrpfmkbggufgludprfgmzepsbtwd',
  ],
  ['BCR-2020-005, “Hello, world”', '6c48656c6c6f2c20776f726c64', 'jzfdihjzjzjldwcxktjljpjzieatjpgele'],
  ['bc-ur, test_bytewords_1', '00010280ff', 'aeadaolazmjendeoti'],
  [
    'bc-ur, test_bytewords_2',
    'f5d714c6f1eb453bd1cda512969e7487e5d4139f1125eff0fd0b6dbf25f22678df299cbdf2fe93cc42a3d8afbf48a936203c90e6d289b8c52171580e9d1fb12e0173cd45e19641eb3a9041f0854571f73f35f2a5a0901a0d4fed85475245fea58a295518',
    'yktsbbswwnwmfefrttsnonbgmtnnjyltvwtybwnebydawswtzcbdjnrsdawzdsksurdtnsrywzzemusffwottppersfdptencxfnmhvatdldroskcljshdbantctpadmadjksnfevymtfpwmftmhfpwtlpfejsylfhecwzonnbmhcybtgwwelpflgmfezeonledtgocsfzhycypf',
  ],
] as const;

describe('minimal Bytewords', () => {
  test.each(vectors)('%s', (_name, hex, letters) => {
    expect(encodeBytewords(hexToBytes(hex))).toBe(letters);
    expect(bytesToHex(decodeBytewords(letters) as Uint8Array)).toBe(hex);
  });

  test('are read in upper case, as QR codes hold them (BCR-2020-005: case agnostic)', () => {
    expect(decodeBytewords('AEADAOLAZMJENDEOTI')).toEqual(Uint8Array.of(0, 1, 2, 128, 255));
  });

  test.each([
    ['a wrong checksum (bc-ur, test_bytewords_1)', 'aeadaolazmjendeowf'],
    ['two letters that are no word', 'aeadaolaxxjendeoti'],
    ['an odd number of letters', 'aeadaolazmjendeot'],
    ['nothing but a checksum', 'jendeoti'],
    ['no letters', ''],
    ['letters that only look like ASCII in lower case', 'aeadaolazmjendeot\u0130'],
  ])('are refused with %s', (_name, letters) => {
    expect(decodeBytewords(letters)).toBeNull();
  });
});
