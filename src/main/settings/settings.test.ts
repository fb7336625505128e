import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../storage/database.ts';
import { settingsFeature } from './settings.ts';

const about = {
  version: '1.0.0',
  shell: 'command-line',
  engine: '1',
  profileFolder: '/profile',
  logFile: '/profile/desk.log',
} as const;

let folder: string;
let database: Database;
let events: [string, unknown][];
let minutes: number[];
let life: boolean[];
const start = () =>
  settingsFeature({
    database,
    about,
    emit: (event, payload) => events.push([event, payload]),
    vault: { setAutoLock: (value) => minutes.push(value) },
    setLocalMarketLife: (on) => life.push(on),
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  database = openDatabase(join(folder, 'desk.sqlite'));
  events = [];
  minutes = [];
  life = [];
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe('settings', () => {
  const defaults = {
    theme: 'system',
    autoLockMinutes: 10,
    locale: null,
    utc: false,
    localMarketLife: false,
  };

  it('have defaults, and are kept across starts', async () => {
    const first = start();
    expect(await first['settings.get']({})).toEqual(defaults);
    const changed = { ...defaults, theme: 'dark', utc: true, locale: 'de-CH' };
    expect(await first['settings.set']({ theme: 'dark', utc: true, locale: 'de-CH' })).toEqual(changed);
    expect(events).toEqual([['settings.changed', changed]]);
    database.close();
    database = openDatabase(join(folder, 'desk.sqlite'));
    expect(await start()['settings.get']({})).toEqual(changed);
    expect(await start()['settings.set']({ locale: null })).toEqual({ ...changed, locale: null });
  });

  it('give the vault its auto-lock time at the start and at each change', async () => {
    const feature = start();
    await feature['settings.set']({ autoLockMinutes: 3 });
    start();
    expect(minutes).toEqual([10, 3, 3]);
  });

  it('let other participants act on the local chain when they say so, and not before', async () => {
    const feature = start();
    await feature['settings.set']({ localMarketLife: true });
    start();
    await feature['settings.set']({ localMarketLife: false });
    expect(life).toEqual([false, true, true, false]);
  });

  it('that this version does not understand fall back to their defaults and are not lost', async () => {
    const insert = database.prepare('INSERT INTO settings VALUES (?, ?)');
    insert.run('theme', '"sepia"');
    insert.run('autoLockMinutes', '0');
    insert.run('newer', '[1]');
    insert.run('utc', 'true');
    expect(await start()['settings.get']({})).toEqual({ ...defaults, utc: true });
    expect(database.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(4);
  });

  it('say where data lives', async () => {
    expect(await start()['settings.about']({})).toEqual(about);
  });
});
