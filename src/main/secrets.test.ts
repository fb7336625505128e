import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HDNodeWallet, Mnemonic, randomBytes } from 'ethers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Result } from '../domain/result.ts';
import type { Handlers, Method } from '../ipc/contract.ts';
import { type JourneyOptions, walk } from './demo-journey.ts';
import { createDesk, type Desk } from './desk.ts';
import { createGate } from './gate.ts';

const BACKUP_PASSWORD = 'backup password of this test';
const WRONG_PASSWORD = 'not the password of this vault 17';
/** What a person typed for a cloud account. */
const CLOUD_KEYS = {
  accessKeyId: 'AKIASECRETSTESTKEY00',
  secretAccessKey: 'cloud/secret+of+this+test',
  sessionToken: 'session-token-of-this-test',
};
/** What a person brought along: a private key, words with a passphrase, and the password of a keystore file. */
const IMPORTED = {
  key: Buffer.from(randomBytes(32)),
  words: Mnemonic.fromEntropy(randomBytes(16)).phrase,
  passphrase: 'passphrase of this test',
  filePassword: 'keystore password of this test',
};
/** 2026-09-01 and a minute: the sample’s months are over. */
const NOW = Date.UTC(2026, 8, 1) / 1000 + 60;

/** What came out of the desk, and what must not be in it. */
const outward = new Map<string, Buffer>();
/** Permissions of the files, for the same names. */
const modes = new Map<string, number>();
let secrets: Map<string, Buffer>;
let phrase = '';
let folder = '';

/** The forms in which a secret may be written down, by name. */
function formsOf(name: string, bytes: Uint8Array): [string, Buffer][] {
  const raw = Buffer.from(bytes);
  return [
    [name, raw],
    [`${name} in UTF-16`, Buffer.from(raw.toString('utf8'), 'utf16le')],
    [`${name} in hexadecimal`, Buffer.from(raw.toString('hex'))],
    [`${name} in Base64`, Buffer.from(raw.toString('base64').replace(/=+$/, ''))],
    [`${name} as a list of numbers`, Buffer.from([...raw].join(','))],
  ];
}

/** Everything that the words open, derived by ethers, not by the code under test. */
function secretsOf(words: string, passwords: readonly string[]): Map<string, Buffer> {
  const other = Mnemonic.fromPhrase(IMPORTED.words, IMPORTED.passphrase);
  const otherSeed = Buffer.from(other.computeSeed().slice(2), 'hex');
  const otherKey = HDNodeWallet.fromSeed(otherSeed).derivePath("m/44'/60'/0'/0/0").privateKey;
  const mnemonic = Mnemonic.fromPhrase(words);
  const seed = Buffer.from(mnemonic.computeSeed().slice(2), 'hex');
  const root = HDNodeWallet.fromSeed(seed);
  const key = (path: string) => Buffer.from(root.derivePath(path).privateKey.slice(2), 'hex');
  const named: [string, Uint8Array][] = [
    ...passwords.map((password): [string, Uint8Array] => [`“${password}”`, Buffer.from(password)]),
    ['the entropy', Buffer.from(mnemonic.entropy.slice(2), 'hex')],
    ['the seed', seed],
    ['the master key', Buffer.from(root.privateKey.slice(2), 'hex')],
    ['the first account’s key', key("m/44'/60'/0'/0/0")],
    ['the second account’s key', key("m/44'/60'/0'/0/1")],
    ['the node key', key("m/43'/60'/1581'/0'/0")],
    ['the imported key', IMPORTED.key],
    ['the other words’ entropy', Buffer.from(other.entropy.slice(2), 'hex')],
    ['the other words’ seed', otherSeed],
    ['the other words’ first key', Buffer.from(otherKey.slice(2), 'hex')],
  ];
  return new Map(named.flatMap(([name, bytes]) => formsOf(name, bytes)));
}

/** Names the secrets in some bytes. Four words of the mnemonic in a row count, whatever stands between them. */
function leaksIn(bytes: Buffer): string[] {
  const found = [...secrets].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
  for (const text of [bytes.toString('latin1'), bytes.toString('utf16le')]) {
    const plain = ` ${text.toLowerCase().replace(/[^a-z]+/g, ' ')} `;
    for (const [name, words] of [
      ['the mnemonic', phrase.split(' ')],
      ['the other mnemonic', IMPORTED.words.split(' ')],
    ] as const) {
      const row = words.findIndex((_, at) => plain.includes(` ${words.slice(at, at + 4).join(' ')} `));
      if (row !== -1 && row <= words.length - 4) found.push(`${name} from word ${row + 1}`);
    }
  }
  return found;
}

/** A desk whose calls all pass the gate, as the window’s do, with everything that comes out written down. */
function throughTheGate(desk: Desk): Desk {
  const gate = createGate<null>({ handlers: desk.handlers, isTrustedSender: () => true, log: desk.log });
  const call = (method: Method) => async (input: unknown) => {
    const answer = (await gate(null, method, input)) as Result<unknown>;
    if (method === 'accounts.draftVault' && answer.ok) {
      // The one answer that is a secret: the words, before there is a vault.
      phrase = (answer.value as { mnemonic: string[] }).mnemonic.join(' ');
    } else {
      outward.set(`answer ${outward.size} of ${method}`, Buffer.from(JSON.stringify(answer)));
    }
    if (answer.ok) return answer.value;
    throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
  };
  const methods = Object.keys(desk.handlers) as Method[];
  const handlers = Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as Handlers;
  return { ...desk, handlers };
}

/** Command lines and environments of this process’s children: other users can read the former. */
function childProcesses(): [string, Buffer][] {
  const list = execFileSync('ps', ['-e', '-o', 'ppid=', '-o', 'pid=', '-o', 'args=']).toString().split('\n');
  const rows = list.map((line) => line.trim().split(/\s+/));
  const below = (parent: string): string[][] =>
    rows.filter(([ppid]) => ppid === parent).flatMap((row) => [row, ...below(row[1] ?? '')]);
  return below(String(process.pid)).map((row) => [`process ${row[1]}`, Buffer.from(row.join(' '))]);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  const profileFolder = join(folder, 'profile');
  const choose: JourneyOptions['choose'] = { save: null };
  const keystoreFile = join(folder, 'keystore.json');
  const passwords: string[] = [WRONG_PASSWORD];
  const desk = await createDesk({
    shell: 'command-line',
    version: 'test',
    profileFolder,
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    now: NOW,
    dialogs: { chooseFiles: async () => [keystoreFile], chooseSavePath: async () => choose.save },
  });
  try {
    desk.onEvent((event, payload) => {
      outward.set(`event ${outward.size}, ${event}`, Buffer.from(JSON.stringify(payload)));
    });
    const gated = throughTheGate(desk);
    const { handlers } = gated;
    const create = handlers['accounts.createVault'];
    handlers['accounts.createVault'] = async (input) => {
      passwords.push(input.password);
      const last = input.answers.at(-1);
      const wrong = {
        ...input,
        answers: [...input.answers.slice(0, -1), { position: last?.position ?? 1, word: 'zoo' }],
      };
      await expect(create(wrong)).rejects.toMatchObject({ code: 'wrong-words' });
      return create(input);
    };
    await walk(gated, {
      choose,
      sample: true,
      pdf: join(folder, 'certificate.pdf'),
      json: join(folder, 'certificate.json'),
      say: (line) => void outward.set(`line ${outward.size}`, Buffer.from(line)),
      signal: AbortSignal.timeout(120_000),
    });
    await handlers['accounts.add']({ label: 'Second' });
    const password = passwords[1] ?? '';
    const { words, passphrase, filePassword } = IMPORTED;
    const imported = IMPORTED.key.toString('hex');
    const { accounts } = await handlers['accounts.importKey']({ privateKey: imported, label: 'Imported' });
    await handlers['accounts.addMnemonic']({ mnemonic: words, passphrase, name: 'Other' });
    choose.save = keystoreFile;
    const address = accounts.at(-1)?.address ?? '';
    await handlers['accounts.exportKeystore']({ address, password, filePassword });
    const keystore = await handlers['accounts.chooseKeystore']({});
    const draftId = keystore?.draftId ?? '';
    await handlers['cloudAccounts.add']({ credentials: 'vault', name: 'Cloud', ...CLOUD_KEYS });
    await handlers['cloudAccounts.list']({});
    choose.save = join(folder, 'profile.ctbackup');
    const backup = await handlers['backup.create']({ password: BACKUP_PASSWORD });
    await vi.waitUntil(
      async () =>
        (await handlers['tasks.list']({})).find(({ id }) => id === backup?.taskId)?.state === 'done',
      30_000,
    );
    // What fails must be as silent as what succeeds.
    const refused: [() => Promise<unknown>, string][] = [
      [() => handlers['accounts.importKey']({ privateKey: imported, label: '' }), 'account-exists'],
      [() => handlers['accounts.importKey']({ privateKey: `${imported}00`, label: '' }), 'invalid-key'],
      [() => handlers['accounts.addMnemonic']({ mnemonic: words, passphrase, name: '' }), 'mnemonic-exists'],
      [
        () => handlers['accounts.addMnemonic']({ mnemonic: `${words} zoo`, passphrase, name: '' }),
        'invalid-mnemonic',
      ],
      [
        () => handlers['accounts.importKeystore']({ draftId, password: filePassword, label: '' }),
        'account-exists',
      ],
      [
        () => handlers['accounts.importKeystore']({ draftId, password: WRONG_PASSWORD, label: '' }),
        'wrong-keystore-password',
      ],
      [() => handlers['accounts.remove']({ address, password: WRONG_PASSWORD }), 'wrong-password'],
      [
        () => handlers['accounts.importKey']({ privateKey: imported, [imported]: filePassword } as never),
        'invalid-input',
      ],
    ];
    for (const [call, code] of refused) await expect(call()).rejects.toMatchObject({ code });
    await handlers['accounts.lock']({});
    const failing: [() => Promise<unknown>, string][] = [
      [() => handlers['accounts.unlock']({ password: WRONG_PASSWORD }), 'wrong-password'],
      [() => handlers['accounts.restoreVault']({ mnemonic: phrase, password }), 'vault-exists'],
      [() => handlers['accounts.changePassword']({ current: password, next: 'short' }), 'weak-password'],
      [() => handlers['accounts.unlock']({ password, [password]: phrase } as never), 'invalid-input'],
      [() => handlers['accounts.unlock']({ password: [password] } as never), 'invalid-input'],
    ];
    for (const [call, code] of failing) await expect(call()).rejects.toMatchObject({ code });
    await handlers['accounts.unlock']({ password });
    desk.log.error('test', new Error(`this line holds ${phrase}`));
    for (const [name, bytes] of childProcesses()) outward.set(name, bytes);
    secrets = secretsOf(phrase, [
      ...passwords,
      BACKUP_PASSWORD,
      passphrase,
      filePassword,
      ...Object.values(CLOUD_KEYS),
    ]);
  } finally {
    await desk.close();
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const entry of files) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    outward.set(name, readFileSync(path));
    modes.set(name, statSync(path).mode & 0o777);
  }
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('secrets stay inside, from an empty profile to a verified certificate', () => {
  test('answers, events, the log, the database and every other file were looked at', () => {
    const names = [...outward.keys()].join('\n');
    for (const part of [
      'of accounts.createVault',
      'of accounts.unlock',
      'of cloudAccounts.list',
      'of accounts.importKey',
      'of accounts.addMnemonic',
      'of accounts.exportKeystore',
      'of accounts.importKeystore',
      'keystore.json',
      'of backup.create',
      'profile.ctbackup',
      'of transactions.sign',
      'of retirement.verify',
      'accounts.changed',
      'transactions.changed',
      'profile/desk.db',
      'profile/desk.log',
      'profile/vault.json',
      'profile/chain/state.json',
      'certificate.json',
    ]) {
      expect(names).toContain(part);
    }
    expect(
      [...outward.values()].some((bytes) => bytes.includes('--load-state') || bytes.includes('anvil')),
    ).toBe(true);
  });

  test('none of them holds the words, a key or a password in any form', () => {
    const leaks = [...outward].flatMap(([name, bytes]) => leaksIn(bytes).map((leak) => `${name}: ${leak}`));
    expect(leaks).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')(
    'other users of the computer can read nothing that says anything',
    () => {
      const names = ['desk.db', 'desk.log', 'vault.json', 'chain/state.json', 'chain/local-keys.json'];
      for (const name of names) expect([name, modes.get(`profile/${name}`)]).toEqual([name, 0o600]);
      expect(statSync(join(folder, 'profile')).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, 'profile/imports')).mode & 0o777).toBe(0o700);
    },
  );

  test('the search finds each secret in each form where it is', () => {
    for (const [name, form] of secrets) {
      expect(leaksIn(Buffer.concat([Buffer.from('{"a":"'), form, Buffer.from('"}')]))).toContain(name);
    }
    const words = phrase.split(' ');
    const row = words.slice(7, 11);
    for (const text of [
      row.join(' '),
      JSON.stringify(row),
      row.map((word, at) => `${at + 8}. ${word}`).join('\n'),
    ]) {
      expect(leaksIn(Buffer.from(text))).toEqual(['the mnemonic from word 8']);
      expect(leaksIn(Buffer.from(text, 'utf16le'))).toEqual(['the mnemonic from word 8']);
    }
    expect(leaksIn(Buffer.from(words.slice(0, 3).join(' ')))).toEqual([]);
  });
});
