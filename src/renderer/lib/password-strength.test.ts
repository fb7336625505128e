import { describe, expect, it } from 'vitest';
import { passwordStrength } from './password-strength.ts';

describe('password advice', () => {
  it('calls common words, repeats and runs weak however long they are', () => {
    expect(passwordStrength('password123').level).toBe(1);
    expect(passwordStrength('aaaaaaaaaaaaaa').level).toBe(1);
    expect(passwordStrength('abcdefghijkl').level).toBe(1);
  });

  it('calls several unrelated words strong', () => {
    expect(passwordStrength('violet tram harbour 9').level).toBe(4);
  });

  it('does not get weaker by an added word', () => {
    expect(passwordStrength('violet tram').level).toBeLessThanOrEqual(
      passwordStrength('violet tram harbour').level,
    );
  });
});
