import { Failure, isFailure } from '../../domain/failure.ts';
import type { ChainConnection } from './chain-connection.ts';
import type { ConnectionStatus } from './connection-status.ts';
import type { LocalChain } from './local-chain.ts';
import { LOCAL_CHAIN_ID, LOCAL_CHAIN_NAME } from './local-node.ts';

/**
 * Starts the local chain in the background: the app shows its window meanwhile.
 *
 * @param start Is given a signal that breaks off what takes long, when the app ends.
 */
export function connectLocalChain(start: (signal: AbortSignal) => Promise<LocalChain>): ChainConnection {
  const ending = new AbortController();
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let chain: LocalChain | null = null;
  let problem: string | null = null;
  let starting = launch();

  function launch(): Promise<LocalChain> {
    problem = null;
    const attempt = start(ending.signal).then(
      (started) => {
        chain = started;
        started.onStatus(tell);
        tell();
        return started;
      },
      (error: unknown) => {
        problem = isFailure(error) ? error.message : `The local chain did not start: ${String(error)}`;
        tell();
        throw error;
      },
    );
    // Who waits for `ready` hears of it; the others see the status.
    attempt.catch(() => undefined);
    return attempt;
  }

  const status = (): ConnectionStatus => {
    if (chain) return chain.status();
    return problem ? { state: 'unavailable', problem } : { state: 'starting', problem: null };
  };
  const localChain = (): LocalChain => {
    if (chain) return chain;
    throw new Failure(
      'chain-unavailable',
      problem ?? 'The local chain is still starting. Try again in a moment.',
    );
  };
  return {
    about: () => ({ chainId: LOCAL_CHAIN_ID, name: LOCAL_CHAIN_NAME, local: true }),
    chain: localChain,
    localChain,
    status,
    onStatus: (listener) => void listeners.push(listener),
    checkpoint: () => localChain().checkpoint(),
    ready: () => starting,
    retry: () => {
      if (status().state !== 'unavailable' || chain) return;
      starting = launch();
      tell();
    },
    stop: async () => {
      ending.abort(new Failure('chain-unavailable', 'The app ended while the local chain was starting.'));
      await starting.catch(() => undefined);
      await chain?.stop();
    },
  };
}
