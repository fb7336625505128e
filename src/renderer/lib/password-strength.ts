const COMMON = [
  'password',
  'qwerty',
  'letmein',
  'welcome',
  'admin',
  'iloveyou',
  'abc123',
  '123456',
  'cloudtuner',
];

export type PasswordStrength = { level: 0 | 1 | 2 | 3 | 4; words: string; advice: string };

/**
 * A rough measure for advice while typing; what is accepted is decided in main. Counts bits as length × log2(size of
 * the character classes used), and takes off what repeats, sequences and common words give away.
 */
export function passwordStrength(password: string): PasswordStrength {
  if (password === '') return { level: 0, words: 'Empty', advice: 'Four or five unrelated words work well.' };
  const lower = password.toLowerCase();
  const classes =
    (/[a-z]/.test(password) ? 26 : 0) +
    (/[A-Z]/.test(password) ? 26 : 0) +
    (/\d/.test(password) ? 10 : 0) +
    (/[^A-Za-z0-9]/.test(password) ? 32 : 0);
  let effective = password.length;
  for (const word of COMMON) if (lower.includes(word)) effective -= word.length - 1;
  for (let i = 1; i < password.length; i += 1) {
    const step = password.charCodeAt(i) - password.charCodeAt(i - 1);
    if (step === 0 || step === 1 || step === -1) effective -= 0.6;
  }
  const bits = Math.max(0, effective) * Math.log2(classes);
  if (bits < 40)
    return { level: 1, words: 'Weak', advice: 'Someone with this file could guess it. Make it longer.' };
  if (bits < 60) return { level: 2, words: 'Fair', advice: 'Add another word or two.' };
  if (bits < 80) return { level: 3, words: 'Good', advice: 'Enough for a vault file that may be copied.' };
  return { level: 4, words: 'Strong', advice: 'Guessing it would take far longer than it is worth.' };
}
