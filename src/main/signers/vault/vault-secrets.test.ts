import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { Vault } from './vault.ts';

const JUNK = readMnemonic('test test test test test test test test test test test junk');
const PASSWORD = 'four plain unrelated words';
const OTHER = 'another set of plain words';
const KEYS = '{"accessKeyId":"AKIATESTTESTTESTTEST","secretAccessKey":"test/secret+key"}';
const cost = { n: 2 ** 10, bounds: { min: 2 ** 10, max: 2 ** 12 } };

let folder: string;
let file: string;
let vault: Vault;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-secrets-'));
  file = join(folder, 'vault.json');
  vault = new Vault(folder, { cost });
  await vault.create(JUNK, PASSWORD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = () => JSON.parse(readFileSync(file, 'utf8'));

/** Writes the vault anew, with a checksum that fits. */
function put(body: Record<string, unknown>): void {
  const { sha256: _, ...rest } = body;
  const sha256 = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
  writeFileSync(file, `${JSON.stringify({ ...rest, sha256 }, null, 2)}\n`);
}

describe('a secret in the vault', () => {
  test('is on disk sealed, and there again after the vault was locked and opened by another process', async () => {
    await vault.setSecret('cloud', KEYS);
    expect(readFileSync(file, 'utf8')).not.toContain('AKIATEST');
    const again = new Vault(folder, { cost });
    expect(() => again.secret('cloud')).toThrow(/locked/);
    await again.unlock(PASSWORD);
    expect(again.secret('cloud')).toBe(KEYS);
    expect(again.secret('toString')).toBeNull();
    again.lock();
    expect(() => again.secret('cloud')).toThrow(/locked/);
  });

  test('survives a new account and a new password', async () => {
    await vault.setSecret('cloud', KEYS);
    await vault.addAccount();
    await vault.changePassword(PASSWORD, OTHER);
    expect(vault.secret('cloud')).toBe(KEYS);
    const again = new Vault(folder, { cost });
    await again.unlock(OTHER);
    expect(again.secret('cloud')).toBe(KEYS);
    expect(again.state().accounts).toHaveLength(2);
  });

  test('makes the file version 2; without any it is version 1 again, as earlier desks read it', async () => {
    expect([read().version, read().secrets]).toEqual([1, undefined]);
    await vault.setSecret('one', KEYS);
    await vault.setSecret('two', KEYS);
    await vault.setSecret('one', null);
    expect([read().version, vault.secret('one'), vault.secret('two')]).toEqual([2, null, KEYS]);
    await vault.setSecret('two', null);
    expect([read().version, read().secrets]).toEqual([1, undefined]);
    const again = new Vault(folder, { cost });
    await again.unlock(PASSWORD);
    expect(again.state().vault).toBe('unlocked');
  });

  test('that was altered, taken from an earlier file, or taken away is noticed when the vault is opened', async () => {
    await vault.setSecret('cloud', KEYS);
    const earlier = read();
    await vault.setSecret('cloud', '{}');
    const now = read();
    const flipped = now.secrets.tag.replace(/^./, (digit: string) => (digit === '0' ? '1' : '0'));
    const { secrets: _, ...without } = now;
    for (const body of [
      { ...now, secrets: { ...now.secrets, tag: flipped } },
      { ...now, secrets: earlier.secrets },
      { ...without, version: 1 },
    ]) {
      put(body);
      await expect(new Vault(folder, { cost }).unlock(PASSWORD)).rejects.toMatchObject({
        code: 'vault-damaged',
      });
    }
    put({ ...without });
    expect(new Vault(folder, { cost }).state().vault).toBe('damaged');
    put(now);
    await new Vault(folder, { cost }).unlock(PASSWORD);
  });
});
