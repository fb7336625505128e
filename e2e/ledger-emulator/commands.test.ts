import { Transaction } from 'ethers';
import { describe, expect, test } from 'vitest';
import { type LedgerEmulatorOptions, startLedgerEmulator } from './ledger-emulator.ts';

const PATH = '058000002c8000003c800000000000000000000000';
const TRANSFER = Transaction.from({
  ...{
    type: 2,
    nonce: 0,
    maxFeePerGas: 1n,
    maxPriorityFeePerGas: 1n,
    gasLimit: 21_000,
    value: 1n,
    chainId: 1,
  },
  to: '0x5a321744667052affa8386ed49e00ef223cbffc3',
}).unsignedSerialized.slice(2);
const CALL = Transaction.from({
  ...{
    type: 2,
    nonce: 0,
    maxFeePerGas: 1n,
    maxPriorityFeePerGas: 1n,
    gasLimit: 21_000,
    value: 0n,
    chainId: 1,
  },
  ...{ to: '0x5a321744667052affa8386ed49e00ef223cbffc3', data: `0x12345678${'00'.repeat(64)}` },
}).unsignedSerialized.slice(2);
const HASHES = 'ab'.repeat(64);
const OLD: LedgerEmulatorOptions = { model: 'nanoS' };

const command = (header: string, data = '') =>
  header + (data.length / 2).toString(16).padStart(2, '0') + data;

/** The status words of commands, one after another. */
async function statuses(options: LedgerEmulatorOptions, ...commands: string[]): Promise<string[]> {
  const emulator = await startLedgerEmulator(options);
  const words: string[] = [];
  for (const each of commands) words.push((await emulator.exchange(each)).slice(-4));
  await emulator.stop();
  return words;
}

const addressOf = (path: string, header = 'e0020000') => command(header, path);

// The words are those of src/main.c and the commands' own files in app-ethereum 1.22.0, and of 1.10.4 where it says so.
const CASES: [string, LedgerEmulatorOptions, string[], string[]][] = [
  ['another class', {}, ['e102000000'], ['6e00']],
  ['another instruction', {}, ['e0ee000000'], ['6d00']],
  ['a wrong length', {}, ['e00200000500'], ['6a87']],
  ['a wrong length on 1.10', OLD, ['e00200000500'], ['6983']],
  ['address: P1 and P2', {}, [addressOf(PATH, 'e0020200'), addressOf(PATH, 'e0020002')], ['6b00', '6b00']],
  ['address: no path', {}, [command('e0020000')], ['6a80']],
  ['address: eleven elements', {}, [addressOf(`0b${'8000002c'.repeat(11)}`)], ['6a80']],
  ['address: a path of bitcoin', {}, [addressOf('038000002c8000000080000000')], ['6a15']],
  ['address: something after the path', {}, [addressOf(`${PATH}0102`)], ['6a80']],
  ['address: purpose 45 since 1.21', {}, [addressOf('028000002d80000000')], ['9000']],
  ['address: purpose 45 on 1.10', OLD, [addressOf('028000002d80000000')], ['6a15']],
  ['address: rejected', { confirm: 'reject' }, [addressOf(PATH, 'e0020100')], ['6985']],
  ['transaction: a later chunk first', {}, [command('e0048000', TRANSFER)], ['6980']],
  ['transaction: a later chunk first on 1.10', OLD, [command('e0048000', TRANSFER)], ['6985']],
  ['transaction: P1', {}, [command('e0040100', PATH + TRANSFER)], ['6b00']],
  ['transaction: P2 on 1.10', OLD, [command('e0040001', PATH + TRANSFER)], ['6b00']],
  ['transaction: type 3', {}, [command('e0040000', `${PATH}03c0`)], ['6501']],
  ['transaction: EIP-7702 on 1.10', OLD, [command('e0040000', `${PATH}04c0`)], ['6501']],
  ['transaction: not a list', {}, [command('e0040000', `${PATH}0283010203`)], ['6a80']],
  ['transaction: rejected', { confirm: 'reject' }, [command('e0040000', PATH + TRANSFER)], ['6985']],
  ['transaction: calldata, blind signing off', {}, [command('e0040000', PATH + CALL)], ['6a80']],
  [
    'transaction: a selector cut by a chunk (custom_processor)',
    { settings: { blindSigning: true } },
    // The list begins, and the chunk ends with two bytes of the selector.
    [
      command('e0040000', PATH + CALL.slice(0, CALL.indexOf('12345678') + 4)),
      command('e0048000', CALL.slice(CALL.indexOf('12345678') + 4)),
    ],
    ['6a80', '6980'],
  ],
  [
    'transaction: in two chunks, then in the wrong order',
    {},
    [
      command('e0040000', PATH + TRANSFER.slice(0, 20)),
      command('e0048000', TRANSFER.slice(20)),
      command('e0048000', TRANSFER.slice(20)),
    ],
    ['9000', '9000', '6980'],
  ],
  [
    'transaction: another command between two chunks forgets the first',
    {},
    [
      command('e0040000', PATH + TRANSFER.slice(0, 20)),
      addressOf(PATH),
      command('e0048000', TRANSFER.slice(20)),
    ],
    ['9000', '9000', '6980'],
  ],
  [
    'test_legacy_send_error of test_sign.py: an amount that is too long to show',
    {},
    [
      command(
        'e0040000',
        PATH +
          Transaction.from({
            ...{
              type: 0,
              nonce: 38,
              gasPrice: 56_775_612_312_210_000_000_001_234_554_332n,
              gasLimit: 21_000,
            },
            ...{ value: 123_456_789_123_456_789_123_456_789_000_000_000_000_000_001n, chainId: 1 },
            to: '0xdac17f958d2ee523a2206206994597c13d831ec7',
          }).unsignedSerialized.slice(2),
      ),
    ],
    ['6807'],
  ],
  ['message: a later chunk first', {}, [command('e0088000', '00')], ['6a80']],
  ['message: longer than it said', {}, [command('e0080000', `${PATH}000000010203`)], ['6a80']],
  [
    'message: while a transaction comes in',
    {},
    [command('e0040000', PATH + TRANSFER.slice(0, 20)), command('e0080000', `${PATH}0000000102`)],
    ['9000', '6980'],
  ],
  ['message: rejected', { confirm: 'reject' }, [command('e0080000', `${PATH}0000000102`)], ['6985']],
  ['hashes: blind signing off', {}, [command('e00c0000', PATH + HASHES)], ['6a80']],
  ['hashes: 1.10 signs them all the same', OLD, [command('e00c0000', PATH + HASHES)], ['9000']],
  ['hashes: one is missing', { settings: { blindSigning: true } }, [command('e00c0000', PATH)], ['6a80']],
  [
    'typed data: not on a Nano S',
    OLD,
    [command('e01a0000', '41'), command('e00c0001', PATH)],
    ['6d00', '6b00'],
  ],
  ['typed data: signed before it was defined', {}, [command('e00c0001', PATH)], ['6980']],
  [
    'typed data: a struct that was not defined',
    {},
    [command('e01a0000', '41'), command('e01c0000', '42')],
    ['9000', '6a80'],
  ],
  [
    'typed data: the message before the domain',
    {},
    [command('e01a0000', '41'), command('e01a00ff', '050161'), command('e01c0000', '41')],
    ['9000', '9000', '6a00'],
  ],
  [
    'descriptors: not signed by Ledger',
    {},
    [command('e00a0000', `0141${'11'.repeat(20)}00000006000000013006020101020101`)],
    ['6a80'],
  ],
  [
    'descriptors: an unknown plugin',
    { descriptors: 'any' },
    [command('e0120000', `0141${'11'.repeat(24)}30`)],
    ['6a82'],
  ],
  [
    'locked',
    { locked: true },
    ['b001000000', addressOf(PATH), command('e0040000', PATH + TRANSFER)],
    ['5515', '5515', '5515'],
  ],
  [
    'locked: handleSign of a Nano S',
    { ...OLD, locked: true },
    [command('e0040000', PATH + TRANSFER)],
    ['6982'],
  ],
  ['dashboard: the app is not open', { app: 'BOLOS' }, [addressOf(PATH)], ['6e01']],
  [
    'dashboard: the app is opened',
    { app: 'BOLOS' },
    [command('e0d80000', Buffer.from('Ethereum').toString('hex')), addressOf(PATH)],
    ['9000', '9000'],
  ],
  [
    'dashboard: opening is refused',
    { app: 'BOLOS', confirm: 'reject' },
    [command('e0d80000', Buffer.from('Ethereum').toString('hex'))],
    ['5501'],
  ],
  [
    'dashboard: an app that is not there',
    { app: 'BOLOS' },
    [command('e0d80000', Buffer.from('Solana').toString('hex'))],
    ['6807'],
  ],
  ['another app is open', { app: 'Bitcoin' }, [addressOf(PATH)], ['6e00']],
  ['the app is closed', {}, ['b0a7000000', addressOf(PATH)], ['9000', '6e01']],
];

const text = (word: string) => Buffer.from(word).toString('hex');
/** A domain of one name, and a message of one uint8[3]; then the domain's value. */
const FIXED_ARRAY = [
  command('e01a0000', text('EIP712Domain')),
  command('e01a00ff', `0504${text('name')}`),
  command('e01a0000', text('Three')),
  // Type uint (2) with a size (40) in an array (80): one byte, one level of fixed length 3.
  command('e01a00ff', `c20101010305${text('items')}`),
  command('e01c0000', text('EIP712Domain')),
  command('e01c00ff', `0001${text('x')}`),
];
/** A name of version 1 that hw-app-eth's recordings have: it answers the challenge 10126b3d. */
const NAME =
  'e0220100860084010103020101130103140101120410126b3d21013c200d6465762e30786b766e2e65746822146cbcd73cd8e8a42844662f0a0e76d7f79afd933d15483046022100c8046e9e13a3cb682db70ec5082d9ea9600070ad747433d1088d02102484d1fa022100d77a34953dd7a86d688a9b90f099643b88b18e922b026f7e4fd8db9ab8121a8b';

CASES.push(
  [
    'typed data: an array of fixed length with another length (check_and_add_array_depth)',
    { settings: { blindSigning: true } },
    [...FIXED_ARRAY, command('e01c0000', text('Three')), command('e01c000f', '02')],
    [...FIXED_ARRAY.map(() => '9000'), '9000', '6a80'],
  ],
  [
    'typed data: signed while values are missing',
    { settings: { blindSigning: true } },
    [...FIXED_ARRAY, command('e00c0001', PATH)],
    [...FIXED_ARRAY.map(() => '9000'), '6a80'],
  ],
  [
    'typed data: a filter that was announced did not come (SWO_REFERENCED_DATA_NOT_FOUND)',
    { descriptors: 'any' },
    [
      ...FIXED_ARRAY.slice(0, 4),
      command('e01e0100'),
      ...FIXED_ARRAY.slice(4),
      // A name, one filter, a signature of one byte.
      command('e01e000f', `01${text('x')}010100`),
      command('e01c0000', text('Three')),
      command('e01c000f', '03'),
      ...['01', '02', '03'].map((value) => command('e01c00ff', `0001${value}`)),
      command('e00c0001', PATH),
    ],
    [...Array.from({ length: 13 }, () => '9000'), '6a88'],
  ],
  [
    'transaction: calldata is refused at its first chunk when blind signing is off',
    {},
    [command('e0040000', PATH + CALL.slice(0, CALL.indexOf('12345678') + 20))],
    ['6a80'],
  ],
  [
    'a name for the challenge that was given',
    { challenges: [0x10126b3d] },
    ['e020000000', NAME],
    ['9000', '9000'],
  ],
  ['a name for another challenge', { challenges: [0x10126b3e] }, ['e020000000', NAME], ['9000', '6a80']],
  [
    'a name for a challenge that was used',
    { challenges: [0x10126b3d, 0x10126b3e] },
    [NAME, NAME],
    ['9000', '6a80'],
  ],
);

describe('status words', () => {
  for (const [name, options, commands, expected] of CASES) {
    test(name, async () => {
      expect(await statuses(options, ...commands)).toEqual(expected);
    });
  }
});

test('B0 01: the app and its version, or the dashboard and the firmware', async () => {
  const emulator = await startLedgerEmulator(OLD);
  const text = async () => Buffer.from(await emulator.exchange('b001000000'), 'hex').toString('latin1');
  expect(await text()).toContain('Ethereum\x061.10.4');
  emulator.set({ app: 'BOLOS' });
  expect(await text()).toContain('BOLOS\x052.1.0');
  await emulator.stop();
});

test('there is no 1.22 for a Nano S', async () => {
  await expect(startLedgerEmulator({ model: 'nanoS', appVersion: '1.22.0' })).rejects.toThrow(
    'last one is 1.10.4',
  );
});

test('EIP-2333, test case 0: the child of the master key', async () => {
  const { deriveValidatorKey } = await import('./validator-key.ts');
  // https://eips.ethereum.org/EIPS/eip-2333#test-cases
  const seed = Buffer.from(
    'c55257c360c07c72029aebc1b53c05ed0362ada38ead3e3e9efa3708e53495531f09a6987599d18264c1e1c92f2cf141630c7a3c4ab7c81b2f001698e7463b04',
    'hex',
  );
  expect(deriveValidatorKey(seed, [])).toBe(
    6083874454709270928345386274498605044986640685124978867557563392430687146096n,
  );
  expect(deriveValidatorKey(seed, [0])).toBe(
    20397789859736650942317412262472558107875392172444076792671091975210932703118n,
  );
});
