import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFailure } from '../../domain/failure.ts';
import type { TaskControl } from '../../domain/task.ts';
import { cloudAccountStore, type StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { connectAws } from './aws-connection.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { downloadObject, isMirrored, mirrorPath, readObject } from './download-object.ts';
import { type ExportPeriod, exportPeriods, latestManifests } from './export-files.ts';
import { OUTCOMES } from './import-outcomes.ts';
import { type Bucket, type ListedObject, listObjects } from './list-objects.ts';
import { pause } from './repeat-passing.ts';

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
  place: ExportPlace,
  control: TaskControl,
): Promise<string> {
  const { signal } = control;
  const connection = await connectAws(account, deps);
  try {
    const { awsAccount } = await connection.identity(signal);
    cloudAccountStore(deps.database).setAwsAccount(account.id, awsAccount);
    const client = await connection.s3(place.region);
    const bucket: Bucket = {
      client,
      name: place.bucket,
      region: place.region,
      wait: deps.wait ?? pause,
      signal,
    };
    const folder = mirrorFolder(deps.profileFolder, place);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const mirrored = await mirrorTwice(bucket, folder, place, control);
    const said = await importPeriods(deps, folder, place, mirrored.periods, control);
    sweepMirror(folder, mirrored.periods);
    return [
      `${mirrored.periods.length} billing periods, ${mirrored.downloaded} files downloaded (${mirrored.bytes} bytes).`,
      ...said,
    ].join(' ');
  } finally {
    connection.close();
  }
}

type Mirrored = { periods: ExportPeriod[]; downloaded: number; bytes: number };

/** AWS may replace an export while it is read: then it is listed and read once more. */
async function mirrorTwice(
  bucket: Bucket,
  folder: string,
  place: ExportPlace,
  control: TaskControl,
): Promise<Mirrored> {
  try {
    return await mirror(bucket, folder, place, control);
  } catch (error) {
    if (!isFailure(error, 's3-object-changed')) throw error;
    return mirror(bucket, folder, place, control);
  }
}

async function mirror(
  bucket: Bucket,
  folder: string,
  { prefix }: ExportPlace,
  control: TaskControl,
): Promise<Mirrored> {
  control.progress({ phase: 'Listing', done: 0, unit: 'objects' });
  const objects = await listObjects(bucket, prefix);
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
  const said: string[] = [];
  for (const { report, period, files } of periods) {
    const title = [report.replace(/\/$/, '') || prefix || bucket, period].filter(Boolean).join(', ');
    const outcome = await deps.importFetched(
      {
        paths: files.map((file) => mirrorPath(folder, file)),
        name: `s3://${bucket}/${title}`,
        source: `aws-s3/${bucket}/${report || prefix}#${period}`,
        fingerprint: fingerprintOf(files),
      },
      control,
    );
    said.push(OUTCOMES[outcome](period || title));
  }
  return said;
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
