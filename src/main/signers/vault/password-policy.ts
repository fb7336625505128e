import { Failure } from '../../../domain/failure.ts';

const MIN_LENGTH = 10;

/** What people choose when they are told to take ten characters. Compared in lower case, without white space. */
const COMMON = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 1234567891 1q2w3e4r5t 1q2w3e4r5t6y
  1qaz2wsx3edc qwertyuiop qwertzuiop azertyuiop qwerty12345 qwerty123456 qwerty1234 asdfghjkl; asdfghjklö
  zaq12wsxcde3 password12 password123 password1234 password12345 password1! passw0rd12 passw0rd123 p@ssw0rd123
  p@ssword123 mypassword letmein123 letmein1234 iloveyou12 iloveyou123 welcome123 welcome1234 changeme123
  changemenow administrator admin12345 admin123456 superman123 football123 baseball123 princess123 sunshine123
  abcdefghij abcdefghijkl abcd123456 abc1234567 abc123456789 a123456789 aa12345678 cloudtuner cloudtuner1
  cloudtuner123 cloudtunerdesk correcthorsebatterystaple`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Refuses passwords that are guessed first. scrypt makes each guess dear; only the password makes them many.
 *
 * @throws Failure `weak-password` that names what is missing.
 */
export function requireGoodPassword(password: string): void {
  const normal = password.normalize('NFKC');
  const length = [...normal].length;
  if (length < MIN_LENGTH) {
    throw new Failure(
      'weak-password',
      `The password has ${length} ${length === 1 ? 'character' : 'characters'}; it needs at least ${MIN_LENGTH}. Several unrelated words make a good one.`,
      { length, minimum: MIN_LENGTH },
    );
  }
  const plain = normal.toLowerCase().replace(/\s+/g, '');
  if (COMMON.has(plain)) {
    throw new Failure(
      'weak-password',
      'That password is on every list of common passwords. Choose one that only you would think of, such as several unrelated words.',
    );
  }
  if (new Set(plain).size < 5) {
    throw new Failure(
      'weak-password',
      'The password repeats the same few characters. Use at least 5 different ones.',
      { minimumDifferent: 5 },
    );
  }
}
