import type { Provider } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import type { Chain } from './chain.ts';

const known = new WeakMap<Provider, string>();

/**
 * The hash of the chain's first block. The chain id does not tell two local chains apart; what was signed on one must
 * never be sent on the other. It is read from the second block, which names it: anvil makes a first block anew whenever
 * it starts from a state, and then answers with either of the two.
 */
export async function chainIdentity(chain: Pick<Chain, 'provider'>): Promise<string> {
  const cached = known.get(chain.provider);
  if (cached) return cached;
  const hash = (await chain.provider.getBlock(1))?.parentHash ?? (await chain.provider.getBlock(0))?.hash;
  if (!hash) throw new Failure('chain-unavailable', 'The network does not say which chain it is.');
  known.set(chain.provider, hash);
  return hash;
}
