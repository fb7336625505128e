import { expect, test } from 'vitest';
import { action, tableOf } from './action.ts';

test('a ratio is gas ÷ gas of the peer, to three decimals', () => {
  // 51,234 ÷ 50,000 = 1.02468
  expect(action('transfer', 51_234, { name: 'OpenZeppelin', gas: 50_000 })).toEqual({
    name: 'transfer',
    gas: 51_234,
    peer: 'OpenZeppelin',
    peerGas: 50_000,
    ratio: 1.025,
  });
});

test('an action without a peer has neither gas of one nor a ratio', () => {
  expect(action('vote', 1)).toEqual({ name: 'vote', gas: 1, peer: null, peerGas: null, ratio: null });
});

test('the table leaves cells without a peer empty', () => {
  expect(
    tableOf([action('vote', 60_000)])
      .split('\n')
      .at(-1),
  ).toBe('| vote | 60,000 |  |  |  |');
});
