import { describe, expect, test } from 'vitest';
import { readTypedData } from '../read-typed-data.ts';
import { ASSUMED_DEVICE, type DeviceProfile } from './device-profile.ts';
import { typedDataScreens } from './typed-data-screens.ts';

const nanoX = ASSUMED_DEVICE;
const flex: DeviceProfile = { ...nanoX, model: 'flex' };
const nanoS: DeviceProfile = { ...nanoX, model: 'nanoS', appVersion: '1.10.4' };

// app-ethereum 1.22.0: tests/ragger/eip712_input_files/00-simple_mail-data.json
const MAIL = readTypedData(
  JSON.stringify({
    types: {
      Mail: [
        { name: 'from', type: 'Person' },
        { name: 'to', type: 'Person' },
        { name: 'contents', type: 'string' },
      ],
      Person: [
        { name: 'name', type: 'string' },
        { name: 'wallets', type: 'address[]' },
      ],
    },
    primaryType: 'Mail',
    domain: {
      name: 'Simple Mail',
      version: '1',
      chainId: 1,
      verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
    },
    message: {
      from: {
        name: 'Cow',
        wallets: ['0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826', '0xDeaDbeefdEAdbeefdEadbEEFdeadbeEFdEaDbeeF'],
      },
      to: {
        name: 'Bob',
        wallets: [
          '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB',
          '0xB0BdaBea57B0BDABeA57b0bdABEA57b0BDabEa57',
          '0xB0B0b0b0b0b0B000000000000000000000000000',
        ],
      },
      contents: 'Hello, Bob!',
    },
  }),
);
const MESSAGE_HASH = '0x5476346EB09179B1F7D245C11A27AE6C498A419D7FAD4D984D5B1E0AD081662A';
const texts = (profile: DeviceProfile, how: 'full' | 'hashed', data = MAIL) =>
  typedDataScreens(profile, data, how).screens.map(({ title, value }) => `${title}|${value}`);

/** A document with one member. */
const one = (type: string, value: unknown) =>
  readTypedData(
    JSON.stringify({
      types: { Thing: [{ name: 'it', type }] },
      primaryType: 'Thing',
      domain: { name: 'Test' },
      message: { it: value },
    }),
  );
const shown = (profile: DeviceProfile, type: string, value: unknown) =>
  typedDataScreens(profile, one(type, value), 'full').screens.find(({ title }) => title === 'it')?.value;

describe('Ethereum app 1.22, snapshots test_gating_eip712 (without the page on gating)', () => {
  test('nanox: the domain, then the hash of the message', () => {
    expect(texts(nanoX, 'full')).toEqual([
      'Blind signing ahead|To accept risk, press both buttons',
      'Review typed message|',
      'name|Simple Mail',
      'version|1',
      'chainId|1',
      'verifyingContract|0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
      `Message hash|${MESSAGE_HASH}`,
      'Sign message|',
    ]);
    expect(typedDataScreens(nanoX, MAIL, 'full').blind).toBe(true);
  });

  test('flex: every field, structs by the name of the outermost only', () => {
    expect(texts(flex, 'full').slice(1)).toEqual([
      'Review typed message|',
      'Review struct|EIP712Domain',
      'name|Simple Mail',
      'version|1',
      'chainId|1',
      'verifyingContract|0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
      'Review struct|Mail',
      'name|Cow',
      'wallets|0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826',
      'wallets|0xDeaDbeefdEAdbeefdEadbEEFdeadbeEFdEaDbeeF',
      'name|Bob',
      'wallets|0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB',
      'wallets|0xB0BdaBea57B0BDABeA57b0bdABEA57b0BDabEa57',
      'wallets|0xB0B0b0b0b0b0B000000000000000000000000000',
      'contents|Hello, Bob!',
      'Accept risk and sign typed message?|',
    ]);
    expect(typedDataScreens(flex, MAIL, 'full').blind).toBe(false);
  });
});

describe('Ethereum app 1.22, ui_logic.c and ui_sign_712.c', () => {
  test('hashes alone', () => {
    expect(texts(nanoX, 'hashed').slice(1)).toEqual([
      'Review typed message|',
      expect.stringMatching(/^Domain hash\|0x[0-9A-F]{64}$/),
      `Message hash|${MESSAGE_HASH}`,
      'Sign message|',
    ]);
  });

  test('is refused while blind signing is off, except field by field with “Raw messages”', () => {
    const off = { ...nanoX, blindSigning: false };
    expect(typedDataScreens(off, MAIL, 'full').refused).toBe(true);
    expect(typedDataScreens({ ...off, rawTypedData: true }, MAIL, 'full').refused).toBe(false);
    expect(typedDataScreens({ ...off, rawTypedData: true }, MAIL, 'hashed').refused).toBe(true);
  });

  test('with “Transaction hash” both hashes come last, once', () => {
    expect(texts({ ...nanoX, hash: true }, 'full').map((text) => text.split('|')[0])).toEqual([
      'Blind signing ahead',
      'Review typed message',
      'name',
      'version',
      'chainId',
      'verifyingContract',
      'Domain hash',
      'Message hash',
      'Sign message',
    ]);
  });

  test('a text of 380 bytes ends in dots', () => {
    expect(shown(flex, 'string', 'x'.repeat(379))).toBe('x'.repeat(379));
    expect(shown(flex, 'string', 'x'.repeat(380))).toBe(`${'x'.repeat(376)}...`);
  });

  test('188 bytes fit, 189 end in dots', () => {
    expect(shown(flex, 'bytes', `0x${'ab'.repeat(188)}`)).toBe(`0x${'AB'.repeat(188)}`);
    expect(shown(flex, 'bytes', `0x${'ab'.repeat(189)}`)).toBe(`0x${'AB'.repeat(187)}...`);
  });

  test.each([
    ['bool', true, 'true'],
    ['int16', -1, '-1'],
    ['uint24', 70_000, '70000'],
    ['bytes2', '0xabcd', '0xABCD'],
  ])('%s', (type, value, text) => {
    expect(shown(flex, type, value)).toBe(text);
  });

  test('int24 is refused: the app has no such width', () => {
    expect(typedDataScreens(flex, one('int24', 1), 'full').refused).toBe(true);
  });

  test('a list of 256 is refused: its length is one byte', () => {
    expect(typedDataScreens(flex, one('bool[]', Array(256).fill(true)), 'full').refused).toBe(true);
  });
});

describe('Ethereum app 1.10', () => {
  test('the Nano S shows two hashes, whatever the setting (src_features/signMessageEIP712_v0)', () => {
    expect(texts({ ...nanoS, blindSigning: false }, 'hashed')).toEqual([
      'Sign typed message|',
      expect.stringMatching(/^Domain hash\|0x[0-9A-F]{64}$/),
      `Message hash|${MESSAGE_HASH}`,
      'Sign message|',
    ]);
  });

  test('other models end in “Approve” (src_bagl/ui_flow_signMessage712.c)', () => {
    const old: DeviceProfile = { ...nanoX, appVersion: '1.10.4' };
    expect(texts(old, 'full').map((text) => text.split('|')[0])).toEqual([
      'Review typed message',
      'name',
      'version',
      'chainId',
      'verifyingContract',
      'Message hash',
      'Approve',
    ]);
  });
});
