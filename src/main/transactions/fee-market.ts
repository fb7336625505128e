import { toQuantity } from 'ethers';
import { z } from 'zod';
import type { FeeHistory } from '../../domain/transactions/fees.ts';
import type { Chain } from '../chain/chain.ts';

/** Four minutes of Ethereum's slots of 12 s: enough to see a trend, short enough to be about now. */
const RECENT_BLOCKS = 20;
const PERCENTILES = [10, 50, 90];

const answer = z.object({
  oldestBlock: z.string(),
  baseFeePerGas: z.array(z.string()).min(1),
  gasUsedRatio: z.array(z.number()).default([]),
  reward: z.array(z.array(z.string())).nullish(),
});

/** What fees are like on a chain now. `secondsPerBlock` is null where blocks come when there is something to mine. */
export type FeeMarket = { history: FeeHistory; secondsPerBlock: number | null };

/** Reads the last 20 blocks' fees (`eth_feeHistory`), and how fast they came. @throws Failure `chain-unavailable`. */
export async function feeMarket({ provider, local }: Pick<Chain, 'provider' | 'local'>): Promise<FeeMarket> {
  const { oldestBlock, baseFeePerGas, gasUsedRatio, reward } = answer.parse(
    await provider.send('eth_feeHistory', [toQuantity(RECENT_BLOCKS), 'latest', PERCENTILES]),
  );
  const baseFees = baseFeePerGas.map(BigInt);
  const blocks = baseFees.slice(0, -1).map((baseFee, index) => ({
    baseFee,
    tips: (reward?.[index] ?? []).map(BigInt),
    fullness: gasUsedRatio[index] ?? 0,
  }));
  return {
    history: { blocks, nextBaseFee: baseFees.at(-1) ?? 0n },
    secondsPerBlock: local ? null : await pace({ provider }, Number(oldestBlock), blocks.length - 1),
  };
}

/** Mean seconds between blocks over that many of them. */
async function pace(
  { provider }: Pick<Chain, 'provider'>,
  oldest: number,
  blocks: number,
): Promise<number | null> {
  if (blocks < 1) return null;
  const [first, last] = await Promise.all([provider.getBlock(oldest), provider.getBlock(oldest + blocks)]);
  return first && last ? (last.timestamp - first.timestamp) / blocks : null;
}
