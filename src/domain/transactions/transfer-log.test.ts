import { describe, expect, test } from 'vitest';
import {
  balanceDeltas,
  NATIVE,
  NO_ADDRESS,
  nativeChange,
  readTransfer,
  touchedBalances,
} from './transfer-log.ts';

const TOKEN = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48';
const ALICE = '0x00000000000000000000000000000000000000a1';
const BOB = '0x00000000000000000000000000000000000000b0';
const word = (address: string) => `0x${address.slice(2).padStart(64, '0')}`;
// From the ERC-20 standard: event Transfer(address indexed _from, address indexed _to, uint256 _value).
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';

describe('readTransfer (ERC-20, ERC-721)', () => {
  test('reads both parties', () => {
    expect(
      readTransfer({ address: TOKEN, topics: [TRANSFER, word(ALICE), word(BOB)], data: word('0x05') }),
    ).toEqual({
      token: TOKEN,
      from: ALICE,
      to: BOB,
      data: word('0x05'),
    });
  });

  test('reads the transfer of an ERC-721 token, whose id is indexed', () => {
    const topics = [TRANSFER, word(ALICE), word(BOB), word('0x07')];
    expect(readTransfer({ address: TOKEN, topics, data: '0x' })?.to).toBe(BOB);
  });

  test('passes over other events and malformed ones', () => {
    expect(
      readTransfer({ address: TOKEN, topics: [word('0x01'), word(ALICE), word(BOB)], data: '0x' }),
    ).toBeNull();
    expect(readTransfer({ address: TOKEN, topics: [TRANSFER], data: '0x' })).toBeNull();
    expect(readTransfer({ address: TOKEN, topics: [], data: '0x' })).toBeNull();
  });
});

test('touchedBalances names each account once and never the zero address (mint and burn)', () => {
  const none = '0x0000000000000000000000000000000000000000';
  expect(
    touchedBalances([
      { token: TOKEN, from: none, to: ALICE, data: '0x' },
      { token: TOKEN, from: ALICE, to: BOB, data: '0x' },
      { token: TOKEN, from: BOB, to: none, data: '0x' },
    ]),
  ).toEqual([
    { token: TOKEN, account: ALICE },
    { token: TOKEN, account: BOB },
  ]);
});

test('nativeChange adds what came and takes off what went', () => {
  const transfers = [
    { token: NATIVE, from: ALICE, to: BOB, data: word('0x0a') },
    { token: NATIVE, from: BOB, to: ALICE, data: word('0x03') },
    { token: TOKEN, from: ALICE, to: BOB, data: word('0xff') },
  ];
  // Alice: -10 + 3.
  expect(nativeChange(ALICE, transfers)).toBe(-7n);
  expect(nativeChange(BOB, transfers)).toBe(7n);
});

describe('balanceDeltas', () => {
  const moved = (from: string, to: string, data: string) => ({ token: TOKEN, from, to, data });

  test('adds up what comes and goes; minted and burned tokens have one party', () => {
    const transfers = [
      moved(NO_ADDRESS, ALICE, word('0x64')),
      moved(ALICE, BOB, word('0x1e')),
      moved(BOB, NO_ADDRESS, word('0x0a')),
    ];
    // 100 minted to Alice, 30 of them to Bob, who burns 10: Alice +70, Bob +20.
    expect(balanceDeltas(transfers)).toEqual([
      { token: TOKEN, account: ALICE, change: 70n },
      { token: TOKEN, account: BOB, change: 20n },
    ]);
  });

  test('a transfer to oneself changes nothing', () => {
    expect(balanceDeltas([moved(ALICE, ALICE, word('0x05'))])).toEqual([
      { token: TOKEN, account: ALICE, change: 0n },
    ]);
  });

  test('counts an ERC-721 token as one, and passes over data that is no amount', () => {
    expect(balanceDeltas([moved(NO_ADDRESS, ALICE, '0x'), moved(ALICE, BOB, '0x1234')])).toEqual([
      { token: TOKEN, account: ALICE, change: 1n },
    ]);
  });
});
