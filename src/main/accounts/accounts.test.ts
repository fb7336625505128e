import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readMnemonic } from '../../domain/mnemonic.ts';
import { accountsMethods, vaultStatus } from '../../ipc/accounts.ts';
import { Vault } from '../signers/vault/vault.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { AccountBook, type VaultStatus } from './account-book.ts';
import { accountsFeature } from './accounts.ts';

const JUNK = 'test test test test test test test test test test test junk';
const [FIRST, SECOND] = [
  '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266',
  '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
];
const PASSWORD = 'four plain unrelated words';
const cost = { n: 2 ** 10, bounds: { min: 2 ** 10, max: 2 ** 12 } };

let folder: string;
let database: Database;
let vault: Vault;
let events: VaultStatus[];
let accountBook: AccountBook;
let accounts: ReturnType<typeof accountsFeature>;
const choose: { files: string[]; save: string | null } = { files: [], save: null };
function start() {
  vault = new Vault(folder, { cost });
  accountBook = new AccountBook(vault, database);
  accounts = accountsFeature({
    vault,
    accountBook,
    chain: () => {
      throw new Error('no chain here');
    },
    dialogs: { chooseFiles: async () => choose.files, chooseSavePath: async () => choose.save },
    runTask: () => 'task',
    keystoreCost: { n: 2, r: 1, p: 1 },
    emit: (event, payload) => {
      if (event === 'accounts.changed') events.push(vaultStatus.parse(payload));
    },
  });
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  database = openDatabase(join(folder, 'desk.sqlite'));
  events = [];
  start();
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
  rmSync(folder, { recursive: true });
});

const rejects = (promise: Promise<unknown>, code: string) =>
  expect(promise).rejects.toMatchObject({ name: 'Failure', code });

describe('a new vault', () => {
  const draft = async (words: 12 | 24) => {
    const drawn = await accounts['accounts.draftVault']({ words });
    const answers = drawn.ask.map((position) => ({ position, word: drawn.mnemonic[position - 1] ?? '' }));
    return { ...drawn, answers };
  };

  it.each([
    [12, 3],
    [24, 4],
  ] as const)('is drawn with %i words, of which %i are asked, each once', async (words, asked) => {
    const { mnemonic, ask } = accountsMethods['accounts.draftVault'].output.parse(
      await accounts['accounts.draftVault']({ words }),
    );
    expect(mnemonic).toHaveLength(words);
    expect(readMnemonic(mnemonic.join(' '))).toHaveLength((words * 4) / 3);
    expect(new Set(ask).size).toBe(asked);
    expect(ask.every((position) => position >= 1 && position <= words)).toBe(true);
  });

  it('holds the words that were shown, once they are confirmed', async () => {
    const { draftId, mnemonic, answers } = await draft(24);
    const made = await accounts['accounts.createVault']({ draftId, password: PASSWORD, answers });
    expect(made).toMatchObject({ vault: 'unlocked', accounts: [{ label: 'Account 1' }] });
    expect(events.at(-1)).toEqual(made);

    const elsewhere = mkdtempSync(join(tmpdir(), 'accounts-'));
    const restored = new Vault(elsewhere, { cost });
    await restored.create(readMnemonic(mnemonic.join(' ')), PASSWORD);
    expect(restored.state().accounts[0]?.address).toBe(made.accounts[0]?.address);
    rmSync(elsewhere, { recursive: true });
    await rejects(
      accounts['accounts.createVault']({ draftId, password: PASSWORD, answers }),
      'draft-expired',
    );
  });

  it('is not made from wrong, missing or doubled answers, and the draft is kept', async () => {
    const { draftId, answers } = await draft(12);
    const create = (given: typeof answers) =>
      accounts['accounts.createVault']({ draftId, password: PASSWORD, answers: given });
    const wrong = answers.map((answer, i) => (i === 2 ? { ...answer, word: 'zzz' } : answer));
    await expect(create(wrong)).rejects.toMatchObject({
      code: 'wrong-words',
      details: { position: answers[2]?.position },
    });
    await rejects(create([]), 'wrong-words');
    await rejects(create(answers.slice(1)), 'wrong-words');
    await rejects(create([...answers, ...wrong]), 'wrong-words');
    expect(vault.exists()).toBe(false);
    await create(answers.map(({ position, word }) => ({ position, word: ` ${word.toUpperCase()} ` })));
  });

  it('is not made with a weak password, and the draft is kept', async () => {
    const { draftId, answers } = await draft(12);
    await rejects(accounts['accounts.createVault']({ draftId, password: 'short', answers }), 'weak-password');
    await accounts['accounts.createVault']({ draftId, password: PASSWORD, answers });
  });

  it('is not made from words that were replaced by others, or that are ten minutes old', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const old = await draft(12);
    const next = await draft(12);
    await rejects(accounts['accounts.createVault']({ ...pick(old), password: PASSWORD }), 'draft-expired');
    vi.advanceTimersByTime(10 * 60_000);
    await rejects(accounts['accounts.createVault']({ ...pick(next), password: PASSWORD }), 'draft-expired');
  });
  const pick = ({ draftId, answers }: Awaited<ReturnType<typeof draft>>) => ({ draftId, answers });

  it('is not drawn or restored when there is one', async () => {
    const { draftId, answers } = await draft(12);
    await accounts['accounts.restoreVault']({ mnemonic: JUNK, password: PASSWORD });
    await rejects(accounts['accounts.draftVault']({ words: 12 }), 'vault-exists');
    await rejects(accounts['accounts.restoreVault']({ mnemonic: JUNK, password: PASSWORD }), 'vault-exists');
    // The draft went with the restore; its words would not have opened this vault.
    await rejects(
      accounts['accounts.createVault']({ draftId, password: PASSWORD, answers }),
      'draft-expired',
    );
  });

  it('is not restored from words that cannot be right', async () => {
    const mnemonic = JUNK.replace('junk', 'jonk');
    await expect(accounts['accounts.restoreVault']({ mnemonic, password: PASSWORD })).rejects.toMatchObject({
      code: 'invalid-mnemonic',
      details: { position: 12 },
    });
    expect(vault.exists()).toBe(false);
  });
});

describe('the accounts of a vault', () => {
  beforeEach(() => accounts['accounts.restoreVault']({ mnemonic: JUNK, password: PASSWORD }));

  it('have labels and one that is in use, kept across starts and known while locked', async () => {
    await accounts['accounts.add']({ label: ' Operations ' });
    await accounts['accounts.rename']({ address: FIRST.toLowerCase(), label: 'Treasury desk' });
    const selected = await accounts['accounts.select']({ address: SECOND.toLowerCase() });
    expect(selected).toMatchObject({
      active: SECOND,
      accounts: [
        { address: FIRST, label: 'Treasury desk' },
        { address: SECOND, label: 'Operations' },
      ],
    });
    expect(events.at(-1)).toEqual(selected);
    start();
    expect(await accounts['accounts.status']({})).toEqual({ ...selected, vault: 'locked' });
    expect(accountBook.label(SECOND)).toBe('Operations');
    expect(accountBook.label('0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC')).toBe(
      '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
    );
  });

  it('go back to their number when the label is emptied', async () => {
    await accounts['accounts.rename']({ address: FIRST, label: 'x' });
    expect(await accounts['accounts.rename']({ address: FIRST, label: ' ' })).toMatchObject({
      accounts: [{ label: 'Account 1' }],
    });
  });

  it('are the only ones that can be named or chosen', async () => {
    await rejects(accounts['accounts.rename']({ address: SECOND, label: 'x' }), 'unknown-account');
    await rejects(accounts['accounts.select']({ address: SECOND }), 'unknown-account');
    expect(accountBook.active()).toBe(FIRST);
  });

  it('can be locked and unlocked, and every window hears of it once', async () => {
    events.length = 0;
    expect(await accounts['accounts.lock']({})).toMatchObject({ vault: 'locked', active: FIRST });
    await rejects(accounts['accounts.add']({ label: '' }), 'vault-locked');
    await rejects(accounts['accounts.unlock']({ password: 'not the password' }), 'wrong-password');
    expect(await accounts['accounts.unlock']({ password: PASSWORD })).toMatchObject({ vault: 'unlocked' });
    expect(events.map((status) => status.vault)).toEqual(['locked', 'unlocked']);
  });

  it('never carry a secret outward after the vault exists', async () => {
    const answers = [
      await accounts['accounts.status']({}),
      await accounts['accounts.add']({ label: 'x' }),
      await accounts['accounts.changePassword']({ current: PASSWORD, next: 'another good password' }),
    ];
    for (const text of [...answers, ...events].map((value) => JSON.stringify(value))) {
      expect(text).not.toMatch(/junk|another good/);
      expect(text).not.toMatch(/[0-9a-f]{64}/i);
    }
  });
});
