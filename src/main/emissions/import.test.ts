import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskControl } from '../../domain/task.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { findImport, insertImport, listImports } from '../storage/imports.ts';
import { createReportEvidence } from './create-report-evidence.ts';
import { estimateFiles } from './estimate-files.ts';
import { type CurLine, curCsv, RESOURCES } from './estimate-fixture.ts';
import { loadFactorSet } from './factor-set.ts';
import { importFolder, importsFolder, sweepImports } from './import-folders.ts';
import { importUsage } from './import-usage.ts';

let profileFolder: string;
let database: Database;
const factors = loadFactorSet(RESOURCES);
const quiet: TaskControl = { signal: new AbortController().signal, progress: () => {} };

beforeEach(() => {
  profileFolder = mkdtempSync(join(tmpdir(), 'profile-'));
  database = openDatabase(join(profileFolder, 'desk.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(profileFolder, { recursive: true, force: true });
});

function usageFile(lines: readonly CurLine[], name = 'bill.csv'): string {
  const path = join(profileFolder, name);
  writeFileSync(path, curCsv(lines));
  return path;
}

const importLines = (lines: readonly CurLine[]) =>
  importUsage({ database, profileFolder }, { paths: [usageFile(lines)] }, factors, quiet);

describe('an import is all there or not at all', () => {
  test('kill -9 in the middle loses nothing that was acknowledged and leaves no half import', async () => {
    const earlier = await importLines([{}, { type: 'Tax' }]);
    const bytes = readFileSync(join(importFolder(profileFolder, earlier.id), 'activity.parquet'));
    const big = usageFile(
      Array.from({ length: 40_000 }, (_, at) => ({ amount: at % 24, resource: `i-${at}` })),
      'big.csv',
    );
    for (const moment of ['Reading', 'Recording lines', 'Hashing']) {
      database.close();
      const child = spawn(
        process.execPath,
        [fileURLToPath(new URL('./import-crash-child.ts', import.meta.url)), profileFolder, RESOURCES, big],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const gone = new Promise<NodeJS.Signals | null>((resolve) =>
        child.once('exit', (_, signal) => resolve(signal)),
      );
      for await (const line of createInterface({ input: child.stdout })) {
        if (line.startsWith(moment)) child.kill('SIGKILL');
      }
      expect(await gone).toBe('SIGKILL');

      database = openDatabase(join(profileFolder, 'desk.sqlite'));
      expect(listImports(database).map(({ id }) => id)).toEqual([earlier.id]);
      // The crash did leave something, or this test would prove nothing.
      expect(readdirSync(importsFolder(profileFolder))).toHaveLength(2);
      expect(sweepImports(profileFolder, database)).toHaveLength(1);
      expect(readdirSync(importsFolder(profileFolder))).toEqual([earlier.id]);
      expect(findImport(database, earlier.id)).toEqual(earlier);
      expect(readFileSync(join(importFolder(profileFolder, earlier.id), 'activity.parquet'))).toEqual(bytes);
    }
  });

  test('a folder that was named but not acknowledged is swept', async () => {
    const kept = await importLines([{}]);
    mkdirSync(importFolder(profileFolder, 'finished-but-never-acknowledged'));
    expect(sweepImports(profileFolder, database)).toEqual(['finished-but-never-acknowledged']);
    expect(readdirSync(importsFolder(profileFolder))).toEqual([kept.id]);
  });

  test('when the row cannot be written, the next start finds no import', async () => {
    database.exec("CREATE TRIGGER full BEFORE INSERT ON imports BEGIN SELECT RAISE(ABORT, 'disk full'); END");
    await expect(importLines([{}])).rejects.toThrow('disk full');
    sweepImports(profileFolder, database);
    expect(readdirSync(importsFolder(profileFolder))).toEqual([]);
  });

  test.each(['Reading', 'Recording lines', 'Hashing'])(
    'cancelling while %s leaves nothing behind',
    async (during) => {
      const cancel = new AbortController();
      const control: TaskControl = {
        signal: cancel.signal,
        progress: ({ phase }) => phase === during && cancel.abort(),
      };
      const path = usageFile(Array.from({ length: 20_000 }, () => ({})));
      await expect(
        importUsage({ database, profileFolder }, { paths: [path] }, factors, control),
      ).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect(listImports(database)).toEqual([]);
      expect(readdirSync(importsFolder(profileFolder))).toEqual([]);
    },
  );

  test('a file of no known format leaves nothing behind', async () => {
    const path = join(profileFolder, 'other.csv');
    writeFileSync(path, 'a,b\n1,2\n');
    await expect(
      importUsage({ database, profileFolder }, { paths: [path] }, factors, quiet),
    ).rejects.toMatchObject({ code: 'unknown-format' });
    expect(readdirSync(importsFolder(profileFolder))).toEqual([]);
  });

  test('a file without lines, and two files with the same usage, leave nothing behind', async () => {
    const actual = usageFile([{ resource: 'i-1', cost: 1 }], 'actual.csv');
    const amortised = usageFile([{ resource: 'i-1', cost: 2 }], 'amortised.csv');
    for (const [code, paths] of [
      ['nothing-to-import', [usageFile([], 'empty.csv')]],
      ['same-usage-twice', [actual, amortised]],
    ] as const) {
      await expect(importUsage({ database, profileFolder }, { paths }, factors, quiet)).rejects.toMatchObject(
        { code },
      );
      expect(listImports(database)).toEqual([]);
      expect(readdirSync(importsFolder(profileFolder))).toEqual([]);
    }
  });
});

describe('the same bill is imported once', () => {
  const BILL: CurLine[] = [{ amount: 3 }, { amount: 5, resource: 'i-2' }, { type: 'Tax' }];

  test('the same lines again are refused, whatever the file is called, naming the import that has them', async () => {
    const first = await importLines(BILL);
    const again = usageFile(BILL.toReversed(), 'renamed.csv');
    await expect(
      importUsage({ database, profileFolder }, { paths: [again] }, factors, quiet),
    ).rejects.toMatchObject({
      code: 'already-imported',
      message: expect.stringContaining('“bill.csv”'),
      details: { importId: first.id },
    });
    expect(listImports(database).map(({ id }) => id)).toEqual([first.id]);
    expect(readdirSync(importsFolder(profileFolder))).toEqual([first.id]);
  });

  test('two at a time make one import', async () => {
    const paths = [usageFile(BILL)];
    const both = await Promise.allSettled(
      [0, 1].map(() => importUsage({ database, profileFolder }, { paths }, factors, quiet)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(readdirSync(importsFolder(profileFolder))).toHaveLength(1);
  });

  test('one line more, or another amount, is another bill; once removed, a bill can come again', async () => {
    const first = await importLines(BILL);
    await importLines([...BILL, { type: 'Tax' }]);
    await importLines([{ amount: 4 }, ...BILL.slice(1)]);
    database.prepare('DELETE FROM imports WHERE id = ?').run(first.id);
    await importLines(BILL);
    expect(listImports(database)).toHaveLength(3);
  });
});

describe('the database accounts for every line', () => {
  test('an import whose counts do not add up is refused', async () => {
    const stored = await importLines([{}]);
    expect(() =>
      insertImport(database, { ...stored, id: 'other', lines: { ...stored.lines, read: 2 } }),
    ).toThrow(/CHECK/);
  });

  test('progress names its phases and ends where it said', async () => {
    const updates: { phase: string; done: number; total?: number }[] = [];
    await importUsage({ database, profileFolder }, { paths: [usageFile([{}, {}])] }, factors, {
      ...quiet,
      progress: (update) => updates.push(update),
    });
    expect([...new Set(updates.map(({ phase }) => phase))]).toEqual([
      'Reading',
      'Recording lines',
      'Hashing',
      'Finishing',
    ]);
    expect(updates.at(-1)).toMatchObject({ done: 2, total: 2 });
  });
});

describe('evidence for reports', () => {
  const evidence = () => createReportEvidence({ database, profileFolder, resourcesFolder: RESOURCES });
  const BILL: CurLine[] = [
    { amount: 3, start: '2026-08-31T23:00:00Z', end: '2026-09-01T00:00:00Z' },
    { amount: 5, start: '2026-09-01T00:00:00Z', end: '2026-09-01T01:00:00Z' },
    { amount: 7, account: '444455556666', start: '2026-09-02T00:00:00Z' },
    { type: 'Tax', start: '2026-10-01T00:00:00Z' },
  ];

  test('periods are calendar months in UTC by account, of the lines that emit', async () => {
    const { id } = await importLines(BILL);
    const august = Date.UTC(2026, 7, 1) / 1000;
    const september = Date.UTC(2026, 8, 1) / 1000;
    const october = Date.UTC(2026, 9, 1) / 1000;
    expect((await evidence().periods()).map(({ kgMicro: _, ...period }) => period)).toEqual([
      {
        importId: id,
        provider: 'aws',
        cloudAccount: '111122223333',
        periodStart: august,
        periodEnd: september,
        lines: 1,
        daysNotFinal: 0,
      },
      {
        importId: id,
        provider: 'aws',
        cloudAccount: '111122223333',
        periodStart: september,
        periodEnd: october,
        lines: 1,
        daysNotFinal: 0,
      },
      {
        importId: id,
        provider: 'aws',
        cloudAccount: '444455556666',
        periodStart: september,
        periodEnd: october,
        lines: 1,
        daysNotFinal: 0,
      },
    ]);
  });

  test('recomputing from the stored lines gives the stored sums, and the root of those lines alone', async () => {
    await importLines(BILL);
    const { periods, linesFolder, recompute } = evidence();
    for (const period of await periods()) {
      const recomputed = await recompute(linesFolder(period.importId), period);
      expect(recomputed).toMatchObject({ kgMicro: period.kgMicro, lines: period.lines });
      expect(recomputed.kgMicro > 0n).toBe(true);
    }
    const [august] = await periods();
    const alone = await estimateFiles([usageFile(BILL.slice(0, 1), 'alone.csv')], { factors });
    if (!august) throw new Error('no period');
    expect((await recompute(linesFolder(august.importId), august)).linesRoot).toBe(alone.linesRoot);
  });

  test('the shipped sample recomputes to the last microgram, whatever its lines are', async () => {
    const paths = [join(RESOURCES, 'sample-usage', 'cur2'), join(RESOURCES, 'sample-usage', 'focus')];
    await importUsage({ database, profileFolder }, { paths }, factors, quiet);
    const { periods, linesFolder, recompute } = evidence();
    const all = await periods();
    expect(all).toHaveLength(9);
    for (const period of all) {
      expect(await recompute(linesFolder(period.importId), period)).toMatchObject({
        kgMicro: period.kgMicro,
        lines: period.lines,
      });
    }
  });

  test('stored estimates are not looked at: an altered activity line changes kilograms and root', async () => {
    await importLines(BILL);
    const { periods, linesFolder, recompute } = evidence();
    const [period] = await periods();
    if (!period) throw new Error('no period');
    const honest = await recompute(linesFolder(period.importId), period);
    const altered = join(profileFolder, 'altered');
    cpSync(linesFolder(period.importId), altered, { recursive: true, force: true });
    await alter(join(altered, 'lines', '0.parquet'), 'amount * 2 AS amount');
    const doubled = await recompute(altered, period);
    // 12,400.4 micrograms of a tonne, twice: each figure is rounded once.
    expect(Number(doubled.kgMicro - honest.kgMicro * 2n)).toBeCloseTo(0, -1);
    expect(doubled.linesRoot).not.toBe(honest.linesRoot);
    cpSync(linesFolder(period.importId), altered, { recursive: true, force: true });
    await alter(join(altered, 'periods.parquet'), "'9' AS kg_micro");
    await alter(join(altered, 'activity.parquet'), 'amount * 9 AS amount');
    expect(await recompute(altered, period)).toEqual(honest);
  });
});

async function alter(file: string, replacement: string): Promise<void> {
  const { query, withScratchDuckDb } = await import('./duckdb.ts');
  await withScratchDuckDb(undefined, async (connection) => {
    await query(
      connection,
      `CREATE TABLE changed AS SELECT * REPLACE (${replacement}) FROM read_parquet('${file}')`,
    );
    await query(connection, `COPY changed TO '${file}' (FORMAT parquet)`);
  });
}
