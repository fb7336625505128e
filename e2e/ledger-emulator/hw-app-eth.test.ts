import {
  getAddress,
  recoverAddress,
  Signature,
  Transaction,
  TypedDataEncoder,
  verifyMessage,
  verifyTypedData,
} from 'ethers';
import { afterEach, expect, test } from 'vitest';
import { connectEmulator } from './connect-emulator.ts';
import type { LedgerEmulatorOptions } from './ledger-emulator.ts';
import type { Eth } from './ledger-libraries.ts';

const PATH = "44'/60'/0'/0/0";
/** The first address of Speculos' seed, as app-ethereum's own snapshots show it (tests/ragger/snapshots/nanox). */
const ADDRESS = '0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D';
const TO = getAddress('0x5a321744667052affa8386ed49e00ef223cbffc3');

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function connect(options: LedgerEmulatorOptions = {}): ReturnType<typeof connectEmulator> {
  const connected = await connectEmulator(options);
  open.push(connected.close);
  return connected;
}

const RESOLUTION = { domains: [], plugin: [], externalPlugin: [], nfts: [], erc20Tokens: [] };

/** Signs with the device and returns who signed, as ethers recovers it. */
async function signerOf(eth: Eth, transaction: Transaction): Promise<string | null> {
  const { v, r, s } = await eth.signTransaction(PATH, transaction.unsignedSerialized.slice(2), RESOLUTION);
  const signed = transaction.clone();
  signed.signature = Signature.from({ v: BigInt(`0x${v}`), r: `0x${r}`, s: `0x${s}` });
  return signed.from;
}

test('BIP-32 and EIP-55: the first address of Speculos’ public seed', async () => {
  const { emulator, eth } = await connect();
  const { address, chainCode } = await eth.getAddress(PATH, true, true);
  expect(getAddress(address)).toBe(ADDRESS);
  expect(chainCode).toMatch(/^[0-9a-f]{64}$/);
  expect(emulator.screens()).toEqual([
    { title: 'Verify Ethereum address', value: '' },
    { title: 'Address', value: ADDRESS },
    { title: 'Confirm', value: '' },
  ]);
});

test('configuration: version and the blind-signing flag', async () => {
  const { eth, emulator } = await connect({ model: 'nanoS', settings: { blindSigning: true } });
  expect(await eth.getAppConfiguration()).toMatchObject({ version: '1.10.4', arbitraryDataEnabled: 1 });
  emulator.set({ settings: { blindSigning: false } });
  expect(await eth.getAppConfiguration()).toMatchObject({ arbitraryDataEnabled: 0 });
});

const COMMON = { nonce: 21, gasLimit: 21_000, to: TO, value: 314_150_000_000_000_000n };
const ACCESS_LIST = [{ address: TO, storageKeys: [`0x${'11'.repeat(32)}`] }];
const KINDS: [string, object][] = [
  ['EIP-155 on chain 1', { type: 0, chainId: 1, gasPrice: 13_000_000_000n, ...COMMON }],
  ['EIP-155 on chain 31337', { type: 0, chainId: 31_337, gasPrice: 1n, ...COMMON }],
  ['EIP-155 on a chain above 2^32', { type: 0, chainId: 11_297_108_109, gasPrice: 1n, ...COMMON }],
  ['EIP-2930', { type: 1, chainId: 1, gasPrice: 13_000_000_000n, accessList: ACCESS_LIST, ...COMMON }],
  ['EIP-1559', { type: 2, chainId: 1, maxFeePerGas: 13_000_000_000n, maxPriorityFeePerGas: 1n, ...COMMON }],
  [
    'EIP-1559 with 1,000 bytes of calldata in chunks',
    {
      type: 2,
      chainId: 137,
      maxFeePerGas: 1n,
      maxPriorityFeePerGas: 1n,
      ...COMMON,
      data: `0x${'ab'.repeat(1000)}`,
    },
  ],
  [
    'EIP-155 with 1,000 bytes of calldata in chunks',
    { type: 0, chainId: 1, gasPrice: 1n, ...COMMON, data: `0x${'ab'.repeat(1000)}` },
  ],
];

for (const [name, fields] of KINDS) {
  test(`${name}: the signature of 1.22 and of 1.10 is the address' over ethers' hash`, async () => {
    const transaction = Transaction.from(fields);
    for (const model of ['nanoX', 'nanoS'] as const) {
      const { eth } = await connect({ model, settings: { blindSigning: true } });
      expect(await signerOf(eth, transaction)).toBe(ADDRESS);
    }
  });
}

test('EIP-191: the signature of a message in one chunk and in many', async () => {
  const { eth } = await connect();
  for (const message of ['CloudTuner', 'x'.repeat(700)]) {
    const { v, r, s } = await eth.signPersonalMessage(PATH, Buffer.from(message).toString('hex'));
    expect(verifyMessage(message, Signature.from({ v, r: `0x${r}`, s: `0x${s}` }).serialized)).toBe(ADDRESS);
  }
});

test('EIP-712: the signature over the two hashes', async () => {
  const { eth, emulator } = await connect({ settings: { blindSigning: true } });
  // The example of EIP-712 itself.
  const domain = {
    ...{ name: 'Ether Mail', version: '1', chainId: 1 },
    verifyingContract: '0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC',
  };
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
  const message = {
    from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
    to: { name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' },
    contents: 'Hello, Bob!',
  };
  const { v, r, s } = await eth.signEIP712HashedMessage(
    PATH,
    TypedDataEncoder.hashDomain(domain),
    TypedDataEncoder.from(types).hash(message),
  );
  const signature = Signature.from({ v, r: `0x${r}`, s: `0x${s}` });
  expect(verifyTypedData(domain, types, message, signature)).toBe(ADDRESS);
  // The two hashes of the EIP's own example (its test/Example.js), in capitals as the device writes them.
  expect(emulator.screens().slice(2, 4)).toEqual([
    { title: 'Domain hash', value: '0xF2CEE375FA42B42143804025FC449DEAFD50CC031CA257E0B194A650A912090F' },
    { title: 'Message hash', value: '0xC52C0EE5D84264471806290A3F2C4CECFC5490626BF912D01F240D7A274B371E' },
  ]);
});

test('EIP-712: its own example, streamed to the device, on 1.22 and 1.10', async () => {
  const typed = {
    domain: { name: 'Ether Mail', version: '1', chainId: 1, verifyingContract: `0x${'cc'.repeat(20)}` },
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
    message: {
      from: { name: 'Cow', wallet: '0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826' },
      to: { name: 'Bob', wallet: '0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' },
      contents: 'Hello, Bob!',
    },
  };
  for (const appVersion of ['1.22.0', '1.10.4']) {
    const { eth, emulator } = await connect({ appVersion, settings: { blindSigning: true } });
    const { v, r, s } = await eth.signEIP712Message(PATH, typed);
    // The hash to sign that the EIP gives for it.
    const digest = '0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2';
    expect(recoverAddress(digest, { v, r: `0x${r}`, s: `0x${s}` })).toBe(ADDRESS);
    expect(emulator.screens().at(-2)).toEqual({
      title: 'Message hash',
      value: '0xC52C0EE5D84264471806290A3F2C4CECFC5490626BF912D01F240D7A274B371E',
    });
  }
});
