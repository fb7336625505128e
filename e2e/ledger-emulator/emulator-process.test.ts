import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');

test('started alone it prints its URL, answers, and ends when its input closes', async () => {
  const child = spawn(process.execPath, [MAIN, '--model', 'stax', '--confirm', 'wait'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = line.toString().trim();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const answer = await fetch(`${url}/apdu`, { method: 'POST', body: '{"data":"e006000000"}' });
  // Configuration: flags 02 and version 1.22.0.
  expect(await answer.json()).toEqual({ data: '020116009000' });
  const report = await (await fetch(`${url}/emulator`)).json();
  expect(report).toMatchObject({ model: 'stax', confirm: 'wait', waits: false });
  child.stdin.end();
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('a wrong option is refused with the options that there are', async () => {
  const child = spawn(process.execPath, [MAIN, '--model', 'nanoQ'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, 'close');
  expect([code, text]).toEqual([1, expect.stringContaining('--model is one of nanoS, nanoSP, nanoX')]);
});
