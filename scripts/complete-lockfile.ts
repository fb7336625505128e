/**
 * Adds to package-lock.json the packages for other platforms that the registry at hand does not serve. npm leaves
 * those out when it cannot read them, and `npm ci` then refuses the lockfile everywhere. Run it after `npm install`
 * on a closed network; an entry made here has no integrity hash until npm writes the file again on an open one.
 *
 * Usage: node scripts/complete-lockfile.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Entry = {
  version?: string;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
};
export type Lockfile = { packages: Record<string, Entry> };
type Missing = { name: string; version: string; dev: boolean };

/** The optional dependencies of locked packages that are not locked themselves. `npm ci` needs this to be empty. */
export function missingOptionals({ packages }: Lockfile): Missing[] {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name]) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      )
      .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
  );
  return [...new Map(missing.map((entry) => [entry.name, entry])).values()];
}

/** The platform that the name of a binary package states, such as `@swc/core-linux-arm64-musl`. Null when it states none. */
export function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null {
  const words = name.split(/[/-]/);
  const os = words.find((word) => ['android', 'darwin', 'freebsd', 'linux', 'win32'].includes(word));
  const cpu = words.find((word) => word in architectures);
  if (os === undefined || cpu === undefined) return null;
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { os: [os], cpu: [architectures[cpu] ?? cpu], ...(libc && os === 'linux' ? { libc } : {}) };
}

/** Node's name for each architecture that package names use. */
const architectures: Readonly<Record<string, string>> = {
  amd64: 'x64',
  arm: 'arm',
  arm64: 'arm64',
  ia32: 'ia32',
  ppc64: 'ppc64',
  s390x: 's390x',
  x64: 'x64',
};

/** The lockfile with an entry for each missing package. Throws when one is not bound to a platform or a version. */
export function completed(lockfile: Lockfile): Lockfile {
  const added = missingOptionals(lockfile).map(({ name, version, dev }): [string, Entry] => {
    const platform = platformOf(name);
    if (platform === null || !/^\d+\.\d+\.\d+[\w.-]*$/.test(version)) {
      throw new Error(`${name}@${version} is missing from package-lock.json and has to be installed by npm.`);
    }
    return [`node_modules/${name}`, { version, ...(dev ? { dev } : {}), optional: true, ...platform }];
  });
  const entries = [...Object.entries(lockfile.packages), ...added];
  return { ...lockfile, packages: Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en'))) };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const names = missingOptionals(lockfile).map(({ name }) => name);
  writeFileSync(file, `${JSON.stringify(completed(lockfile), null, 2)}\n`);
  process.stderr.write(names.length === 0 ? 'Nothing is missing.\n' : `Added: ${names.join(', ')}\n`);
}
