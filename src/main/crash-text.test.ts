import { describe, expect, test } from 'vitest';
import { crashText } from './crash-text.ts';

// BIP-39's test vector for 16 bytes of 0x7f, and a key in a sentence as libraries write them.
const WORDS = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const KEY = 'c3'.repeat(32);

describe('crash output', () => {
  test('holds neither words nor keys, wherever in the error they are', () => {
    const error = new Error(`invalid mnemonic ${JSON.stringify(WORDS)}; private key: 0x${KEY}`);
    const text = crashText(error);
    expect(text).toContain('invalid mnemonic');
    expect(text).toContain('crash-text.test.ts');
    expect(text).not.toContain('sausage');
    expect(text).not.toContain(KEY);
    expect(crashText(WORDS)).not.toContain('sausage');
  });
});
