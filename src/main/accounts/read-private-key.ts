import { secp256k1 } from '@noble/curves/secp256k1.js';
import { Failure } from '../../domain/failure.ts';

/**
 * Reads a private key that a person pasted: 64 hexadecimal digits, with or without 0x. The caller wipes the answer.
 *
 * @throws Failure `invalid-key` that says what is wrong and repeats no part of the key.
 */
export function readPrivateKey(text: string): Buffer {
  const digits = text.trim().replace(/^0x/i, '');
  if (!/^[0-9a-fA-F]*$/.test(digits))
    throw invalid('A private key is made of hexadecimal digits (0–9, a–f) alone.');
  if (digits.length !== 64)
    throw invalid(`A private key has 64 hexadecimal digits; this has ${digits.length}.`);
  const key = Buffer.from(digits, 'hex');
  // SEC 1: between 1 and the curve's order.
  if (secp256k1.utils.isValidSecretKey(key)) return key;
  key.fill(0);
  throw invalid('That number is no private key: it is zero, or too large for the curve.');
}

function invalid(message: string): Failure {
  return new Failure('invalid-key', message);
}
