import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { address } from '../../ipc/define.ts';
import { contractNames } from '../chain/abis.ts';
import type { ContractName } from '../chain/chain.ts';
import { missingContracts } from '../chain/connect-network.ts';
import { LOCAL_CHAIN_ID } from '../chain/local-node.ts';

const LARGEST = 1024 * 1024;
const schema = z.object({
  chainId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  deployedAtBlock: z.number().int().nonnegative(),
  addresses: z.partialRecord(z.enum(contractNames), address),
});

export type ReadDeployment = {
  /** The file's name. */
  file: string;
  chainId: number;
  deployedAtBlock: number;
  addresses: Readonly<Record<ContractName, string>>;
};

/**
 * A deployment file as `npm run deploy` writes it (docs/deployment.md). What it says of the contracts is not believed:
 * the check of the network looks for their code.
 *
 * @throws Failure `deployment-refused` that says what is wrong with it.
 */
export function readDeploymentFile(path: string): ReadDeployment {
  const file = basename(path);
  const refuse = (why: string) =>
    new Failure('deployment-refused', `${file} cannot be used as a deployment file: ${why}`, { file });
  let content: unknown;
  try {
    if (statSync(path).size > LARGEST) throw refuse('it is larger than 1 MiB.');
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refuse(error instanceof SyntaxError ? 'it is not JSON.' : 'it cannot be read.');
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(`“${issue?.path.join('.') || 'it'}” is not as “npm run deploy” writes it.`);
  }
  const { chainId, deployedAtBlock, addresses } = parsed.data;
  if (chainId === LOCAL_CHAIN_ID) {
    throw refuse(
      `it is for chain ${LOCAL_CHAIN_ID}, the id of the local chain, which nothing else may be mistaken for.`,
    );
  }
  const given = addresses as Record<string, string>;
  const missing = missingContracts(given);
  if (missing.length > 0) {
    throw refuse(
      `it lacks ${missing.join(', ')}. An earlier version deployed it: add what is missing with “npm run deploy -- --extend”.`,
    );
  }
  return { file, chainId, deployedAtBlock, addresses: given as Record<ContractName, string> };
}
