import { describe, expect, it } from 'vitest';
import { requireGoodPassword } from './password-policy.ts';

describe('the password policy', () => {
  it.each([
    ['nine characters', 'tulip-9-x', /9 characters; it needs at least 10/],
    ['nine characters of two code units each', '🌷🍀🌵🌲🌊🔥🌙⭐☔', /9 characters/],
    ['one of the common ones', 'Password1234', /common/],
    ['a common one with spaces', 'correct horse battery staple', /common/],
    ['a few characters over and over', 'abababababababab', /5 different/],
  ])('refuses %s and says what is missing', (_name, password, words) => {
    expect(() => requireGoodPassword(password)).toThrow(
      expect.objectContaining({ code: 'weak-password', message: expect.stringMatching(words) }),
    );
  });

  it.each(['tulip-9-xy', 'four plain unrelated words', 'пароль-из-слов'])('takes %s', (password) => {
    expect(() => requireGoodPassword(password)).not.toThrow();
  });
});
