import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../../domain/failure.ts';
import type { Input } from '../../ipc/contract.ts';
import { networksMethods } from '../../ipc/networks.ts';
import type { ChainConnection } from '../chain/chain-connection.ts';
import { connectNetwork } from '../chain/connect-network.ts';
import { startRelay, startTestNetwork, TEST_CHAIN_ID, type TestNetwork } from '../chain/network-fixture.ts';
import { switchableConnection } from '../chain/switchable-connection.ts';
import { type Database, openDatabase } from '../storage/database.ts';
import { networkStore } from '../storage/networks.ts';
import { networksFeature } from './networks.ts';

let network: TestNetwork;
let folder: string;
let database: Database;
let close: (() => Promise<void>)[] = [];
beforeAll(async () => {
  network = await startTestNetwork(2);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'networks-'));
  database = openDatabase(join(folder, 'desk.db'));
});
afterEach(async () => {
  for (const end of close) await end();
  close = [];
  for (const relay of network.relays) relay.lie(null);
  database.close();
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => network.stop());

/** Stands in for the local chain, which these tests do without. */
const LOCAL: ChainConnection = {
  about: () => ({ chainId: 31337, name: 'local', local: true }),
  chain: () => {
    throw new Failure('chain-unavailable', 'not started');
  },
  localChain: () => {
    throw new Failure('chain-unavailable', 'not started');
  },
  status: () => ({ state: 'starting', problem: null }),
  onStatus: () => undefined,
  checkpoint: async () => undefined,
  ready: async () => {
    throw new Failure('chain-unavailable', 'not started');
  },
  retry: () => undefined,
  stop: async () => undefined,
};

function open() {
  const store = networkStore(database);
  const connection = switchableConnection(() => {
    const chosen = store.chosen();
    return chosen ? connectNetwork(chosen) : LOCAL;
  });
  close.push(() => connection.stop());
  const events: string[] = [];
  let path: string | null = null;
  const feature = networksFeature({
    store,
    connection,
    chooseDeploymentFile: async () => path,
    emit: (event) => void events.push(event),
  });
  return { ...feature, store, connection, events, choose: (next: string) => (path = next) };
}

function deploymentFile(changes: Record<string, unknown> = {}): string {
  const file = join(folder, '4242.json');
  const content = {
    chainId: TEST_CHAIN_ID,
    deployedAtBlock: 1,
    addresses: network.addresses,
    config: {},
    ...changes,
  };
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const urls = () => network.relays.map(({ url }) => url);
const FIELDS = {
  name: 'Test network',
  nativeSymbol: 'ETH',
  depth: { confirmed: 2, final: 8 },
  explorerUrl: 'https://explorer.example/',
};

async function added(changes: Partial<Input<'networks.add'>> = {}) {
  const desk = open();
  const { deploymentId } = desk.takeDeployment(deploymentFile());
  const shown = await desk.handlers['networks.add']({
    deploymentId,
    endpoints: urls(),
    ...FIELDS,
    ...changes,
  });
  return { ...desk, shown };
}

describe('a network', () => {
  test('does not call its currency by the name of the token, so that reviews and limits tell them apart', async () => {
    const refused = await added({ nativeSymbol: 'ct02' }).catch((error) => error);
    expect(refused).toMatchObject({
      code: 'network-refused',
      message: expect.stringContaining('CT02 is the protocol’s token'),
    });
  });

  test('is added from a deployment file and endpoints, and used without a restart', async () => {
    const { handlers, connection, shown, events, choose } = await added();
    choose(deploymentFile());
    expect(await handlers['networks.chooseDeployment']({})).toMatchObject({
      file: '4242.json',
      chainId: TEST_CHAIN_ID,
      contracts: Object.keys(network.addresses).length,
      suggested: { name: 'Chain 4242', depth: { confirmed: 3, final: 64 } },
    });
    expect(shown).toMatchObject({
      ...FIELDS,
      chainId: TEST_CHAIN_ID,
      local: false,
      genesis: network.genesis,
    });
    expect(connection.about().local).toBe(true);

    events.length = 0;
    await handlers['networks.use']({ id: shown.id });
    const chain = await connection.ready();
    expect(chain).toMatchObject({ chainId: TEST_CHAIN_ID, name: 'Test network', local: false });
    expect(chain.depth).toEqual({ confirmed: 2, final: 8 });
    expect(events).toContain('networks.changed');
    const listed = networksMethods['networks.list'].output.parse(await handlers['networks.list']({}));
    expect(listed.map(({ local, inUse }) => [local, inUse])).toEqual([
      [true, false],
      [false, true],
    ]);
    const health = await handlers['networks.endpoints']({});
    expect(networksMethods['networks.endpoints'].output.parse(health)).toHaveLength(2);

    await expect(handlers['networks.remove']({ id: shown.id })).rejects.toMatchObject({
      code: 'network-in-use',
    });
    await handlers['networks.use']({ id: 'local' });
    expect(connection.about().local).toBe(true);
    await handlers['networks.remove']({ id: shown.id });
    expect(await handlers['networks.list']({})).toHaveLength(1);
    await expect(handlers['networks.use']({ id: shown.id })).rejects.toMatchObject({
      code: 'unknown-network',
    });
  });

  test('that is chosen is chosen after a restart too', async () => {
    const { handlers, shown, connection } = await added();
    await handlers['networks.use']({ id: shown.id });
    await connection.stop();
    expect((await open().connection.ready()).name).toBe('Test network');
  });

  test('shows its endpoints by host: what may be a key is answered by nothing', async () => {
    const keys = urls().map((url) => `${url}v3/0123456789abcdef?key=fedcba98`);
    const desk = await added({ endpoints: keys });
    await desk.handlers['networks.use']({ id: desk.shown.id });
    await desk.connection.ready();
    const answers = JSON.stringify([
      desk.shown,
      await desk.handlers['networks.list']({}),
      await desk.handlers['networks.endpoints']({}),
      await desk.handlers['networks.checkAgain']({ id: desk.shown.id }),
    ]);
    expect(answers).not.toMatch(/0123456789abcdef|fedcba98/);
    expect(desk.shown.endpoints[0]?.masked).toBe(`http://${network.relays[0]?.host}/…`);
    expect(desk.store.find(desk.shown.id)?.endpoints.map(({ url }) => url)).toEqual(keys);
  });

  test('is edited: endpoints keep their places by id, and what is new is checked', async () => {
    const { handlers, shown } = await added();
    const [first, second] = shown.endpoints;
    const edit = (endpoints: Input<'networks.edit'>['endpoints'], changes = {}) =>
      handlers['networks.edit']({ id: shown.id, endpoints, ...FIELDS, ...changes });
    const swapped = await edit([{ id: second?.id ?? '' }, { id: first?.id ?? '' }], { name: ' Renamed ' });
    expect(swapped.name).toBe('Renamed');
    expect(swapped.endpoints.map(({ host }) => host)).toEqual([second?.host, first?.host]);
    const dead = await startRelay(network.nodes[0] ?? '');
    await dead.stop();
    await expect(edit([{ url: dead.url }])).rejects.toMatchObject({
      code: 'network-refused',
      message: expect.stringContaining(`${dead.host} takes no connections.`),
    });
    await expect(edit([{ id: first?.id ?? '' }, { url: urls()[0] ?? '' }])).rejects.toThrow('named twice');
    expect((await edit([{ id: first?.id ?? '' }])).endpoints).toHaveLength(1);
  });
});

describe('a network is refused', () => {
  const refuse = (desk: ReturnType<typeof open>, changes: Partial<Input<'networks.add'>> = {}) => {
    const { deploymentId } = desk.takeDeployment(deploymentFile());
    return desk.handlers['networks.add']({ deploymentId, endpoints: urls(), ...FIELDS, ...changes });
  };
  const relay = (place: number) => network.relays[place] as TestNetwork['relays'][number];

  test('when an endpoint is on another chain, which is named', async () => {
    relay(1).lie(({ method, answer }) =>
      method === 'eth_chainId' ? { ...answer, result: '0x1' } : undefined,
    );
    await expect(refuse(open())).rejects.toThrow(
      `${relay(1).host} is on chain 1, and the contracts are on chain 4242.`,
    );
  });

  test('when two endpoints have different first blocks', async () => {
    relay(1).lie(({ method, answer }) =>
      method === 'eth_getBlockByNumber' ? { ...answer, result: { hash: `0x${'ab'.repeat(32)}` } } : undefined,
    );
    await expect(refuse(open())).rejects.toThrow(
      `${relay(1).host} has another first block than ${relay(0).host}: it is another chain under the same id.`,
    );
  });

  test('when there is no code at an address', async () => {
    relay(0).lie(({ method, params, answer }) =>
      method === 'eth_getCode' && params[0] === network.addresses.CT02
        ? { ...answer, result: '0x' }
        : undefined,
    );
    await expect(refuse(open())).rejects.toThrow(
      `${relay(0).host} finds no contract at the addresses of CT02.`,
    );
  });

  test('when an endpoint does not simulate', async () => {
    relay(0).lie(({ method, answer }) =>
      method === 'eth_simulateV1'
        ? { jsonrpc: '2.0', id: answer.id, error: { code: -32601, message: 'Method not found' } }
        : undefined,
    );
    await expect(refuse(open())).rejects.toThrow('does not know eth_simulateV1');
  });

  test('when an address is not https, and not on this computer', async () => {
    const desk = open();
    for (const [url, words] of [
      ['http://rpc.example.org/', 'http is taken on this computer only'],
      ['http://127.0.0.1.example.org/', 'http is taken on this computer only'],
      ['ws://127.0.0.1:8545/', 'Sockets are not supported'],
      ['file:///etc/passwd', 'names no host'],
      ['rpc.example.org', 'not an address'],
    ] as const) {
      await expect(refuse(desk, { endpoints: [url] })).rejects.toThrow(words);
    }
    expect(desk.store.list()).toEqual([]);
  });

  test('when its name is taken, or is the local chain’s', async () => {
    const desk = await added();
    await expect(refuse(desk, { name: 'test NETWORK' })).rejects.toThrow('called “test NETWORK” already');
    await expect(refuse(desk, { name: 'My Local Chain' })).rejects.toThrow('already');
    await expect(refuse(desk, { name: ' ' })).rejects.toThrow('needs a name');
  });

  test('when its depth is no depth', async () => {
    await expect(refuse(open(), { depth: { confirmed: 9, final: 8 } })).rejects.toThrow(
      'fewer blocks than confirmed',
    );
  });

  test('when an explorer is not https', async () => {
    await expect(refuse(open(), { explorerUrl: 'javascript:alert(1)' })).rejects.toThrow('block explorer');
  });
});

describe('a deployment file is refused', () => {
  const refused = (changes: Record<string, unknown>) => () => open().takeDeployment(deploymentFile(changes));

  test('for the local chain’s id, which nothing else may be mistaken for', () => {
    expect(refused({ chainId: 31337 })).toThrow('the id of the local chain');
  });
  test('that lacks a contract, which is named', () => {
    const { Governor: _left, ...addresses } = network.addresses;
    expect(refused({ addresses })).toThrow('it lacks Governor');
  });
  test('that is something else, with the field', () => {
    expect(refused({ deployedAtBlock: 'one' })).toThrow('“deployedAtBlock” is not as');
    expect(refused({ addresses: { CT02: '0x12' } })).toThrow('“addresses.CT02” is not as');
    const file = join(folder, 'text.json');
    writeFileSync(file, 'no json');
    expect(() => open().takeDeployment(file)).toThrow('it is not JSON');
    expect(() => open().takeDeployment(join(folder, 'gone.json'))).toThrow('it cannot be read');
  });
});
