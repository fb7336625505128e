import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nextNonces } from '../transactions/next-nonce.ts';
import { type Database, openDatabase } from './database.ts';
import { openJournal, type SignedEntry } from './journal.ts';
import { nonceReservations } from './nonce-reservations.ts';
import { planStore } from './plans.ts';

const genesis = `0x${'11'.repeat(32)}`;
const account = '0x00000000000000000000000000000000000000aA';
const LATER = '2999-01-01T00:00:00.000Z';

let folder: string;
let database: Database;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nonces-'));
  database = openDatabase(join(folder, 'desk.db'));
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
  rmSync(folder, { recursive: true });
});

function plan(id: string) {
  planStore(database).insert(id, {}, LATER);
  return id;
}

const reserve = (planId: string, nonces: number[], until = LATER) =>
  nonceReservations(database).reserve({ genesis, account, nonces, planId, until });

/** What the account's next transactions carry when the chain and its pool have taken all numbers below `pending`. */
const next = (pending: number, count: number, planId?: string) =>
  nextNonces(
    { provider: { getTransactionCount: async () => pending } as never },
    { journal: openJournal(database), reservations: nonceReservations(database) },
    { genesis, account },
    count,
    planId,
  );

let entries = 0;
function entry(planId: string, nonce: number, changes: Partial<SignedEntry> = {}): SignedEntry {
  entries += 1;
  const hash = `0x${entries.toString(16).padStart(64, '0')}`;
  const common = { planId, callIndex: 0, kind: 'retire', action: 'Retire', account, chainId: 1, genesis };
  return { ...common, id: `entry-${entries}`, nonce, hash, raw: '0x', replaces: null, ...changes };
}

describe('a nonce that was promised to a plan', () => {
  test('is passed over by every other plan, and free to its own', async () => {
    reserve(plan('a'), [7]);
    expect(await next(7, 2)).toEqual([8, 9]);
    expect(await next(6, 3)).toEqual([6, 8, 9]);
    expect(await next(7, 1, 'a')).toEqual([7]);
  });

  test('survives a restart', async () => {
    reserve(plan('a'), [7, 8]);
    database.close();
    database = openDatabase(join(folder, 'desk.db'));
    expect(await next(7, 1)).toEqual([9]);
  });

  test('cannot be promised twice, nor when a transaction that carries it is under way', () => {
    reserve(plan('a'), [7]);
    plan('b');
    expect(() => reserve('b', [6, 7])).toThrow(expect.objectContaining({ code: 'nonce-taken' }));
    // All or none: 6 was not kept either.
    expect(nonceReservations(database).holder(genesis, account, 6)).toBeNull();
    openJournal(database).write([entry(plan('c'), 9)]);
    expect(() => reserve('b', [9])).toThrow(expect.objectContaining({ code: 'nonce-taken' }));
  });

  test('is of one chain and one account', () => {
    reserve(plan('a'), [7]);
    const { holder } = nonceReservations(database);
    expect(holder(`0x${'22'.repeat(32)}`, account, 7)).toBeNull();
    expect(holder(genesis, account.replace('aA', 'bB'), 7)).toBeNull();
    expect(holder(genesis, account, 7)).toEqual({ planId: 'a', until: LATER });
  });

  test('is free again when its time is over', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-01T00:00:00Z'), toFake: ['Date'] });
    reserve(plan('a'), [7], '2026-11-02T00:00:00.000Z');
    expect(await next(7, 1)).toEqual([8]);
    vi.setSystemTime(Date.parse('2026-11-02T00:00:00Z'));
    expect(await next(7, 1)).toEqual([7]);
    reserve(plan('b'), [7]);
    expect(nonceReservations(database).holder(genesis, account, 7)?.planId).toBe('b');
  });

  test.each(['discarded', 'signed', 'released'])('is free again when its plan is %s', async (how) => {
    reserve(plan('a'), [7]);
    if (how === 'discarded') planStore(database).discard('a');
    if (how === 'signed') planStore(database).markSigned('a');
    if (how === 'released') nonceReservations(database).release('a');
    expect(await next(7, 1)).toEqual([7]);
  });
});

describe('the journal', () => {
  test('takes no second transaction with a nonce that is under way', () => {
    const journal = openJournal(database);
    journal.write([entry(plan('a'), 7)]);
    expect(() => journal.write([entry(plan('b'), 7)])).toThrow(/under way/);
  });

  test('takes replacements of that transaction, and nothing else, under its nonce', () => {
    const journal = openJournal(database);
    const first = entry(plan('a'), 7);
    journal.write([first]);
    journal.write([entry(plan('b'), 7, { replaces: first.id })]);
    journal.write([entry(plan('c'), 7, { replaces: first.id })]);
    expect(() => journal.write([entry(plan('d'), 8, { replaces: first.id })])).toThrow(/what it replaces/);
    expect(() => journal.write([entry(plan('e'), 7)])).toThrow(/under way/);
  });

  test('keeps a nonce taken while only a replacement is under way', async () => {
    const journal = openJournal(database);
    const first = entry(plan('a'), 7);
    journal.write([first]);
    journal.write([entry(plan('b'), 7, { replaces: first.id })]);
    database.prepare(`UPDATE transactions SET state = 'dropped' WHERE id = ?`).run(first.id);
    expect(() => journal.write([entry(plan('c'), 7)])).toThrow(/under way/);
    expect(await next(7, 1)).toEqual([8]);
  });
});
