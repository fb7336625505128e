import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Deployment } from '../../../contracts/deploy/deploy-config.ts';
import { Failure } from '../../domain/failure.ts';
import { address } from '../../ipc/define.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { contractNames } from './abis.ts';
import type { ContractName } from './chain.ts';

/** What every version of the app has deployed. What came later may be missing where an earlier one has. */
export const FIRST_CONTRACTS: readonly ContractName[] = [
  'AccessManager',
  'CT02',
  'ValidatorSet',
  'FactorRegistry',
  'RewardPool',
  'EmissionsMinter',
  'RetirementCertificates',
  'GenesisDistribution',
  'Treasury',
];

/** What is known of a deployment, of this version or an earlier one. */
export type KnownDeployment = Pick<Deployment, 'chainId' | 'deployedAtBlock'> & {
  addresses: Partial<Deployment['addresses']>;
};

const stored = z.object({
  chainId: z.number().int().positive(),
  deployedAtBlock: z.number().int().nonnegative(),
  addresses: z
    .partialRecord(z.enum(contractNames), address)
    .refine((addresses) => FIRST_CONTRACTS.every((name) => addresses[name]), 'contracts are missing'),
});

const fileOf = (folder: string, chainId: number) => join(folder, 'deployments', `${chainId}.json`);

/** Writes where the contracts of a chain are to `<folder>/deployments/<chainId>.json`. The folder has to be there. */
export function writeDeployment(folder: string, deployment: Deployment): void {
  const file = fileOf(folder, deployment.chainId);
  writeDurably(file, Buffer.from(`${JSON.stringify(deployment, null, 2)}\n`));
}

/** Reads it. @throws Failure `chain-unavailable` when it is not there, or not what was written. */
export function readDeployment(folder: string, chainId: number): KnownDeployment {
  const file = fileOf(folder, chainId);
  try {
    const deployment = stored.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (deployment.chainId !== chainId) throw new Error(`it is for chain ${deployment.chainId}`);
    return deployment;
  } catch (cause) {
    throw new Failure(
      'chain-unavailable',
      `The list of contracts in ${file} cannot be read (${cause instanceof Error ? cause.message : String(cause)}). Put it back from a backup.`,
      { file },
      { cause },
    );
  }
}
