import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const SKIPPED = new Set(['node_modules', 'out', 'test-results', 'playwright-report', 'coverage', '.git']);

/** Every Markdown file of the project. */
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Code is not prose: what looks like a link in it is none. */
const withoutCode = (text: string) => text.replaceAll(/^```.*?^```/gms, '').replaceAll(/`[^`\n]*`/g, '');

/** The anchor that GitHub gives a heading: lower case, no punctuation, a hyphen for each space. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Links of the Markdown files under a folder that lead nowhere: to no file, or to no heading of it. */
function deadLinks(root: string): string[] {
  return markdownFiles(root).flatMap((file) => {
    const links = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target = '']) => target,
    );
    return links
      .filter((link) => !/^[a-z]+:/i.test(link) && !leadsSomewhere(file, link))
      .map((link) => `${relative(root, file)}: ${link}`);
  });
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : resolve(dirname(file), decodeURIComponent(path));
  if (!existsSync(target)) return false;
  if (anchor === undefined || !target.endsWith('.md')) return true;
  const headings = readFileSync(target, 'utf8').matchAll(/^#+\s+(.+)$/gm);
  return [...headings].some(([, heading = '']) => anchorOf(heading) === anchor);
}

/** Paths in backticks of the “To change X, edit Y” table that name nothing. `<x>` and `*` stand for any name. */
function deadPaths(markdown: string, root: string): string[] {
  const table = /^## To change X, edit Y\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(markdown)?.[1] ?? '';
  const paths = [...table.matchAll(/`([^`]+)`/g)]
    .map(([, code = '']) => code)
    .filter((code) => code.includes('/'));
  if (paths.length === 0) throw new Error('The table has no paths.');
  return paths.filter((path) => matches(root, path.replace(/\/$/, '').split('/')).length === 0);
}

function matches(folder: string, [name, ...rest]: string[]): string[] {
  if (name === undefined) return [folder];
  const pattern = new RegExp(
    `^${name
      .split(/<[^>]+>|\*/)
      .map((part) => part.replaceAll(/[.+?^$()[\]{}|\\]/g, '\\$&'))
      .join('.+')}$`,
  );
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => pattern.test(entry.name) && (rest.length === 0 || entry.isDirectory()))
    .flatMap((entry) => matches(join(folder, entry.name), rest));
}

describe('the documents', () => {
  test('every relative link leads to a file, and every anchor to a heading', () => {
    expect(markdownFiles(ROOT).length).toBeGreaterThan(10);
    expect(deadLinks(ROOT)).toEqual([]);
  });

  test('every path of CONTRIBUTING’s table exists', () => {
    expect(deadPaths(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8'), ROOT)).toEqual([]);
  });
});

describe('the check finds', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docs-'));
    mkdirSync(join(folder, 'docs/real'), { recursive: true });
    writeFileSync(join(folder, 'docs/there.md'), '# The house\n\n## What may import what?\n');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a dead link, a dead picture and a dead anchor, and leaves the others alone', () => {
    writeFileSync(
      join(folder, 'README.md'),
      `[a](docs/there.md) [b](docs/there.md#what-may-import-what) [c](https://example.org/x.md) [d](docs/real)
![gone](docs/gone.png) [dead](docs/dead.md) [anchor](docs/there.md#nothing) [here](#nowhere)
\`[code](not/a/link.md)\`
`,
    );
    expect(deadLinks(folder)).toEqual([
      'README.md: docs/gone.png',
      'README.md: docs/dead.md',
      'README.md: docs/there.md#nothing',
      'README.md: #nowhere',
    ]);
  });

  test('a path of the table that is not there', () => {
    const table = (path: string) =>
      `# C\n\n## To change X, edit Y\n\n| X | Y |\n|---|---|\n| a word | \`${path}\`, \`npm test\` |\n\n## Habits\n\n\`not/looked/at\`\n`;
    for (const path of ['docs/there.md', 'docs/<feature>/', 'docs/th*.md', 'docs/real'])
      expect(deadPaths(table(path), folder)).toEqual([]);
    for (const path of ['docs/gone.md', 'doc/<feature>/', 'docs/x*.md', 'docs/there.md/<feature>/'])
      expect(deadPaths(table(path), folder)).toEqual([path]);
    expect(() => deadPaths('# No table\n', folder)).toThrow('no paths');
  });
});
