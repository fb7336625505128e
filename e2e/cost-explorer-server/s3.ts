import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { ServiceError } from './cost-explorer.ts';

export type StoredObject = { body: Buffer; etag: string; lastModified: Date };

/** What the stand-in's S3 has: buckets with their regions. Tests change it between requests. */
export type S3World = {
  buckets: Map<string, { region: string; objects: Map<string, StoredObject> }>;
  /** Keys on one page of a listing. */
  pageSize: number;
  /** What is wrong with its listings: the second page has a successor and does not name it; each names the same. */
  listing?: 'no-token' | 'same-token';
};

/** What is wrong with the next download: it ends early, stands still, is damaged, or the object is replaced meanwhile. */
export type DownloadFault = {
  kind: 'truncate' | 'replace' | 'stall' | 'damage';
  after: number;
  body?: Buffer;
};

/** Puts an object, as an upload in one part does: its ETag is its MD5. */
export function putObject(
  world: S3World,
  bucket: string,
  key: string,
  body: Buffer | string,
  at = new Date(),
): void {
  const bytes = Buffer.from(body);
  const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
  world.buckets.get(bucket)?.objects.set(key, { body: bytes, etag, lastModified: at });
}

/** ListObjectsV2 of the S3 API reference (version 2006-03-01). @throws ServiceError. */
export function listObjects(world: S3World, bucketName: string, query: URLSearchParams): string {
  const bucket = world.buckets.get(bucketName);
  if (!bucket) throw noBucket();
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token');
  const after = world.listing === 'same-token' ? '' : (token ?? query.get('start-after') ?? '');
  const keys = [...bucket.objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
  const page = keys.slice(0, Math.min(world.pageSize, Number(query.get('max-keys') ?? 1000)));
  const truncated = page.length < keys.length;
  const next =
    world.listing === 'same-token'
      ? 'same'
      : world.listing === 'no-token' && token
        ? ''
        : (page.at(-1) ?? '');
  const contents = page.map((key) => {
    const object = bucket.objects.get(key);
    const { body, etag, lastModified } = object ?? {
      body: Buffer.alloc(0),
      etag: '',
      lastModified: new Date(0),
    };
    return `<Contents><Key>${xml(key)}</Key><LastModified>${lastModified.toISOString()}</LastModified><ETag>${xml(etag)}</ETag><Size>${body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${xml(bucketName)}</Name><Prefix>${xml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>${truncated}</IsTruncated>${truncated && next ? `<NextContinuationToken>${xml(next)}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`;
}

/** GetObject, whole or a range, on the condition of an ETag. */
export function getObject(
  world: S3World,
  bucketName: string,
  key: string,
  headers: IncomingHttpHeaders,
  response: ServerResponse,
  nextFault: () => DownloadFault | undefined,
): void {
  const bucket = world.buckets.get(bucketName);
  if (!bucket) throw noBucket();
  const object = bucket.objects.get(key);
  if (!object) throw new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
  const wanted = headers['if-match'];
  if (wanted !== undefined && wanted !== object.etag)
    throw new ServiceError(
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
      412,
    );
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(headers.range ?? ''));
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Number(range[2]) + 1 : object.body.length;
  if (range && start >= object.body.length)
    throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
  const bytes = object.body.subarray(start, end);
  response.writeHead(range ? 206 : 200, {
    'content-length': bytes.length,
    'content-type': 'binary/octet-stream',
    'accept-ranges': 'bytes',
    etag: object.etag,
    'last-modified': object.lastModified.toUTCString(),
    // Only a whole object has a checksum to compare with.
    ...(!range && headers['x-amz-checksum-mode'] === 'ENABLED'
      ? { 'x-amz-checksum-sha256': createHash('sha256').update(object.body).digest('base64') }
      : {}),
    ...(range ? { 'content-range': `bytes ${start}-${start + bytes.length - 1}/${object.body.length}` } : {}),
  });
  const fault = nextFault();
  if (!fault) {
    response.end(bytes);
    return;
  }
  if (fault.kind === 'damage') {
    const damaged = Buffer.from(bytes);
    damaged[fault.after] = (damaged[fault.after] ?? 0) ^ 1;
    response.end(damaged);
    return;
  }
  response.write(bytes.subarray(0, fault.after), () => {
    if (fault.kind === 'stall') return;
    if (fault.kind === 'replace') putObject(world, bucketName, key, fault.body ?? Buffer.alloc(0));
    // What was sent has to arrive before the connection ends.
    setTimeout(() => response.destroy(), 250);
  });
}

function noBucket(): ServiceError {
  return new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
}

export function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
