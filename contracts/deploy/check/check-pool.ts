import { otherPriceOf } from '../amm.ts';
import { priceOf } from '../amm-price.ts';
import type { CheckContext, Finding } from './finding.ts';

/** Whether the empty pool of CT02 and USDC is at the config's price: anyone may begin it before, at another. */
export async function checkPool({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const { Pool, CT02, Usdc } = addresses;
  const pool = { address: Pool, ct02IsToken0: BigInt(CT02) < BigInt(Usdc) };
  const other = await otherPriceOf(provider, pool, priceOf(BigInt(config.poolPrice), 2));
  if (!other) return [];
  const [expected, found] = [other.asked, other.found].map((price) => `√price × 2^96 of ${price}`);
  return [{ check: 'pool-price', subject: 'Pool', expected: expected ?? '', found: found ?? '' }];
}
