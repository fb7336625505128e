import { describe, expect, it } from 'vitest';
import { groupsOfFour, shortAddress } from './hexadecimal.ts';

describe('addresses and hashes for the eye', () => {
  it('keeps the capitals of an EIP-55 address on both ends', () => {
    // First test address of EIP-55.
    expect(shortAddress('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')).toBe('0x5aAeb6…eAed');
  });

  it('splits a 32-byte hash into sixteen groups of four that give it back', () => {
    // keccak-256 of the empty string (Keccak reference).
    const hash = '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470';
    const groups = groupsOfFour(hash);
    expect(groups).toHaveLength(16);
    expect(groups[0]).toBe('c5d2');
    expect(`0x${groups.join('')}`).toBe(hash);
  });
});
