import { Failure } from '../../domain/failure.ts';
import type { ChainConnection } from './chain-connection.ts';

const OFFLINE =
  'This machine is offline: it opens no connection and asks no network. Open a plan that was exported elsewhere to sign it here.';

/** What stands in for the network on a machine that stays offline: no chain, no node, nothing to wait for. */
export function offlineConnection(): ChainConnection {
  const refuse = () => {
    throw new Failure('chain-unavailable', OFFLINE);
  };
  return {
    about: () => ({ chainId: 0, name: 'Offline', local: false }),
    chain: refuse,
    localChain: refuse,
    status: () => ({ state: 'offline', problem: null }),
    onStatus: () => undefined,
    checkpoint: async () => undefined,
    ready: async () => refuse(),
    retry: () => undefined,
    stop: async () => undefined,
  };
}
