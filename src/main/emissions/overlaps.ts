import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '../../ipc/contract.ts';
import type { StoredImport } from '../storage/imports.ts';
import { query, withScratchDuckDb } from './duckdb.ts';
import { PERIODS_FILE } from './import-files.ts';
import { importFolder } from './import-folders.ts';
import { quote } from './sql.ts';

type Overlap = Output<'emissions.imports'>[number]['overlaps'][number];

/** A cloud account over a calendar month (UTC), of lines that emit. */
type AccountMonth = { provider: string; account: string; month: string };

/**
 * Finds which imports hold the same account and month. That may be one bill twice, which doubles every figure, or two
 * parts of one bill, which belong into one import: a report is by account and month, and can be minted once.
 */
export class Overlaps {
  readonly #profileFolder: string;
  /** By import; an import never changes. */
  readonly #known = new Map<string, AccountMonth[]>();

  constructor(profileFolder: string) {
    this.#profileFolder = profileFolder;
  }

  /** Of each import that has any, by its id: the other imports with what they have in common. */
  async of(all: readonly (StoredImport & { recording: boolean })[]): Promise<Map<string, Overlap[]>> {
    const imports = all.filter(({ recording }) => !recording);
    const found = new Map<string, Overlap[]>();
    // One import has nothing to overlap with, so it is not read.
    if (imports.length < 2) return found;
    for (const { id } of imports) {
      if (!this.#known.has(id)) this.#known.set(id, await this.#read(id));
    }
    const keys = new Map(
      imports.map(({ id }) => [
        id,
        new Set((this.#known.get(id) ?? []).map((month) => JSON.stringify(month))),
      ]),
    );
    for (const one of imports) {
      const overlaps = imports.flatMap((other): Overlap[] => {
        if (other.id === one.id) return [];
        const common = (this.#known.get(one.id) ?? []).filter((month) =>
          keys.get(other.id)?.has(JSON.stringify(month)),
        );
        const [first] = common;
        if (!first) return [];
        const { account, month } = first;
        return [
          { importId: other.id, name: other.name, accountMonths: common.length, first: { account, month } },
        ];
      });
      if (overlaps.length > 0) found.set(one.id, overlaps);
    }
    return found;
  }

  /** An import whose lines cannot be read overlaps with nothing; that it is damaged is for others to say. */
  async #read(id: string): Promise<AccountMonth[]> {
    const file = join(importFolder(this.#profileFolder, id), PERIODS_FILE);
    if (!existsSync(file)) return [];
    const rows = await withScratchDuckDb(undefined, (connection) =>
      query(
        connection,
        `SELECT provider, account, strftime(month, '%Y-%m') AS month FROM read_parquet(${quote(file)})
         ORDER BY month, account, provider`,
      ),
    ).catch(() => []);
    return rows.map(({ provider, account, month }) => ({
      provider: String(provider),
      account: String(account),
      month: String(month),
    }));
  }
}
