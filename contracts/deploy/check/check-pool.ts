import { Contract } from 'ethers';
import { abis } from '../../../src/main/chain/abis.ts';
import { inverse, priceOf, sqrtPriceX96 } from '../amm-price.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/**
 * Whether the pool, as long as nobody has filled it, is at the price of the config. Anyone may begin it, and move an empty
 * one: who fills it at another price loses the difference.
 */
export async function checkPool({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const pool = new Contract(addresses.Pool, abis.Pool, provider);
  const [slot0, liquidity] = await Promise.all([
    pool.getFunction('slot0')(),
    pool.getFunction('liquidity')(),
  ]);
  if (liquidity !== 0n) return [];
  const price = priceOf(BigInt(config.poolPrice), 2);
  const asked = BigInt(addresses.CT02) < BigInt(addresses.Usdc) ? price : inverse(price);
  return compare('pool-price', '√price × 2^96', sqrtPriceX96(asked), slot0.sqrtPriceX96);
}
