import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completed, type Lockfile, missingOptionals, platformOf } from './complete-lockfile.ts';

const lockfile = JSON.parse(
  readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'),
) as Lockfile;

test('npm ci accepts package-lock.json: every optional dependency is locked', () => {
  expect(missingOptionals(lockfile)).toEqual([]);
});

test('a missing package for another platform is added with the platform that its name states', () => {
  const packages = {
    'node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: { '@a/core-win32-x64-msvc': '1.2.3' },
    },
  };
  expect(completed({ packages }).packages['node_modules/@a/core-win32-x64-msvc']).toEqual({
    version: '1.2.3',
    dev: true,
    optional: true,
    os: ['win32'],
    cpu: ['x64'],
  });
});

test('a missing package without a platform, or without an exact version, is left to npm', () => {
  const lock = (name: string, range: string) => ({
    packages: { 'node_modules/a': { version: '1.0.0', optionalDependencies: { [name]: range } } },
  });
  expect(() => completed(lock('fsevents', '2.3.3'))).toThrow('fsevents@2.3.3');
  expect(() => completed(lock('@a/core-linux-x64', '^1.0.0'))).toThrow('@a/core-linux-x64@^1.0.0');
});

// The manifests of packages that this registry does serve say what the rule should find.
test('platforms read from names agree with those that npm locked', () => {
  const locked = Object.entries(lockfile.packages).flatMap(([path, { os, cpu }]) => {
    const found = platformOf(path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    return found && os && cpu ? [{ path, found: [found.os, found.cpu], stated: [os, cpu] }] : [];
  });
  expect(locked.length).toBeGreaterThan(20);
  for (const { path, found, stated } of locked)
    expect({ path, platform: found }).toEqual({ path, platform: stated });
});
