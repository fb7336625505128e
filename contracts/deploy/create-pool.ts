import type { Signer } from 'ethers';
import type { ContractName } from '../../src/main/chain/chain.ts';
import { beginPool, deployAmm } from './amm.ts';
import { priceOf } from './amm-price.ts';
import type { PoolContract } from './bytecodes.ts';
import type { FullConfig } from './deploy-config.ts';

/**
 * The automated market maker (protocol, section 7): Uniswap v3, deployed unless the config names it, and its pool of CT02
 * and USDC. The pool begins empty: the treasury fills it. Somebody who begins it first, at another price, does not hold up
 * the deployment; the check finds that (`pool-price`), and `liquidityCalls` fail while the price is wrong.
 *
 * @param existing Contracts of an earlier deployment, which stay: a pool that is there may have any price by now.
 */
export async function createPoolOf(
  signer: Signer,
  { CT02, Usdc }: { CT02: string; Usdc: string },
  config: FullConfig,
  existing: Readonly<Partial<Record<ContractName, string>>>,
): Promise<Record<PoolContract, string>> {
  const { AmmFactory, AmmPositionManager, AmmRouter } = existing;
  const amm =
    AmmFactory && AmmPositionManager && AmmRouter
      ? { factory: AmmFactory, positionManager: AmmPositionManager, swapRouter: AmmRouter }
      : (config.amm ?? (await deployAmm(signer)));
  const price = priceOf(BigInt(config.poolPrice), 2);
  const Pool = existing.Pool ?? (await beginPool(signer, amm, { ct02: CT02, usdc: Usdc }, price)).address;
  return {
    AmmFactory: amm.factory,
    AmmPositionManager: amm.positionManager,
    AmmRouter: amm.swapRouter,
    Pool,
  };
}
