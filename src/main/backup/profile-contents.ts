import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isBackupPath } from '../../domain/backup/backup-path.ts';
import { Failure } from '../../domain/failure.ts';

/** One file of a profile: where it is, and its path in a backup. */
export type ProfileFile = { path: string; source: string; size: number };
/** The user’s own factor set, which may lie anywhere. */
export type OwnFactors = { folder: string; files: readonly string[] };

export const OWN_FACTORS = 'own-factors';
/** What anvil puts aside while it runs. */
const CHAIN_CACHE = 'cache';

/** The local chain: its state, clock, keys of its participants and deployments. */
export function chainFiles(profileFolder: string): Promise<ProfileFile[]> {
  return filesBelow(profileFolder, 'chain', [CHAIN_CACHE]);
}

/** The lines of these imports. They never change once an import is finished. */
export async function importFiles(profileFolder: string, ids: readonly string[]): Promise<ProfileFile[]> {
  const found: ProfileFile[] = [];
  for (const id of ids) {
    const files = await filesBelow(profileFolder, `imports/${id}`);
    if (files.length === 0) throw changed(`the import ${id} is gone`);
    found.push(...files);
  }
  return found;
}

/** The vault, the choice of factors with the set that it names, and the mark of a machine that stays offline. */
export async function smallFiles(profileFolder: string, own: OwnFactors | null): Promise<ProfileFile[]> {
  const places = [
    ...['vault.json', 'emission-overrides.json', 'stays-offline'].map((name) => ({
      path: name,
      source: join(profileFolder, name),
    })),
    ...(own?.files ?? []).map((name) => ({
      path: `${OWN_FACTORS}/${name}`,
      source: join(own?.folder ?? '', name),
    })),
  ];
  const found: ProfileFile[] = [];
  for (const { path, source } of places) {
    const stats = await statIfThere(source);
    if (stats) found.push(fileOf(path, source, stats));
  }
  return found;
}

/** The failure for what was taken away or written while it was copied. */
export function changed(what: string): Failure {
  return new Failure(
    'profile-changed',
    `The profile was changed while it was backed up: ${what}. No backup was made. Try again.`,
  );
}

async function filesBelow(
  profileFolder: string,
  path: string,
  without: readonly string[] = [],
): Promise<ProfileFile[]> {
  const found: ProfileFile[] = [];
  for (const name of (await namesIn(join(profileFolder, path))).sort()) {
    // Half-written files, and what file managers leave (`.DS_Store`): no name of ours begins with a dot.
    if (without.includes(name) || name.endsWith('.new') || name.startsWith('.')) continue;
    const below = `${path}/${name}`;
    const source = join(profileFolder, below);
    const stats = await statIfThere(source);
    if (stats?.isDirectory()) found.push(...(await filesBelow(profileFolder, below)));
    else if (stats) found.push(fileOf(below, source, stats));
  }
  return found;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function statIfThere(source: string): Promise<Stats | null> {
  try {
    return await lstat(source);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function fileOf(path: string, source: string, stats: Stats): ProfileFile {
  // Better no backup than one that cannot be restored, or that lacks something without a word.
  if (!stats.isFile() || !isBackupPath(path)) {
    throw new Failure(
      'foreign-file',
      `${source} is not a file that CloudTuner Desk made, and a backup cannot hold it. Move it out of the folder and try again.`,
      { file: source },
    );
  }
  return { path, source, size: stats.size };
}
