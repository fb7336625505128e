import { describe, expect, test } from 'vitest';
import type { UnsignedTransaction } from '../transactions/signing-hash.ts';
import { ASSUMED_DEVICE, type DeviceProfile } from './device-profile.ts';
import { transactionScreens } from './transaction-screens.ts';

const nanoX = ASSUMED_DEVICE;
const flex: DeviceProfile = { ...nanoX, model: 'flex' };
const nanoS: DeviceProfile = { ...nanoX, model: 'nanoS', appVersion: '1.10.4' };

// app-ethereum 1.22.0: tests/ragger/test_blind_sign.py, read off tests/ragger/snapshots/{nanox,flex}/test_blind_sign*.
const FROM = '0xdad77910dbdfde764fc21fcd4e74d71bbaca6d8d';
const balanceOf = (changes: Partial<UnsignedTransaction> = {}): UnsignedTransaction =>
  ({
    type: 'eip-1559',
    chainId: 1n,
    nonce: 235,
    maxFeePerGas: 100n * 10n ** 9n,
    maxPriorityFeePerGas: 10n * 10n ** 9n,
    gasLimit: 44_001n,
    to: '0x6b175474e89094c44da98b954eedeac495271d0f',
    value: 0n,
    data: '0x70a08231000000000000000000000000d8da6bf26964af9d7eed9e03e53415d37aa96045',
    accessList: [],
    ...changes,
  }) as UnsignedTransaction;

const titles = (view: { screens: { title: string }[] }) => view.screens.map(({ title }) => title);

describe('Ethereum app 1.22, snapshots of its tests', () => {
  test('nanox/test_blind_sign', () => {
    const { screens, blind, refused } = transactionScreens(nanoX, balanceOf(), FROM);
    expect({ blind, refused }).toEqual({ blind: true, refused: false });
    expect(screens).toEqual([
      { title: 'Blind signing ahead', value: 'To accept risk, press both buttons' },
      { title: 'Review transaction', value: '' },
      { title: 'From', value: '0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D' },
      { title: 'To', value: '0x6B175474E89094C44Da98b954EedeAC495271d0F' },
      { title: 'Max fees', value: '0.0044001 ETH' },
      { title: 'Tx hash', value: '0x6814a1ccab5871d8d799d59215fdcf5cb9422e309f6461273fbca50604aa4640' },
      { title: 'Accept risk and sign transaction', value: '' },
    ]);
  });

  test('nanox/test_blind_sign_nonzero', () => {
    const view = transactionScreens(nanoX, balanceOf({ value: 12n * 10n ** 17n }), FROM);
    expect(view.screens[3]).toEqual({ title: 'Amount', value: '1.2 ETH' });
    expect(view.screens.at(-2)?.value).toBe(
      '0xa6b3740ba12da1d8263d5eb911f78d66fe2c2d6057700d7cd50a557d2b96f3cf',
    );
  });

  test('flex/test_blind_sign', () => {
    expect(titles(transactionScreens(flex, balanceOf(), FROM))).toEqual([
      'Blind signing ahead',
      'Review transaction',
      'From',
      'To',
      'Max fees',
      'Transaction hash',
      'Accept risk and sign transaction?',
    ]);
  });

  test('flex/test_blind_sign_not_enabled_error: refused with the way to the setting', () => {
    const view = transactionScreens({ ...flex, blindSigning: false }, balanceOf(), FROM);
    expect(view.refused).toBe(true);
    expect(titles(view)).toEqual(['This transaction cannot be clear-signed']);
  });
});

describe('Ethereum app 1.22, src/nbgl/ui_approve_tx.c', () => {
  test('a plain transfer is clear, and shows its hash only when the setting says so', () => {
    const transfer = balanceOf({ data: '0x', value: 1n });
    const view = transactionScreens(nanoX, transfer, FROM);
    expect(view.blind).toBe(false);
    expect(titles(view)).toEqual([
      'Review transaction',
      'From',
      'Amount',
      'To',
      'Max fees',
      'Sign transaction',
    ]);
    expect(view.screens[2]?.value).toBe('0.000000000000000001 ETH');
    expect(titles(transactionScreens({ ...nanoX, hash: true, nonce: true }, transfer, FROM))).toEqual([
      'Review transaction',
      'From',
      'Amount',
      'To',
      'Nonce',
      'Max fees',
      'Tx hash',
      'Sign transaction',
    ]);
  });

  test('a network that the app does not know goes by its number, and its currency by ???', () => {
    const view = transactionScreens(nanoX, balanceOf({ chainId: 31_337n }), FROM);
    expect(view.screens.filter(({ title }) => ['Network', 'Max fees'].includes(title))).toEqual([
      { title: 'Max fees', value: '0.0044001 ???' },
      { title: 'Network', value: '31337' },
    ]);
  });

  test('an approval of a token that it was not told of shows no spender, no amount and no hash', () => {
    const data = `0x095ea7b3${'00'.repeat(64)}`;
    const view = transactionScreens(nanoX, balanceOf({ data, chainId: 10n }), FROM);
    expect(titles(view)).toEqual([
      'Blind signing ahead',
      'Review transaction to approve ERC20 token',
      'From',
      'Network',
      'Max fees',
      'Accept risk and sign transaction',
    ]);
    expect(view.screens[3]?.value).toBe('OP Mainnet');
    expect(titles(transactionScreens(flex, balanceOf({ data }), FROM)).at(-1)).toBe(
      'Accept risk and sign transaction to approve ERC20 token?',
    );
  });

  test('such an approval that carries currency is refused', () => {
    const data = `0x095ea7b3${'00'.repeat(64)}`;
    expect(transactionScreens(nanoX, balanceOf({ data, value: 1n }), FROM).refused).toBe(true);
  });

  test('the creation of a contract goes to “Contract”', () => {
    const view = transactionScreens(nanoX, balanceOf({ to: null }), FROM);
    expect(view.screens[3]).toEqual({ title: 'To', value: 'Contract' });
  });
});

describe('Ethereum app 1.10 on a Nano S, src_bagl/ui_flow_signTx.c', () => {
  test('shows neither who signs nor a hash, and tickers in front', () => {
    const legacy: UnsignedTransaction = {
      type: 'legacy',
      chainId: 137n,
      nonce: 0,
      gasPrice: 10n ** 9n,
      gasLimit: 21_000n,
      to: FROM,
      value: 10n ** 18n,
      data: '0x01',
    };
    expect(transactionScreens(nanoS, legacy, FROM)).toEqual({
      blind: true,
      refused: false,
      screens: [
        { title: 'Review transaction', value: '' },
        { title: 'Blind Signing', value: '' },
        { title: 'Amount', value: 'MATIC 1' },
        { title: 'Address', value: '0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D' },
        { title: 'Network', value: 'Polygon' },
        { title: 'Max Fees', value: 'MATIC 0.000021' },
        { title: 'Accept and send', value: '' },
      ],
    });
  });
});
