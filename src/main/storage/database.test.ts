import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import type { Migration } from './migrations.ts';

const ONE: Migration = { number: 1, name: 'one', sql: 'CREATE TABLE one (a INTEGER NOT NULL) STRICT' };
const THREE: Migration = { number: 3, name: 'three', sql: 'ALTER TABLE one ADD COLUMN c TEXT' };
const FIVE: Migration = { number: 5, name: 'five', sql: 'CREATE TABLE five (c TEXT) STRICT' };

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  file = join(folder, 'desk.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

const failure = (code: string) => expect.objectContaining({ name: 'Failure', code });

describe('an open database', () => {
  it('writes ahead, syncs fully and enforces foreign keys', () => {
    const database = openDatabase(file);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    // SQLite: 2 is FULL, which syncs the WAL at every commit.
    expect(database.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.pragma('busy_timeout', { simple: true })).toBe(5000);
    database.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent INTEGER REFERENCES parent (id)) STRICT`);
    expect(() => database.exec('INSERT INTO child VALUES (1)')).toThrow(/FOREIGN KEY/);
    database.close();
  });

  it('has only STRICT tables', () => {
    const database = openDatabase(file);
    const loose = database
      .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
        AND name NOT LIKE 'sqlite_%'`)
      .all();
    expect(loose).toEqual([]);
    database.close();
  });

  it('appears under its name only when it is complete', () => {
    const broken: Migration = { number: 2, name: 'broken', sql: 'CREATE TABLE (' };
    expect(() => openDatabase(file, [ONE, broken])).toThrow(/syntax error/);
    expect(readdirSync(folder)).not.toContain('desk.sqlite');
    openDatabase(file, [ONE]).close();
    expect(readdirSync(folder)).toEqual(['desk.sqlite']);
  });
});

describe('migrations', () => {
  it('run once, in the order of their numbers, whatever the order of the list and the gaps', () => {
    const list = [FIVE, THREE, ONE];
    openDatabase(file, list).close();
    const database = openDatabase(file, list);
    expect(database.prepare('SELECT number FROM schema_migrations ORDER BY rowid').pluck().all()).toEqual([
      1, 3, 5,
    ]);
    expect(database.prepare('SELECT a, c FROM one').all()).toEqual([]);
    database.close();
  });

  it('leave nothing behind when one fails half-way', () => {
    openDatabase(file, [ONE]).close();
    const broken: Migration = {
      number: 2,
      name: 'broken',
      sql: 'CREATE TABLE two (a TEXT) STRICT; SELECT nonsense',
    };
    expect(() => openDatabase(file, [ONE, broken])).toThrow(/nonsense/);
    const database = openDatabase(file, [ONE]);
    expect(database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'two'`).all()).toEqual([]);
    database.close();
  });

  it('refuse a database of a newer version and leave its bytes as they are', () => {
    openDatabase(file, [ONE, THREE]).close();
    const before = readFileSync(file);
    expect(() => openDatabase(file, [ONE])).toThrow(failure('database-newer'));
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuse a database that ran other SQL under the same number', () => {
    openDatabase(file, [ONE]).close();
    const altered = { ...ONE, sql: ONE.sql.replace('INTEGER', 'TEXT') };
    expect(() => openDatabase(file, [altered])).toThrow(failure('database-altered'));
    const indented = { ...ONE, sql: `\n  ${ONE.sql.replaceAll(' ', '\n  ')}\n` };
    openDatabase(file, [indented]).close();
  });

  it('copy the database before they change it', () => {
    const old = openDatabase(file, [ONE]);
    old.exec('INSERT INTO one VALUES (42)');
    old.close();
    openDatabase(file, [ONE, THREE, FIVE]).close();
    const copy = new BetterSqlite3(`${file}.before-003`, { readonly: true });
    expect(copy.prepare('SELECT * FROM one').all()).toEqual([{ a: 42 }]);
    copy.close();
  });
});

describe('a damaged database is refused and left as it is', () => {
  const refusal = () => {
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(failure('database-damaged'));
    expect(readFileSync(file)).toEqual(before);
  };

  it('when it is empty, which SQLite would take for a new one', () => {
    writeFileSync(file, '');
    refusal();
  });

  it('when it is something else', () => {
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    refusal();
  });

  it('when it was cut short', () => {
    fill();
    for (const part of [0.1, 0.5, 0.9]) {
      fill();
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)));
      refusal();
      rmSync(file);
    }
  });

  it('when a page in its middle was overwritten', () => {
    fill();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 4096);
    writeFileSync(file, bytes);
    refusal();
  });

  it('when the file is gone and its journal is not', () => {
    writeFileSync(`${file}-wal`, 'what was committed last');
    expect(() => openDatabase(file)).toThrow(failure('database-damaged'));
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('what was committed last');
  });

  it('and a folder in its place is told apart', () => {
    mkdirSync(file);
    expect(() => openDatabase(file)).toThrow(failure('database-unavailable'));
    expect(statSync(file).isDirectory()).toBe(true);
  });

  function fill() {
    rmSync(file, { force: true });
    const database = openDatabase(file);
    const insert = database.prepare('INSERT INTO account_labels VALUES (?, ?)');
    database.transaction(() => {
      for (let i = 0; i < 2000; i++) insert.run(`0x${i.toString(16).padStart(40, '0')}`, `Label ${i}`);
    })();
    database.close();
  }
});
