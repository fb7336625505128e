import { Contract, type Provider } from 'ethers';
import { interfaces } from '../../../src/main/chain/abis.ts';
import { hasCode } from '../create2.ts';
import type { Deployment } from '../deploy-config.ts';
import { readAccessEvents } from './access-events.ts';
import { checkCode } from './check-code.ts';
import { checkCreation } from './check-creation.ts';
import { checkFunctions } from './check-functions.ts';
import { checkGovernance } from './check-governance.ts';
import { checkIssuance } from './check-issuance.ts';
import { checkPool } from './check-pool.ts';
import { checkRoles } from './check-roles.ts';
import { checkSettings } from './check-settings.ts';
import { checkTreasury } from './check-treasury.ts';
import { checkWiring } from './check-wiring.ts';
import { compare, type Finding } from './finding.ts';

/**
 * Reads a deployment back from its chain, and compares it with what its file says: the code of every contract and how it was created, who holds
 * which role, which role may call which function, how the contracts are connected, and who owns the treasury.
 *
 * @param deployment As `deploy` answered it. What it says is what is expected: take it from where you trust it.
 * @returns Everything that is not where it belongs; nothing when all is well.
 * @throws Error when this is not the deployment's network.
 */
export async function checkDeployment(provider: Provider, deployment: Deployment): Promise<Finding[]> {
  const { chainId } = await provider.getNetwork();
  if (chainId !== BigInt(deployment.chainId)) {
    throw new Error(
      `The deployment is on chain ${deployment.chainId}, and this network is chain ${chainId}.`,
    );
  }
  const { AccessManager } = deployment.addresses;
  if (!(await hasCode(provider, AccessManager))) {
    throw new Error(`There is no access manager at ${AccessManager} on this network.`);
  }
  const context = { ...deployment, provider };
  const manager = new Contract(AccessManager, interfaces.AccessManager, provider);
  const events = await readAccessEvents(manager, deployment.deployedAtBlock);
  const findings = await Promise.all([
    checkCode(context),
    checkCreation(context, events),
    checkIssuance(context, events),
    checkWiring(context),
    checkRoles(context, manager, events),
    checkFunctions(context, manager, events),
    checkTreasury(context),
    checkGovernance(context),
    checkSettings(context),
    checkPool(context),
  ]);
  // Events before that block would not have been seen.
  const firstBlock = compare(
    'deployed-at-block',
    'AccessManager',
    deployment.deployedAtBlock,
    events.createdAtBlock ?? 'an earlier block',
  );
  return [...firstBlock, ...findings.flat()];
}
