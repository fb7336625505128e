import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { lockProfile } from './lock-profile.ts';
import { writeDurably } from './write-durably.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crash-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs TypeScript in a process of its own, with `folder` as its argument. */
function child(script: string): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/**
 * Kills the child with SIGKILL when it has printed `lines` lines and as many milliseconds more; answers all that it
 * printed. The delay moves the kill from right after an acknowledgement to anywhere in the work.
 */
function killAfter(process: ChildProcess, lines: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const printed: string[] = [];
    if (!process.stdout) throw new Error('no output');
    createInterface(process.stdout).on('line', (line) => {
      printed.push(line);
      if (printed.length === lines) setTimeout(() => process.kill('SIGKILL'), lines % 8);
    });
    process.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(printed) : reject(new Error(`It ended by itself: ${printed.join()}`)),
    );
  });
}

const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

describe('a database whose process is killed with SIGKILL', () => {
  it('has every acknowledged row and no part of an unfinished transaction', async () => {
    const file = join(folder, 'desk.sqlite');
    const script = `
      import { openDatabase } from ${module('./database.ts')};
      import { writeSync } from 'node:fs';
      const database = openDatabase(process.argv[1] + '/desk.sqlite');
      database.exec('CREATE TABLE IF NOT EXISTS pair (n INTEGER, half INTEGER) STRICT');
      const insert = database.prepare('INSERT INTO pair VALUES (?, ?)');
      const both = database.transaction((n) => { insert.run(n, 1); insert.run(n, 2); });
      let n = database.prepare('SELECT coalesce(max(n), 0) FROM pair').pluck().get();
      for (;;) { both(++n); writeSync(1, n + '\\n'); }`;
    let acknowledged = 0;
    for (const lines of [1, 2, 7, 40, 150]) {
      const printed = await killAfter(child(script), lines);
      acknowledged = Math.max(acknowledged, ...printed.map(Number));
      const database = openDatabase(file);
      const numbers = database.prepare('SELECT n FROM pair WHERE half = 1 ORDER BY n').pluck().all();
      expect(numbers.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, i) => i + 1));
      expect(database.prepare('SELECT n FROM pair GROUP BY n HAVING count(*) <> 2').all()).toEqual([]);
      database.close();
    }
    expect(acknowledged).toBeGreaterThanOrEqual(200);
  });
});

describe('the profile lock', () => {
  const HOLD = `
    import { lockProfile } from ${module('./lock-profile.ts')};
    const lock = lockProfile(process.argv[1]);
    console.log('locked');
    setInterval(() => lock, 1000);`;

  it('keeps a second process out, and is gone with the first, even after SIGKILL', async () => {
    const holder = child(HOLD);
    const killed = new Promise((resolve) => holder.once('close', resolve));
    await new Promise((resolve) => holder.stdout?.once('data', resolve));
    expect(() => lockProfile(folder)).toThrow(
      expect.objectContaining({ name: 'Failure', code: 'profile-in-use' }),
    );
    holder.kill('SIGKILL');
    await killed;
    lockProfile(folder).release();
  });

  it('keeps out a second desk in the same process too, until it is released', () => {
    const lock = lockProfile(folder);
    expect(() => lockProfile(folder)).toThrow(expect.objectContaining({ code: 'profile-in-use' }));
    lock.release();
    lockProfile(folder).release();
  });

  it('does not mind what is left of an earlier run', () => {
    lockProfile(folder).release();
    writeFileSync(join(folder, 'profile.lock-journal'), '');
    lockProfile(folder).release();
  });

  it('says when the folder cannot be used', () => {
    const taken = join(folder, 'file');
    writeFileSync(taken, '');
    expect(() => lockProfile(taken)).toThrow(expect.objectContaining({ code: 'profile-unavailable' }));
  });
});

describe('a durable write', () => {
  it('leaves the old content or the new one when it is killed, never a part', async () => {
    const file = join(folder, 'content');
    // A megabyte takes many system calls: room enough to be killed in the middle.
    const script = `
      import { writeDurably } from ${module('./write-durably.ts')};
      import { writeSync } from 'node:fs';
      for (let n = 0; ; n++) {
        writeDurably(process.argv[1] + '/content', Buffer.alloc(1_000_000, 97 + (n % 26)));
        writeSync(1, n + '\\n');
      }`;
    for (const lines of [1, 3, 8, 14]) {
      await killAfter(child(script), lines);
      const content = readFileSync(file);
      expect(content.length).toBe(1_000_000);
      expect(content.every((byte) => byte === content[0])).toBe(true);
    }
  });

  it('is readable by its owner only', () => {
    writeDurably(join(folder, 'content'), Buffer.from('x'));
    if (process.platform !== 'win32') expect(statSync(join(folder, 'content')).mode & 0o777).toBe(0o600);
  });
});
