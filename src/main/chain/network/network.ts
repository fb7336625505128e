import type { Emit, Handlers } from '../../../ipc/contract.ts';
import type { networkMethods } from '../../../ipc/network.ts';
import type { ChainConnection } from '../chain-connection.ts';
import { networkStatus } from './network-status.ts';
import { readBalance } from './read-balance.ts';
import { readSupply } from './read-supply.ts';
import { watchHead } from './watch-head.ts';

export type NetworkDeps = {
  connection: ChainConnection;
  /** The user's own addresses. */
  accounts(): readonly string[];
  emit: Emit;
  log(error: unknown): void;
};

/** What the app knows about its network. Emits `network.changed` for new blocks, once a second at most. */
export function networkFeature({ connection, accounts, emit, log }: NetworkDeps): {
  handlers: Pick<Handlers, keyof typeof networkMethods>;
  start(): void;
  stop(): Promise<void>;
} {
  const announce = async () => emit('network.changed', await networkStatus(connection));
  const head = watchHead(connection, announce, log);
  connection.onStatus(() => void announce().catch(log));
  return {
    handlers: {
      'network.status': () => networkStatus(connection),
      'network.balances': async () => {
        const chain = connection.chain();
        return Promise.all(accounts().map((address) => readBalance(chain, address)));
      },
      'network.supply': () => readSupply(connection.chain(), accounts()),
    },
    start: head.start,
    stop: head.stop,
  };
}
