import { toQuantity } from 'ethers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ChainConnection } from './chain-connection.ts';
import { connectNetwork } from './connect-network.ts';
import { httpEndpoint } from './endpoint.ts';
import { EndpointHealth } from './endpoint-health.ts';
import { endpointPool } from './endpoint-pool.ts';
import { startRelay, startTestNetwork, type TestNetwork } from './network-fixture.ts';
import { watchEndpoints } from './watch-endpoints.ts';

const SOMEBODY = '0x00000000000000000000000000000000000000AA';
let network: TestNetwork;
const open: ChainConnection[] = [];
beforeAll(async () => {
  network = await startTestNetwork(3);
});
afterEach(async () => {
  for (const connection of open.splice(0)) await connection.stop();
  for (const relay of network.relays) relay.lie(null);
});
afterAll(() => network.stop());

async function connect(...args: Parameters<TestNetwork['stored']>) {
  const connection = connectNetwork(network.stored(...args));
  open.push(connection);
  await connection.ready();
  const chain = connection.chain();
  const states = () => chain.witnesses?.states() ?? [];
  return { connection, chain, states, majority: async () => (await chain.witnesses?.majority()) ?? chain };
}
const relay = (place: number) => {
  const found = network.relays[place];
  if (!found) throw new Error(`no relay ${place}`);
  return found;
};
const balance = async (value: bigint) =>
  void (await network.everywhere('anvil_setBalance', SOMEBODY, toQuantity(value)));

describe('three endpoints of one chain', () => {
  test('begin with the same genesis and the same newest block', async () => {
    const hashes = (await network.everywhere('eth_getBlockByNumber', 'latest', false)) as { hash: string }[];
    expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(1);
    const { connection, states } = await connect();
    expect(connection.status()).toEqual({ state: 'ready', problem: null });
    expect(states().map(({ state, inUse }) => [state, inUse])).toEqual([
      ['ok', true],
      ['ok', false],
      ['ok', false],
    ]);
    expect(() => connection.localChain()).toThrow('local chain only');
  });

  test('a read goes to the first, and to the next on HTTP 429, 503 and JSON-RPC -32005', async () => {
    const { chain, states } = await connect();
    await balance(5n);
    const before = relay(1).asked.length;
    expect(await chain.provider.getBalance(SOMEBODY)).toBe(5n);
    expect(relay(1).asked).toHaveLength(before);
    const faults = [
      { status: 429, headers: { 'retry-after': '1' } },
      { status: 503 },
      { jsonrpc: '2.0', id: null, error: { code: -32005, message: 'limit exceeded' } },
      {
        jsonrpc: '2.0',
        id: null,
        error: { code: -32000, message: 'Your app has exceeded its compute units' },
      },
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { not: 'json-rpc' },
    ];
    for (const fault of faults) {
      const { chain: fresh, states: seen } = await connect();
      relay(0).lie(() => fault);
      const count = relay(1).asked.length;
      expect(await fresh.provider.getBalance(SOMEBODY)).toBe(5n);
      expect(relay(1).asked.length).toBe(count + 1);
      expect(seen()[0]).toMatchObject({ inUse: false, problem: expect.stringContaining(relay(0).host) });
      relay(0).lie(null);
    }
    expect(states()[0]?.state).toBe('ok');
  });

  test('a port that nobody listens on is passed over', async () => {
    const gone = await startRelay(network.nodes[0] ?? '');
    await gone.stop();
    const dead = { id: 'dead', url: gone.url };
    const { chain, states } = await connect([], { endpoints: [dead, { id: 'e', url: relay(1).url }] });
    await balance(6n);
    expect(await chain.provider.getBalance(SOMEBODY)).toBe(6n);
    expect(states()[0]).toMatchObject({
      state: 'unreachable',
      head: null,
      problem: `${gone.host} takes no connections.`,
    });
  });

  test('an endpoint that failed is left alone for a while', async () => {
    const { chain } = await connect();
    relay(0).lie(() => ({ status: 429, headers: { 'retry-after': '30' } }));
    await chain.provider.getBalance(SOMEBODY);
    const count = relay(0).asked.length;
    await chain.provider.getBalance(SOMEBODY);
    await chain.provider.getBalance(SOMEBODY);
    expect(relay(0).asked).toHaveLength(count);
  });

  test('an endpoint that asks for patience (Retry-After, RFC 9110 10.2.3) is not even looked at until then', async () => {
    const health = network.relays.map(({ url }) => new EndpointHealth(httpEndpoint(url)));
    const pool = endpointPool('Test network', health);
    const { chainId, genesis, depth } = network.stored();
    const watch = watchEndpoints({ chainId, genesis, depth }, pool, () => undefined);
    relay(0).lie(() => ({ status: 429, headers: { 'retry-after': '30' } }));
    await watch.look();
    relay(0).lie(null);
    const count = relay(0).asked.length;
    await watch.look();
    expect(relay(0).asked).toHaveLength(count);
    expect(pool.states().map(({ state }) => state)).toEqual(['rate-limited', 'ok', 'ok']);
    // A person who asks for it is obeyed.
    await watch.look(true);
    expect(pool.states().map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  });

  test('a revert is the node’s own answer: nobody else is asked', async () => {
    const { chain } = await connect();
    const before = relay(1).asked.length;
    // Retiring nothing of nobody reverts.
    const call = {
      to: chain.addresses.CT02,
      data: `0xa9059cbb${'0'.repeat(63)}1${'0'.repeat(63)}1`,
      from: SOMEBODY,
    };
    await expect(chain.provider.call(call)).rejects.toMatchObject({ code: 'CALL_EXCEPTION' });
    expect(relay(1).asked).toHaveLength(before);
  });

  test('says of each why nobody answers, with hosts and without addresses', async () => {
    const secret = 'v3/0123456789abcdef';
    const { chain } = await connect([0, 1], {
      endpoints: [0, 1].map((place) => ({ id: `e${place}`, url: `${relay(place).url}${secret}` })),
    });
    for (const place of [0, 1]) relay(place).lie(() => ({ status: 401 }));
    const error = await chain.provider.getBalance(SOMEBODY).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'chain-unavailable' });
    const words = `${(error as Error).message}${(error as Error).stack}`;
    expect(words).toContain(`${relay(0).host} refuses the key`);
    expect(words).toContain(`${relay(1).host} refuses the key`);
    expect(words).not.toContain('0123456789abcdef');
  });

  test('a login in the address is sent as RFC 7617 has it, and not in the address', async () => {
    // RFC 7617, section 2: “Aladdin” with “open sesame”.
    const url = relay(0).url.replace('http://', 'http://Aladdin:open%20sesame@');
    await connect([0], { endpoints: [{ id: 'e', url }] });
    expect(relay(0).headers().authorization).toBe('Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==');
  });

  test('an endpoint on another chain is never read from', async () => {
    relay(0).lie(({ method, answer }) =>
      method === 'eth_chainId' ? { ...answer, result: '0x1' } : undefined,
    );
    const { chain, states } = await connect();
    expect(states()[0]).toMatchObject({
      state: 'wrong-chain',
      problem: `${relay(0).host} is on chain 1, not on 4242.`,
    });
    const count = relay(0).asked.length;
    await chain.provider.getBalance(SOMEBODY);
    // Not even when nobody else is there, and nothing is sent there.
    for (const place of [1, 2]) relay(place).lie(() => ({ status: 503 }));
    for (const asking of [
      () => chain.provider.getBalance(SOMEBODY),
      () => chain.provider.send('eth_sendRawTransaction', ['0x02']),
    ]) {
      await expect(asking()).rejects.toMatchObject({ code: 'chain-unavailable' });
    }
    expect(relay(0).asked).toHaveLength(count);
  });

  test('an endpoint with another first block is another chain, whatever its id', async () => {
    relay(1).lie(({ method, params, answer }) =>
      method === 'eth_getBlockByNumber' && params[0] === '0x0'
        ? { ...answer, result: { ...(answer.result as object), hash: `0x${'ab'.repeat(32)}` } }
        : undefined,
    );
    const { states } = await connect();
    expect(states().map(({ state }) => state)).toEqual(['ok', 'wrong-chain', 'ok']);
  });

  test('an endpoint that is more than a few blocks behind is marked, and one alone cannot make the others look late', async () => {
    const head = Number(await network.rpc(0, 'eth_blockNumber'));
    const claim = (place: number, number: number) =>
      relay(place).lie(({ method, answer }) =>
        method === 'eth_blockNumber' ? { ...answer, result: toQuantity(number) } : undefined,
      );
    // Six blocks behind, where five are allowed.
    claim(2, head - 6);
    expect((await connect()).states().map(({ state }) => state)).toEqual(['ok', 'ok', 'lagging']);
    claim(2, head - 5);
    expect((await connect()).states().map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
    claim(2, head + 1_000);
    expect((await connect()).states().map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
  });

  test('an endpoint with other settled blocks than the majority is marked', async () => {
    relay(1).lie(({ method, params, answer }) =>
      method === 'eth_getBlockByNumber' && params[0] !== '0x0'
        ? { ...answer, result: { ...(answer.result as object), hash: `0x${'cd'.repeat(32)}` } }
        : undefined,
    );
    const { states } = await connect();
    expect(states()[1]).toMatchObject({
      state: 'disagrees',
      problem: expect.stringMatching(/has another block \d+ \(0xcdcdcdcd…\) than the others\.$/),
    });
  });

  test('nobody there: unavailable with the reason of each, and tried again', async () => {
    for (const one of network.relays) one.lie(() => ({ status: 500 }));
    const connection = connectNetwork(network.stored());
    open.push(connection);
    await expect(connection.ready()).rejects.toMatchObject({ code: 'chain-unavailable' });
    expect(connection.status()).toMatchObject({
      state: 'unavailable',
      problem: expect.stringContaining(`${relay(2).host} has a problem of its own (HTTP 500).`),
    });
    for (const one of network.relays) one.lie(null);
    const told = new Promise<void>((resolve) => connection.onStatus(resolve));
    connection.retry();
    await told;
    expect(connection.status().state).toBe('ready');
  });

  test('a deployment that lacks a contract is said, not worked with', async () => {
    const { Governor: _left, ...addresses } = network.addresses;
    const connection = connectNetwork(
      network.stored(undefined, { deployment: { deployedAtBlock: 1, addresses } }),
    );
    open.push(connection);
    await expect(connection.ready()).rejects.toThrow('lacks Governor');
  });
});

describe('a majority before a signature', () => {
  const lieAbout = (place: number, method: string, result: unknown) =>
    relay(place).lie(({ method: asked, answer }) => (asked === method ? { ...answer, result } : undefined));

  test('outvotes one liar of three, distrusts it from then on, and names it', async () => {
    const { states, majority } = await connect();
    await balance(7n);
    lieAbout(0, 'eth_getBalance', toQuantity(9_000n));
    const chain = await majority();
    expect(await chain.provider.getBalance(SOMEBODY)).toBe(7n);
    expect(states()[0]).toMatchObject({
      state: 'disagrees',
      problem: `${relay(0).host} contradicts the others on what the account’s balance is: 9000, not 7.`,
      inUse: false,
    });
    // Two of three are still a majority.
    expect(await (await majority()).provider.getBalance(SOMEBODY)).toBe(7n);
    // And the other two have to agree now.
    lieAbout(1, 'eth_getBalance', toQuantity(8n));
    await expect((await majority()).provider.getBalance(SOMEBODY)).rejects.toMatchObject({
      code: 'endpoints-disagree',
    });
  });

  test('two that differ are no majority: who said what is named', async () => {
    const { majority } = await connect([0, 1]);
    await balance(7n);
    const chain = await majority();
    lieAbout(1, 'eth_getBalance', toQuantity(8n));
    const error = await chain.provider.getBalance(SOMEBODY).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'endpoints-disagree' });
    expect((error as Error).message).toContain(`${relay(0).host}: 7. ${relay(1).host}: 8.`);
    expect((error as Error).message).toContain('Nothing was signed.');
  });

  test('one of two that does not answer leaves no majority', async () => {
    const { majority } = await connect([0, 1]);
    relay(1).lie(() => ({ status: 503 }));
    await expect(majority()).rejects.toMatchObject({
      code: 'chain-unavailable',
      message: expect.stringContaining('2 of the 2 endpoints'),
    });
  });

  test('one endpoint is its own majority', async () => {
    const { majority } = await connect([0]);
    await balance(3n);
    expect(await (await majority()).provider.getBalance(SOMEBODY)).toBe(3n);
  });

  test('one that claims blocks which are not there cannot move the block that is read', async () => {
    const { majority } = await connect();
    const head = Number(await network.rpc(0, 'eth_blockNumber'));
    lieAbout(2, 'eth_blockNumber', toQuantity(head + 20));
    expect(await (await majority()).provider.getBlockNumber()).toBe(head);
    lieAbout(2, 'eth_blockNumber', toQuantity(head - 20));
    expect(await (await majority()).provider.getBlockNumber()).toBe(head);
  });

  test('of two, one cannot lead the other into the past', async () => {
    const { majority } = await connect([0, 1]);
    const head = Number(await network.rpc(0, 'eth_blockNumber'));
    lieAbout(1, 'eth_blockNumber', toQuantity(head - 6));
    await expect(majority()).rejects.toMatchObject({
      code: 'endpoints-disagree',
      message: expect.stringContaining(`${relay(0).host}: ${head}. ${relay(1).host}: ${head - 6}.`),
    });
  });

  test('a node that is a block behind does not break the majority of the others', async () => {
    const { majority } = await connect();
    await balance(11n);
    const before = Number(await network.rpc(2, 'eth_blockNumber'));
    const time = Math.floor(Date.now() / 1_000) + 1_000;
    for (const node of [0, 1]) await network.rpc(node, 'evm_mine', { timestamp: time });
    const chain = await majority();
    expect(await chain.provider.getBlockNumber()).toBe(before + 1);
    expect(await chain.provider.getBalance(SOMEBODY)).toBe(11n);
    await network.rpc(2, 'evm_mine', { timestamp: time });
  });

  test('the time of the coming block is the middle of what they say', async () => {
    const { majority } = await connect();
    const claim = (place: number, timestamp: number) =>
      relay(place).lie(({ method, params, answer }) =>
        method === 'eth_getBlockByNumber' && params[0] === 'pending'
          ? { ...answer, result: { timestamp: toQuantity(timestamp) } }
          : undefined,
      );
    [2_000_000_000, 2_000_000_005, 4_000_000_000].forEach((time, place) => void claim(place, time));
    const pending = await (await majority()).provider.send('eth_getBlockByNumber', ['pending', false]);
    expect(Number(pending.timestamp)).toBe(2_000_000_005);
  });
});

describe('a signed transaction', () => {
  const raw = (result: unknown) => ({ jsonrpc: '2.0', id: null, result });
  const refusal = (message: string) => ({ jsonrpc: '2.0', id: null, error: { code: -32000, message } });
  const answer = (place: number, given: ReturnType<typeof raw> | { status: number } | 'silence' | object) =>
    relay(place).lie(({ method }) => (method === 'eth_sendRawTransaction' ? (given as never) : undefined));
  const HASH = `0x${'11'.repeat(32)}`;

  test('goes to every endpoint', async () => {
    const { chain } = await connect();
    for (const place of [0, 1, 2]) answer(place, raw(HASH));
    const counts = network.relays.map(
      ({ asked }) => asked.filter((name) => name === 'eth_sendRawTransaction').length,
    );
    expect(await chain.provider.send('eth_sendRawTransaction', ['0x02'])).toBe(HASH);
    await expect
      .poll(() =>
        network.relays.map(({ asked }) => asked.filter((name) => name === 'eth_sendRawTransaction').length),
      )
      .toEqual(counts.map((count) => count + 1));
  });

  test('is sent when one takes it, or has it already', async () => {
    const { chain } = await connect();
    answer(0, refusal('nonce too low'));
    answer(1, { status: 503 });
    answer(2, raw(HASH));
    expect(await chain.provider.send('eth_sendRawTransaction', ['0x02'])).toBe(HASH);
    answer(2, refusal('already known'));
    await expect(chain.provider.send('eth_sendRawTransaction', ['0x02'])).rejects.toThrow('already known');
  });

  test('is refused only when everybody who can have got it refuses it', async () => {
    const { chain } = await connect();
    answer(0, refusal('insufficient funds for gas'));
    answer(1, refusal('insufficient funds for gas'));
    answer(2, { status: 429 });
    await expect(chain.provider.send('eth_sendRawTransaction', ['0x02'])).rejects.toThrow(
      'insufficient funds',
    );
    // A server error may have come after the node took it.
    answer(2, { status: 502 });
    await expect(chain.provider.send('eth_sendRawTransaction', ['0x02'])).rejects.toMatchObject({
      code: 'chain-unavailable',
    });
  });
});
