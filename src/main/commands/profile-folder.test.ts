import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRODUCT_NAME, profileFolder } from './profile-folder.ts';

const at = (platform: NodeJS.Platform, environment: Record<string, string> = {}, named?: string) =>
  profileFolder(named, { platform, home: '/home/user', environment });

describe('the profile folder is Electron’s userData (Electron documentation, app.getPath)', () => {
  test('on each platform', () => {
    expect(at('linux')).toBe('/home/user/.config/CloudTuner Desk');
    expect(at('linux', { XDG_CONFIG_HOME: '/data' })).toBe('/data/CloudTuner Desk');
    expect(at('darwin')).toBe('/home/user/Library/Application Support/CloudTuner Desk');
    expect(at('win32', { APPDATA: '/users/user/Roaming' })).toBe('/users/user/Roaming/CloudTuner Desk');
  });

  test('its name is productName of package.json', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect(PRODUCT_NAME).toBe(manifest.productName);
  });

  test('--profile comes before CLOUDTUNER_PROFILE, and that before the default', () => {
    const environment = { CLOUDTUNER_PROFILE: '/profiles/server' };
    expect(at('linux', environment)).toBe('/profiles/server');
    expect(at('linux', environment, 'here')).toBe(resolve('here'));
  });
});
