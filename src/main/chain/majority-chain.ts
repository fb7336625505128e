import { toQuantity } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import type { Chain } from './chain.ts';
import type { EndpointPool } from './endpoint-pool.ts';
import { askAll, majorityAnswer, majorityOf, tooFew, type Vote } from './majority-vote.ts';
import { AskingProvider } from './pool-provider.ts';
import type { RpcAnswer } from './rpc-answer.ts';

/** Where a method takes the block that it is about. */
const BLOCK_AT: Readonly<Record<string, number>> = {
  eth_call: 1,
  eth_estimateGas: 1,
  eth_feeHistory: 1,
  eth_getBalance: 1,
  eth_getBlockByNumber: 0,
  eth_getCode: 1,
  eth_getStorageAt: 2,
  eth_getTransactionCount: 1,
  eth_simulateV1: 1,
};
const FEW_BLOCKS = 5;

/** How many blocks an endpoint may be behind the others before its word does not count. */
export function allowedLag({ depth }: Pick<Chain, 'depth'>): number {
  return Math.max(FEW_BLOCKS, depth.confirmed);
}

/**
 * A chain as a majority of its endpoints has it: see `Witnesses`. The block is the newest one that a majority has, so
 * that no single endpoint can move it: neither into the past nor beyond what is there.
 */
export async function majorityChain(chain: Chain, pool: EndpointPool): Promise<Chain> {
  const { name, chainId, local, addresses, deployedAtBlock, depth } = chain;
  const ask = (method: string, params: unknown) => majorityAnswer(name, pool, method, params);
  const id = await ask('eth_chainId', []);
  if (!('result' in id) || Number(id.result) !== chainId) {
    throw new Failure(
      'chain-unavailable',
      `The endpoints of ${name} are not on chain ${chainId} any more. Nothing was signed.`,
    );
  }
  const at = await agreedBlock(chain, pool);
  const block = toQuantity(at);
  // Its hash, before anything else is read there.
  await ask('eth_getBlockByNumber', [block, false]);

  const provider = new AskingProvider(
    chainId,
    async (method, params) => {
      if (method === 'eth_blockNumber') return { result: block };
      const position = BLOCK_AT[method];
      if (!Array.isArray(params) || position === undefined) return ask(method, params);
      const tag: unknown = params[position];
      if (method === 'eth_getBlockByNumber' && tag === 'pending') return comingBlock(pool);
      // What waits in the pools counts too: it is in no block.
      const kept = method === 'eth_getTransactionCount' && tag === 'pending';
      return ask(
        method,
        kept || (tag !== 'latest' && tag !== 'pending') ? params : params.with(position, block),
      );
    },
    4_000,
  );
  return {
    chainId,
    name,
    local,
    addresses,
    deployedAtBlock,
    depth,
    nativeSymbol: chain.nativeSymbol ?? 'ETH',
    provider,
  };
}

/** @throws Failure `chain-unavailable`, `endpoints-disagree`. */
async function agreedBlock(chain: Chain, pool: EndpointPool): Promise<number> {
  const votes = await askAll(pool, 'eth_blockNumber', []);
  const heads = votes.flatMap((vote) => ('answer' in vote ? headOf(vote.answer) : []));
  heads.sort((a, b) => b - a);
  const quorum = majorityOf(pool.all.length);
  // A majority has this block; and a majority says that the newest is no later than the other.
  const [reached, newest] = [heads[quorum - 1], heads[heads.length - quorum]];
  if (reached === undefined || newest === undefined) {
    const absent = votes.flatMap((vote) => ('absent' in vote ? [vote.absent] : []));
    throw tooFew(chain.name, heads.length, pool.all.length, absent);
  }
  if (newest - reached > allowedLag(chain)) {
    throw new Failure(
      'endpoints-disagree',
      `The endpoints of ${chain.name} do not agree which block is the newest. ${votes.map(headInWords).join(' ')} Nothing was signed. Try again in a moment; if it stays so, take the one that you trust less out of the network.`,
    );
  }
  return reached;
}

/** The time of the block that would come next: the middle of what they say, since each has its own. */
async function comingBlock(pool: EndpointPool): Promise<RpcAnswer> {
  const votes = await askAll(pool, 'eth_getBlockByNumber', ['pending', false]);
  const times = votes.flatMap((vote) => {
    if (!('answer' in vote) || !('result' in vote.answer)) return [];
    const time = (vote.answer.result as { timestamp?: unknown } | null)?.timestamp;
    return typeof time === 'string' && /^0x[0-9a-f]{1,16}$/i.test(time) ? [BigInt(time)] : [];
  });
  times.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = times[Math.floor((times.length - 1) / 2)];
  return { result: middle === undefined ? null : { timestamp: toQuantity(middle) } };
}

function headOf(answer: RpcAnswer): number[] {
  const head = 'result' in answer ? answer.result : null;
  return typeof head === 'string' && /^0x[0-9a-f]{1,12}$/i.test(head) ? [Number(head)] : [];
}

function headInWords(vote: Vote): string {
  if ('absent' in vote) return vote.absent;
  const [head] = headOf(vote.answer);
  return `${vote.voter.host}: ${head ?? 'nothing that is a block’s number'}.`;
}
