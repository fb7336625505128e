import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { AbiCoder, encryptKeystoreJsonSync, Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accountsForTest } from '../accounts/accounts-fixture.ts';
import type { Chain } from '../chain/chain.ts';
import { runCli } from '../cli.ts';
import { TaskRegistry } from '../tasks/task-registry.ts';
import { tasksFeature } from '../tasks/tasks.ts';
import type { CommandDesk } from './command.ts';

const PASSWORD = 'four plain unrelated words';
const FILE_PASSWORD = 'the password of the file';
const KEY = `0x${'11'.repeat(32)}`;
const KEY_ADDRESS = new Wallet(KEY).address;
// As Hardhat prints them.
const [FIRST, SECOND] = [
  '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
] as const;

/** A chain on which the vault's second account has sent one transaction. */
const chain = {
  local: true,
  addresses: { CT02: `0x${'c7'.repeat(20)}` },
  provider: {
    getTransactionCount: async (address: string) => (address === SECOND ? 1 : 0),
    getBalance: async () => 0n,
    call: async ({ data }: { data: string }) =>
      AbiCoder.defaultAbiCoder().encode(
        ['uint256'],
        [data.endsWith(SECOND.slice(2).toLowerCase()) ? 1234n : 0n],
      ),
  },
} as unknown as Chain;

let desk: ReturnType<typeof accountsForTest>;
beforeEach(async () => {
  const tasks = new TaskRegistry({ emit: () => undefined, logError: () => '' });
  desk = accountsForTest({ runTask: tasks.run, chain: () => chain });
  Object.assign(desk.accounts, tasksFeature({ tasks }));
  await desk.accounts['accounts.restoreVault']({
    mnemonic: 'test test test test test test test test test test test junk',
    password: PASSWORD,
  });
  desk.vault.lock();
});
afterEach(() => desk.end());

const KNOWN = { CLOUDTUNER_PASSWORD: PASSWORD };

/** Runs a command line on a desk that has the accounts alone. `typed` are the answers of a person at a terminal. */
async function run(command: string, environment: Record<string, string> = KNOWN, typed?: string[]) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const asked: string[] = [];
  const code = await runCli([...command.split(' '), '--profile', desk.folder], {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    resourcesFolder: desk.folder,
    environment,
    terminal: typed
      ? {
          ask: async (question) => {
            asked.push(question);
            return typed.shift() ?? '';
          },
        }
      : null,
    openDesk: async (_profile, files) => {
      Object.assign(desk.choose, { files: files?.open ? [files.open] : [], save: files?.save ?? null });
      return {
        handlers: desk.accounts,
        ready: async () => undefined,
        close: async () => desk.vault.lock(),
      } as unknown as CommandDesk;
    },
  });
  return { code, asked, ...written };
}

async function answerOf(command: string, environment = KNOWN) {
  const { code, stdout, stderr } = await run(`${command} --json`, environment);
  expect(code, stderr).toBe(0);
  return JSON.parse(stdout);
}

function file(name: string, text: string): string {
  const path = join(desk.folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

describe('accounts …', () => {
  test('list needs no password, and is JSON with --json', async () => {
    expect((await run('accounts list', {})).stdout).toBe(
      `* ${FIRST}  vault    m/44'/60'/0'/0/0      Account 1\n`,
    );
    expect(await answerOf('accounts list', {} as typeof KNOWN)).toMatchObject({
      vault: 'locked',
      active: FIRST,
      mnemonics: [{ id: 'words', name: 'Recovery words' }],
    });
  });

  test('add, select, rename and remove work with labels and addresses', async () => {
    expect(await answerOf('accounts add --label Ops')).toMatchObject({ address: SECOND, label: 'Ops' });
    expect(await answerOf("accounts add --path m/44'/60'/1'/0/0")).toMatchObject({
      path: "m/44'/60'/1'/0/0",
    });
    expect((await run('accounts add --path m/x')).stderr).toContain('Step 1 of the path');
    await answerOf('accounts select Ops');
    await answerOf(`accounts rename ${SECOND.toLowerCase()} --label Operations`);
    expect(await answerOf('accounts list')).toMatchObject({
      active: SECOND,
      accounts: [{}, { label: 'Operations' }, {}],
    });
    expect((await run('accounts remove Operations')).code).toBe(2);
    expect((await run('accounts remove Operations', KNOWN, ['n'])).stderr).toContain('Nothing was removed');
    await answerOf('accounts remove Operations --yes');
    expect((await run('accounts select Operations')).stderr).toContain(
      'There is no account “Operations”. There is: Account 1',
    );
  });

  test('watch checks the checksum and needs no password', async () => {
    const address = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
    expect(
      await answerOf(`accounts watch ${address.toLowerCase()} --label Auditor`, {} as typeof KNOWN),
    ).toEqual({
      address,
      kind: 'watch',
      source: null,
      path: null,
      label: 'Auditor',
    });
    const wrong = await run(`accounts watch ${address.replace('5aA', '5AA')}`, {});
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining(address) });
  });

  test('import-key takes the key from a file, the environment or the terminal, and never from an argument', async () => {
    expect((await run(`accounts import-key ${KEY}`)).code).toBe(2);
    expect((await run('accounts import-key')).stderr).toContain('CLOUDTUNER_PRIVATE_KEY');
    const typed = await run('accounts import-key', {}, [PASSWORD, KEY]);
    expect(typed).toMatchObject({ code: 0, asked: ['Password of the vault: ', 'Private key: '] });
    expect(typed.stdout).toContain(KEY_ADDRESS);
    expect(typed.stdout + typed.stderr).not.toContain(KEY.slice(2));
    // Known again from the environment and from a file.
    for (const more of [
      await run('accounts import-key', { ...KNOWN, CLOUDTUNER_PRIVATE_KEY: KEY }),
      await run(`accounts import-key --key-file ${file('key', KEY)}`),
    ])
      expect(more.stderr).toContain('already');
    await answerOf(`accounts remove ${KEY_ADDRESS} --yes`);
    expect((await answerOf('accounts list')).accounts).toHaveLength(1);
  });

  test('import-keystore and export-keystore go round, with the file’s own password', async () => {
    const path = file(
      'key.json',
      encryptKeystoreJsonSync({ address: KEY_ADDRESS, privateKey: KEY }, FILE_PASSWORD, {
        scrypt: { N: 2, r: 1, p: 1 },
      }),
    );
    const secrets = { ...KNOWN, CLOUDTUNER_KEYSTORE_PASSWORD: FILE_PASSWORD };
    expect((await run(`accounts import-keystore ${file('no.json', '{}')}`, secrets)).stderr).toContain(
      'names no version',
    );
    expect(await answerOf(`accounts import-keystore ${path} --label Geth`, secrets)).toMatchObject({
      address: KEY_ADDRESS,
      source: 'key',
      label: 'Geth',
    });
    const out = join(desk.folder, 'out.json');
    expect(await answerOf(`accounts export-keystore Geth --out ${out}`, secrets)).toEqual({
      account: KEY_ADDRESS,
      file: out,
    });
    expect(Wallet.fromEncryptedJsonSync(readFileSync(out, 'utf8'), FILE_PASSWORD).privateKey).toBe(KEY);
    expect((await run(`accounts export-keystore Geth --out ${out}`, secrets)).stderr).toContain('already');
    const typed = await run(`accounts export-keystore Geth --out ${out}2`, KNOWN, [
      'one password',
      'another',
    ]);
    expect(typed.stderr).toContain('differ');
    expect(existsSync(`${out}2`)).toBe(false);
  });

  test('add-words and remove-words', async () => {
    const words = file('words', `${'all '.repeat(12)}\n`);
    // As Trezor's tests have it for SLIP-0014's words.
    expect(await answerOf(`accounts add-words --words-file ${words} --name Trezor`)).toMatchObject({
      address: '0x73d0385F4d8E00C5e6504C6030F47BF6212736A8',
    });
    const other = await run(`accounts add-words --words-file ${words} --passphrase --json`, KNOWN, [
      'TREZOR',
    ]);
    expect(other.asked).toEqual(['BIP-39 passphrase: ']);
    expect(JSON.parse(other.stdout).address).not.toBe('0x73d0385F4d8E00C5e6504C6030F47BF6212736A8');
    expect(await answerOf('accounts add --words Trezor')).toMatchObject({ path: "m/44'/60'/0'/0/1" });
    expect((await run('accounts remove-words Trezor')).code).toBe(2);
    expect((await answerOf('accounts remove-words Trezor --yes')).accounts).toHaveLength(2);
    expect((await run('accounts remove-words Trezor --yes')).stderr).toContain('There is: “Recovery words”');
  });

  test('discover finds what was used, and adds it with --add', async () => {
    expect((await run('accounts discover')).stdout).toBe(
      `${SECOND}  m/44'/60'/0'/0/1      12.34 CT02, 1 sent\n`,
    );
    expect(await answerOf('accounts discover --add')).toMatchObject({ added: [SECOND] });
    expect(await answerOf('accounts discover --add')).toMatchObject({ found: [{ known: true }], added: [] });
    expect((await answerOf('accounts list')).accounts).toHaveLength(2);
  });
});
