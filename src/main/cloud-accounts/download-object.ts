import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../../domain/failure.ts';
import { syncFolder } from '../storage/write-durably.ts';
import { describeAwsError, isPassing } from './aws-failure.ts';
import { cannotWrite } from './cannot-write.ts';
import { type Bucket, type ListedObject, sendToBucket } from './list-objects.ts';

/** How often a download that breaks off without a single byte more is taken up again. */
const FRUITLESS_ATTEMPTS = 4;
/** A key has up to 1,024 bytes, a file's name 255 at the most. The end is kept: it says what the file is. */
const LONGEST_NAME = 100;

/**
 * Where a version of an object lies in the mirror. Another version has another name, so that what is there whole is
 * never stale, and what was begun is only gone on with when it is the same version.
 */
export function mirrorPath(folder: string, { key, etag, size }: ListedObject): string {
  const version = createHash('sha256')
    .update(JSON.stringify([key, etag, size]))
    .digest('hex')
    .slice(0, 16);
  const name = posix
    .basename(key)
    .replace(/[^A-Za-z0-9._=-]/g, '_')
    .slice(-LONGEST_NAME)
    .replace(/^\.+/, '_');
  return join(folder, version, name);
}

/** Whether this version of the object is in the mirror, whole. */
export function isMirrored(folder: string, object: ListedObject): boolean {
  return sizeOf(mirrorPath(folder, object)) === object.size;
}

/**
 * Downloads an object into the mirror. A download that broke off, now or in an earlier run, is gone on with from its
 * last byte. The file has its name only when it is whole and on disk.
 *
 * @param onBytes Hears of every piece; negative when what was there had to be thrown away.
 * @throws Failure `s3-object-changed` when the object was replaced since it was listed, `s3-download-broken`,
 *   `cannot-write`, and those of `awsFailure`; the signal's reason.
 */
export async function downloadObject(
  bucket: Bucket,
  folder: string,
  object: ListedObject,
  onBytes: (count: number) => void,
): Promise<string> {
  const path = mirrorPath(folder, object);
  const part = `${path}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    await complete(bucket, object, part, onBytes);
    await settle(part, path);
  } catch (error) {
    throw bucket.signal.aborted ? bucket.signal.reason : cannotWrite(part, error);
  }
  return path;
}

/** Goes on with a part until it has the object's size. */
async function complete(
  bucket: Bucket,
  object: ListedObject,
  part: string,
  onBytes: (count: number) => void,
): Promise<void> {
  let fruitless = 0;
  for (let have = sizeOf(part) ?? 0; have < object.size; ) {
    await receive(bucket, object, part, have, onBytes);
    const now = sizeOf(part) ?? 0;
    fruitless = now > have ? 0 : fruitless + 1;
    have = now;
    if (fruitless === FRUITLESS_ATTEMPTS) {
      throw new Failure(
        's3-download-broken',
        `The download of ${object.key} keeps breaking off, after ${have} of ${object.size} bytes. What came is kept: try again.`,
        { key: object.key, have, size: object.size },
      );
    }
  }
  if ((sizeOf(part) ?? 0) !== object.size && object.size > 0) {
    rmSync(part, { force: true });
    throw changed(object);
  }
}

/** The text of a small object, such as a manifest. @throws Failure as `downloadObject`; the signal's reason. */
export async function readObject(bucket: Bucket, object: ListedObject): Promise<string> {
  return sendToBucket(bucket, 's3:GetObject', async () => {
    const body = await getObject(bucket, object, 0);
    return body.transformToString().catch((error: unknown) => {
      throw isDamaged(error) ? changed(object) : error;
    });
  });
}

/** Takes in what comes until the end or a break. Only what cannot be helped by going on is thrown. */
async function receive(
  bucket: Bucket,
  object: ListedObject,
  part: string,
  from: number,
  onBytes: (count: number) => void,
): Promise<void> {
  const body = await getObject(bucket, object, from);
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      onBytes(chunk.length);
      done(null, chunk);
    },
  });
  try {
    await pipeline(body as Readable, count, createWriteStream(part, { flags: 'a', mode: 0o600 }), {
      signal: bucket.signal,
    });
  } catch (error) {
    if (bucket.signal.aborted) throw bucket.signal.reason;
    if (isDamaged(error)) {
      onBytes(from - (sizeOf(part) ?? 0));
      rmSync(part, { force: true });
    } else if (!isBroken(error)) throw error;
  }
}

/** The connection ended, and what came can be gone on with: everything but what the disk refuses. */
function isBroken(error: unknown): boolean {
  const { syscall } = error as { syscall?: string };
  return isPassing(error) || !(syscall === 'open' || syscall === 'write');
}

/** The SDK compares what came with the checksum that S3 keeps of an object. */
function isDamaged(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Checksum mismatch');
}

async function getObject(bucket: Bucket, object: ListedObject, from: number) {
  const { GetObjectCommand } = await import('@aws-sdk/client-s3');
  const command = new GetObjectCommand({
    Bucket: bucket.name,
    Key: object.key,
    IfMatch: object.etag,
    ...(from === 0 ? {} : { Range: `bytes=${from}-` }),
  });
  const answer = await sendToBucket(bucket, 's3:GetObject', () =>
    bucket.client.send(command, { abortSignal: bucket.signal }).catch((error: unknown) => {
      const { name } = describeAwsError(error);
      throw ['PreconditionFailed', 'NoSuchKey', 'InvalidRange'].includes(name) ? changed(object) : error;
    }),
  );
  if (!answer.Body) throw new Error('S3 answered without a body');
  // An endpoint that does not know ranges answers the whole: appended to a part it would be another file.
  if (from > 0 && !answer.ContentRange?.startsWith(`bytes ${from}-`)) throw changed(object);
  return answer.Body;
}

async function settle(part: string, path: string): Promise<void> {
  const file = await open(part, 'a', 0o600);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  renameSync(part, path);
  syncFolder(dirname(path));
}

function changed({ key }: ListedObject): Failure {
  return new Failure(
    's3-object-changed',
    `${key} was replaced while it was read. AWS is writing a newer report: try again in a few minutes.`,
    { key },
  );
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
