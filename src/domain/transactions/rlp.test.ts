import { utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import { hexOf } from '../abi.ts';
import { encodeRlp, type RlpItem, rlpInteger } from './rlp.ts';

// The examples of https://ethereum.org/developers/docs/data-structures-and-encoding/rlp
describe('RLP, the examples of its documentation', () => {
  const text = (value: string) => utf8ToBytes(value);
  test.each<[string, RlpItem, string]>([
    ['the string “dog”', text('dog'), '0x83646f67'],
    ['the list [“cat”, “dog”]', [text('cat'), text('dog')], '0xc88363617483646f67'],
    ['the empty string', text(''), '0x80'],
    ['the empty list', [], '0xc0'],
    ['the integer 0', rlpInteger(0n), '0x80'],
    ['the byte 0x00', Uint8Array.of(0), '0x00'],
    ['the byte 0x0f', Uint8Array.of(15), '0x0f'],
    ['the bytes 0x04 0x00', rlpInteger(1024n), '0x820400'],
    ['the set-theoretical representation of three', [[], [[]], [[], [[]]]], '0xc7c0c1c0c3c0c1c0'],
  ])('%s', (_, item, expected) => {
    expect(hexOf(encodeRlp(item))).toBe(expected);
  });

  test('a string of 56 bytes has its length before it', () => {
    const lorem = 'Lorem ipsum dolor sit amet, consectetur adipisicing elit';
    expect(lorem).toHaveLength(56);
    expect(hexOf(encodeRlp(text(lorem)))).toBe(`0xb838${hexOf(text(lorem)).slice(2)}`);
  });
});
