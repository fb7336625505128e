import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const CONFIG = join(ROOT, '.dependency-cruiser.mjs');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

type Violation = { rule: { name: string }; from: string; to: string };

/** Runs the import rules over `folders` below `cwd` and answers what they found. */
function violations(cwd: string, folders: string[]): Violation[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [CRUISER, '--config', CONFIG, '--output-type', 'json', ...folders],
    { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${stdout}${stderr}`);
  return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

const temporary: string[] = [];
afterAll(() => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A small tree with the given files, which shares our node_modules. */
function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'import-rules-'));
  temporary.push(folder);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const EMPTY = 'export const nothing = 0;\n';

describe('import rules find a planted violation', () => {
  const PLANTED: [rule: string, files: Record<string, string>][] = [
    ['no-cycles', { 'src/domain/a.ts': "import './b.ts';\n", 'src/domain/b.ts': "import './a.ts';\n" }],
    ['domain-is-pure', { 'src/domain/a.ts': "import 'node:fs';\n" }],
    [
      'domain-is-pure',
      { 'src/domain/a.ts': "import type { Wallet } from 'ethers';\nexport type W = Wallet;\n" },
    ],
    ['domain-is-pure', { 'src/domain/a.ts': "import '../ipc/b.ts';\n", 'src/ipc/b.ts': EMPTY }],
    ['ipc-is-a-contract', { 'src/ipc/a.ts': "import '../main/b.ts';\n", 'src/main/b.ts': EMPTY }],
    ['preload-is-a-bridge', { 'src/preload/a.ts': "import '../domain/b.ts';\n", 'src/domain/b.ts': EMPTY }],
    ['preload-takes-little-of-ipc', { 'src/preload/a.ts': "import '../ipc/b.ts';\n", 'src/ipc/b.ts': EMPTY }],
    [
      'renderer-stays-in-the-renderer',
      { 'src/renderer/a.tsx': "import '../main/b.ts';\n", 'src/main/b.ts': EMPTY },
    ],
    ['renderer-has-no-node', { 'src/renderer/a.tsx': "import 'node:fs';\n" }],
    [
      'renderer-features-are-strangers',
      {
        'src/renderer/features/emissions/a.tsx': "import '../minting/b.tsx';\n",
        'src/renderer/features/minting/b.tsx': EMPTY,
      },
    ],
    [
      'main-features-are-strangers',
      { 'src/main/minting/a.ts': "import '../emissions/b.ts';\n", 'src/main/emissions/b.ts': EMPTY },
    ],
    [
      'services-know-no-feature',
      { 'src/main/storage/a.ts': "import '../minting/b.ts';\n", 'src/main/minting/b.ts': EMPTY },
    ],
    [
      'only-the-entries-know-the-desk',
      { 'src/main/minting/a.ts': "import '../desk.ts';\n", 'src/main/desk.ts': EMPTY },
    ],
    [
      'electron-at-the-edge',
      { 'src/main/minting/a.ts': "import { app } from 'electron';\nexport const a = app;\n" },
    ],
    [
      'chromium-shell-loads-built-output',
      { 'src/chromium-shell/a.ts': "import '../main/b.ts';\n", 'src/main/b.ts': EMPTY },
    ],
    ['tests-stay-out-of-the-product', { 'src/main/a.ts': "import '../../e2e/b.ts';\n", 'e2e/b.ts': EMPTY }],
    ['imports-resolve', { 'src/main/a.ts': "import './gone.ts';\n" }],
  ];
  /** All are planted in one tree, as files a0 and b0, a1 and b1 …, and looked for at once. */
  const numbered = (text: string, at: number) => text.replace(/\/([ab])\.(tsx?)/g, `/$1${at}.$2`);
  let found: Violation[];
  beforeAll(() => {
    const all = PLANTED.flatMap(([, files], at) =>
      Object.entries(files).map(([name, text]) => [numbered(name, at), numbered(text, at)]),
    );
    found = violations(plant(Object.fromEntries(all)), ['src']);
  });

  test.each(PLANTED.map(([rule, files], at) => [rule, files, at] as const))('%s: %o', (rule, _, at) => {
    const own = found.filter(({ from }) => new RegExp(`/[ab]${at}\\.`).test(from));
    expect(own.map((violation) => violation.rule.name)).toContain(rule);
  });

  test('a tree that keeps the rules passes', () => {
    const folder = plant({
      'src/domain/a.ts': "import { sha256 } from '@noble/hashes/sha2.js';\nexport const a = sha256;\n",
      'src/ipc/b.ts': "import '../domain/a.ts';\nimport 'zod';\n",
      'src/main/minting/c.ts': "import '../../domain/a.ts';\nimport '../storage/d.ts';\n",
      'src/main/storage/d.ts': "import '../../domain/a.ts';\n",
    });
    expect(violations(folder, ['src'])).toEqual([]);
  });
});

describe('the import rules of architecture.md hold', () => {
  test('no module of the project breaks one', () => {
    const tracked = execFileSync('git', ['ls-files', 'src', 'scripts', 'e2e', 'contracts/deploy'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const folders = ['src', 'scripts', 'e2e', 'contracts/deploy'].filter((folder) =>
      tracked.includes(`${folder}/`),
    );
    expect(
      violations(ROOT, folders).map(({ rule, from, to }) => `${rule.name}: ${from} imports ${to}`),
    ).toEqual([]);
  });
});
