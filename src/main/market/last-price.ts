import type { BlockTag } from 'ethers';
import { type Market, priceOfTick } from '../../domain/market/market.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';

/** The last trade of a market: its tick, its price for 1.00 CT02 and its time in UTC seconds; null before the first. */
export async function readLast(
  chain: Chain,
  market: Market,
  blockTag?: BlockTag,
): Promise<{ tick: bigint; price: bigint; time: number } | null> {
  const { price: perLot, time } = await read(chain, MARKETS[market.pair].book, 'lastPrice', [], blockTag);
  if (time === 0n) return null;
  const tick = perLot / market.tickSize;
  return { tick, price: priceOfTick(market, tick), time: Number(time) };
}
