import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Vault } from './vault.ts';

const cost = { n: 2 ** 4, bounds: { min: 2 ** 4, max: 2 ** 12 } };
const JUNK_ADDRESS = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-crash-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Goes from password to password, printing each when the vault has acknowledged it; starts where it left off. */
const CHANGES = `
  import { Vault } from ${JSON.stringify(new URL('./vault.ts', import.meta.url).href)};
  import { readMnemonic } from ${JSON.stringify(new URL('../../../domain/mnemonic.ts', import.meta.url).href)};
  import { writeSync } from 'node:fs';
  const [, folder, start] = process.argv;
  const vault = new Vault(folder, { cost: ${JSON.stringify(cost)} });
  const password = (n) => 'good password number ' + n;
  let n = Number(start);
  writeSync(1, '-1\\n');
  if (!vault.exists()) await vault.create(readMnemonic('${'test '.repeat(11)}junk'), password(n));
  writeSync(1, n + '\\n');
  for (;;) {
    await vault.changePassword(password(n), password(n + 1));
    writeSync(1, ++n + '\\n');
  }`;

function killAfter(start: number, lines: number, delay: number): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHANGES, folder, String(start)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let acknowledged = -1;
    let left = lines;
    createInterface(child.stdout).on('line', (line) => {
      acknowledged = Number(line);
      if (--left === 0) setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error(`It ended by itself with ${code}`)),
    );
  });
}

describe('a vault whose process is killed with SIGKILL while it writes', () => {
  it('opens with the last acknowledged password, or the one that was being set', async () => {
    let start = 0;
    // The first two lines come before the first change.
    for (const [lines, delay] of [
      [2, 0],
      [2, 1],
      [3, 2],
      [5, 3],
      [9, 5],
      [14, 7],
      [22, 9],
    ] as const) {
      const acknowledged = await killAfter(start, lines, delay);
      const vault = new Vault(folder, { cost });
      expect(vault.state()).toMatchObject({ vault: 'locked', accounts: [{ address: JUNK_ADDRESS }] });
      const opened = await Promise.any(
        [acknowledged, acknowledged + 1].map(async (n) => {
          await vault.unlock(`good password number ${n}`);
          return n;
        }),
      );
      vault.lock();
      expect(readdirSync(folder).filter((name) => name.endsWith('.bak'))).toEqual([]);
      start = opened;
    }
  });

  it('is there and opens, or was never there, when it was being made', async () => {
    for (let delay = 0; delay < 40; delay += 3) {
      const acknowledged = await killAfter(0, 1, delay);
      const vault = new Vault(folder, { cost });
      if (vault.exists())
        await vault
          .unlock(`good password number ${Math.max(acknowledged, 0)}`)
          .catch(() => vault.unlock(`good password number ${acknowledged + 1}`));
      else expect(acknowledged).toBe(-1);
      expect(vault.state().vault).toBe(vault.exists() ? 'unlocked' : 'absent');
      for (const name of readdirSync(folder)) rmSync(join(folder, name));
    }
  });
});
