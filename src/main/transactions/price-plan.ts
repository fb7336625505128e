import { toQuantity } from 'ethers';
import { z } from 'zod';
import { type Fees, suggestFees } from '../../domain/transactions/fees.ts';
import type { Chain } from '../chain/chain.ts';

const RECENT_BLOCKS = 10;
const history = z.object({
  baseFeePerGas: z.array(z.string()).min(1),
  reward: z.array(z.array(z.string())).nullish(),
});

/** EIP-1559 fees for the coming block, from the last ten (`eth_feeHistory`, median tip of each). */
export async function currentFees({ provider }: Pick<Chain, 'provider'>): Promise<Fees> {
  const { baseFeePerGas, reward } = history.parse(
    await provider.send('eth_feeHistory', [toQuantity(RECENT_BLOCKS), 'latest', [50]]),
  );
  return suggestFees({
    baseFees: baseFeePerGas.map(BigInt),
    rewards: (reward ?? []).flatMap(([median]) => (median === undefined ? [] : [BigInt(median)])),
  });
}
