import { basename, dirname } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { isPart, type Manifest } from './manifest.ts';

type File = { path: string; name: string };

/** Folders that hold one period of an export: of CUR and Azure (`20260901-20260930`), of AWS Data Exports. */
const PERIOD = /^(\d{8}-\d{8}|billing_period=.+)$/i;
/** A version's folder that tells when it was written: `2026-09-05T…`, `202609051200-…`. */
const DATED = /^(\d{4}-\d{2}-\d{2}T|\d{12})/;
/** Azure's single files: the export's name and a GUID for each time that it ran. */
const RUN_FILE = /_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.csv(\.gz)?$/i;

/**
 * Exports are written anew while their period lasts, each time whole, and older versions may be left in place: every
 * line of them would count again. Within each period's folder the latest version is taken: the one that the manifest in
 * it lists, that was written last by the manifests of the versions, or whose folder has the latest date.
 *
 * @throws Failure `several-versions` when nothing tells the latest.
 */
export function currentVersions(
  files: readonly File[],
  manifests: readonly Manifest[],
): { current: File[]; superseded: File[] } {
  const superseded = new Set<File>();
  for (const [period, members] of Map.groupBy(files, periodOf)) {
    if (period === null) continue;
    const versions = Map.groupBy(members, (file) => versionOf(file.path, period));
    if (versions.size < 2) continue;
    const latest = latestOf(period, versions, manifests);
    if (latest === null) {
      const names = members.map(({ name }) => `“${name}”`);
      throw new Failure(
        'several-versions',
        `“${period}” holds several versions of one export, and nothing tells which is the latest: every line of the others would count again. Choose one of ${names.slice(0, 4).join(', ')}.`,
        { folder: period },
      );
    }
    for (const [version, older] of versions) {
      if (version !== latest) for (const file of older) superseded.add(file);
    }
  }
  return {
    current: files.filter((file) => !superseded.has(file)),
    superseded: [...superseded],
  };
}

/** The folder of the period that a file is in; null for a file outside of any. */
function periodOf({ path }: File): string | null {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (PERIOD.test(basename(folder))) return folder;
  }
  return null;
}

/** What tells a version's files from those of others: its folder, or, of Azure's single files, the file. */
function versionOf(path: string, period: string): string {
  const [first = ''] = path.slice(period.length + 1).split(/[/\\]/);
  const inFolder = dirname(path) !== period;
  return inFolder || RUN_FILE.test(first) ? first : '';
}

function latestOf(
  period: string,
  versions: ReadonlyMap<string, readonly File[]>,
  manifests: readonly Manifest[],
): string | null {
  const listed = manifests.find(({ folder, parts }) => folder === period && parts.length > 0);
  const names = [...versions.keys()];
  if (listed) {
    const named = names.find((name) =>
      versions.get(name)?.some(({ path }) => listed.parts.some((part) => isPart(path, part))),
    );
    if (named !== undefined) return named;
  }
  const written = names.map((name) => ({
    name,
    at: manifests.find(({ folder }) => versions.get(name)?.some(({ path }) => dirname(path) === folder))
      ?.written,
  }));
  if (written.every(({ at }) => at != null)) return last(written.map(({ name, at }) => [`${at}`, name]));
  return names.every((name) => DATED.test(name)) ? last(names.map((name) => [name, name])) : null;
}

/** The value of the greatest key; null when two have it. */
function last(pairs: [key: string, value: string][]): string | null {
  const [first, second] = pairs.sort(([a], [b]) => (a < b ? 1 : -1));
  return first && first[0] !== second?.[0] ? first[1] : null;
}
