import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareBrowserProfile } from './browser-profile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-profile-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const preferences = () => JSON.parse(readFileSync(join(folder, 'Default/Preferences'), 'utf8'));

test('the browser is told to save no passwords and to fill in no forms', () => {
  prepareBrowserProfile(folder);
  expect(preferences()).toEqual({
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    autofill: { profile_enabled: false, credit_card_enabled: false },
  });
});

test('what was set otherwise is set back, and the rest of the preferences stays', () => {
  mkdirSync(join(folder, 'Default'));
  const earlier = {
    credentials_enable_service: true,
    profile: { name: 'Person 1', password_manager_enabled: true },
    browser: { window_placement: { left: 10 } },
  };
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(earlier));
  prepareBrowserProfile(folder);
  expect(preferences()).toMatchObject({
    credentials_enable_service: false,
    profile: { name: 'Person 1', password_manager_enabled: false },
    browser: { window_placement: { left: 10 } },
  });
});

test.each(['', '{"profile":', '[]', 'null'])(
  'preferences that a crash left as %j are begun anew',
  (content) => {
    mkdirSync(join(folder, 'Default'));
    writeFileSync(join(folder, 'Default/Preferences'), content);
    prepareBrowserProfile(folder);
    expect(preferences().credentials_enable_service).toBe(false);
  },
);

test('locks that a killed browser left are taken away, those of a computer of another name too', () => {
  const lock = join(folder, 'SingletonLock');
  symlinkSync('another-computer-4711', lock);
  prepareBrowserProfile(folder);
  expect(lstatSync(lock, { throwIfNoEntry: false })).toBeUndefined();
});
