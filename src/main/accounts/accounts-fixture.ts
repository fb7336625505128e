import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TaskControl } from '../../domain/task.ts';
import { Vault } from '../signers/vault/vault.ts';
import { openDatabase } from '../storage/database.ts';
import { AccountBook } from './account-book.ts';
import { accountsFeature } from './accounts.ts';
import type { AccountsDeps } from './accounts-deps.ts';

/** For tests: the accounts feature on a profile of its own, with file dialogs that answer what the test says. */
export function accountsForTest(more: Partial<AccountsDeps> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'accounts-'));
  const database = openDatabase(join(folder, 'desk.sqlite'));
  const vault = new Vault(folder, { cost: { n: 2 ** 4, bounds: { min: 2 ** 4, max: 2 ** 12 } } });
  const accountBook = new AccountBook(vault, database);
  const choose: { files: string[]; save: string | null } = { files: [], save: null };
  const tasks: Promise<unknown>[] = [];
  const outward: string[] = [];
  const control: TaskControl = { signal: new AbortController().signal, progress: () => undefined };
  const accounts = accountsFeature({
    vault,
    accountBook,
    chain: () => {
      throw new Error('There is no chain in this test');
    },
    dialogs: { chooseFiles: async () => choose.files, chooseSavePath: async () => choose.save },
    runTask: (_kind, _title, work) => {
      tasks.push(work(control));
      return `task-${tasks.length}`;
    },
    keystoreCost: { n: 2, r: 1, p: 1 },
    emit: (_event, payload) => void outward.push(JSON.stringify(payload)),
    ...more,
  });
  const end = () => {
    database.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, vault, accountBook, accounts, choose, tasks, outward, end };
}
