import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clashingPath, isBackupPath } from './backup-path.ts';

describe('a path of a backup is one of a profile', () => {
  test.each([
    'vault.json',
    'desk.db',
    'emission-overrides.json',
    'stays-offline',
    'imports/0197f0c2-0000-7000-8000-000000000000/lines/0.parquet',
    'chain/state.json',
    'chain/deployments/31337.json',
    'own-factors/manifest.json',
  ])('%s', (path) => expect(isBackupPath(path)).toBe(true));

  test.each([
    '',
    '.',
    '..',
    '../vault.json',
    'imports/../../.bashrc',
    'imports/..',
    'chain/./state.json',
    'chain//state.json',
    'chain/',
    '/etc/passwd',
    '/vault.json',
    'C:/vault.json',
    'C:vault.json',
    'imports\\..\\..\\x',
    'chain/state.json\u0000.txt',
    'chain/state.json:stream',
    'chain/con',
    'chain/NUL.txt',
    'chain/com1',
    'chain/a.',
    'chain/a ',
    'chain/.hidden',
    'chain/ä',
    'imports',
    'vault.json/x',
    'profile.lock',
    'desk.db-wal',
    'VAULT.JSON',
    'desk.log',
    'restore.adopting/vault.json',
    'chromium/Preferences',
    `chain/${'a/'.repeat(8)}a`,
    `chain/${'a'.repeat(500)}`,
  ])('not %j', (path) => expect(isBackupPath(path)).toBe(false));

  test('whatever is accepted stays below the profile, on POSIX and on Windows', () => {
    const piece = fc.constantFrom(
      'imports',
      'chain',
      '..',
      '.',
      '',
      '/',
      '\\',
      'a',
      'C:',
      '~',
      'vault.json',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom('/', '\\', ''), (pieces, by) => {
        const path = pieces.join(by);
        if (!isBackupPath(path)) return;
        expect(posix.join('/p', path)).toBe(`/p/${path}`);
        expect(win32.join('C:\\p', path)).toBe(`C:\\p\\${path.replaceAll('/', '\\')}`);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('paths that cannot stand side by side', () => {
  test.each([
    [['chain/a', 'chain/a'], 'chain/a'],
    [['chain/a', 'chain/A'], 'chain/A'],
    [['chain/a/b', 'chain/a'], 'chain/a/b'],
    [['chain/a', 'chain/B/c', 'chain/b'], 'chain/B/c'],
    [['chain/a', 'chain/ab', 'chain/b/a'], null],
  ])('%j: %s', (paths, expected) => expect(clashingPath(paths)).toBe(expected));
});
