import { isFailure } from '../../../domain/failure.ts';
import type { Output } from '../../../ipc/contract.ts';
import { contractNames } from '../abis.ts';
import type { ChainConnection } from '../chain-connection.ts';

type Status = Output<'network.status'>;

/** How the network stands now. A network that does not answer is a status here, not a failure. */
export async function networkStatus(connection: ChainConnection): Promise<Status> {
  const { state, problem } = connection.status();
  const nothing = { blockNumber: null, blockTime: null };
  const chain = attempt(() => connection.chain());
  if (!chain) {
    return { ...connection.about(), state, problem, ...nothing, contracts: [] };
  }
  const { chainId, name, local, addresses } = chain;
  const contracts = contractNames.map((contract) => ({ name: contract, address: addresses[contract] }));
  const known = { chainId, name, local, contracts };
  if (state !== 'ready') return { ...known, state, problem, ...nothing };
  try {
    const block = await chain.provider.getBlock('latest');
    return {
      ...known,
      state,
      problem,
      blockNumber: block?.number ?? null,
      blockTime: block?.timestamp ?? null,
    };
  } catch (error) {
    if (!isFailure(error, 'chain-unavailable')) throw error;
    return { ...known, state: 'unavailable', problem: error.message, ...nothing };
  }
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
