import { spawnSync } from 'node:child_process';
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
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../storage/database.ts';
import { createBackup } from './create-backup.ts';
import { findBackup, openBackup } from './open-backup.ts';
import { adoptRestored, restoreBackup } from './restore-backup.ts';
import { contentsOf, makeProfile, UNWATCHED } from './test-profile.ts';

const PASSWORD = 'ocher lantern 58 pelican';
const root = mkdtempSync(join(tmpdir(), 'restore-crash-'));
const file = join(root, 'profile.ctbackup');
let keys = '';
let restored: Record<string, string>;
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A profile as the first start leaves it. */
function newProfile(name: string): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'chain'), { recursive: true });
  openDatabase(join(folder, 'desk.db')).close();
  writeFileSync(join(folder, 'chain/state.json'), 'a chain that nobody used');
  return folder;
}

beforeAll(async () => {
  const { source, database } = makeProfile(join(root, 'source'));
  await createBackup(source, file, PASSWORD, UNWATCHED);
  database.close();
  const backup = await openBackup(await findBackup(file), PASSWORD);
  keys = backup.keys.encryption.toString('hex');
  const whole = newProfile('whole');
  await restoreBackup(backup, whole, UNWATCHED);
  adoptRestored(whole);
  restored = contentsOf(whole);
});

const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** Restores, and dies by SIGKILL before the n-th file that is opened, renamed or removed. Answers whether it got to the end. */
function restoreAndDie(profile: string, step: number): boolean {
  const script = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${step};
    const die = (of, name) => {
      const real = of[name];
      of[name] = (...args) => { if (left-- === 0) process.kill(process.pid, 'SIGKILL'); return real(...args); };
    };
    for (const name of ['renameSync', 'rmSync']) die(fs, name);
    die(fs.promises, 'open');
    syncBuiltinESMExports();
    const { findBackup, openBackup } = await import(${module('./open-backup.ts')});
    const { adoptRestored, restoreBackup } = await import(${module('./restore-backup.ts')});
    const { BACKUP_MANIFEST, KEYS } = process.env;
    const found = await findBackup(${JSON.stringify(file)});
    const backup = { ...found, keys: { encryption: Buffer.from(KEYS, 'hex') }, manifest: JSON.parse(BACKUP_MANIFEST) };
    await restoreBackup(backup, ${JSON.stringify(profile)}, { signal: new AbortController().signal, progress: () => {} });
    adoptRestored(${JSON.stringify(profile)});`;
  const { signal, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, KEYS: keys, BACKUP_MANIFEST: manifest },
  });
  if (signal === null && status !== 0) throw new Error(stderr.toString());
  return signal === null;
}

let manifest = '';
beforeAll(async () => {
  manifest = JSON.stringify((await openBackup(await findBackup(file), PASSWORD)).manifest);
});

test('kill -9 before any step of restoring leaves the new profile or the restored one, never a part', async () => {
  const outcomes: string[] = [];
  // Unpacking is the same for every file: each second step of it will do. Every one of putting in place.
  for (let step = 0; ; step += outcomes.at(-1) === 'restored' ? 1 : 2) {
    const profile = newProfile(`at-${step}`);
    const before = contentsOf(profile);
    const ended = restoreAndDie(profile, step);
    // What the next start does, before it opens anything.
    const isAdopted = adoptRestored(profile) || existsSync(join(profile, 'vault.json'));
    expect(contentsOf(profile), `step ${step}`).toEqual(isAdopted ? restored : before);
    const database = openDatabase(join(profile, 'desk.db'));
    expect(database.prepare('SELECT count(*) FROM address_book').pluck().get()).toBe(isAdopted ? 1 : 0);
    database.close();
    expect(readdirSync(profile).filter((name) => name.startsWith('restore.'))).toEqual([]);
    rmSync(profile, { recursive: true });
    outcomes.push(isAdopted ? 'restored' : 'new');
    if (ended) break;
  }
  // First always the one, from some step on always the other.
  expect(outcomes.join(' ')).toMatch(/^(new )+(restored ?)+$/);
  expect(outcomes.length).toBeGreaterThan(12);
}, 60_000);

test('kill -9 while a backup is written or read back leaves the earlier file, and the next start tidies the profile', async () => {
  for (const phase of ['Copying the database', 'Writing', 'Reading it back']) {
    const profile = join(root, `killed-${phase}`);
    makeProfile(profile).database.close();
    const target = join(root, 'earlier.ctbackup');
    writeFileSync(target, 'an earlier backup');
    const script = `
      const { createBackup } = await import(${module('./create-backup.ts')});
      const { openDatabase } = await import(${module('../storage/database.ts')});
      const profileFolder = ${JSON.stringify(profile)};
      const database = openDatabase(profileFolder + '/desk.db');
      const source = { profileFolder, database, app: '1', ownFactors: () => null, checkpoint: async () => {} };
      await createBackup(source, ${JSON.stringify(target)}, 'a password of this test', {
        signal: new AbortController().signal,
        progress: ({ phase }) => { if (phase === ${JSON.stringify(phase)}) process.kill(process.pid, 'SIGKILL'); },
      });`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(signal).toBe('SIGKILL');
    expect(readFileSync(target, 'utf8')).toBe('an earlier backup');
    expect(existsSync(join(profile, 'backup.partial'))).toBe(true);
    expect(adoptRestored(profile)).toBe(false);
    expect(existsSync(join(profile, 'backup.partial'))).toBe(false);
    expect(existsSync(join(profile, 'vault.json'))).toBe(true);
  }
}, 30_000);
