import { expect, test } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import type { Chain } from './chain.ts';
import type { ChainConnection } from './chain-connection.ts';
import type { ConnectionStatus } from './connection-status.ts';
import { switchableConnection } from './switchable-connection.ts';

/** A network that a test opens and closes by hand. */
function network(chainId: number) {
  const listeners: (() => void)[] = [];
  const log: string[] = [];
  let status: ConnectionStatus = { state: 'ready', problem: null };
  let letStop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (letStop = resolve));
  const chain = { chainId } as Chain;
  const connection: ChainConnection = {
    about: () => ({ chainId, name: `network ${chainId}`, local: false }),
    chain: () => chain,
    localChain: () => {
      throw new Failure('chain-unavailable', 'not local');
    },
    status: () => status,
    onStatus: (listener) => void listeners.push(listener),
    checkpoint: async () => undefined,
    ready: async () => chain,
    retry: () => undefined,
    stop: async () => {
      log.push('stop');
      await stopped;
    },
  };
  const set = (next: ConnectionStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  return { connection, set, letStop: () => letStop(), log };
}

test('between two networks there is none: what is asked meanwhile is refused', async () => {
  const [first, second] = [network(1), network(2)];
  const opened = [first.connection, second.connection];
  const switchable = switchableConnection(() => opened.shift() as ChainConnection);
  let told = 0;
  switchable.onStatus(() => told++);
  expect(switchable.chain().chainId).toBe(1);

  const change = switchable.reopen();
  await Promise.resolve();
  expect(() => switchable.chain()).toThrow('being changed');
  expect(switchable.status().state).toBe('starting');
  expect(switchable.about().chainId).toBe(1);
  expect(opened).toHaveLength(1);
  // The second network is opened only when the first has ended.
  first.letStop();
  await change;
  expect(switchable.chain().chainId).toBe(2);
  expect((await switchable.ready()).chainId).toBe(2);

  // What the old one still says is nobody's business any more.
  const before = told;
  first.set({ state: 'unavailable', problem: 'gone' });
  expect(told).toBe(before);
  second.set({ state: 'unavailable', problem: 'away' });
  expect(told).toBe(before + 1);
});

test('a network that is asked for while another change is under way is opened after it', async () => {
  const all = [network(1), network(2), network(3)];
  for (const { letStop } of all) letStop();
  const opened = all.map(({ connection }) => connection);
  const switchable = switchableConnection(() => opened.shift() as ChainConnection);
  const changes = [switchable.reopen(), switchable.reopen()];
  expect((await switchable.ready()).chainId).toBe(3);
  await Promise.all(changes);
  expect(all.map(({ log }) => log)).toEqual([['stop'], ['stop'], []]);
});

test('after the end nothing is opened any more', async () => {
  const all = [network(1), network(2)];
  const opened = all.map(({ connection }) => connection);
  const switchable = switchableConnection(() => opened.shift() as ChainConnection);
  const change = switchable.reopen();
  const end = switchable.stop();
  all[0]?.letStop();
  await Promise.all([change, end]);
  expect(opened).toHaveLength(1);
});
