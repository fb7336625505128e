import { expect, test } from 'vitest';
import { readsAlike } from './reads-alike.ts';

test('UTS #39: whole-script and mixed-script confusables read alike, as do case, accents, spaces and what is invisible', () => {
  // “paypal” with U+0430 is the standard's own example; “scope” in Cyrillic letters is its whole-script one.
  expect(readsAlike('paypal', 'p\u0430ypal')).toBe(true);
  expect(readsAlike('scope', '\u0455\u0441\u043e\u0440\u0435')).toBe(true);
  expect(readsAlike('the treasury', 'The\u200b  TREASURY\u202e')).toBe(true);
  expect(readsAlike('Account 1', 'Account l')).toBe(true);
  expect(readsAlike('Account 1', 'Account I')).toBe(true);
  expect(readsAlike('modern', 'modem')).toBe(true);
  expect(readsAlike('Tr\u00e9asury', 'Treasury')).toBe(true);
});

test('other names do not', () => {
  expect(readsAlike('Account 1', 'Account 2')).toBe(false);
  expect(readsAlike('Alice', 'Bob')).toBe(false);
  expect(readsAlike('財務部', '総務部')).toBe(false);
  expect(readsAlike('★', '☆')).toBe(false);
});
