import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staleCopies } from './stale-copies.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
  mkdirSync(join(folder, 'smt'));
  mkdirSync(join(folder, 'src'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function plant(source: string, copy: string) {
  writeFileSync(join(folder, 'src/A.sol'), source);
  writeFileSync(join(folder, 'smt/AProof.sol'), `// copied from src/A.sol\n${copy}\n// end of copy\n`);
}

test('what the proofs in contracts/smt copy is in the contracts as they are', () => {
  expect(staleCopies(join(import.meta.dirname, '../contracts'))).toEqual([]);
});

test('a copy may be indented differently', () => {
  plant('  a = b;\n  c = d;', 'a = b;\n    c = d;');
  expect(staleCopies(folder)).toEqual([]);
});

test('a planted change of the contract is found', () => {
  plant('a = b + 1;', 'a = b;');
  expect(staleCopies(folder)).toEqual(['AProof.sol: not in src/A.sol: a = b;']);
});
