import { FetchRequest, JsonRpcProvider, Network } from 'ethers';
import { Failure, isFailure } from '../../domain/failure.ts';

const REQUEST_LIMIT_MS = 30_000;

/**
 * A JSON-RPC connection that never answers from a cache, asks one question at a time, keeps its identity when the
 * endpoint moves (the local chain gets a new port when it is restarted), and says `chain-unavailable` when nobody
 * answers. Errors that the node itself answers with are passed on as they are.
 */
export class DeskProvider extends JsonRpcProvider {
  readonly #url: () => string;

  constructor(chainId: number, url: () => string, pollingInterval: number) {
    super(new FetchRequest(url()), chainId, {
      staticNetwork: Network.from(chainId),
      batchMaxCount: 1,
      cacheTimeout: -1,
      pollingInterval,
    });
    this.#url = url;
  }

  override _getConnection(): FetchRequest {
    const request = super._getConnection();
    request.url = this.#url();
    request.timeout = REQUEST_LIMIT_MS;
    return request;
  }

  override async _send(
    payload: Parameters<JsonRpcProvider['_send']>[0],
  ): ReturnType<JsonRpcProvider['_send']> {
    try {
      return await super._send(payload);
    } catch (error) {
      if (isFailure(error)) throw error;
      throw new Failure(
        'chain-unavailable',
        'The network does not answer at the moment. Nothing was changed; try again shortly.',
        {},
        { cause: error },
      );
    }
  }
}
