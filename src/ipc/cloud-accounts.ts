import { z } from 'zod';
import { day, identifier, instant, method, nothing, text } from './define.ts';

const count = z.number().int().nonnegative();
/** Twelve digits. */
const awsAccount = z.string().regex(/^\d{12}$/, 'expected an AWS account number of 12 digits');
const name = text(100).min(1);
/** A name in the AWS configuration files. */
const profileName = text(200).min(1);
const bucket = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected a bucket’s name');
const region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'expected a region such as eu-west-1');

/** Where credentials come from: the environment, a profile of the AWS configuration files, or the vault. */
const credentialsKind = z.enum(['environment', 'profile', 'vault']);

/** Never holds a secret. */
export const cloudAccount = z.strictObject({
  id: identifier,
  name: z.string(),
  credentials: credentialsKind,
  profile: z.string().nullable(),
  /** Null until the credentials have been used once. */
  awsAccount: awsAccount.nullable(),
  lastFetch: z
    .strictObject({
      kind: z.enum(['cost-explorer', 's3']),
      endedAt: instant,
      error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
      summary: z.string(),
    })
    .nullable(),
  /** Where the last report that was fetched lies. */
  exportPlace: z.strictObject({ bucket: z.string(), prefix: z.string() }).nullable(),
});

/** A profile that the AWS configuration files have. */
export const awsProfile = z.strictObject({
  name: z.string(),
  kind: z.enum(['sso', 'role', 'process', 'keys', 'login', 'other']),
});

/** Requests that cost money, in the present month (UTC). */
export const requestBudget = z.strictObject({
  month: z.string(),
  requestsPerMonth: count,
  used: count,
  left: count,
  usdPerRequest: z.number(),
});

const range = { id: identifier, from: day, to: day };

export const fetchEstimate = z.strictObject({
  days: count,
  /** Days that are known and are not asked for again. */
  daysKept: count,
  daysToAsk: count,
  /** Requests that are certain. More follow when an answer has more than one page. */
  requestsAtLeast: count,
  /** False while it is not known which accounts and regions have usage: one survey a span of days tells. */
  surveyed: z.boolean(),
  usdAtLeast: z.number(),
  budget: requestBudget,
});

/** What can be the matter with credentials and with the way to AWS. */
const AWS_ERRORS = [
  'unknown-cloud-account',
  'vault-absent',
  'vault-locked',
  'vault-damaged',
  'aws-no-credentials',
  'aws-sso-expired',
  'aws-credentials-expired',
  'aws-credentials-refused',
  'aws-access-denied',
  'aws-clock-wrong',
  'aws-throttled',
  'aws-unreachable',
  'aws-unavailable',
  'aws-refused',
] as const;

const COST_EXPLORER_ERRORS = [
  ...AWS_ERRORS,
  'nothing-to-fetch',
  'cost-data-unavailable',
  'bill-expired',
  'cost-pages-changed',
  'request-budget-reached',
  'cannot-write',
] as const;

export const cloudAccountsMethods = {
  /** The accounts that were added, and the profiles that the AWS configuration files have. Contacts nobody. */
  'cloudAccounts.list': method(
    nothing,
    z.strictObject({
      accounts: z.array(cloudAccount),
      profiles: z.array(awsProfile),
      /** Whether the environment has credentials. */
      environment: z.boolean(),
      budget: requestBudget,
    }),
  ),
  /** Keys that are typed go into the vault, which must be unlocked, and nowhere else. */
  'cloudAccounts.add': method(
    z.discriminatedUnion('credentials', [
      z.strictObject({ credentials: z.literal('environment'), name }),
      z.strictObject({ credentials: z.literal('profile'), name, profile: profileName }),
      z.strictObject({
        credentials: z.literal('vault'),
        name,
        accessKeyId: z.string().regex(/^[A-Z0-9]{16,128}$/, 'expected an access key id'),
        secretAccessKey: z.string().min(1).max(256),
        sessionToken: z.string().min(1).max(8192).optional(),
      }),
    ]),
    cloudAccount,
    ['vault-absent', 'vault-locked', 'vault-damaged', 'cannot-write', 'unknown-profile'],
  ),
  /** Forgets the account and its keys. What was imported stays. */
  'cloudAccounts.remove': method(z.strictObject({ id: identifier }), z.array(cloudAccount), [
    'unknown-cloud-account',
    'vault-absent',
    'vault-locked',
    'vault-damaged',
    'cannot-write',
  ]),
  /** Asks AWS whose credentials these are. It costs nothing. */
  'cloudAccounts.test': method(
    z.strictObject({ id: identifier }),
    z.strictObject({ awsAccount, arn: z.string() }),
    AWS_ERRORS,
  ),
  /**
   * How many requests a fetch needs. `to` is the last day. With `survey`, AWS is asked which accounts and regions have
   * usage, at one or two requests for each span of days; without, nobody is contacted.
   */
  'cloudAccounts.estimateFetch': method(
    z.strictObject({ ...range, refresh: z.boolean(), survey: z.boolean() }),
    fetchEstimate,
    COST_EXPLORER_ERRORS,
  ),
  /** Fetches days from Cost Explorer and imports them by month. `refresh` asks again for days that are not final. */
  'cloudAccounts.fetch': method(
    z.strictObject({ ...range, refresh: z.boolean() }),
    z.strictObject({ taskId: identifier }),
    ['unknown-cloud-account', 'vault-absent', 'vault-locked', 'nothing-to-fetch'],
  ),
  /**
   * Fetches a Cost and Usage Report or Data Export from a bucket and imports it by billing period. `region` is asked
   * first; when S3 says that the bucket is in another one, that.
   */
  'cloudAccounts.fetchExport': method(
    z.strictObject({ id: identifier, bucket, prefix: text(1024), region }),
    z.strictObject({ taskId: identifier }),
    ['unknown-cloud-account', 'vault-absent', 'vault-locked'],
  ),
  'cloudAccounts.budget': method(nothing, requestBudget),
  'cloudAccounts.setBudget': method(
    z.strictObject({ requestsPerMonth: count.max(1_000_000) }),
    requestBudget,
  ),
};

export const cloudAccountsEvents = {
  /** An account was added, removed or used, or the budget changed. */
  'cloudAccounts.changed': z.strictObject({ id: identifier.nullable() }),
};
