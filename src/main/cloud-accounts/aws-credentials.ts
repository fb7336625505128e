import { Failure } from '../../domain/failure.ts';
import type { StoredCloudAccount } from '../storage/cloud-accounts.ts';
import { profileFailure } from './aws-failure.ts';
import type { CloudAccountsDeps } from './cloud-accounts-deps.ts';

/** What the SDK signs with. */
export type AwsCredentials = {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
};
export type CredentialsProvider = (caller?: Record<string, unknown>) => Promise<AwsCredentials>;

/** The name under which an account's typed keys are in the vault. */
export function secretName(accountId: string): string {
  return `cloud-account/${accountId}`;
}

/**
 * Where an account's credentials come from, asked anew as they expire. Profiles may mean single sign-on, assumed roles
 * or another program, as the AWS configuration files say. The metadata service of a virtual machine is never asked
 * unless a profile names it.
 *
 * @throws (when asked) Failure `vault-locked`, `vault-damaged`, `aws-no-credentials`; the SDK's errors.
 */
export async function credentialsOf(
  account: StoredCloudAccount,
  vault: CloudAccountsDeps['vault'],
): Promise<CredentialsProvider> {
  if (account.credentials.kind === 'vault') return async () => fromVault(account, vault);
  const { createCredentialChain, fromEnv, fromIni, fromTokenFile } = await import(
    '@aws-sdk/credential-providers'
  );
  if (account.credentials.kind === 'environment') return createCredentialChain(fromEnv(), fromTokenFile());
  const { profile } = account.credentials;
  // The SDK keeps the files from their first use on; other programs put new keys into them meanwhile.
  const provider = fromIni({ profile, ignoreCache: true });
  return (caller) =>
    provider(caller).catch((error: unknown) => {
      throw profileFailure(error, profile);
    });
}

/** They count as about to expire, so that each request asks the vault again, and none is signed after it was locked. */
function fromVault(account: StoredCloudAccount, vault: CloudAccountsDeps['vault']): AwsCredentials {
  const stored = vault.secret(secretName(account.id));
  if (stored === null) {
    throw new Failure(
      'aws-no-credentials',
      `The vault has no keys for “${account.name}”. Remove the account and add it again.`,
    );
  }
  return { ...(JSON.parse(stored) as AwsCredentials), expiration: new Date(Date.now() + 60_000) };
}
