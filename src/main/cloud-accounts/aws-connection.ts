import type { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import type { S3Client } from '@aws-sdk/client-s3';
import type { STSClient } from '@aws-sdk/client-sts';
import { Failure } from '../../domain/failure.ts';
import type { StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { credentialsOf } from './aws-credentials.ts';
import { awsFailure } from './aws-failure.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';
import { pause, repeatPassing } from './repeat-passing.ts';

/** Cost Explorer has one endpoint, in this region (AWS General Reference, “Cost Explorer endpoints”). */
const COST_EXPLORER_REGION = 'us-east-1';
/** Requests are repeated here, where they are counted, and never inside the SDK. */
const ONE_ATTEMPT = { maxAttempts: 1 } as const;
/** How long a connection, and then silence on it, may take, in milliseconds. */
const CONNECTION_TIMEOUT = 10_000;
const SILENCE_TIMEOUT = 60_000;

export type Identity = { awsAccount: string; arn: string };

/** The way to AWS with an account's credentials, for as long as one piece of work takes. */
export type AwsConnection = {
  identity(signal: AbortSignal): Promise<Identity>;
  costExplorer(): Promise<CostExplorerClient>;
  s3(region: string): Promise<S3Client>;
  close(): void;
};

/**
 * The SDK is loaded here, when it is first used. Endpoints other than AWS's come from the SDK's own settings:
 * AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_COST_EXPLORER, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_STS.
 */
export async function connectAws(
  account: StoredCloudAccount,
  deps: Pick<CloudAccountsDeps, 'vault' | 'environment' | 'wait' | 'silenceTimeout'>,
): Promise<AwsConnection> {
  const credentials = await credentialsOf(account, deps.vault);
  const clients: { destroy(): void }[] = [];
  const keep = <Client extends { destroy(): void }>(client: Client): Client => {
    clients.push(client);
    return client;
  };
  const silence = deps.silenceTimeout ?? SILENCE_TIMEOUT;
  const requestHandler = {
    connectionTimeout: CONNECTION_TIMEOUT,
    // Not `requestTimeout`, at which the SDK only warns, and which ends with an answer's first byte.
    socketTimeout: silence,
  };
  const settings = { ...ONE_ATTEMPT, credentials, requestHandler };
  let sts: STSClient | undefined;
  let costExplorer: CostExplorerClient | undefined;

  return {
    async identity(signal) {
      const { GetCallerIdentityCommand, STSClient } = await import('@aws-sdk/client-sts');
      sts ??= keep(new STSClient({ ...settings, region: COST_EXPLORER_REGION }));
      const client = sts;
      const send = () =>
        unlessAborted(client.send(new GetCallerIdentityCommand({}), { abortSignal: signal }), signal);
      const { Account = '', Arn = '' } = await repeatPassing(send, deps.wait ?? pause, signal).catch(
        (error: unknown) => {
          throw signal.aborted ? signal.reason : awsFailure(error, 'sts:GetCallerIdentity');
        },
      );
      if (/^\d{12}$/.test(Account)) return { awsAccount: Account, arn: Arn };
      throw new Failure(
        'aws-refused',
        `The endpoint answered “${Account.slice(0, 40)}” when it was asked whose credentials these are: expected an account number of 12 digits. Check AWS_ENDPOINT_URL_STS and AWS_ENDPOINT_URL.`,
      );
    },

    async costExplorer() {
      const { CostExplorerClient } = await import('@aws-sdk/client-cost-explorer');
      costExplorer ??= keep(new CostExplorerClient({ ...settings, region: COST_EXPLORER_REGION }));
      return costExplorer;
    },

    async s3(region) {
      const { S3Client } = await import('@aws-sdk/client-s3');
      const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL } = deps.environment;
      // Endpoints of one's own seldom have a name for each bucket.
      const forcePathStyle = Boolean(AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL);
      return keep(new S3Client({ ...settings, region, forcePathStyle }));
    },

    close() {
      for (const client of clients) client.destroy();
    },
  };
}

/** Settles as `work` does, or at once when `signal` is aborted: looking for credentials does not heed it. */
export function unlessAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
