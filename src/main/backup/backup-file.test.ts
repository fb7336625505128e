import { createHash, randomBytes, scryptSync } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gcm } from '@noble/ciphers/aes.js';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeHeader, readHeader } from './backup-header.ts';
import { type BackupManifest, manifestBytes, SCHEMA } from './backup-manifest.ts';
import { createBackup } from './create-backup.ts';
import { findBackup, type OpenedBackup, openBackup, readBackup, verifyBackup } from './open-backup.ts';
import { adoptRestored, restoreBackup } from './restore-backup.ts';
import { SealedWriter, sealedLength } from './sealed-stream.ts';
import { contentsOf, IMPORT_ID, makeProfile, UNWATCHED } from './test-profile.ts';

const PASSWORD = 'ocher lantern 58 pelican';
const root = mkdtempSync(join(tmpdir(), 'backup-'));
const file = join(root, 'profile.ctbackup');
let backup: OpenedBackup;
let inside: Record<string, string>;
afterAll(() => rmSync(root, { recursive: true, force: true }));

const named = (name: string) => join(root, name);
function copyOf(change: (bytes: Buffer) => Buffer): string {
  const copy = named(`copy-${randomBytes(4).toString('hex')}`);
  writeFileSync(copy, change(readFileSync(file)));
  return copy;
}

beforeAll(async () => {
  const { source, database } = makeProfile(named('source'));
  database.exec('CREATE TABLE pair (n INTEGER, half INTEGER, filler BLOB) STRICT');
  const insert = database.prepare('INSERT INTO pair VALUES (?, ?, randomblob(20000))');
  const both = database.transaction((n: number) => {
    insert.run(n, 1);
    insert.run(n, 2);
  });
  for (let n = 1; n <= 100; n++) both(n);
  let n = 100;
  let phases = '';
  await createBackup(source, file, PASSWORD, {
    signal: new AbortController().signal,
    // The desk works on while it is backed up.
    progress: ({ phase }) => {
      both(++n);
      if (!phases.endsWith(phase)) phases += `|${phase}`;
    },
  });
  expect(phases).toBe('|Copying the database|Writing|Reading it back');
  expect(n).toBeGreaterThan(102);
  inside = contentsOf(source.profileFolder);
  database.close();
  backup = await openBackup(await findBackup(file), PASSWORD);
}, 30_000);

describe('a backup', () => {
  test('restored into a new profile is the profile, and nothing else', async () => {
    const target = named('target');
    mkdirSync(target, { mode: 0o700 });
    await restoreBackup(backup, target, UNWATCHED);
    expect(readdirSync(target)).toEqual(['restore.ready']);
    expect(adoptRestored(target)).toBe(true);
    const foreign =
      /^(chain\/cache|chain\/[.]DS_Store|chain\/state.json.new|imports\/.partial|desk.log|chromium)/;
    const expected = Object.fromEntries(Object.entries(inside).filter(([path]) => !foreign.test(path)));
    expect(Object.keys(expected)).toContain(`imports/${IMPORT_ID}/lines/0.parquet`);
    expect(contentsOf(target)).toEqual(expected);
    expect(readdirSync(target).sort()).toEqual([
      'chain',
      'desk.db',
      'emission-overrides.json',
      'imports',
      'vault.json',
    ]);
    const database = new BetterSqlite3(join(target, 'desk.db'));
    try {
      expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(database.prepare('SELECT n FROM pair GROUP BY n HAVING count(*) <> 2').all()).toEqual([]);
      expect(database.prepare('SELECT count(*) FROM pair').pluck().get()).toBeGreaterThanOrEqual(200);
      expect(database.prepare('SELECT label FROM address_book').pluck().all()).toEqual(['Known']);
    } finally {
      database.close();
    }
    if (process.platform === 'win32') return;
    for (const path of ['vault.json', 'desk.db', 'chain/state.json'])
      expect([path, statSync(join(target, path)).mode & 0o777]).toEqual([path, 0o600]);
    for (const path of ['imports', `imports/${IMPORT_ID}`, 'chain'])
      expect([path, statSync(join(target, path)).mode & 0o777]).toEqual([path, 0o700]);
  });

  test('leaves no copy behind, is for its owner alone, and gives away no word of the profile', () => {
    expect(existsSync(join(named('source'), 'backup.partial'))).toBe(false);
    expect(existsSync(`${file}.new`)).toBe(false);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file);
    for (const word of ['vault.json', 'SQLite format', 'sealed', 'Known', IMPORT_ID, PASSWORD])
      expect([word, bytes.includes(word)]).toEqual([word, false]);
  });

  test('is opened by hand, as docs/backup-format.md describes it', () => {
    const bytes = readFileSync(file);
    expect(bytes.subarray(0, 18).toString()).toBe('cloudtuner-backup\n');
    expect(bytes.readUInt16BE(18)).toBe(1);
    expect([...bytes.subarray(20, 24)]).toEqual([17, 8, 1, 0]);
    expect(Number(bytes.readBigUInt64BE(96))).toBe(bytes.length);
    const key = scryptSync(PASSWORD, bytes.subarray(24, 56), 64, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });
    const nonce = Buffer.concat([bytes.subarray(88, 95), Buffer.from([0, 0, 0, 0, 0])]);
    const first = gcm(key.subarray(0, 32), nonce, bytes.subarray(0, 136)).decrypt(
      bytes.subarray(136, 136 + 65_552),
    );
    const length = Buffer.from(first).readUInt32BE();
    const manifest = JSON.parse(Buffer.from(first.subarray(4, 4 + length)).toString());
    expect(manifest).toMatchObject({ format: 'cloudtuner-backup', app: '9.9.9', schema: SCHEMA });
    expect(manifest.files[0]).toEqual({ path: 'desk.db', size: expect.any(Number) });
    const vault = manifest.files[1];
    expect(vault).toEqual({ path: 'vault.json', size: Buffer.byteLength('{"sealed":true}') });
  });

  test('that is cancelled, or whose folder is gone, leaves the file of that name as it was', async () => {
    const target = named('earlier');
    writeFileSync(target, 'an earlier backup');
    const { source, database } = makeProfile(named('cancelled'));
    for (const phase of ['Copying the database', 'Writing', 'Reading it back']) {
      const abort = new AbortController();
      const control = {
        signal: abort.signal,
        progress: (update: { phase: string }) => void (update.phase === phase && abort.abort()),
      };
      await expect(createBackup(source, target, PASSWORD, control)).rejects.toThrow();
      expect(readFileSync(target, 'utf8')).toBe('an earlier backup');
      expect(existsSync(`${target}.new`)).toBe(false);
      expect(existsSync(join(source.profileFolder, 'backup.partial'))).toBe(false);
    }
    const nowhere = named('no such folder/x.ctbackup');
    await expect(createBackup(source, nowhere, PASSWORD, UNWATCHED)).rejects.toMatchObject({
      code: 'cannot-write',
    });
    symlinkSync('/etc/hostname', join(source.profileFolder, 'chain/link'));
    await expect(createBackup(source, target, PASSWORD, UNWATCHED)).rejects.toMatchObject({
      code: 'foreign-file',
      message: expect.stringContaining('chain/link'),
    });
    rmSync(join(source.profileFolder, 'chain/link'));
    rmSync(join(source.profileFolder, 'imports', IMPORT_ID), { recursive: true });
    await expect(createBackup(source, target, PASSWORD, UNWATCHED)).rejects.toMatchObject({
      code: 'profile-changed',
    });
    database.close();
  }, 30_000);
});

describe('a file that is no good is named', () => {
  test('another password', async () => {
    await expect(openBackup(await findBackup(file), `${PASSWORD}!`)).rejects.toMatchObject({
      code: 'wrong-backup-password',
    });
  });

  test.each([
    ['nothing at all', () => Buffer.alloc(0), 'not-a-backup'],
    ['some other file', () => Buffer.from('PK\u0003\u0004 an archive'), 'not-a-backup'],
    ['a newer version', (bytes: Buffer) => Buffer.from(bytes).fill(2, 19, 20), 'backup-newer'],
    ['an end in the middle of the header', (bytes: Buffer) => bytes.subarray(0, 100), 'backup-damaged'],
    ['an end after the header', (bytes: Buffer) => bytes.subarray(0, 136), 'backup-damaged'],
    ['one byte too few', (bytes: Buffer) => bytes.subarray(0, -1), 'backup-damaged'],
    ['one byte too many', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)]), 'backup-damaged'],
  ])('%s', async (_name, change, code) => {
    await expect(findBackup(copyOf(change))).rejects.toMatchObject({ code });
  });

  test('the words say how much of a file is there', async () => {
    const whole = statSync(file).size;
    await expect(findBackup(copyOf((bytes) => bytes.subarray(0, 1000)))).rejects.toMatchObject({
      message: expect.stringContaining(`cut short: 1000 of its ${whole} bytes are there`),
    });
  });

  test('every byte of the header, altered', () => {
    const { bytes } = backup.header;
    for (let at = 0; at < 136; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const code =
        at < 18 ? 'not-a-backup' : at < 20 ? expect.stringMatching(/newer|damaged/) : 'backup-damaged';
      expect(() => readHeader(flipped, backup.header.length, file)).toThrow(
        expect.objectContaining({ code }),
      );
    }
  });

  test.each([
    [16, 8, 1],
    [20, 8, 1],
    [255, 8, 1],
    [17, 9, 1],
    [17, 8, 2],
  ])('a header that asks for scrypt with 2^%i, %i, %i, sealed again, costs nothing', async (...cost) => {
    const copy = copyOf((bytes) => {
      bytes.set(cost, 20);
      createHash('sha256').update(bytes.subarray(0, 104)).digest().copy(bytes, 104);
      return bytes;
    });
    await expect(findBackup(copy)).rejects.toMatchObject({
      code: 'backup-damaged',
      message: /outside what is safe/,
    });
  });

  test('an altered part: nothing of it is in the profile afterwards', async () => {
    const target = named('altered');
    mkdirSync(target);
    const last = statSync(file).size - 20;
    const copy = copyOf((bytes) => {
      bytes[last] = (bytes[last] ?? 0) ^ 1;
      return bytes;
    });
    await expect(restoreBackup({ ...backup, file: copy }, target, UNWATCHED)).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(readdirSync(target)).toEqual([]);
  });
});

/** A file that whoever knows the password wrote, with any list of files. */
async function forge(
  files: { path: string; bytes: Buffer; digest?: Buffer }[],
  changes: Partial<BackupManifest> = {},
) {
  const manifest: BackupManifest = {
    format: 'cloudtuner-backup',
    createdAt: '2026-01-01T00:00:00.000Z',
    app: '9.9.9',
    schema: SCHEMA,
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length })),
    ...changes,
  };
  const list = manifestBytes(manifest);
  const written = files.reduce(
    (sum, { bytes }) => sum + bytes.length + 32,
    4 + JSON.stringify(manifest).length,
  );
  const header = makeHeader(
    { keys: backup.keys, salt: backup.header.salt, n: backup.header.n },
    sealedLength(written),
  );
  const forged = named(`forged-${randomBytes(4).toString('hex')}`);
  const handle = await open(forged, 'wx');
  await handle.write(header.bytes);
  const writer = new SealedWriter(handle, backup.keys.encryption, header);
  await writer.write(list);
  for (const { bytes, digest } of files) {
    await writer.write(bytes);
    await writer.write(digest ?? createHash('sha256').update(bytes).digest());
  }
  await writer.end();
  await handle.close();
  return { file: forged, header, keys: backup.keys, manifest };
}

describe('a backup that somebody made to do harm, with the right password', () => {
  const database = { path: 'desk.db', bytes: Buffer.from('x') };
  const evil = (path: string) => [database, { path, bytes: Buffer.from('evil') }];

  test.each([
    '../evil',
    '/tmp/evil',
    'imports/../../evil',
    'chain\\..\\..\\evil',
    'C:/evil',
    'profile.lock',
    'chain/.x',
  ])('writes nothing to %s', async (path) => {
    const forged = await forge(evil(path));
    const target = named(`harm-${randomBytes(4).toString('hex')}/profile`);
    mkdirSync(target, { recursive: true });
    await expect(restoreBackup(forged, target, UNWATCHED)).rejects.toMatchObject({ code: 'backup-damaged' });
    expect(readdirSync(target, { recursive: true })).toEqual([]);
    expect(readdirSync(join(target, '..'))).toEqual(['profile']);
  });

  test.each([
    ['a file twice', [...evil('chain/a'), ...evil('chain/A').slice(1)]],
    ['a file below a file', [database, ...evil('chain/a').slice(1), ...evil('chain/a/b').slice(1)]],
    ['no database', evil('chain/a').slice(1)],
    ['other contents than it says', [{ ...database, digest: Buffer.alloc(32) }]],
  ])('is refused for %s', async (_name, files) => {
    const forged = await forge(files);
    await expect(verifyBackup(forged, UNWATCHED)).rejects.toMatchObject({ code: 'backup-damaged' });
  });

  test('of a newer database is refused before anything is written', async () => {
    const forged = await forge([database], { schema: SCHEMA + 1 });
    await expect(openBackup(forged, PASSWORD)).rejects.toMatchObject({ code: 'backup-newer' });
  });

  test.each([
    ['longer', 'xyz'],
    ['shorter', ''],
  ])(
    'whose list of files is %s than what follows is refused when it is opened, and when it is read',
    async (_name, said) => {
      const files = [{ path: 'desk.db', size: said.length }];
      const forged = await forge([database], { files });
      await expect(openBackup(forged, PASSWORD)).rejects.toMatchObject({
        message: /does not belong to its length/,
      });
      await expect(verifyBackup(forged, UNWATCHED)).rejects.toMatchObject({ code: 'backup-damaged' });
    },
  );
});

describe('a profile that somebody uses is never overwritten', () => {
  test.each([
    'vault.json',
    'vault.json.bak',
    'emission-overrides.json',
    `imports/${IMPORT_ID}/lines.parquet`,
  ])('not one with %s', async (path) => {
    const target = named(`used-${path.replaceAll('/', '-')}`);
    mkdirSync(join(target, path, '..'), { recursive: true });
    writeFileSync(join(target, path), 'mine');
    await expect(restoreBackup(backup, target, UNWATCHED)).rejects.toMatchObject({ code: 'profile-not-new' });
    expect(Object.keys(contentsOf(target))).toEqual([path]);
  });

  test('not one with a row in its database, and not one that came into use while the backup was unpacked', async () => {
    const used = makeProfile(named('used'));
    for (const path of ['vault.json', 'emission-overrides.json', 'imports'])
      rmSync(join(used.source.profileFolder, path), { recursive: true });
    await expect(restoreBackup(backup, used.source.profileFolder, UNWATCHED)).rejects.toMatchObject({
      code: 'profile-not-new',
    });
    used.database.close();

    const late = named('late');
    mkdirSync(late);
    await restoreBackup(backup, late, UNWATCHED);
    writeFileSync(join(late, 'vault.json'), 'made meanwhile');
    expect(adoptRestored(late)).toBe(false);
    expect(contentsOf(late)).toEqual({ 'vault.json': Buffer.from('made meanwhile').toString('hex') });

    const during = named('during');
    mkdirSync(during);
    const control = {
      ...UNWATCHED,
      progress: () => writeFileSync(join(during, 'vault.json'), 'made meanwhile'),
    };
    await expect(restoreBackup(backup, during, control)).rejects.toMatchObject({ code: 'profile-not-new' });
    expect(readdirSync(during)).toEqual(['vault.json']);
  });

  test('a machine that was told to stay offline stays so', async () => {
    const target = named('offline');
    mkdirSync(target);
    writeFileSync(join(target, 'stays-offline'), '');
    await restoreBackup(backup, target, UNWATCHED);
    expect(adoptRestored(target)).toBe(true);
    expect(existsSync(join(target, 'stays-offline'))).toBe(true);
  });
});

test('reading is in order: each file’s bytes go to its own place', async () => {
  const order: string[] = [];
  const sink = { write: async () => undefined, end: async () => undefined };
  await readBackup(
    backup,
    async (path) => {
      order.push(path);
      return sink;
    },
    'Reading',
    UNWATCHED,
  );
  expect(order).toEqual(backup.manifest.files.map(({ path }) => path));
});
