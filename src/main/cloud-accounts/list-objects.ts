import type { S3Client } from '@aws-sdk/client-s3';
import { Failure } from '../../domain/failure.ts';
import { unlessAborted } from './aws-connection.ts';
import { awsFailure, wrongRegion } from './aws-failure.ts';
import { repeatPassing, type Wait } from './repeat-passing.ts';

/** A bucket, with what is needed to read from it. */
export type Bucket = { client: S3Client; name: string; region: string; wait: Wait; signal: AbortSignal };

/** An object in a bucket as it was listed. */
export type ListedObject = { key: string; size: number; etag: string; lastModified: Date };

/**
 * Every object under a prefix, in the order of their keys, however many pages that takes.
 *
 * @throws Failure `s3-no-bucket`, `s3-wrong-region`, and those of `awsFailure`.
 */
export async function listObjects(bucket: Bucket, prefix: string): Promise<ListedObject[]> {
  const { ListObjectsV2Command } = await import('@aws-sdk/client-s3');
  const found: ListedObject[] = [];
  let token: string | undefined;
  do {
    const command = new ListObjectsV2Command({
      Bucket: bucket.name,
      Prefix: prefix,
      ...(token === undefined ? {} : { ContinuationToken: token }),
    });
    const page = await sendToBucket(bucket, 's3:ListBucket', () =>
      bucket.client.send(command, { abortSignal: bucket.signal }),
    );
    for (const { Key = '', Size = 0, ETag = '', LastModified } of page.Contents ?? [])
      found.push({ key: Key, size: Size, etag: ETag, lastModified: LastModified ?? new Date(0) });
    const next = page.IsTruncated ? page.NextContinuationToken : undefined;
    // A listing that ends early would pass for an export that AWS is writing, or for all of one without a manifest.
    if (page.IsTruncated && (next === undefined || next === token)) throw brokenListing(bucket, prefix);
    token = next;
  } while (token !== undefined);
  return found;
}

function brokenListing({ name }: Bucket, prefix: string): Failure {
  return new Failure(
    'aws-refused',
    `The listing of s3://${name}/${prefix} says that there is more and not where. Check the endpoint, and try again.`,
    { bucket: name, prefix },
  );
}

/** Sends a request to a bucket, repeated when that may help. @throws Failure; the signal's reason. */
export async function sendToBucket<Answer>(
  bucket: Bucket,
  action: 's3:ListBucket' | 's3:GetObject',
  send: () => Promise<Answer>,
): Promise<Answer> {
  const { wait, signal, name, region } = bucket;
  try {
    return await repeatPassing(() => unlessAborted(send(), signal), wait, signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw wrongRegion(error, name, region) ?? awsFailure(error, action);
  }
}
