import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { Failure } from './failure.ts';

/** The 2048 English words of BIP-39. */
export const MNEMONIC_WORDS: ReadonlySet<string> = new Set(wordlist);

const LENGTHS = [12, 15, 18, 21, 24];

/** The words that stand for 16, 20, 24, 28 or 32 bytes of entropy (BIP-39). */
export function entropyWords(entropy: Uint8Array): string[] {
  return entropyToMnemonic(entropy, wordlist).split(' ');
}

/**
 * Reads a mnemonic that a person typed: any case, any white space. Answers its entropy.
 *
 * @throws Failure `invalid-mnemonic` that says what is wrong: how many words there are, the position of the first
 *   word that is not in the list, or that the checksum does not fit. It never repeats a word.
 */
export function readMnemonic(text: string): Uint8Array {
  const words = text.normalize('NFKD').toLowerCase().split(/\s+/).filter(Boolean);
  const unknown = words.findIndex((word) => !MNEMONIC_WORDS.has(word));
  if (unknown !== -1) {
    throw new Failure(
      'invalid-mnemonic',
      `Word ${unknown + 1} is not one of the 2048 words. Check its spelling.`,
      { position: unknown + 1 },
    );
  }
  if (!LENGTHS.includes(words.length)) {
    throw new Failure(
      'invalid-mnemonic',
      `A mnemonic has 12, 15, 18, 21 or 24 words; you entered ${words.length}.`,
      { words: words.length },
    );
  }
  try {
    return mnemonicToEntropy(words.join(' '), wordlist);
  } catch {
    // Every word and the count are right, so only the checksum is left. The cause quotes nothing but is not kept.
    throw new Failure(
      'invalid-mnemonic',
      'The words are all in the list, but they do not belong together: one is wrong or two have changed places.',
    );
  }
}

/** The BIP-39 seed of 64 bytes, from which BIP-32 derives. Gives way to the event loop while it works. */
export async function mnemonicSeed(entropy: Uint8Array, passphrase = ''): Promise<Uint8Array> {
  const password = utf8ToBytes(entropyWords(entropy).join(' '));
  try {
    return await pbkdf2Async(sha512, password, utf8ToBytes(`mnemonic${passphrase.normalize('NFKD')}`), {
      c: 2048,
      dkLen: 64,
    });
  } finally {
    password.fill(0);
  }
}
