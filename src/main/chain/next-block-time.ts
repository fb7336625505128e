import { z } from 'zod';
import type { Chain } from './chain.ts';

const block = z.object({ timestamp: z.string().startsWith('0x') });

/** The time of the block that would come next, UTC seconds: what a contract would take for now. */
export async function nextBlockTime({ provider }: Pick<Chain, 'provider'>): Promise<number> {
  const [latest, pending] = await Promise.all([
    provider.send('eth_getBlockByNumber', ['latest', false]),
    provider.send('eth_getBlockByNumber', ['pending', false]),
  ]);
  const times = [
    Number(block.parse(latest).timestamp) + 1,
    Number(block.nullish().parse(pending)?.timestamp ?? 0),
  ];
  return Math.max(...times);
}
