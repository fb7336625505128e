import { HDNodeWallet, Transaction, type TransactionLike } from 'ethers';
import { afterEach, describe, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../../e2e/ledger-emulator/ledger-emulator.ts';
import { ASSUMED_DEVICE, type DeviceProfile } from '../../../domain/device-screens/device-profile.ts';
import { messageScreens } from '../../../domain/device-screens/message-screens.ts';
import { transactionScreens } from '../../../domain/device-screens/transaction-screens.ts';
import { typedDataScreens } from '../../../domain/device-screens/typed-data-screens.ts';
import { readTypedData } from '../../../domain/read-typed-data.ts';
import type { UnsignedTransaction } from '../../../domain/transactions/signing-hash.ts';
import type { SigningControl } from '../signer.ts';
import { signLedgerMessage } from './sign-ledger-message.ts';
import { signLedgerTransaction } from './sign-ledger-transaction.ts';
import { signLedgerTypedData } from './sign-ledger-typed-data.ts';
import { thisLedger } from './this-ledger.ts';

// Two programs that were written apart, from app-ethereum's source: what the review says a device will show
// (src/domain/device-screens), and what the emulator shows (e2e/ledger-emulator) of what is really sent to it.

const MNEMONIC = 'test test test test test test test test test test test junk';
const PATH = "m/44'/60'/0'/0/0";
const FIRST = HDNodeWallet.fromPhrase(MNEMONIC, '', PATH).address;
const TO = '0x3535353535353535353535353535353535353535';
const control: SigningControl = { signal: new AbortController().signal, step: () => undefined };

let emulator: LedgerEmulator | null = null;
afterEach(async () => {
  await emulator?.stop();
  emulator = null;
});

const profile = (changes: Partial<DeviceProfile>): DeviceProfile => ({ ...ASSUMED_DEVICE, ...changes });
const PROFILES: [string, DeviceProfile][] = [
  ['Nano X 1.22', profile({})],
  [
    'Nano S Plus 1.22, every setting on',
    profile({ model: 'nanoSP', nonce: true, hash: true, rawTypedData: true }),
  ],
  ['Flex 1.22', profile({ model: 'flex' })],
  ['Stax 1.22, every setting on', profile({ model: 'stax', nonce: true, hash: true, rawTypedData: true })],
  ['Nano S 1.10', profile({ model: 'nanoS', appVersion: '1.10.4' })],
  ['Nano S 1.10 with the nonce', profile({ model: 'nanoS', appVersion: '1.10.4', nonce: true })],
];

async function start({ model, appVersion, blindSigning, nonce, hash, rawTypedData }: DeviceProfile) {
  if (model === null || model === 'apex') throw new Error('no such emulator');
  const settings = { blindSigning, nonce, hash, rawTypedData };
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, model, appVersion, settings });
  return { emulator, ledger: thisLedger({ CLOUDTUNER_LEDGER_URL: emulator.url }) };
}

const common = { nonce: 7, gasLimit: 123_456n, to: TO };
const fees = { maxFeePerGas: 30n * 10n ** 9n, maxPriorityFeePerGas: 10n ** 9n };
const accessList = [{ address: TO, storageKeys: [`0x${'01'.repeat(32)}`] }];
const erc20 = (selector: string) => `${selector}${'00'.repeat(12)}${'ab'.repeat(20)}${'00'.repeat(31)}64`;
const TRANSACTIONS: [string, UnsignedTransaction][] = [
  [
    'EIP-1559, a transfer',
    { ...common, ...fees, type: 'eip-1559', chainId: 1n, value: 10n ** 18n, data: '0x', accessList: [] },
  ],
  [
    'EIP-1559, a transfer of nothing',
    { ...common, ...fees, type: 'eip-1559', chainId: 1n, value: 0n, data: '0x', accessList: [] },
  ],
  [
    'EIP-1559, a call on the local chain',
    {
      ...common,
      ...fees,
      type: 'eip-1559',
      chainId: 31_337n,
      value: 0n,
      data: `0x12345678${'cd'.repeat(600)}`,
      accessList: [],
    },
  ],
  [
    'EIP-1559, a call that carries currency',
    { ...common, ...fees, type: 'eip-1559', chainId: 10n, value: 15n * 10n ** 17n, data: '0x00', accessList },
  ],
  [
    'EIP-1559, an approval',
    {
      ...common,
      ...fees,
      type: 'eip-1559',
      chainId: 31_337n,
      value: 0n,
      data: erc20('0x095ea7b3'),
      accessList: [],
    },
  ],
  [
    'EIP-1559, a sending of tokens',
    {
      ...common,
      ...fees,
      type: 'eip-1559',
      chainId: 1n,
      value: 0n,
      data: erc20('0xa9059cbb'),
      accessList: [],
    },
  ],
  [
    'EIP-1559, a creation',
    {
      ...common,
      ...fees,
      type: 'eip-1559',
      chainId: 1n,
      to: null,
      value: 0n,
      data: '0x6000',
      accessList: [],
    },
  ],
  [
    'EIP-2930',
    {
      ...common,
      type: 'eip-2930',
      chainId: 137n,
      gasPrice: 5n * 10n ** 9n,
      value: 1n,
      data: '0x',
      accessList,
    },
  ],
  [
    'EIP-155',
    { ...common, type: 'legacy', chainId: 56n, gasPrice: 5n * 10n ** 9n, value: 0n, data: '0xabcdef01' },
  ],
];

function asEthers(transaction: UnsignedTransaction): Transaction {
  const type = { legacy: 0, 'eip-2930': 1, 'eip-1559': 2 }[transaction.type];
  return Transaction.from({ ...transaction, type } as TransactionLike);
}

describe.each(PROFILES)('%s', (_, device) => {
  test.each(TRANSACTIONS)('%s', async (_name, transaction) => {
    const predicted = transactionScreens(device, transaction, FIRST);
    const { emulator: shown, ledger } = await start(device);
    const signing = ledger.withEthereum(control, (channel) =>
      signLedgerTransaction(channel, PATH, FIRST, asEthers(transaction)),
    );
    if (predicted.refused) await expect(signing).rejects.toThrow();
    else await signing;
    expect(shown.screens()).toEqual(predicted.screens);
  });

  test.each([
    ['a line', 'Hello, Ledger!'],
    ['several lines', 'one\ntwo\tthree'],
    ['a long one', 'The quick brown fox. '.repeat(30)],
    ['what is not ASCII', 'Grüße aus Zürich'],
  ])('a message: %s', async (_name, text) => {
    const { emulator: shown, ledger } = await start(device);
    const message = Buffer.from(text);
    await ledger.withEthereum(control, (channel) => signLedgerMessage(channel, PATH, FIRST, message));
    expect(shown.screens()).toEqual(messageScreens(device, message).screens);
  });

  test('typed data by its hashes', async () => {
    const { emulator: shown, ledger } = await start(device);
    await ledger.withEthereum(control, (channel) =>
      signLedgerTypedData(channel, {
        path: PATH,
        account: FIRST,
        data: MAIL,
        hashedOnly: true,
        onMode: () => {},
      }),
    );
    expect(shown.screens()).toEqual(typedDataScreens(device, MAIL, 'hashed').screens);
  });
});

describe('typed data field by field', () => {
  const full: [string, DeviceProfile][] = [
    ...PROFILES.filter(([, { model }]) => model !== 'nanoS'),
    ['Nano X 1.10', profile({ appVersion: '1.10.4' })],
    ['Nano X 1.10 with raw messages', profile({ appVersion: '1.10.4', rawTypedData: true })],
  ];

  test.each(full)('%s', async (_, device) => {
    for (const data of device.appVersion === '1.10.4' ? [MAIL] : [MAIL, LONG]) {
      const { emulator: shown, ledger } = await start(device);
      const modes: string[] = [];
      await ledger.withEthereum(control, (channel) =>
        signLedgerTypedData(channel, {
          path: PATH,
          account: FIRST,
          data,
          onMode: (mode) => void modes.push(mode),
        }),
      );
      expect(modes).toEqual(['full']);
      expect(shown.screens()).toEqual(typedDataScreens(device, data, 'full').screens);
      await shown.stop();
    }
  });
});

describe('blind signing off', () => {
  test.each([
    ['Nano X 1.22', profile({ blindSigning: false })],
    ['Nano S 1.10', profile({ model: 'nanoS', appVersion: '1.10.4', blindSigning: false })],
  ])('%s refuses a call, as predicted', async (_, device) => {
    const call = TRANSACTIONS[2]?.[1] as UnsignedTransaction;
    expect(transactionScreens(device, call, FIRST).refused).toBe(true);
    const { ledger } = await start(device);
    await expect(
      ledger.withEthereum(control, (channel) => signLedgerTransaction(channel, PATH, FIRST, asEthers(call))),
    ).rejects.toMatchObject({ code: 'ledger-blind-signing-off' });
  });
});

const LONG = readTypedData(
  JSON.stringify({
    types: {
      Letter: [
        { name: 'text', type: 'string' },
        { name: 'data', type: 'bytes' },
        { name: 'none', type: 'uint256[]' },
        { name: 'grid', type: 'uint8[2][]' },
      ],
    },
    primaryType: 'Letter',
    domain: { name: 'Letters', chainId: 31337 },
    message: {
      text: 'x'.repeat(400),
      data: `0x${'ab'.repeat(300)}`,
      none: [],
      grid: [
        [1, 2],
        [3, 4],
      ],
    },
  }),
);
const MAIL = readTypedData(
  JSON.stringify({
    types: {
      Mail: [
        { name: 'from', type: 'Person' },
        { name: 'to', type: 'Person[]' },
        { name: 'contents', type: 'string' },
        { name: 'sizes', type: 'int16[2]' },
        { name: 'urgent', type: 'bool' },
        { name: 'seal', type: 'bytes4' },
      ],
      Person: [
        { name: 'name', type: 'string' },
        { name: 'wallet', type: 'address' },
      ],
    },
    primaryType: 'Mail',
    domain: { name: 'Ether Mail', version: '1', chainId: 1, verifyingContract: TO },
    message: {
      from: { name: 'Cow', wallet: '0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826' },
      to: [{ name: 'Bob', wallet: '0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB' }],
      contents: 'Hello, Bob!',
      sizes: [-1, 300],
      urgent: true,
      seal: '0xdeadbeef',
    },
  }),
);
