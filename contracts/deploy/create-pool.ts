import type { Signer } from 'ethers';
import type { ContractName } from '../../src/main/chain/chain.ts';
import { createPool, deployAmm, PoolAtAnotherPrice } from './amm.ts';
import { priceOf } from './amm-price.ts';
import type { PoolContract } from './bytecodes.ts';
import type { FullConfig } from './deploy-config.ts';

/**
 * The automated market maker (protocol, section 7): Uniswap v3, deployed unless the config names it, and its pool of CT02
 * and USDC. The pool begins empty: the treasury fills it. Anyone can begin it before us at a price of its own, as soon as
 * CT02's address is known: that must not keep the rest from being set and handed over. It is told, and the check finds it.
 *
 * @param existing Contracts of an earlier deployment, which stay: a pool that is there may have any price by now.
 * @param onStep Told when the pool is empty and at another price.
 */
export async function createPoolOf(
  signer: Signer,
  { CT02, Usdc }: { CT02: string; Usdc: string },
  config: FullConfig,
  existing: Readonly<Partial<Record<ContractName, string>>>,
  onStep: (name: string) => void,
): Promise<Record<PoolContract, string>> {
  const { AmmFactory, AmmPositionManager, AmmRouter } = existing;
  const amm =
    AmmFactory && AmmPositionManager && AmmRouter
      ? { factory: AmmFactory, positionManager: AmmPositionManager, swapRouter: AmmRouter }
      : (config.amm ?? (await deployAmm(signer)));
  const price = priceOf(BigInt(config.poolPrice), 2);
  const create = async (): Promise<string> => {
    try {
      return (await createPool(signer, amm, { ct02: CT02, usdc: Usdc }, price)).address;
    } catch (error) {
      if (!(error instanceof PoolAtAnotherPrice)) throw error;
      onStep(error.message);
      return error.pool;
    }
  };
  const Pool = existing.Pool ?? (await create());
  return {
    AmmFactory: amm.factory,
    AmmPositionManager: amm.positionManager,
    AmmRouter: amm.swapRouter,
    Pool,
  };
}
