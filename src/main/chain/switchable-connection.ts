import { Failure } from '../../domain/failure.ts';
import type { ChainConnection } from './chain-connection.ts';

export type SwitchableConnection = ChainConnection & {
  /**
   * Closes the network in use and opens the one that is chosen now. Settles when the new one has been opened, which
   * may still be starting. Calls in the meantime wait for their turn.
   */
  reopen(): Promise<void>;
};

/**
 * One connection for everybody, whose network can be another one later. What is asked while the network changes is
 * refused with `chain-unavailable`; nothing of the old network reaches who asks afterwards.
 *
 * @param open Opens the network that is chosen at that moment.
 */
export function switchableConnection(open: () => ChainConnection): SwitchableConnection {
  const listeners: (() => void)[] = [];
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let current = begin();
  let turn: Promise<void> = Promise.resolve();
  let ended = false;

  function begin(): ChainConnection {
    const opened = open();
    opened.onStatus(() => {
      if (opened === current) tell();
    });
    return opened;
  }

  async function change(): Promise<void> {
    if (ended) return;
    const old = current;
    current = between(old.about());
    tell();
    try {
      await old.stop();
    } finally {
      if (!ended) {
        current = begin();
        tell();
      }
    }
  }

  return {
    about: () => current.about(),
    chain: () => current.chain(),
    localChain: () => current.localChain(),
    status: () => current.status(),
    onStatus: (listener) => void listeners.push(listener),
    checkpoint: () => current.checkpoint(),
    ready: async () => {
      await turn;
      return current.ready();
    },
    retry: () => current.retry(),
    reopen: () => {
      const mine = turn.then(change);
      turn = mine.catch(() => undefined);
      return mine;
    },
    stop: async () => {
      ended = true;
      await turn;
      await current.stop();
    },
  };
}

/** What stands in while one network ends and the next begins. */
function between(about: ReturnType<ChainConnection['about']>): ChainConnection {
  const refuse = () => {
    throw new Failure('chain-unavailable', 'The network is being changed. Try again in a moment.');
  };
  return {
    about: () => about,
    chain: refuse,
    localChain: refuse,
    status: () => ({ state: 'starting', problem: null }),
    onStatus: () => undefined,
    checkpoint: async () => refuse(),
    ready: async () => refuse(),
    retry: () => undefined,
    stop: async () => undefined,
  };
}
