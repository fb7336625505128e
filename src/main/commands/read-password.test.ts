import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPassword } from './read-password.ts';
import type { Terminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-password-'));
afterAll(() => rmSync(folder, { recursive: true }));

function source(changes: Partial<Parameters<typeof readPassword>[0]> = {}) {
  const said: string[] = [];
  const nothing = { file: undefined, environment: {}, terminal: null, signal: new AbortController().signal };
  return { said, ...nothing, say: (line: string) => void said.push(line), ...changes };
}

function file(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text, { mode });
  return path;
}

function typing(...answers: string[]): Terminal & { asked: (boolean | undefined)[] } {
  const asked: (boolean | undefined)[] = [];
  return {
    asked,
    ask: async (_question, { hidden }) => {
      asked.push(hidden);
      return answers.shift() ?? '';
    },
  };
}

describe('the vault’s password', () => {
  test('is the first line of the file; white space in it counts', async () => {
    expect(await readPassword(source({ file: file('a', ' two words \r\nsecond line\n') }))).toBe(
      ' two words ',
    );
  });

  test('comes from the file before the environment, and from there before the terminal', async () => {
    const environment = { CLOUDTUNER_PASSWORD: 'from the environment' };
    const terminal = typing('typed');
    expect(await readPassword(source({ file: file('b', 'from the file'), environment, terminal }))).toBe(
      'from the file',
    );
    expect(await readPassword(source({ environment, terminal }))).toBe('from the environment');
    expect(await readPassword(source({ terminal }))).toBe('typed');
    expect(terminal.asked).toEqual([true]);
  });

  test('that is new is typed twice the same', async () => {
    expect(await readPassword(source({ terminal: typing('once', 'once') }), true)).toBe('once');
    await expect(readPassword(source({ terminal: typing('once', 'other') }), true)).rejects.toMatchObject({
      code: 'no-password',
    });
  });

  test.skipIf(process.platform === 'win32')('in a file that others may read is a caution', async () => {
    const open = source({ file: file('c', 'secret', 0o644) });
    expect(await readPassword(open)).toBe('secret');
    expect(open.said.join()).toContain('chmod 600');
    const closed = source({ file: file('d', 'secret') });
    await readPassword(closed);
    expect(closed.said).toEqual([]);
  });

  test.each([
    ['without any source', {}, 'no terminal to ask on'],
    ['with a file that is not there', { file: join(folder, 'none') }, 'cannot be read'],
    ['with a file that begins with an empty line', { file: file('e', '\nsecret') }, 'is empty'],
  ])('%s is refused with what to do', async (_case, changes, words) => {
    await expect(readPassword(source(changes))).rejects.toMatchObject({
      code: 'no-password',
      message: expect.stringContaining(words),
    });
  });
});
