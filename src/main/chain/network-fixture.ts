import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredNetwork } from '../storage/networks.ts';
import { anvilBinary } from './anvil-binary.ts';
import { type AnvilProcess, startAnvil } from './anvil-process.ts';
import { dumpState } from './dump-state.ts';
import type { LocalChain } from './local-chain.ts';
import { startTestChain } from './local-chain-fixture.ts';

export const TEST_CHAIN_ID = 4242;

/** A question as it came in, and what the node behind answered to it. */
type Exchange = { method: string; params: unknown[]; answer: Record<string, unknown> };
/** What goes back instead: another answer, a bare HTTP status, or nothing for ever. */
type Instead = Record<string, unknown> | { status: number; headers?: Record<string, string> } | 'silence';

/** A loopback HTTP server in front of a node, which may lie. */
export type Relay = {
  readonly url: string;
  readonly host: string;
  /** Methods that were asked, oldest first. */
  readonly asked: string[];
  /** Headers of the last question. */
  readonly headers: () => IncomingMessage['headers'];
  /** Puts something else in the place of answers; null tells the truth again. */
  lie(instead: ((exchange: Exchange) => Instead | undefined) | null): void;
  stop(): Promise<void>;
};

/** For tests: an endpoint of its own in front of a node. */
export async function startRelay(node: string): Promise<Relay> {
  let instead: ((exchange: Exchange) => Instead | undefined) | null = null;
  let headers: IncomingMessage['headers'] = {};
  const asked: string[] = [];
  const server = createServer((request, response) => {
    headers = request.headers;
    void relay(request, response).catch(() => response.destroy());
  });

  async function relay(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('utf8');
    const { method, params } = JSON.parse(body) as Exchange;
    asked.push(method);
    const truth = await fetch(node, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = (await truth.json()) as Record<string, unknown>;
    const given = instead?.({ method, params, answer }) ?? answer;
    if (given === 'silence') return;
    if ('status' in given && typeof given.status === 'number') {
      response.writeHead(given.status, given.headers as Record<string, string> | undefined).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(given));
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/`,
    host,
    asked,
    headers: () => headers,
    lie: (next) => {
      instead = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type TestNetwork = {
  /** Direct addresses of the nodes. */
  readonly nodes: readonly string[];
  /** The same behind relays, in the same order: the network's endpoints. */
  readonly relays: readonly Relay[];
  readonly genesis: string;
  readonly addresses: LocalChain['addresses'];
  readonly validatorKeys: readonly string[];
  /** The network as the app keeps it, with all of them or those at the given places. */
  stored(places?: readonly number[], changes?: Partial<StoredNetwork>): StoredNetwork;
  /** Asks one node itself. */
  rpc(node: number, method: string, ...params: unknown[]): Promise<unknown>;
  /** The same on every node. */
  everywhere(method: string, ...params: unknown[]): Promise<unknown[]>;
  /** Mines a block on every node, the same on each. */
  mine(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * For tests: a network of real nodes that all begin with the same state, the contracts among it. They do not speak with
 * each other: anvil makes the same block of the same transactions and time, so that they stay one chain as long as all
 * get the same.
 */
export async function startTestNetwork(count: number): Promise<TestNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'test-network-'));
  const local = await startTestChain();
  const { addresses, validatorKeys } = local.chain;
  const stateFile = join(folder, 'state.json');
  writeFileSync(stateFile, await dumpState(local.chain.provider._getConnection().url));
  const deployedAtBlock = local.chain.deployedAtBlock;
  await local.stop();

  const fixed = ['--accounts', '0', '--chain-id', String(TEST_CHAIN_ID), '--no-mining'];
  const state = ['--load-state', stateFile, '--cache-path', join(folder, 'cache')];
  const anvils: AnvilProcess[] = await Promise.all(
    Array.from({ length: count }, () => startAnvil(anvilBinary(), [...fixed, ...state])),
  );
  const nodes = anvils.map(({ url }) => url);
  const relays = await Promise.all(nodes.map(startRelay));
  const rpc: TestNetwork['rpc'] = async (node, method, ...params) => {
    const response = await fetch(nodes[node] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result?: unknown; error?: { message: string } };
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const everywhere: TestNetwork['everywhere'] = (method, ...params) =>
    Promise.all(nodes.map((_, node) => rpc(node, method, ...params)));
  const latest = (await rpc(0, 'eth_getBlockByNumber', 'latest', false)) as { timestamp: string };
  let time = Math.max(Number(latest.timestamp), Math.floor(Date.now() / 1_000));
  const { hash: genesis } = (await rpc(0, 'eth_getBlockByNumber', '0x0', false)) as { hash: string };

  const mine = async () => {
    time += 1;
    await everywhere('evm_mine', { timestamp: time });
  };
  await mine();
  return {
    nodes,
    relays,
    genesis,
    addresses,
    validatorKeys,
    stored: (places = relays.map((_, place) => place), changes = {}) => ({
      id: 'test-network',
      chainId: TEST_CHAIN_ID,
      name: 'Test network',
      genesis,
      nativeSymbol: 'ETH',
      depth: { confirmed: 1, final: 4 },
      explorerUrl: null,
      deployment: { deployedAtBlock, addresses },
      endpoints: places.map((place) => ({ id: `endpoint-${place}`, url: relays[place]?.url ?? '' })),
      addedAt: '2026-01-01T00:00:00.000Z',
      ...changes,
    }),
    rpc,
    everywhere,
    mine,
    stop: async () => {
      await Promise.all([...relays.map((relay) => relay.stop()), ...anvils.map((anvil) => anvil.stop())]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
