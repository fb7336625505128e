import { globSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { currentVersions } from './export-versions.ts';
import { checkComplete, type Manifest, readManifest } from './manifest.ts';

/** Names of data files in an export's folder, as against checksums and notes. */
const DATA_FILE = /\.(csv|csv\.gz|gz|parquet|json|jsonl|ndjson)$/i;
const PATTERN = /[*?[{]/;

export type UsageFiles = {
  files: { path: string; name: string }[];
  /** What lies in the folders and is not read, and why. */
  skipped: { name: string; reason: string }[];
};

type Candidate = { path: string; name: string };

/** The usage files under the paths, as findUsage finds them. */
export function findUsageFiles(paths: readonly string[]): UsageFiles['files'] {
  return findUsage(paths).files;
}

/**
 * The usage files under the paths, sorted: a file as it is, a folder with all its data files at any depth, a pattern
 * (`exports/**\/*.parquet`) with all that it matches. `name` is what the user knows the file by: its path below what was
 * chosen. Of an export that was written anew for the same period, the latest version alone is taken.
 *
 * @throws Failure `file-not-found`, `nothing-to-import` (a folder without data files), `incomplete-export` (a manifest
 *   lists files that are not there), `several-versions` (of an export, and nothing tells the latest).
 */
export function findUsage(paths: readonly string[]): UsageFiles {
  const found = paths.map(findUnder);
  const files = found.flatMap((each) => each.files);
  const unique = [...new Map(files.map((file) => [file.path, file])).values()];
  const names = Map.groupBy(unique, (file) => file.name);
  return {
    files: unique.map((file) =>
      (names.get(file.name)?.length ?? 0) > 1 ? { ...file, name: file.path } : file,
    ),
    skipped: found.flatMap((each) => each.skipped),
  };
}

function findUnder(path: string): UsageFiles {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return choose(path, filesIn(resolve(path), resolve(path)));
  if (stat) return { files: [{ path: resolve(path), name: basename(path) }], skipped: [] };
  if (!PATTERN.test(path)) {
    throw new Failure('file-not-found', `“${path}” cannot be opened.`, { file: path });
  }
  const base = resolve(path.slice(0, path.search(PATTERN)).replace(/[^/\\]*$/, '') || '.');
  const matches = globSync(path).map((match) => resolve(match));
  if (matches.length === 0) {
    throw new Failure('file-not-found', `No file matches “${path}”.`, { file: path });
  }
  const candidates = matches.flatMap((match) =>
    statSync(match).isDirectory() ? filesIn(match, base) : [{ path: match, name: relative(base, match) }],
  );
  return choose(path, [...new Map(candidates.map((file) => [file.path, file])).values()]);
}

function filesIn(folder: string, base: string): Candidate[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
      .filter(({ entry, path }) => entry.isFile() || (entry.isSymbolicLink() && isFile(path)))
      .map(({ path }) => ({ path, name: relative(base, path) }));
  } catch (cause) {
    throw new Failure('file-not-found', `“${folder}” cannot be read.`, { file: folder }, { cause });
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What is data among the files of a folder or pattern, and why the others are not. */
function choose(path: string, candidates: Candidate[]): UsageFiles {
  const files: Candidate[] = [];
  const manifests: Manifest[] = [];
  const skipped: UsageFiles['skipped'] = [];
  for (const candidate of candidates.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const manifest = readManifest(candidate.path);
    if (candidate.name.split(sep).some((part) => /^[._]/.test(part))) {
      skipped.push({
        name: candidate.name,
        reason: 'Its name marks it as hidden or as a note of a program.',
      });
    } else if (manifest) {
      manifests.push(manifest);
      skipped.push({ name: candidate.name, reason: 'It tells about an export and holds no usage.' });
    } else if (DATA_FILE.test(candidate.name)) files.push(candidate);
    else skipped.push({ name: candidate.name, reason: 'It is no CSV, Parquet or JSON file.' });
  }
  const versions = currentVersions(files, manifests);
  checkComplete(versions.current, manifests);
  if (versions.current.length === 0) {
    throw new Failure('nothing-to-import', `“${path}” holds no CSV, Parquet or JSON file.`, { file: path });
  }
  return {
    files: versions.current,
    skipped: [
      ...skipped,
      ...versions.superseded.map(({ name }) => ({
        name,
        reason: 'It is an earlier version of the same export.',
      })),
    ],
  };
}
