import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireInstanceLock } from './instance-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'instance-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Another process that tries to take the lock, says how it went, and stays until it is killed. */
async function contender() {
  const source = `const { acquireInstanceLock } = await import(${JSON.stringify(new URL('./instance-lock.ts', import.meta.url).href)});
    const lock = acquireInstanceLock(${JSON.stringify(folder)}, () => {});
    console.log(lock === null ? 'refused' : 'held');
    setInterval(() => lock, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const kill = () => {
    child.kill('SIGKILL');
    return once(child, 'exit');
  };
  return { said: said.toString().trim(), kill };
}

test('a second process is refused, and the first one hears of it', async () => {
  const heard = Promise.withResolvers<string[]>();
  const lock = acquireInstanceLock(folder, (argv) => heard.resolve(argv));
  const second = await contender();
  expect(second.said).toBe('refused');
  expect(await heard.promise).toEqual(expect.arrayContaining([process.execPath]));
  await second.kill();
  lock?.release();
});

test('the lock of a process that was killed is free at once', async () => {
  const first = await contender();
  expect(first.said).toBe('held');
  await first.kill();
  const lock = acquireInstanceLock(folder, () => {});
  expect(lock).not.toBeNull();
  lock?.release();
});

test('a lock that was given back can be taken again', async () => {
  acquireInstanceLock(folder, () => {})?.release();
  const next = await contender();
  expect(next.said).toBe('held');
  await next.kill();
});
