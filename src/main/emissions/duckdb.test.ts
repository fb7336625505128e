import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { query, withDuckDb } from './duckdb.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duckdb-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs for hours. */
const ENDLESS =
  'SELECT count(*) FROM range(1000000) a, range(1000000000) b WHERE hash(a.range + b.range) = 1';

test('a query that runs is cancelled', async () => {
  const cancel = new AbortController();
  const work = withDuckDb(folder, cancel.signal, (connection) => query(connection, ENDLESS));
  setTimeout(() => cancel.abort(), 100);
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
});

test('a cancellation while the database is opened is not lost', async () => {
  const cancel = new AbortController();
  let started = false;
  const work = withDuckDb(folder, cancel.signal, async () => {
    started = true;
  });
  cancel.abort();
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(started).toBe(false);
});

test('a query that starts just after the cancellation is cancelled too', async () => {
  const cancel = new AbortController();
  const work = withDuckDb(folder, cancel.signal, (connection) => {
    cancel.abort();
    return query(connection, ENDLESS);
  });
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
});

test('work that ends after the cancellation counts as cancelled', async () => {
  const cancel = new AbortController();
  await expect(withDuckDb(folder, cancel.signal, async () => cancel.abort())).rejects.toMatchObject({
    code: 'cancelled',
  });
  await expect(withDuckDb(folder, cancel.signal, async () => {})).rejects.toMatchObject({
    code: 'cancelled',
  });
});

test('the event loop turns while a query runs', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  await withDuckDb(folder, undefined, (connection) =>
    query(connection, 'SELECT sum(hash(range)) FROM range(30000000)'),
  );
  clearInterval(timer);
  // A query that blocked it would leave at most the turns before and after.
  expect(turns).toBeGreaterThan(10);
});

test('extensions are neither fetched nor loaded at run time, and nothing is left on the disk', async () => {
  await withDuckDb(folder, undefined, async (connection) => {
    const [settings] = await query(
      connection,
      `SELECT current_setting('autoinstall_known_extensions') AS install, current_setting('autoload_known_extensions') AS load`,
    );
    expect(settings).toEqual({ install: false, load: false });
  });
  expect(readdirSync(folder)).toEqual([]);
});
