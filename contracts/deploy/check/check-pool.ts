import { Contract } from 'ethers';
import { abis } from '../../../src/main/chain/abis.ts';
import { deployedAmm, POOL_FEE } from '../amm.ts';
import { inverse, priceOf, sqrtPriceX96 } from '../amm-price.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/**
 * Whether the market maker is that of the config, or the one that the script deploys, and the pool is its own: whatever
 * answers like them could keep what the treasury fills the pool with. And whether the pool, as long as nobody has filled it, is at the price of the config. Anyone may begin it, and move an empty
 * one: who fills it at another price loses the difference.
 */
export async function checkPool({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const { CT02, Usdc } = addresses;
  const amm = config.amm ?? deployedAmm();
  const factory = new Contract(amm.factory, abis.AmmFactory, provider);
  const own: unknown = await factory
    .getFunction('getPool')(CT02, Usdc, POOL_FEE)
    .catch(() => 'no answer');
  const foreign = [
    ...compare('creation', 'AmmFactory', amm.factory, addresses.AmmFactory),
    ...compare('creation', 'AmmPositionManager', amm.positionManager, addresses.AmmPositionManager),
    ...compare('creation', 'AmmRouter', amm.swapRouter, addresses.AmmRouter),
    ...compare('creation', 'Pool', own, addresses.Pool),
  ];
  if (foreign.length > 0) return foreign;
  const pool = new Contract(addresses.Pool, abis.Pool, provider);
  const [slot0, liquidity] = await Promise.all([
    pool.getFunction('slot0')(),
    pool.getFunction('liquidity')(),
  ]);
  if (liquidity !== 0n) return [];
  const price = priceOf(BigInt(config.poolPrice), 2);
  const asked = BigInt(CT02) < BigInt(Usdc) ? price : inverse(price);
  return compare('pool-price', '√price × 2^96', sqrtPriceX96(asked), slot0.sqrtPriceX96);
}
