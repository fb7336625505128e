import { recoverAddress, TypedDataEncoder } from 'ethers';
import { afterEach, describe, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../../e2e/ledger-emulator/ledger-emulator.ts';
import { readTypedData } from '../../../domain/read-typed-data.ts';
import { typedDataHashes } from '../../../domain/typed-data.ts';
import type { SigningControl, SigningStep } from '../signer.ts';
import { signLedgerTypedData, type TypedDataMode } from './sign-ledger-typed-data.ts';
import { thisLedger } from './this-ledger.ts';

/** Hardhat’s and Foundry’s public test mnemonic; its first address is in both their documentations. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const PATH = "m/44'/60'/0'/0/0";
const TO = '0x3535353535353535353535353535353535353535';

let emulator: LedgerEmulator;
afterEach(() => emulator.stop());

async function device(options: Parameters<typeof startLedgerEmulator>[0] = {}) {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, settings: { blindSigning: true }, ...options });
  const ledger = thisLedger({ CLOUDTUNER_LEDGER_URL: emulator.url });
  const steps: SigningStep[] = [];
  const control: SigningControl = { signal: new AbortController().signal, step: (step) => steps.push(step) };
  return { ledger, control, steps };
}

/** The example of EIP-712, “Mail”. */
const MAIL = {
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

describe('EIP-712 typed data', () => {
  const sign = async (document: typeof MAIL | object, options: Parameters<typeof device>[0]) => {
    const { ledger, control } = await device(options);
    const data = readTypedData(JSON.stringify(document));
    const told: TypedDataMode[] = [];
    const answer = await ledger.withEthereum(control, (channel) =>
      signLedgerTypedData(channel, {
        path: PATH,
        account: FIRST,
        data,
        onMode: (mode) => void told.push(mode),
      }),
    );
    return { ...answer, told, digest: typedDataHashes(data).digest };
  };

  test.each([
    ['a Nano X with 1.22', { model: 'nanoX', appVersion: '1.22.0' }, ['full']],
    ['a Nano X with 1.10', { model: 'nanoX', appVersion: '1.10.4' }, ['full']],
    // The connection does not tell the model: the app does by not knowing the first command.
    ['a Nano S with 1.10', { model: 'nanoS', appVersion: '1.10.4' }, ['full', 'hashed']],
  ] as const)('the EIP’s Mail on %s: the EIP’s digest is signed', async (_name, options, modes) => {
    const { signature, mode, told, digest } = await sign(MAIL, options);
    // EIP-712, “Example”: Example.js, signHash.
    expect(digest).toBe('0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2');
    expect(recoverAddress(digest, signature)).toBe(FIRST);
    expect(told).toEqual(modes);
    expect(mode).toBe(modes.at(-1));
  });

  test('lists, nesting, negative and large integers, empty bytes: the device’s own hash is the one that ethers computes', async () => {
    const document = {
      types: {
        EIP712Domain: [{ name: 'name', type: 'string' }],
        Leaf: [
          { name: 'amounts', type: 'int64[2][]' },
          { name: 'data', type: 'bytes' },
          { name: 'tag', type: 'bytes4' },
          { name: 'on', type: 'bool' },
        ],
        Tree: [
          { name: 'leaves', type: 'Leaf[]' },
          { name: 'total', type: 'uint256' },
          { name: 'owner', type: 'address' },
          { name: 'note', type: 'string' },
        ],
      },
      primaryType: 'Tree',
      domain: { name: 'Forest' },
      message: {
        leaves: [
          {
            amounts: [
              ['-1', '9223372036854775807'],
              ['-9223372036854775808', '0'],
            ],
            data: '0x',
            tag: '0x00ff00ff',
            on: true,
          },
          { amounts: [], data: `0x${'5a'.repeat(300)}`, tag: '0x12345678', on: false },
        ],
        total: (2n ** 256n - 1n).toString(),
        owner: TO,
        note: 'Grüße '.repeat(60),
      },
    };
    const { EIP712Domain: _, ...types } = document.types;
    const expected = TypedDataEncoder.hash(document.domain, types, document.message);
    const { signature, mode } = await sign(document, { model: 'nanoX', appVersion: '1.22.0' });
    expect(mode).toBe('full');
    expect(recoverAddress(expected, signature)).toBe(FIRST);
  });

  test('what the device refuses field by field is not offered to it as hashes', async () => {
    const { ledger, control } = await device({ confirm: 'reject' });
    const data = readTypedData(JSON.stringify(MAIL));
    const told: TypedDataMode[] = [];
    await expect(
      ledger.withEthereum(control, (channel) =>
        signLedgerTypedData(channel, {
          path: PATH,
          account: FIRST,
          data,
          onMode: (mode) => void told.push(mode),
        }),
      ),
    ).rejects.toMatchObject({ code: 'ledger-rejected' });
    expect(told).toEqual(['full']);
    // P2 = 00 is the hashed form.
    expect(emulator.commands().filter((command) => command.startsWith('e00c0000'))).toEqual([]);
  });

  test('the caller may refuse to have hashes signed', async () => {
    const { ledger, control } = await device({ model: 'nanoS', appVersion: '1.10.4' });
    const data = readTypedData(JSON.stringify(MAIL));
    await expect(
      ledger.withEthereum(control, (channel) =>
        signLedgerTypedData(channel, {
          path: PATH,
          account: FIRST,
          data,
          onMode: (mode) => {
            if (mode === 'hashed') throw new Error('no');
          },
        }),
      ),
    ).rejects.toThrow('no');
    expect(emulator.commands().some((command) => command.startsWith('e00c'))).toBe(false);
  });

  test.each([
    [
      'more than 255 items',
      {
        ...MAIL,
        types: { ...MAIL.types, Mail: [{ name: 'list', type: 'uint8[]' }] },
        message: { list: Array.from({ length: 256 }, () => 1) },
      },
    ],
    [
      'a struct that is called like a type',
      {
        ...MAIL,
        types: {
          ...MAIL.types,
          Custom: [{ name: 'a', type: 'bool' }],
          Mail: [{ name: 'it', type: 'Custom' }],
        },
        message: { it: { a: true } },
      },
    ],
  ])('%s: said before the device is asked', async (_name, document) => {
    const { ledger, control } = await device();
    const data = readTypedData(JSON.stringify(document));
    await expect(
      ledger.withEthereum(control, (channel) =>
        signLedgerTypedData(channel, { path: PATH, account: FIRST, data, onMode: () => undefined }),
      ),
    ).rejects.toMatchObject({ code: 'typed-data-unfit' });
    expect(emulator.commands().some((command) => command.startsWith('e01a'))).toBe(false);
  });
});

test('values that Ledger’s library would cut off (254 bytes: 256 with their length) are refused, and go as hashes when asked for', async () => {
  const document = (length: number) =>
    JSON.stringify({
      types: { EIP712Domain: [{ name: 'name', type: 'string' }], Note: [{ name: 'text', type: 'string' }] },
      ...{ primaryType: 'Note', domain: { name: 'x' }, message: { text: 'a'.repeat(length) } },
    });
  const { ledger, control } = await device();
  const sign = (length: number, hashedOnly: boolean) =>
    ledger.withEthereum(control, (channel) =>
      signLedgerTypedData(channel, {
        ...{ path: PATH, account: FIRST, data: readTypedData(document(length)), hashedOnly },
        onMode: () => undefined,
      }),
    );
  await expect(sign(254, false)).rejects.toMatchObject({ code: 'typed-data-unfit' });
  await expect(sign(254, true)).resolves.toMatchObject({ mode: 'hashed' });
  await expect(sign(253, false)).resolves.toMatchObject({ mode: 'full' });
  await expect(sign(255, false)).resolves.toMatchObject({ mode: 'full' });
});
