import { Failure } from '../../domain/failure.ts';
import type { ListedObject } from './list-objects.ts';

/** The files of one billing period, as AWS delivered them last. `period` is YYYY-MM, or empty where nothing says it. */
export type ExportPeriod = { report: string; period: string; files: ListedObject[] };

const DATA_FILE = /\.(csv|csv\.gz|csv\.zip|gz|parquet)$/i;
const MANIFEST = /-Manifest\.json$/i;

/** The manifests among the objects: of each report and period the one that was written last. */
export function latestManifests(objects: readonly ListedObject[]): ListedObject[] {
  const manifests = objects.filter(({ key }) => MANIFEST.test(key));
  const groups = Map.groupBy(manifests, ({ key }) => JSON.stringify([reportOf(key), periodOf(key)]));
  return [...groups.values()].map((group) => group.reduce((best, one) => (isLater(one, best) ? one : best)));
}

/**
 * The files of an export by report and billing period. A manifest says which files are in force: reports that keep
 * earlier versions have those beside them, and a file that no manifest names is one of them, or is still being written.
 * Without any manifest every data file counts.
 *
 * @param manifests The text of each of `latestManifests`, by its key.
 * @throws Failure `s3-nothing-found`, `s3-bad-manifest`, `s3-export-incomplete` when a manifest names files that are
 *   not there.
 */
export function exportPeriods(
  objects: readonly ListedObject[],
  manifests: ReadonlyMap<string, string>,
  place: string,
): ExportPeriod[] {
  const byKey = new Map(objects.map((object) => [object.key, object]));
  const periods =
    manifests.size === 0
      ? withoutManifests(objects)
      : [...manifests].map(([key, text]): ExportPeriod => {
          const files = namedFiles(text, key).map((name) => {
            const object = byKey.get(name);
            if (object) return object;
            throw new Failure(
              's3-export-incomplete',
              `The manifest ${key} names the file ${name}, which is not there. AWS may be writing the export just now: try again in a few minutes.`,
              { manifest: key, file: name },
            );
          });
          return { report: reportOf(key), period: periodOf(key), files };
        });
  const filled = periods.filter(({ files }) => files.length > 0);
  if (filled.length === 0) {
    throw new Failure(
      's3-nothing-found',
      `There is no Cost and Usage Report under ${place}: no manifest and no CSV or Parquet file. Check the prefix; AWS delivers a new report's first files within 24 hours.`,
      { place },
    );
  }
  return filled.sort((a, b) => (a.period + a.report < b.period + b.report ? -1 : 1));
}

/**
 * The data files that a manifest names, in any of its fields: `reportKeys` of a Cost and Usage Report holds keys, a
 * Data Export's list holds s3:// addresses.
 */
function namedFiles(text: string, manifest: string): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Failure(
      's3-bad-manifest',
      `The manifest ${manifest} is no JSON. AWS may be writing it just now: try again in a few minutes.`,
      { manifest },
      { cause },
    );
  }
  const named = textsOf(json).map((value) => value.replace(/^s3:\/\/[^/]+\//, ''));
  return [...new Set(named.filter((key) => DATA_FILE.test(key)))].sort();
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function withoutManifests(objects: readonly ListedObject[]): ExportPeriod[] {
  const files = objects.filter(({ key, size }) => DATA_FILE.test(key) && size > 0);
  return [...Map.groupBy(files, ({ key }) => periodOf(key))].map(([period, group]) => ({
    report: '',
    period,
    files: group,
  }));
}

/** What stands before the period in a key: the same for every version of a report. */
function reportOf(key: string): string {
  const [before = key] = key.split(/(?:metadata\/|data\/)?(?:BILLING_PERIOD=\d{4}-\d{2}|\d{8}-\d{8})\//);
  return before;
}

/** YYYY-MM out of `BILLING_PERIOD=2026-10`, `20261001-20261101` or `year=2026/month=10`. */
function periodOf(key: string): string {
  const partition = /BILLING_PERIOD=(\d{4}-\d{2})/.exec(key)?.[1];
  if (partition) return partition;
  const [, year, month] =
    /(?:^|\/)(\d{4})(\d{2})\d{2}-\d{8}(?:\/|$)/.exec(key) ?? /year=(\d{4})\/month=(\d{1,2})/.exec(key) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : '';
}

function isLater(one: ListedObject, other: ListedObject): boolean {
  const difference = one.lastModified.getTime() - other.lastModified.getTime();
  // A version's own copy of the manifest lies deeper than the one that is in force.
  return difference === 0 ? one.key.length < other.key.length : difference > 0;
}
