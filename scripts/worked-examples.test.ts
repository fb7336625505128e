import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const TESTS = join(ROOT, 'contracts/test');

type Row = { example: string; file: string; test: string };

/** The rows of the tables: example, file, test. */
function rowsOf(markdown: string): Row[] {
  return [...markdown.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)]
    .map(([, example = '', file = '', name = '']) => ({ example, file, test: name }))
    .filter(({ file }) => file !== 'File');
}

/** What is wrong with a row: no such file, or no such test in it. */
function problemOf({ file, test: name }: Row, tests: string): string | undefined {
  const path = join(tests, file);
  if (!existsSync(path)) return `${file}: no such file`;
  const [, identifier] = /^`(\w+)`$/.exec(name) ?? [];
  if (identifier === undefined) return `${file}: “${name}” is no name of a test`;
  const there = new RegExp(`^    function ${identifier}\\(`, 'm').test(readFileSync(path, 'utf8'));
  return there ? undefined : `${file}: no test ${identifier}`;
}

/** Names of the functions of a contract that are restricted. */
function restrictedFunctions(source: string): string[] {
  return [...source.matchAll(/function (\w+)\([^{;]*?\)([^{;]*)\{/g)]
    .filter(([, , modifiers = '']) => /\brestricted\b/.test(modifiers))
    .map(([, name = '']) => name);
}

function soliditySources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.sol'))
    .map((path) => join(folder, path));
}

describe('docs/worked-examples.md', () => {
  const rows = rowsOf(readFileSync(join(ROOT, 'docs/worked-examples.md'), 'utf8'));

  test('has a row for each section, and each names a test that exists', () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.map((row) => problemOf(row, TESTS)).filter(Boolean)).toEqual([]);
  });

  test.each([
    ['no file', { example: '', file: 'token/Nowhere.t.sol', test: '`test_x`' }],
    ['no test', { example: '', file: 'token/CT02.t.sol', test: '`test_token_isNamed`' }],
    ['no name', { example: '', file: 'token/CT02.t.sol', test: 'somewhere' }],
  ])('a planted row with %s is found', (_, row) => {
    expect(problemOf(row, TESTS)).toBeDefined();
  });
});

describe('the calls that role holders try (contracts/test/kit/WholeProtocol.sol)', () => {
  const kit = readFileSync(join(TESTS, 'kit/WholeProtocol.sol'), 'utf8');
  const base = readFileSync(join(TESTS, 'kit/ProtocolTest.sol'), 'utf8');
  // Variable and source of each contract that is deployed there.
  const deployed = soliditySources(join(ROOT, 'contracts/src')).flatMap((path) => {
    const name = path.replace(/^.*\/|\.sol$/g, '');
    const [, variable] = new RegExp(`(\\w+) = new ${name}\\(`).exec(`${kit}${base}`) ?? [];
    return variable === undefined ? [] : [{ variable, source: readFileSync(path, 'utf8') }];
  });

  test('contain each restricted function of each contract that is deployed there', () => {
    const calls = deployed.flatMap(({ variable, source }) =>
      restrictedFunctions(source).map((name) => `${variable}.${name}, (`),
    );
    expect(deployed.length).toBeGreaterThan(10);
    expect(calls).toContain('payments.recordCalls, (');
    expect(calls.filter((call) => !kit.includes(call))).toEqual([]);
  });

  test('a restricted function is recognised over several lines, and an open one is not', () => {
    const source =
      'function a(uint256 b)\n  external\n  restricted\n  returns (uint256)\n{}\nfunction c() external {}';
    expect(restrictedFunctions(source)).toEqual(['a']);
  });
});
