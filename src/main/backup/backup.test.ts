import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backupMethods } from '../../ipc/backup.ts';
import { runCli } from '../cli.ts';
import type { CommandIo, OpenOptions } from '../commands/command.ts';
import { createDesk, type Desk, type DeskOptions } from '../desk.ts';
import { DEFAULT_FACTORS } from '../emissions/factor-set.ts';

const root = mkdtempSync(join(tmpdir(), 'backup-feature-'));
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
const resourcesFolder = join(import.meta.dirname, '../../../resources');
const file = join(root, 'profile.ctbackup');
const VAULT_PASSWORD = 'maroon kettle 4711 sextant';
const BACKUP_PASSWORD = 'granite 0815 whistle oboe';
const ocean = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94';

const choice: { open: string[]; save: string | null } = { open: [file], save: file };
const openDesk = (name: string, more: Partial<DeskOptions> = {}) =>
  createDesk({
    shell: 'command-line',
    version: '9.9.9',
    profileFolder: join(root, name),
    resourcesFolder,
    offline: true,
    dialogs: { chooseFiles: async () => choice.open, chooseSavePath: async () => choice.save },
    ...more,
  });

async function ended({ handlers }: Desk, { taskId }: { taskId: string }) {
  for (;;) {
    const task = (await handlers['tasks.list']({})).find(({ id }) => id === taskId);
    if (task?.state !== 'running') return task;
    await sleep(20);
  }
}

let account = '';
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('source');
  const { handlers } = desk;
  const { draftId, mnemonic, ask } = await handlers['accounts.draftVault']({ words: 12 });
  const answers = ask.map((position) => ({ position, word: mnemonic[position - 1] ?? '' }));
  const made = await handlers['accounts.createVault']({ draftId, password: VAULT_PASSWORD, answers });
  account = made.active ?? '';
  await handlers['addressBook.put']({ address: ocean, label: 'Ocean fund', note: '', compared: true });
  await handlers['settings.set']({ autoLockMinutes: 77 });
  const started = await handlers['backup.create']({ password: BACKUP_PASSWORD });
  if (started === null) throw new Error('not started');
  expect(await ended(desk, started)).toMatchObject({ state: 'done', error: null });
  // After the backup: it is not in it.
  await handlers['addressBook.remove']({ address: ocean });
}, 60_000);
afterAll(() => desk.close());

describe('the backup of a desk', () => {
  test('is refused a weak password before any dialog, and made nowhere when none is chosen', async () => {
    const { handlers } = desk;
    await expect(handlers['backup.create']({ password: 'short' })).rejects.toMatchObject({
      code: 'weak-password',
    });
    choice.save = null;
    expect(await handlers['backup.create']({ password: BACKUP_PASSWORD })).toBeNull();
    choice.save = file;
  });

  test('says what it holds, and is checked without being restored', async () => {
    const { handlers } = desk;
    const { parts } = await handlers['backup.contents']({});
    expect(parts.map(({ part }) => part)).toEqual(['vault', 'database']);
    expect(parts[0]?.bytes).toBe(statSync(join(root, 'source/vault.json')).size);
    const chosen = await handlers['backup.choose']({});
    expect(chosen).toMatchObject({ fileName: 'profile.ctbackup', bytes: statSync(file).size });
    const fileId = chosen?.fileId ?? '';
    await expect(handlers['backup.verify']({ fileId })).rejects.toMatchObject({ code: 'draft-expired' });
    await expect(handlers['backup.open']({ fileId, password: VAULT_PASSWORD })).rejects.toMatchObject({
      code: 'wrong-backup-password',
    });
    const opened = await handlers['backup.open']({ fileId, password: BACKUP_PASSWORD });
    expect(backupMethods['backup.open'].output.parse(opened)).toMatchObject({ app: '9.9.9' });
    expect(await ended(desk, await handlers['backup.verify']({ fileId }))).toMatchObject({ state: 'done' });
    await expect(handlers['backup.restore']({ fileId })).rejects.toMatchObject({ code: 'profile-not-new' });
    await expect(handlers['backup.finishRestore']({})).rejects.toMatchObject({ code: 'nothing-restored' });
  });

  test('comes back at first run: accounts, vault, settings, address book, under the vault’s own password', async () => {
    let reopened: Promise<Desk> | undefined;
    const first = await openDesk('first-run', {
      reopen: () => {
        reopened = first.close().then(() => openDesk('first-run'));
      },
    });
    const fileId = (await first.handlers['backup.choose']({}))?.fileId ?? '';
    await first.handlers['backup.open']({ fileId, password: BACKUP_PASSWORD });
    expect(await ended(first, await first.handlers['backup.restore']({ fileId }))).toMatchObject({
      state: 'done',
    });
    // Until then nothing has changed.
    expect(await first.handlers['accounts.status']({})).toMatchObject({ vault: 'absent', accounts: [] });
    await first.handlers['backup.finishRestore']({});
    const second = await reopened;
    if (!second) throw new Error('not opened again');
    try {
      const { handlers } = second;
      expect(await handlers['accounts.status']({})).toMatchObject({ vault: 'locked', active: account });
      await expect(handlers['accounts.unlock']({ password: BACKUP_PASSWORD })).rejects.toMatchObject({
        code: 'wrong-password',
      });
      expect(await handlers['accounts.unlock']({ password: VAULT_PASSWORD })).toMatchObject({
        vault: 'unlocked',
      });
      expect((await handlers['addressBook.list']({})).entries).toMatchObject([
        { address: ocean, label: 'Ocean fund' },
      ]);
      expect(await handlers['settings.get']({})).toMatchObject({ autoLockMinutes: 77 });
    } finally {
      await second.close();
    }
  }, 30_000);
});

/** Runs a command line with nobody there to ask. */
async function run(words: string[], environment: Record<string, string> = {}) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder,
    environment,
    terminal: null,
    openDesk: (profileFolder: string, options: OpenOptions = {}) =>
      createDesk({
        shell: 'command-line',
        version: '9.9.9',
        profileFolder,
        resourcesFolder,
        offline: true,
        dialogs: { chooseFiles: async () => [], chooseSavePath: async () => options.save ?? null },
      }),
  };
  return { code: await runCli(words, io), ...written };
}

describe('on the command line', () => {
  const environment = { CLOUDTUNER_BACKUP_PASSWORD: BACKUP_PASSWORD };

  test('verify, restore, create again: the same profile', async () => {
    const verified = await run(['backup', 'verify', file, '--json'], environment);
    expect(verified, verified.stderr).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Reading it all…'),
    });
    expect(JSON.parse(verified.stdout)).toMatchObject({
      app: '9.9.9',
      parts: [{ part: 'vault' }, { part: 'database' }],
    });

    const profile = join(root, 'by-command');
    const restored = await run(['backup', 'restore', file, '--profile', profile], environment);
    expect(restored, restored.stderr).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Restored into ${profile}`),
    });
    expect(readFileSync(join(profile, 'vault.json'))).toEqual(readFileSync(join(root, 'source/vault.json')));

    const again = join(root, 'again.ctbackup');
    const create = ['backup', 'create', '--out', again, '--profile', profile, '--offline', '--json'];
    const created = await run(create, environment);
    expect(created, created.stderr).toMatchObject({ code: 0 });
    expect(JSON.parse(created.stdout)).toMatchObject({ file: again });
    expect(await run(create, environment)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is there already'),
    });
  }, 30_000);

  test('each refusal has its sentence, and none makes a folder or shows a password', async () => {
    const missing = join(root, 'not-made');
    const refused: [string[], Record<string, string>, string, number][] = [
      [['backup', 'restore', file, '--profile', join(root, 'source')], environment, 'already running', 1],
      [['backup', 'restore', file, '--profile', join(root, 'by-command')], environment, 'is in use', 1],
      [['backup', 'restore', `${file}x`, '--profile', missing], environment, 'cannot be read', 1],
      [
        ['backup', 'restore', join(root, 'source/vault.json'), '--profile', missing],
        environment,
        'is not a backup',
        1,
      ],
      [
        ['backup', 'verify', file],
        { CLOUDTUNER_BACKUP_PASSWORD: 'quite another one' },
        'not the password',
        1,
      ],
      [
        ['backup', 'restore', file, '--profile', missing],
        { CLOUDTUNER_BACKUP_PASSWORD: 'quite another one' },
        'not the password',
        1,
      ],
      [['backup', 'verify', file], {}, '--backup-password-file', 1],
      [['backup', 'verify'], environment, 'FILE is missing', 2],
      [['backup', 'create'], environment, '--out', 2],
    ];
    for (const [words, env, sentence, code] of refused) {
      const answer = await run(words, env);
      expect(answer).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(sentence) });
      expect(answer.stderr).not.toMatch(/granite|quite another/);
    }
    expect(existsSync(missing)).toBe(false);
  }, 30_000);
});

test('a factor set of the user’s own comes along, wherever it lay', async () => {
  const own = join(root, 'my-set');
  const { cpSync } = await import('node:fs');
  cpSync(join(resourcesFolder, 'factors', DEFAULT_FACTORS), own, { recursive: true });
  const { FactorChoices } = await import('../emissions/factor-choice.ts');
  const choices = new FactorChoices({ profileFolder: join(root, 'source'), resourcesFolder });
  choices.chooseFolder(own);
  const { parts } = await desk.handlers['backup.contents']({});
  expect(parts.find(({ part }) => part === 'factors')?.files).toBeGreaterThan(5);
  const saved = join(root, 'with-factors.ctbackup');
  choice.save = saved;
  const started = await desk.handlers['backup.create']({ password: BACKUP_PASSWORD });
  expect(await ended(desk, started ?? { taskId: '' })).toMatchObject({ state: 'done' });
  choices.clear();
  rmSync(own, { recursive: true });
  const profile = join(root, 'elsewhere');
  const environment = { CLOUDTUNER_BACKUP_PASSWORD: BACKUP_PASSWORD };
  expect(await run(['backup', 'restore', saved, '--profile', profile], environment)).toMatchObject({
    code: 0,
  });
  const there = new FactorChoices({ profileFolder: profile, resourcesFolder });
  expect(there.read()).toMatchObject({ own, set: { folder: join(profile, 'own-factors') } });
  // One that somebody changes there is noticed as anywhere.
  writeFileSync(join(profile, 'own-factors/manifest.json'), '{}');
  expect(() => there.read()).toThrow();
}, 30_000);
