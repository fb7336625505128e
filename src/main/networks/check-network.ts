import type { z } from 'zod';
import { endpointHost, endpointProblem, isSameEndpoint } from '../../domain/networks/endpoint-url.ts';
import type { endpointCheck, networkCheck } from '../../ipc/networks.ts';
import { httpEndpoint } from '../chain/endpoint.ts';
import { EndpointFault } from '../chain/endpoint-fault.ts';
import { EndpointHealth } from '../chain/endpoint-health.ts';

type EndpointCheck = z.output<typeof endpointCheck>;
type NetworkCheck = z.output<typeof networkCheck>;
type Checked = EndpointCheck & { genesis: string | null };

export type CheckedNetwork = {
  chainId: number;
  addresses: Readonly<Record<string, string>>;
  /** The first block's hash that is known of the network already. */
  genesis?: string;
};

const LIMIT_MS = 10_000;

/**
 * Asks every endpoint whether it can serve a network: does it answer, is it on that chain, do all have the same first
 * block, and is there code where the contracts are to be. Addresses are never part of what is answered, hosts are.
 */
export async function checkNetwork(network: CheckedNetwork, urls: readonly string[]): Promise<NetworkCheck> {
  const { chainId } = network;
  const twice = urls.find((url, index) => urls.findIndex((other) => isSameEndpoint(other, url)) !== index);
  const checked = await Promise.all(urls.map((url) => checkEndpoint(url, network)));
  const problems = checked.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  if (twice !== undefined) problems.push(`${endpointHost(twice)} is named twice with the same address.`);

  const known = checked.flatMap(({ genesis }) => (genesis === null ? [] : [genesis]));
  const genesis = network.genesis ?? known[0] ?? null;
  for (const one of checked) {
    if (one.genesis === null || one.genesis === genesis) continue;
    one.problem ??= `${one.host} has another first block than ${network.genesis ? 'the network' : checked.find((other) => other.genesis === genesis)?.host}: it is another chain under the same id.`;
    problems.push(one.problem);
  }
  return {
    chainId,
    genesis,
    endpoints: checked.map(({ genesis: _genesis, ...shown }) => shown),
    problems: [...new Set(problems)],
  };
}

async function checkEndpoint(url: string, network: CheckedNetwork): Promise<Checked> {
  const host = endpointHost(url);
  const nothing: Checked = {
    host,
    problem: null,
    latencyMs: null,
    head: null,
    simulates: null,
    genesis: null,
  };
  const wrong = endpointProblem(url);
  if (wrong !== null) return { ...nothing, problem: `${host}: ${wrong}` };
  const one = new EndpointHealth(httpEndpoint(url));
  const ask = async (method: string, params: unknown[]) => {
    const answer = await one.ask(method, params, LIMIT_MS);
    return 'result' in answer ? answer.result : null;
  };
  try {
    const chainId = Number(await ask('eth_chainId', []));
    if (chainId !== network.chainId) {
      const says = Number.isSafeInteger(chainId) ? `is on chain ${chainId}` : 'does not say its chain id';
      return { ...nothing, problem: `${host} ${says}, and the contracts are on chain ${network.chainId}.` };
    }
    const genesis = hashOf(await ask('eth_getBlockByNumber', ['0x0', false]));
    if (genesis === null) return { ...nothing, problem: `${host} does not say what its first block is.` };
    const head = Number(await ask('eth_blockNumber', []));
    const without = await contractsWithoutCode(network.addresses, ask);
    const simulates = await knowsSimulation(one);
    const { latencyMs } = one.state(false);
    const problem =
      without.length > 0
        ? `${host} finds no contract at the addresses of ${without.join(', ')}.`
        : simulates
          ? null
          : `${host} does not know eth_simulateV1: nothing could be prepared there.`;
    return { host, problem, latencyMs, head: Number.isSafeInteger(head) ? head : null, simulates, genesis };
  } catch (error) {
    return { ...nothing, problem: `${host} ${EndpointFault.ofTransport(error, LIMIT_MS).message}.` };
  }
}

async function contractsWithoutCode(
  addresses: CheckedNetwork['addresses'],
  ask: (method: string, params: unknown[]) => Promise<unknown>,
): Promise<string[]> {
  const without: string[] = [];
  // One after the other: some endpoints take few questions a second.
  for (const [name, address] of Object.entries(addresses)) {
    const code = await ask('eth_getCode', [address, 'latest']);
    if (typeof code !== 'string' || code.length <= 2) without.push(name);
  }
  return without;
}

async function knowsSimulation(one: EndpointHealth): Promise<boolean> {
  try {
    const answer = await one.ask(
      'eth_simulateV1',
      [{ blockStateCalls: [{ calls: [] }] }, 'latest'],
      LIMIT_MS,
    );
    return 'result' in answer;
  } catch (error) {
    if (error instanceof EndpointFault && error.kind === 'cannot') return false;
    throw error;
  }
}

function hashOf(block: unknown): string | null {
  const hash = typeof block === 'object' && block !== null ? (block as { hash?: unknown }).hash : null;
  return typeof hash === 'string' && /^0x[0-9a-f]{64}$/i.test(hash) ? hash.toLowerCase() : null;
}
