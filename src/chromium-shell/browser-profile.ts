import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium writes these when it starts and takes them for a running one when a crash has left them. */
const LOCKS = ['SingletonLock', 'SingletonSocket', 'SingletonCookie'];

/** What a browser offers to remember of a form must not be offered here: the fields are passwords and words. */
const settings = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
};

/**
 * Makes Chromium's own folder ready for a start. Call it only while the app holds its own lock on the profile: then
 * whatever locks Chromium left there are stale, also those that a computer of another name left, which Chromium by
 * itself would never take away.
 */
export function prepareBrowserProfile(folder: string): void {
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 });
  for (const name of LOCKS) rmSync(join(folder, name), { force: true });
  const file = join(folder, 'Default', 'Preferences');
  writeFileSync(file, JSON.stringify(withSettings(readPreferences(file), settings)), { mode: 0o600 });
}

type Preferences = { [name: string]: unknown };

/** Chromium's own preferences; none when the file is not there or was cut off, as Chromium has it too. */
function readPreferences(file: string): Preferences {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isPreferences(content) ? content : {};
  } catch {
    return {};
  }
}

function withSettings(preferences: Preferences, changes: Preferences): Preferences {
  const merged = { ...preferences };
  for (const [name, value] of Object.entries(changes)) {
    const present = merged[name];
    merged[name] = isPreferences(value) ? withSettings(isPreferences(present) ? present : {}, value) : value;
  }
  return merged;
}

function isPreferences(value: unknown): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
