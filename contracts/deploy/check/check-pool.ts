import { Contract } from 'ethers';
import { interfaces } from '../../../src/main/chain/abis.ts';
import { deployedAmm, otherPriceOf, POOL_FEE } from '../amm.ts';
import { priceOf } from '../amm-price.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/**
 * Whether the market maker is that of the config, or the one that the script deploys, and the pool is its own: whatever
 * answers like them could keep what the treasury fills the pool with. And whether the empty pool of CT02 and USDC is at the
 * config's price: anyone may begin it before, at another.
 */
export async function checkPool({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const { Pool, CT02, Usdc } = addresses;
  const amm = config.amm ?? deployedAmm();
  const own: unknown = await new Contract(amm.factory, interfaces.AmmFactory, provider)
    .getFunction('getPool')(CT02, Usdc, POOL_FEE)
    .catch(() => 'no answer');
  const foreign = [
    ...compare('creation', 'AmmFactory', amm.factory, addresses.AmmFactory),
    ...compare('creation', 'AmmPositionManager', amm.positionManager, addresses.AmmPositionManager),
    ...compare('creation', 'AmmRouter', amm.swapRouter, addresses.AmmRouter),
    ...compare('creation', 'Pool', own, Pool),
  ];
  if (foreign.length > 0) return foreign;
  const pool = { address: Pool, ct02IsToken0: BigInt(CT02) < BigInt(Usdc) };
  const other = await otherPriceOf(provider, pool, priceOf(BigInt(config.poolPrice), 2));
  if (!other) return [];
  const [expected, found] = [other.asked, other.found].map((price) => `√price × 2^96 of ${price}`);
  return [{ check: 'pool-price', subject: 'Pool', expected: expected ?? '', found: found ?? '' }];
}
