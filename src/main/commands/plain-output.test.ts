import { expect, test } from 'vitest';
import { runCli } from '../cli.ts';
import type { CommandIo } from './command.ts';
import { plainText } from './plain-output.ts';

test('ECMA-48: what a terminal obeys is not written to it, whoever’s words hold it', async () => {
  let written = '';
  const write = (text: string) => {
    written += text;
    return true;
  };
  const stream = { write } as unknown as NodeJS.WritableStream;
  const io = { stdout: stream, stderr: stream, environment: {}, terminal: null } as unknown as CommandIo;
  // Clears the screen, goes to its corner, and sets the window's title.
  expect(await runCli(['no-such\u001b[2J\u001b[H\u009b31m\u001b]0;title\u0007'], io)).toBe(2);
  expect(written).toContain('no-such\uFFFD[2J\uFFFD[H\uFFFD31m\uFFFD]0;title\uFFFD');
  expect(written).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('line breaks, tabs and JSON stay as they are; a carriage return that overwrites a line does not', () => {
  expect(plainText('a\tb\r\nc\n')).toBe('a\tb\r\nc\n');
  const json = JSON.stringify({ name: 'a\u001b[2J\r', other: 'ü 日本 👩\u200d💻' });
  expect(plainText(json)).toBe(json);
  expect(plainText('Pays 1000\rPays 1')).toBe('Pays 1000\uFFFDPays 1');
});
