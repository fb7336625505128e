import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Credentials that the stand-in knows, and the AWS account that they belong to. */
export type KnownCredentials = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  account: string;
};

export type SignedRequest = {
  method: string;
  /** As sent: path and query. */
  target: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

export type Verdict =
  | { ok: true; account: string; service: string; region: string }
  | { ok: false; reason: 'missing' | 'unknown-key' | 'wrong-token' | 'wrong-signature' | 'clock' };

/** How far a request's clock may be off, in milliseconds (AWS General Reference, signing: 15 minutes). */
const CLOCK_TOLERANCE = 15 * 60_000;

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/** Recomputes a request's Signature Version 4 (AWS IAM User Guide, “Create a signed AWS API request”). */
export function verifySignature(request: SignedRequest, known: readonly KnownCredentials[]): Verdict {
  const match = AUTHORIZATION.exec(String(request.headers.authorization ?? ''));
  if (!match) return { ok: false, reason: 'missing' };
  const [, accessKeyId = '', date = '', region = '', service = '', signedHeaders = '', signature = ''] =
    match;
  const credentials = known.find((candidate) => candidate.accessKeyId === accessKeyId);
  if (!credentials) return { ok: false, reason: 'unknown-key' };
  if ((request.headers['x-amz-security-token'] ?? undefined) !== credentials.sessionToken)
    return { ok: false, reason: 'wrong-token' };

  const instant = String(request.headers['x-amz-date'] ?? '');
  const time = Date.parse(
    instant.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (!(Math.abs(time - Date.now()) < CLOCK_TOLERANCE)) return { ok: false, reason: 'clock' };

  const scope = `${date}/${region}/${service}/aws4_request`;
  const canonical = canonicalRequest(request, signedHeaders.split(';'), service);
  const toSign = ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => hmac(secret, part),
    `AWS4${credentials.secretAccessKey}`,
  );
  const expected = hmac(key, toSign);
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex')))
    return { ok: false, reason: 'wrong-signature' };
  return { ok: true, account: credentials.account, service, region };
}

function canonicalRequest(request: SignedRequest, signedHeaders: string[], service: string): string {
  const [path = '/', query = ''] = request.target.split('?');
  const parameters = query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => (part.includes('=') ? part : `${part}=`))
    .sort()
    .join('&');
  const headers = signedHeaders.map(
    (name) =>
      `${name}:${String(request.headers[name] ?? '')
        .trim()
        .replace(/ +/g, ' ')}\n`,
  );
  const declared = request.headers['x-amz-content-sha256'];
  const payload = service === 's3' && declared !== undefined ? String(declared) : sha256(request.body);
  return [
    request.method,
    // S3 signs the path as it is sent; every other service encodes it once more.
    service === 's3' ? path : encodeURI(path),
    parameters,
    headers.join(''),
    signedHeaders.join(';'),
    payload,
  ].join('\n');
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
