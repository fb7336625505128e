import { describe, expect, test } from 'vitest';
import { NO_ADDRESS } from '../transactions/transfer-log.ts';
import { type HistoricTransfer, plantedBy } from './planted-transfer.ts';

const OWN = '0x1111111111111111111111111111111111111111';
const OTHER = '0x2222222222222222222222222222222222222222';
const USDC = { symbol: 'USDC', decimals: 6 };
const transfer = (change: Partial<HistoricTransfer>): HistoricTransfer => ({
  token: USDC,
  from: OTHER,
  to: OWN,
  amount: 5_000_000n,
  signedBy: OTHER,
  ...change,
});
const planted = (change: Partial<HistoricTransfer>, known: readonly string[] = []) =>
  plantedBy(transfer(change), OWN, (address) => known.includes(address));

describe('planted addresses', () => {
  test('a usual payment plants nobody', () => {
    expect(planted({})).toBeNull();
    expect(planted({ from: OWN, to: OTHER, signedBy: OWN })).toBeNull();
  });

  test('a transfer of nothing in the account’s name plants whom it names', () => {
    expect(planted({ from: OWN, to: OTHER, amount: 0n })).toEqual({ address: OTHER, reason: 'zero-value' });
    expect(planted({ amount: 0n })).toEqual({ address: OTHER, reason: 'zero-value' });
  });

  test('a transfer of nothing that the account itself signed is its own doing', () => {
    expect(planted({ from: OWN, to: OTHER, amount: 0n, signedBy: OWN })).toBeNull();
  });

  test('dust is 0.01 of a token and less', () => {
    expect(planted({ amount: 10_000n })).toEqual({ address: OTHER, reason: 'dust' }); // 0.01 USDC
    expect(planted({ amount: 10_001n })).toBeNull();
    const ct02 = { symbol: 'CT02', decimals: 2 };
    expect(planted({ token: ct02, amount: 1n })).toEqual({ address: OTHER, reason: 'dust' }); // 0.01 CT02
    expect(planted({ token: ct02, amount: 2n })).toBeNull();
  });

  test('dust of ether is 0.00001 and less', () => {
    const weth = { symbol: 'WETH', decimals: 18 };
    expect(planted({ token: weth, amount: 10n ** 13n })).toEqual({ address: OTHER, reason: 'dust' });
    expect(planted({ token: weth, amount: 10n ** 13n + 1n })).toBeNull();
  });

  test('a token of nobody’s plants its sender, whatever the amount', () => {
    expect(planted({ token: null, amount: 10n ** 24n })).toEqual({ address: OTHER, reason: 'unknown-token' });
    expect(planted({ token: null, from: OWN, to: OTHER })).toEqual({
      address: OTHER,
      reason: 'unknown-token',
    });
  });

  test('whom the user knows is planted by nothing, nor is the zero address of mints and burns', () => {
    expect(planted({ amount: 0n }, [OTHER])).toBeNull();
    expect(planted({ from: NO_ADDRESS, amount: 1n })).toBeNull();
  });
});
