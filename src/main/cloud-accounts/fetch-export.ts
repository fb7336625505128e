import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { cloudAccountStore, type StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { connectAws } from './aws-connection.ts';
import { cannotWrite } from './cannot-write.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { counted } from './counted.ts';
import { downloadObject, isMirrored, mirrorPath, readObject } from './download-object.ts';
import { type ExportPeriod, exportPeriods, latestManifests } from './export-files.ts';
import { importEach } from './import-each.ts';
import { OUTCOMES } from './import-outcomes.ts';
import { type Bucket, type ListedObject, listObjects } from './list-objects.ts';
import { pause } from './repeat-passing.ts';

const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

export type ExportPlace = { bucket: string; prefix: string; region: string };

/**
 * Fetches a Cost and Usage Report or Data Export from a bucket and imports it, one import for each billing period.
 * Only objects that are new or changed are downloaded, into a mirror in the profile; only periods that are new or
 * changed are imported. Answers what was done, in a sentence.
 *
 * @throws Failure `s3-…`, `cannot-write` and those of `awsFailure` and of importing; the signal's reason.
 */
export async function fetchExport(
  deps: CloudAccountsDeps,
  account: StoredCloudAccount,
  { bucket: name, prefix, region }: ExportPlace,
  control: TaskControl,
): Promise<string> {
  // A folder has one mirror, and its imports one name, whether a slash was typed at its end or not.
  const place = { bucket: name, prefix: prefix.replace(/\/+$/, ''), region };
  const { signal } = control;
  const connection = await connectAws(account, deps);
  try {
    const { awsAccount } = await connection.identity(signal);
    cloudAccountStore(deps.database).setAwsAccount(account.id, awsAccount);
    const folder = mirrorFolder(deps.profileFolder, place);
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw cannotWrite(folder, error);
    }
    const mirrored = await inItsRegion(place.region, async (region) => {
      const client = await connection.s3(region);
      const bucket = { client, name: place.bucket, region, wait: deps.wait ?? pause, signal };
      return mirrorTwice(bucket, folder, prefix, control);
    });
    sweepMirror(folder, mirrored.periods);
    const said = await importPeriods(deps, folder, place, mirrored.periods, control);
    return [
      `${counted(mirrored.periods.length, 'billing period')}, ${counted(mirrored.downloaded, 'file')} downloaded (${inMegabytes(mirrored.bytes)}).`,
      ...said,
    ].join(' ');
  } finally {
    connection.close();
  }
}

/** Does the work in a region, and where S3 says that the bucket is in another one, there. */
async function inItsRegion<Value>(region: string, work: (region: string) => Promise<Value>): Promise<Value> {
  try {
    return await work(region);
  } catch (error) {
    const right = isFailure(error, 's3-wrong-region') ? String(error.details.rightRegion ?? '') : '';
    if (!REGION.test(right)) throw error;
    return work(right);
  }
}

type Mirrored = { periods: ExportPeriod[]; downloaded: number; bytes: number };

/** AWS may replace an export while it is read: then it is listed and read once more. */
async function mirrorTwice(
  bucket: Bucket,
  folder: string,
  prefix: string,
  control: TaskControl,
): Promise<Mirrored> {
  try {
    return await mirror(bucket, folder, prefix, control);
  } catch (error) {
    if (!isFailure(error, 's3-object-changed')) throw error;
    return mirror(bucket, folder, prefix, control);
  }
}

async function mirror(
  bucket: Bucket,
  folder: string,
  prefix: string,
  control: TaskControl,
): Promise<Mirrored> {
  control.progress({ phase: 'Listing', done: 0, unit: 'objects' });
  const objects = inFolder(await listObjects(bucket, prefix), prefix);
  const manifests = new Map<string, string>();
  for (const manifest of latestManifests(objects))
    manifests.set(manifest.key, await readObject(bucket, manifest));
  const periods = exportPeriods(objects, manifests, `s3://${bucket.name}/${prefix}`);
  const wanted = new Map(periods.flatMap(({ files }) => files).map((file) => [file.key, file]));
  const missing = [...wanted.values()].filter((file) => !isMirrored(folder, file));
  const total = missing.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  let before = 0;
  for (const object of missing) {
    await downloadObject(bucket, folder, object, (count) => {
      done += count;
      control.progress({ phase: 'Downloading', done: Math.min(done, total), total, unit: 'bytes' });
    });
    before += object.size;
    done = before;
  }
  return { periods, downloaded: missing.length, bytes: total };
}

async function importPeriods(
  deps: CloudAccountsDeps,
  folder: string,
  { bucket, prefix }: ExportPlace,
  periods: readonly ExportPeriod[],
  control: TaskControl,
): Promise<string[]> {
  const titleOf = ({ report, period }: ExportPeriod) =>
    [report.replace(/\/$/, '') || prefix || bucket, period].filter(Boolean).join(', ');
  return importEach(periods, titleOf, control.signal, async (one) => {
    const { report, period, files } = one;
    const paths = files.map((file) => mirrorPath(folder, file));
    try {
      const outcome = await deps.importFetched(
        {
          paths,
          name: `s3://${bucket}/${titleOf(one)}`,
          source: `aws-s3/${bucket}/${report || prefix}#${period}`,
          fingerprint: fingerprintOf(files),
        },
        control,
      );
      return OUTCOMES[outcome](period || titleOf(one));
    } catch (error) {
      // The damage may be the mirror's: the next fetch downloads the files again.
      if (isFailure(error, 'damaged-file')) for (const path of paths) rmSync(path, { force: true });
      throw error;
    }
  });
}

/**
 * What lies in the folder that the prefix names: “reports/monthly” is not to bring “reports/monthly-2” as well, whose usage
 * would count twice. A prefix that is no folder is the beginning of names.
 */
function inFolder(objects: readonly ListedObject[], prefix: string): readonly ListedObject[] {
  if (prefix === '' || prefix.endsWith('/')) return objects;
  const inside = objects.filter(({ key }) => key.startsWith(`${prefix}/`));
  return inside.length > 0 ? inside : objects;
}

function inMegabytes(bytes: number): string {
  return bytes > 0 && bytes < 100_000 ? 'less than 0.1 MB' : `${(bytes / 1e6).toFixed(1)} MB`;
}

function fingerprintOf(files: readonly ListedObject[]): string {
  const versions = files.map(({ key, etag, size }) => [key, etag, size]);
  return createHash('sha256').update(JSON.stringify(versions)).digest('hex');
}

function mirrorFolder(profileFolder: string, { bucket, prefix }: ExportPlace): string {
  const place = createHash('sha256')
    .update(JSON.stringify([bucket, prefix]))
    .digest('hex')
    .slice(0, 16);
  return join(profileFolder, 's3-mirror', place);
}

/** Removes versions that no manifest names any more. */
function sweepMirror(folder: string, periods: readonly ExportPeriod[]): void {
  const present = new Set(
    periods.flatMap(({ files }) => files).map((file) => basename(dirname(mirrorPath(folder, file)))),
  );
  for (const name of readdirSync(folder))
    if (!present.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
