import { hexlify, Transaction } from 'ethers';
import { expect, test } from 'vitest';
import { type LedgerEmulatorOptions, startLedgerEmulator } from './ledger-emulator.ts';

// Expected values: the pictures of app-ethereum 1.22.0's own tests (tests/ragger/snapshots/nanox and stax), which were
// taken on Speculos' seed, of the transactions in tests/ragger/test_sign.py, test_blind_sign.py and test_erc20.py.

const FIRST = '058000002c8000003c800000000000000000000000';
/** m/44'/60'/1'/0/0 */
const SECOND = '058000002c8000003c800000010000000000000000';
const SIMPLE = Transaction.from({
  ...{ type: 0, nonce: 68, gasPrice: 13_000_000_000n, gasLimit: 21_000, chainId: 1 },
  ...{ to: '0x5a321744667052affa8386ed49e00ef223cbffc3', value: 314_150_000_000_000_000n },
});
/** balanceOf(0xd8dA…6045) to Dai, which no plugin shows. */
const BLIND = Transaction.from({
  ...{
    type: 2,
    nonce: 235,
    maxFeePerGas: 100_000_000_000n,
    maxPriorityFeePerGas: 10_000_000_000n,
    gasLimit: 44_001,
  },
  ...{ to: '0x6b175474e89094c44da98b954eedeac495271d0f', value: 1_200_000_000_000_000_000n, chainId: 1 },
  data: `0x70a08231${'d8da6bf26964af9d7eed9e03e53415d37aa96045'.padStart(64, '0')}`,
});
/** transfer(0xd8dA…6045, 10 USDC) */
const USDC = 'a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48';
const TOKEN = Transaction.from({
  ...{ type: 2, nonce: 1337, maxFeePerGas: 2_550_000_000n, maxPriorityFeePerGas: 0n, gasLimit: 94_548 },
  ...{ to: `0x${USDC}`, value: 0n, chainId: 1 },
  data: `0xa9059cbb${'d8da6bf26964af9d7eed9e03e53415d37aa96045'.padStart(64, '0')}${(10_000_000).toString(16).padStart(64, '0')}`,
});

async function shown(options: LedgerEmulatorOptions, commands: string[]) {
  const emulator = await startLedgerEmulator(options);
  for (const command of commands) await emulator.exchange(command);
  await emulator.stop();
  return emulator.screens().map(({ title, value }) => (value === '' ? title : `${title}: ${value}`));
}

const command = (header: string, data: string) =>
  header + (data.length / 2).toString(16).padStart(2, '0') + data;
const sign = (path: string, transaction: Transaction) =>
  command('e0040000', path + transaction.unsignedSerialized.slice(2));

test('test_sign_simple: a plain transfer', async () => {
  expect(await shown({}, [sign(SECOND, SIMPLE)])).toEqual([
    'Review transaction',
    'From: 0x463e4e114AA57F54f2Fd2C3ec03572C6f75d84C2',
    'Amount: 0.31415 ETH',
    'To: 0x5A321744667052AFfA8386ed49e00EF223cbFFc3',
    'Max fees: 0.000273 ETH',
    'Sign transaction',
  ]);
});

test('test_sign_simple_display_hash: the hash, too', async () => {
  const pages = await shown({ settings: { hash: true } }, [sign(SECOND, SIMPLE)]);
  expect(pages.at(-2)).toBe('Tx hash: 0x96729636928f28330c7df0a41cb4c98b60cdcfcb7160d39cd3961cb50afbd0b2');
});

test('test_blind_sign_nonzero: what cannot be shown, on a Nano X', async () => {
  expect(await shown({ settings: { blindSigning: true } }, [sign(FIRST, BLIND)])).toEqual([
    'Blind signing ahead: To accept risk, press both buttons',
    'Review transaction',
    'From: 0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D',
    'Amount: 1.2 ETH',
    'To: 0x6B175474E89094C44Da98b954EedeAC495271d0F',
    'Max fees: 0.0044001 ETH',
    'Tx hash: 0xa6b3740ba12da1d8263d5eb911f78d66fe2c2d6057700d7cd50a557d2b96f3cf',
    'Accept risk and sign transaction',
  ]);
});

test('test_blind_sign_nonzero: the same on a Stax', async () => {
  const pages = await shown({ model: 'stax', settings: { blindSigning: true } }, [sign(FIRST, BLIND)]);
  expect(pages[0]).toContain('you could loose your assets');
  expect(pages.slice(-2)).toEqual([
    'Transaction hash: 0xa6b3740ba12da1d8263d5eb911f78d66fe2c2d6057700d7cd50a557d2b96f3cf',
    'Accept risk and sign transaction?',
  ]);
});

test('test_transfer_erc20: a token that the app was told of', async () => {
  const descriptor = `04${hexlify(Buffer.from('USDC')).slice(2)}${USDC}0000000600000001`;
  const pages = await shown({ descriptors: 'any' }, [command('e00a0000', descriptor), sign(FIRST, TOKEN)]);
  expect(pages).toEqual([
    'Review transaction to send ERC20 token',
    'From: 0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D',
    'Send: 10 USDC',
    'To: 0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    'Max fees: 0.0002410974 ETH',
    'Sign transaction',
  ]);
});

test('1.22: a token that the app was not told of is signed blindly, without recipient and hash', async () => {
  expect(await shown({ settings: { blindSigning: true } }, [sign(FIRST, TOKEN)])).toEqual([
    'Blind signing ahead: To accept risk, press both buttons',
    'Review transaction to send ERC20 token',
    'From: 0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D',
    'Max fees: 0.0002410974 ETH',
    'Accept risk and sign transaction',
  ]);
});

test('1.10.4 on a Nano S (src_bagl/ui_flow_signTx.c): ticker first, Address, Max Fees', async () => {
  const settings = { blindSigning: true, nonce: true };
  expect(await shown({ model: 'nanoS', settings }, [sign(FIRST, BLIND)])).toEqual([
    'Review transaction',
    'Blind Signing',
    'Amount: ETH 1.2',
    'Address: 0x6B175474E89094C44Da98b954EedeAC495271d0F',
    'Nonce: 235',
    'Max Fees: ETH 0.0044001',
    'Accept and send',
  ]);
});

test('test_get_pk_137: the network of an address', async () => {
  const chain = '0000000000000089';
  const pages = await shown({}, [command('e0020100', FIRST + chain)]);
  expect(pages).toEqual([
    'Verify Polygon address',
    'Address: 0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D',
    'Confirm',
  ]);
});

test('test_personal_sign_metamask and non_ascii: text, or digits', async () => {
  const message = (bytes: Buffer) =>
    command('e0080000', `${FIRST}${bytes.length.toString(16).padStart(8, '0')}${bytes.toString('hex')}`);
  expect(await shown({}, [message(Buffer.from('Example `personal_sign` message'))])).toEqual([
    'Review message',
    'Message: Example `personal_sign` message',
    'Sign message',
  ]);
  const digits = '9c22ff5f21f0b81b113e63f7db6da94fedef11b2119b4088b89664fb9a3cb658';
  const pages = await shown({}, [message(Buffer.from(digits, 'hex'))]);
  expect(pages[1]).toBe(`Message: 0x${digits}`);
});

test('ui_logic.c of 1.22: typed data without filters, field by field where the screen is large', async () => {
  // The domain and the message of EIP-712's example, cut to one field each.
  const commands = [
    command('e01a0000', Buffer.from('EIP712Domain').toString('hex')),
    command('e01a00ff', `0504${Buffer.from('name').toString('hex')}`),
    command('e01a0000', Buffer.from('Mail').toString('hex')),
    command('e01a00ff', `0508${Buffer.from('contents').toString('hex')}`),
    command('e01c0000', Buffer.from('EIP712Domain').toString('hex')),
    command('e01c00ff', `000a${Buffer.from('Ether Mail').toString('hex')}`),
    command('e01c0000', Buffer.from('Mail').toString('hex')),
    command('e01c00ff', `000b${Buffer.from('Hello, Bob!').toString('hex')}`),
    command('e00c0001', FIRST),
  ];
  const settings = { blindSigning: true };
  const nano = await shown({ settings }, commands);
  expect(nano.slice(1, 3)).toEqual(['Review typed message', 'name: Ether Mail']);
  expect(nano[3]).toMatch(/^Message hash: 0x[0-9A-F]{64}$/);
  const stax = await shown({ model: 'stax', settings }, commands);
  expect(stax.slice(1)).toEqual([
    'Review typed message',
    'Review struct: EIP712Domain',
    'name: Ether Mail',
    'Review struct: Mail',
    'contents: Hello, Bob!',
    'Accept risk and sign typed message?',
  ]);
});
