import { FetchRequest, JsonRpcProvider, Network } from 'ethers';
import type { EndpointPool } from './endpoint-pool.ts';
import type { RpcAnswer } from './rpc-answer.ts';

type Sent = Parameters<JsonRpcProvider['_send']>[0];
type Received = ReturnType<JsonRpcProvider['_send']>;

/**
 * An ethers provider that puts its questions to `ask` and opens no connection itself. It never answers from a cache and
 * asks one question at a time.
 */
export class AskingProvider extends JsonRpcProvider {
  readonly #ask: (method: string, params: unknown) => Promise<RpcAnswer>;

  constructor(
    chainId: number,
    ask: (method: string, params: unknown) => Promise<RpcAnswer>,
    pollingInterval: number,
  ) {
    // ethers wants an address; nothing is ever sent to it.
    super(new FetchRequest('http://none.invalid/'), chainId, {
      staticNetwork: Network.from(chainId),
      batchMaxCount: 1,
      cacheTimeout: -1,
      pollingInterval,
    });
    this.#ask = ask;
  }

  override async _send(payload: Sent): Received {
    const questions = Array.isArray(payload) ? payload : [payload];
    return Promise.all(
      questions.map(async ({ id, method, params }) => ({ id, ...(await this.#ask(method, params)) })),
    ) as Received;
  }
}

const POLLING_MS = 4_000;

/** A provider over several endpoints: reads from one of them, signed transactions to all. */
export function poolProvider(chainId: number, pool: EndpointPool): JsonRpcProvider {
  return new AskingProvider(
    chainId,
    (method, params) => {
      if (method === 'eth_sendRawTransaction' && Array.isArray(params)) return pool.broadcast(params[0]);
      return pool.ask(method, params);
    },
    POLLING_MS,
  );
}
