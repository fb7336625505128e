import { Failure, isFailure } from '../../domain/failure.ts';

/** What was asked of AWS, for the sentence that says which permission is missing. */
export type AwsAction = 'sts:GetCallerIdentity' | 'ce:GetCostAndUsage' | 's3:ListBucket' | 's3:GetObject';

/** Names under which the services say one thing (Cost Explorer, STS and S3 API references, “Common errors”). */
const THROTTLED = new Set([
  'LimitExceededException',
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);
const EXPIRED = new Set(['ExpiredTokenException', 'ExpiredToken', 'RequestExpired', 'TokenRefreshRequired']);
const REFUSED = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'InvalidToken',
  'IncompleteSignature',
]);
const DENIED = new Set(['AccessDeniedException', 'AccessDenied', 'AllAccessDisabled', 'Forbidden']);
const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'ProviderError', 'TokenProviderError']);
const NETWORK = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'TimeoutError',
  'NetworkingError',
]);

/** What the SDK says of an error, whichever service it is of. */
export function describeAwsError(error: unknown): { name: string; message: string; status: number } {
  if (typeof error !== 'object' || error === null) return { name: '', message: String(error), status: 0 };
  const { name, message, code, $metadata } = error as {
    name?: unknown;
    message?: unknown;
    code?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  const named = typeof code === 'string' && NETWORK.has(code) ? code : name;
  return { name: String(named), message: String(message), status: $metadata?.httpStatusCode ?? 0 };
}

/** Whether the same request may be answered a little later. */
export function isPassing(error: unknown): boolean {
  if (isFailure(error)) return false;
  const { name, status } = describeAwsError(error);
  return THROTTLED.has(name) || NETWORK.has(name) || status >= 500;
}

/** An error of AWS, or of the way there, as a failure with a way out. Bugs are answered as they are. */
export function awsFailure(error: unknown, action: AwsAction): unknown {
  if (isFailure(error)) return error;
  const { name, message, status } = describeAwsError(error);
  const fail = (code: string, words: string) => new Failure(code, words, { action }, { cause: error });
  const said = `AWS says: ${firstLine(message)}`;

  if (NO_CREDENTIALS.has(name)) return noCredentials(message, null, error);
  if (/^(Signature|Request) (expired|not yet current)/i.test(message) || name === 'RequestTimeTooSkewed')
    return fail(
      'aws-clock-wrong',
      `This computer’s clock is off, so AWS refuses its signatures. Set it, and try again.`,
    );
  if (EXPIRED.has(name))
    return fail(
      'aws-credentials-expired',
      'The credentials have expired. Sign in again where they come from, such as with “aws sso login”, and try again.',
    );
  if (REFUSED.has(name))
    return fail(
      'aws-credentials-refused',
      `AWS does not know these credentials. Check the access key and its secret, or choose another account. ${said}`,
    );
  if (DENIED.has(name))
    return fail(
      'aws-access-denied',
      `These credentials may not do ${refusedAction(message) ?? action}. Ask whoever administers the AWS account to allow it; docs/cloud-accounts.md has the policy. ${said}`,
    );
  if (THROTTLED.has(name))
    return fail(
      'aws-throttled',
      'AWS takes no more requests just now. What was fetched is kept: try again in a few minutes.',
    );
  if (NETWORK.has(name))
    return fail(
      'aws-unreachable',
      `AWS cannot be reached (${firstLine(message)}). Check the network, a proxy and the endpoint, and try again.`,
    );
  if (status >= 500)
    return fail(
      'aws-unavailable',
      'AWS has a problem of its own. What was fetched is kept: try again later.',
    );
  return (
    KNOWN[name]?.(fail, said) ??
    (status >= 400 ? fail('aws-refused', `AWS refused the request (${name}). ${said}`) : error)
  );
}

type Fail = (code: string, words: string) => Failure;

/** AWS's first line. What follows a wrong signature's is the request as AWS read it, with the session token. */
function firstLine(message: string): string {
  return message.trim().split('\n', 1)[0]?.slice(0, 300) ?? '';
}

/** The permission that AWS names: it may be one that a profile's role needs, before anything else is asked. */
function refusedAction(message: string): string | undefined {
  return /not authorized to perform: ([\w-]+:\w+)/.exec(message)?.[1];
}

/** The failure for pages that cannot be put together: Cost Explorer's, or ones that go round in a circle. */
export function pagesChanged(fail: Fail = (code, words) => new Failure(code, words)): Failure {
  return fail(
    'cost-pages-changed',
    'Cost Explorer lost its place between two pages, twice. What was fetched is kept: try again.',
  );
}

/** Errors of GetCostAndUsage (AWS Billing and Cost Management API reference) and of S3 (its API reference). */
const KNOWN: Readonly<Record<string, (fail: Fail, said: string) => Failure>> = {
  DataUnavailableException: (fail) =>
    fail(
      'cost-data-unavailable',
      'Cost Explorer has no data for these days yet. After it is switched on it takes up to 24 hours; try again then.',
    ),
  BillExpirationException: (fail) =>
    fail(
      'bill-expired',
      'The bill that was being read has been replaced by a newer one. Fetch again; or choose a later first day.',
    ),
  RequestChangedException: (fail) => pagesChanged(fail),
  NoSuchBucket: (fail) =>
    fail(
      's3-no-bucket',
      'There is no bucket of that name. Check its name, and whether the endpoint is the right one.',
    ),
  InvalidNextTokenException: (fail) => pagesChanged(fail),
};

/** S3's answer to a request that another region should have got. It names that region in a header. */
export function wrongRegion(error: unknown, bucket: string, region: string): Failure | null {
  if (
    ![
      'PermanentRedirect',
      'AuthorizationHeaderMalformed',
      'IllegalLocationConstraintException',
      '301',
    ].includes(describeAwsError(error).name)
  )
    return null;
  const headers = (error as { $response?: { headers?: Record<string, string> } }).$response?.headers;
  const right = headers?.['x-amz-bucket-region'] ?? (error as { Region?: string }).Region;
  return new Failure(
    's3-wrong-region',
    `The bucket “${bucket}” is not in ${region}. ${right ? `It is in ${right}: choose that region.` : 'Choose the region that it is in.'}`,
    { bucket, region, ...(right ? { rightRegion: right } : {}) },
    { cause: error },
  );
}

/** What the SDK says when it finds no credentials with a profile, as a failure. Other errors are answered as they are. */
export function profileFailure(error: unknown, profile: string): unknown {
  const { name, message } = describeAwsError(error);
  return NO_CREDENTIALS.has(name) ? noCredentials(message, profile, error) : error;
}

function noCredentials(message: string, profile: string | null, cause: unknown): Failure {
  const fail = (code: string, words: string) => new Failure(code, words, {}, { cause });
  const command = (login: string) => `“aws ${login}${profile === null ? '' : ` --profile ${profile}`}”`;
  // The system's words hold the whole command line, and that may hold a secret.
  if (/^Command failed/.test(message))
    return fail(
      'aws-no-credentials',
      'The program that the profile names as its credential_process failed. Run it in a terminal to see why, and try again.',
    );
  if (/\baws login\b/i.test(message))
    return fail('aws-sso-expired', `The session has ended. Run ${command('login')}, and try again.`);
  if (SSO_ENDED.test(message))
    return fail(
      'aws-sso-expired',
      `The single sign-on session has ended. Run ${command('sso login')}, and try again.`,
    );
  return fail(
    'aws-no-credentials',
    `No credentials were found. Choose a profile, sign in, or type keys. ${firstLine(message)}`,
  );
}

const SSO_ENDED =
  /\bSSO session\b|sso login|session has expired|Token is expired|UnauthorizedException|Session token not found/i;
