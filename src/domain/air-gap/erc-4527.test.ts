import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Tagged } from 'cborg';
import { describe, expect, test } from 'vitest';
import { type CborValue, encodeCbor } from '../ur/cbor.ts';
import { encodeUr } from '../ur/encode-ur.ts';
import { UrReader } from '../ur/ur-reader.ts';
import { decodeEthSignRequest, type EthSignRequest, encodeEthSignRequest } from './eth-sign-request.ts';
import { decodeEthSignature, encodeEthSignature } from './eth-signature.ts';
import { decodeWalletKeys } from './hd-key.ts';
import { decodeKeyPath, encodeKeyPath } from './key-path.ts';

// ERC-4527 names the tests of Keystone's packages as its test cases (“Test Cases”). Those in quotes are theirs: of
// KeystoneHQ/keystone-sdk-base, packages/ur-registry-eth/__tests__, and KeystoneHQ/ur-registry, __tests__.

function messageOf(ur: string) {
  const reader = new UrReader();
  reader.receive(ur);
  if (reader.message === null) throw new Error('the vector is no UR');
  return reader.message;
}

const REQUEST_ID = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d';
const request: EthSignRequest = {
  requestId: REQUEST_ID,
  signData: hexToBytes(
    'f849808609184e72a00082271094000000000000000000000000000000000000000080a47f7465737432000000000000000000000000000000000000000000000000000000600057808080',
  ),
  dataType: 'legacy-transaction',
  chainId: 1,
  path: "m/44'/1'/1'/0/1",
  fingerprint: '12345678',
  address: null,
  origin: null,
};

describe('eth-sign-request', () => {
  test.each([
    [
      '“test should genereate eth-sign-reqeust” (ur-registry)',
      { ...request, fingerprint: null },
      'ur:eth-sign-request/onadtpdagdndcawmgtfrkigrpmndutdnbtkgfssbjnaohdgryagalalnascsgljpnbaelfdibemwaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaelaoxlbjyihjkjyeyaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaehnaehglalalaaxadaaadahtaaddyoyadlecsdwykadykadykaewkadwkknztwfje',
    ],
    [
      '“test should genereate eth-sign-reqeust” (ur-registry-eth, with fingerprint and origin)',
      { ...request, origin: 'metamask' },
      'ur:eth-sign-request/oladtpdagdndcawmgtfrkigrpmndutdnbtkgfssbjnaohdgryagalalnascsgljpnbaelfdibemwaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaelaoxlbjyihjkjyeyaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaehnaehglalalaaxadaaadahtaaddyoeadlecsdwykadykadykaewkadwkaocybgeehfksatisjnihjyhsjnhsjkjetlnndant',
    ],
    [
      '“should construct an ethSignRequest object from string”',
      request,
      'ur:eth-sign-request/onadtpdagdndcawmgtfrkigrpmndutdnbtkgfssbjnaohdgryagalalnascsgljpnbaelfdibemwaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaelaoxlbjyihjkjyeyaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaeaehnaehglalalaaxadaaadahtaaddyoeadlecsdwykadykadykaewkadwkaocybgeehfkswdtklffd',
    ],
  ])('%s', (_name, expected, ur) => {
    expect(encodeUr('eth-sign-request', encodeEthSignRequest(expected), { maxFragment: 1000 }).frame(1)).toBe(
      ur,
    );
    expect(decodeEthSignRequest(messageOf(ur).cbor)).toEqual(expected);
  });

  test('data types 2, 3 and 4, an address and a chain id beyond 32 bits come back as they went', () => {
    for (const dataType of ['typed-data', 'message', 'typed-transaction'] as const) {
      const full = { ...request, dataType, chainId: 2 ** 40, address: `0x${'ab'.repeat(20)}` };
      expect(decodeEthSignRequest(encodeEthSignRequest(full))).toEqual(full);
    }
  });

  test('chain id and data type are 1 when they are left out (CDDL: .default 1)', () => {
    const cbor = encodeCbor(
      new Map<number, CborValue>([
        [2, Uint8Array.of(1)],
        [5, encodeKeyPath('m/0', null)],
      ]),
    );
    expect(decodeEthSignRequest(cbor)).toMatchObject({
      chainId: 1,
      dataType: 'legacy-transaction',
      requestId: null,
    });
  });

  const fieldsWith = (key: number, value: CborValue) =>
    encodeCbor(
      new Map<number, CborValue>([
        [1, new Tagged(37, new Uint8Array(16))],
        [2, Uint8Array.of(1)],
        [3, 4],
        [4, 1],
        [5, encodeKeyPath("m/44'/60'/0'/0/0", '12345678')],
        [key, value],
      ]),
    );

  test.each([
    ['a UUID of 15 bytes', fieldsWith(1, new Tagged(37, new Uint8Array(15))), 'the request id'],
    ['a UUID without its tag', fieldsWith(1, new Uint8Array(16)), 'the request id'],
    ['data that is text', fieldsWith(2, 'f849'), 'the data'],
    ['the data type 5', fieldsWith(3, 5), 'the data type'],
    ['the chain id 0', fieldsWith(4, 0), 'the chain id'],
    ['a path without its tag', fieldsWith(5, new Map([[1, []]])), 'the derivation path'],
    ['a path of any key', fieldsWith(5, new Tagged(304, new Map([[1, [[], false]]]))), 'the derivation path'],
    ['an address of 19 bytes', fieldsWith(6, new Uint8Array(19)), 'the address'],
    ['an origin with a line break', fieldsWith(7, 'meta\nmask'), 'the origin'],
  ])('is refused with %s, and the field is named', (_name, cbor, field) => {
    expect(() => decodeEthSignRequest(cbor)).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringContaining(field) }),
    );
  });
});

describe('eth-signature', () => {
  const ur =
    'ur:eth-signature/oeadtpdagdndcawmgtfrkigrpmndutdnbtkgfssbjnaohdfptywtosrftahprdctrkbegylogdghjkbafhflamfwlohghtpsseaozorsimnybbtnnbiynlckenbtfmeeamsabnaeoxasjkwswfkekiieckhpecckssptndzelnwfecylbwdlsgvazt';
  const expected = {
    requestId: REQUEST_ID,
    r: '0xd4f0a7bcd95bba1fbb1051885054730e3f47064288575aacc102fbbf6a9a14da',
    s: '0xa066991e360d3e3406c20c00a40973eff37c7d641e5b351ec4a99bfe86f335f7',
    v: 0x13,
    origin: null,
  };

  test('“test should genereate eth-signature”', () => {
    expect(decodeEthSignature(messageOf(ur).cbor)).toEqual(expected);
    expect(encodeUr('eth-signature', encodeEthSignature(expected), { maxFragment: 1000 }).frame(1)).toBe(ur);
  });

  test('the device is told when the wallet names it', () => {
    const named = { ...expected, origin: 'Keystone 3 Pro' };
    expect(decodeEthSignature(encodeEthSignature(named))).toEqual(named);
  });

  test.each([
    ['without a request id', new Map<number, CborValue>([[2, new Uint8Array(65)]]), 'the request id'],
    [
      'of 64 bytes',
      new Map<number, CborValue>([
        [1, new Tagged(37, new Uint8Array(16))],
        [2, new Uint8Array(64)],
      ]),
      'the signature',
    ],
    ['that is a list', [1, 2], 'it'],
  ])('is refused %s', (_name, value, field) => {
    expect(() => decodeEthSignature(encodeCbor(value as CborValue))).toThrow(
      expect.objectContaining({ code: 'malformed', message: expect.stringContaining(field) }),
    );
  });
});

describe('crypto-keypath', () => {
  test('source fingerprints begin with their zeros', () => {
    expect(decodeKeyPath(encodeKeyPath("m/44'/60'/0'", '0000abcd').value)).toEqual({
      path: "44'/60'/0'",
      fingerprint: '0000abcd',
    });
  });

  test.each(['44/60', 'm/', 'm/x', 'm/-1', 'm/2147483648', 'm/01', "m/0''", `m${'/0'.repeat(11)}`])(
    '%s is no path',
    (path) => {
      expect(() => encodeKeyPath(path, null)).toThrow(expect.objectContaining({ code: 'malformed' }));
    },
  );

  test.each([
    ['a step without its mark', [44, true, 60]],
    ['a step of 2^31', [2 ** 31, false]],
    ['a range', [[0, 5], false]],
    ['a mark that is a number', [44, 1]],
    ['eleven steps', Array.from({ length: 22 }, (_, at) => (at % 2 === 0 ? 0 : false))],
  ])('%s is refused', (_name, components) => {
    expect(() => decodeKeyPath(new Map<CborValue, CborValue>([[1, components as CborValue]]))).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });
});

describe('crypto-hdkey', () => {
  test('“test it can generate hd key for eth hd key”', () => {
    const { type, cbor } = messageOf(
      'ur:crypto-hdkey/oxaxhdclaowdverokopdinhseeroisyalksaykctjshedprnuyjyfgrovawewftyghceglrpkgaahdcxtplfjsluknfwlaisaxwypalbjylswzamcxhscyuyloztmwfnldlgskpyptgsdecfamtaaddyoeadlncsdwykcsfnykaeykaocywlcscewfaycytedmfeayghlptnin',
    );
    const [key, ...more] = decodeWalletKeys(type, cbor);
    expect(more).toEqual([]);
    expect({
      ...key,
      publicKey: bytesToHex(key?.publicKey ?? cbor),
      chainCode: bytesToHex(key?.chainCode ?? cbor),
    }).toEqual({
      publicKey: '02eae4b876a8696134b868f88cc2f51f715f2dbedb7446b8e6edf3d4541c4eb67b',
      chainCode: 'd882718b7a42806803eeb17f7483f20620611adb88fc943c898dc5aba94c2819',
      path: "44'/60'/0'",
      fingerprint: 'e9181cf3',
      children: null,
      name: null,
      note: null,
    });
  });

  test('“test master key”: a private key is refused before anything else is read', () => {
    const { type, cbor } = messageOf(
      'ur:crypto-hdkey/otadykaxhdclaevswfdmjpfswpwkahcywspsmndwmusoskprbbehetchsnpfcybbmwrhchspfxjeecaahdcxltfszmlyrtdlgmhfcnzcctvwcmkbpsftgonbgauefsehgrqzdmvodizmweemtlaybakiylat',
    );
    expect(() => decodeWalletKeys(type, cbor)).toThrow(expect.objectContaining({ code: 'secret-key' }));
  });

  test('“test public testnet”: a key of another coin is none of ours', () => {
    const { type, cbor } = messageOf(
      'ur:crypto-hdkey/onaxhdclaojlvoechgferkdpqdiabdrflawshlhdmdcemtfnlrctghchbdolvwsednvdztbgolaahdcxtottgostdkhfdahdlykkecbbweskrymwflvdylgerkloswtbrpfdbsticmwylklpahtaadehoyaoadamtaaddyoyadlecsdwykadykadykaewkadwkaycywlcscewfihbdaehn',
    );
    expect(() => decodeWalletKeys(type, cbor)).toThrow(expect.objectContaining({ code: 'no-ethereum-key' }));
  });

  test('“should decode CryptoMultiAccount”: it holds a key of Solana (coin 501) alone', () => {
    const cbor = hexToBytes(
      'a4011ae9181cf30281d9012fa203582102eae4b876a8696134b868f88cc2f51f715f2dbedb7446b8e6edf3d4541c4eb67b06d90130a10188182cf51901f5f500f500f503686b657973746f6e6504782832383437356338643830663663303662616662653436613764313735306633666366323536356637',
    );
    expect(() => decodeWalletKeys('crypto-multi-accounts', cbor)).toThrow(
      expect.objectContaining({ code: 'no-ethereum-key' }),
    );
  });

  test('a crypto-account gives the Ethereum keys under its master fingerprint (BCR-2020-015), whatever wraps them', () => {
    const key = (path: string) =>
      new Map<number, CborValue>([
        [3, Uint8Array.of(2, ...new Uint8Array(32))],
        [6, encodeKeyPath(path, null)],
        [10, 'account.ledger_live'],
      ]);
    const account = new Map<number, CborValue>([
      [1, 0x37b5eed4],
      [
        2,
        [
          new Tagged(403, new Tagged(303, key("m/44'/60'/0'/0/0"))),
          new Tagged(303, key("m/44'/60'/1'/0/0")),
          new Tagged(400, new Tagged(404, new Tagged(303, key("m/44'/0'/0'")))),
        ],
      ],
    ]);
    expect(decodeWalletKeys('crypto-account', encodeCbor(account))).toMatchObject([
      { path: "44'/60'/0'/0/0", fingerprint: '37b5eed4', note: 'account.ledger_live', chainCode: null },
      { path: "44'/60'/1'/0/0", fingerprint: '37b5eed4' },
    ]);
  });

  test('another type says what it is', () => {
    expect(() => decodeWalletKeys('crypto-psbt', Uint8Array.of(0x40))).toThrow(
      expect.objectContaining({ code: 'not-accounts', message: expect.stringContaining('crypto-psbt') }),
    );
  });
});
