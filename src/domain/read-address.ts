import { checksumAddress } from './checksum-address.ts';
import { Failure } from './failure.ts';

const DIGITS = 40;

/**
 * Reads an address that a person typed or pasted. Answers it with the capitals of EIP-55. In one case throughout it
 * carries no checksum and is taken; with capitals and small letters its checksum has to be right.
 *
 * @throws Failure `invalid-address` that says what is wrong and, for a checksum, at which characters and what fits.
 */
export function readAddress(text: string): string {
  const address = text.trim();
  if (!/^0x/i.test(address)) throw invalid('An address begins with 0x.');
  const digits = address.slice(2);
  const wrong = digits.search(/[^0-9a-fA-F]/);
  if (wrong !== -1) {
    throw invalid(`Character ${wrong + 3} is not a hexadecimal digit (0–9, a–f).`, { position: wrong + 3 });
  }
  if (digits.length !== DIGITS) {
    throw invalid(`An address has ${DIGITS} digits after 0x; this has ${digits.length}.`, {
      digits: digits.length,
    });
  }
  const right = checksumAddress(`0x${digits}`);
  if (digits === digits.toLowerCase() || digits === digits.toUpperCase()) return right;
  const differ = [...digits].flatMap((digit, at) => (digit === right[at + 2] ? [] : [at + 3]));
  if (differ.length === 0) return right;
  const capitals =
    differ.length === 1 ? `character ${differ[0]} has` : `characters ${differ.join(', ')} have`;
  throw invalid(
    `The checksum does not fit: a digit is mistyped, or ${capitals} the wrong case. Copy it again from where it comes. If every digit is right, the address is ${right}.`,
    { positions: differ.join(', '), expected: right },
  );
}

function invalid(message: string, details: Record<string, string | number> = {}): Failure {
  return new Failure('invalid-address', message, details);
}
