import { describe, expect, test } from 'vitest';
import { eventKinds } from './event-kinds.ts';

const TRADE = `0x${'01'.repeat(32)}`;
const RESTS = `0x${'02'.repeat(32)}`;
const log = (address: string, kind: string, amount = '0x00') => ({
  address,
  topics: [kind, amount],
  data: '0x',
});

describe('what a plan does, whatever the amounts', () => {
  test('amounts, order, repetition and the case of addresses make no difference', () => {
    expect(eventKinds([log('0xBb', RESTS), log('0xaa', TRADE, '0x01'), log('0xAA', TRADE, '0x02')])).toEqual(
      eventKinds([log('0xaa', TRADE, '0x07'), log('0xbb', RESTS)]),
    );
  });

  test('another kind of event, or the same of another contract, does', () => {
    const reviewed = eventKinds([log('0xaa', TRADE)]);
    expect(eventKinds([log('0xaa', TRADE), log('0xaa', RESTS)])).not.toEqual(reviewed);
    expect(eventKinds([log('0xbb', TRADE)])).not.toEqual(reviewed);
    expect(eventKinds([])).not.toEqual(reviewed);
  });
});
