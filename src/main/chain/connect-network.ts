import { Failure } from '../../domain/failure.ts';
import type { StoredNetwork } from '../storage/networks.ts';
import { contractNames } from './abis.ts';
import type { Chain, ContractName } from './chain.ts';
import type { ChainConnection } from './chain-connection.ts';
import type { ConnectionStatus } from './connection-status.ts';
import { httpEndpoint } from './endpoint.ts';
import { EndpointHealth } from './endpoint-health.ts';
import { endpointPool } from './endpoint-pool.ts';
import { majorityChain } from './majority-chain.ts';
import { poolProvider } from './pool-provider.ts';
import { watchEndpoints } from './watch-endpoints.ts';

/**
 * Connects to a network that others run, through the endpoints that the user named and no others. It is there as long
 * as one of them answers and is on the right chain.
 */
export function connectNetwork(network: StoredNetwork): ChainConnection {
  const { chainId, name, depth, genesis } = network;
  const { addresses, deployedAtBlock } = network.deployment;
  const missing = missingContracts(addresses);
  const listeners: (() => void)[] = [];
  const pool = endpointPool(
    name,
    network.endpoints.map(({ url }) => new EndpointHealth(httpEndpoint(url))),
  );
  const provider = poolProvider(chainId, pool);
  const chain: Chain = {
    chainId,
    name,
    local: false,
    provider,
    addresses: addresses as Record<ContractName, string>,
    deployedAtBlock,
    depth,
    nativeSymbol: network.nativeSymbol,
    witnesses: {
      states: pool.states,
      majority: () => majorityChain(chain, pool),
    },
  };

  let status: ConnectionStatus = { state: 'starting', problem: null };
  let wasReady = false;
  let told = '';
  const update = () => {
    const usable = missing.length === 0 && pool.all.some(({ condition }) => USABLE.has(condition));
    wasReady ||= usable;
    status = usable ? { state: 'ready', problem: null } : { state: 'unavailable', problem: problem() };
    // Latencies and heads change all the time; who can be asked does not.
    const now = JSON.stringify([status, pool.all.map(({ condition, problem: why }) => [condition, why])]);
    if (now === told) return;
    told = now;
    for (const listener of listeners) listener();
  };
  const problem = () => {
    if (missing.length > 0)
      return `The deployment of ${name} lacks ${missing.join(', ')}. Add the network again with a complete deployment file.`;
    return `No endpoint of ${name} can be used now. ${pool.all.map((one) => one.problem ?? `${one.host} was not asked yet.`).join(' ')} It is tried again by itself.`;
  };
  const unavailable = () =>
    new Failure('chain-unavailable', status.problem ?? `${name} is being connected. Try again in a moment.`);

  const watch = watchEndpoints({ chainId, depth, genesis }, pool, update);
  const first = watch.look().then(watch.start);
  first.catch(() => undefined);

  return {
    about: () => ({ chainId, name, local: false }),
    chain: () => {
      if (wasReady) return chain;
      throw unavailable();
    },
    localChain: () => {
      throw new Failure(
        'chain-unavailable',
        `This is there on the local chain only, and you are on ${name}. Change the network in Settings.`,
      );
    },
    status: () => status,
    onStatus: (listener) => void listeners.push(listener),
    checkpoint: async () => undefined,
    ready: async () => {
      await first;
      if (status.state === 'ready') return chain;
      throw unavailable();
    },
    retry: () => void watch.look(true).catch(() => undefined),
    stop: async () => {
      watch.stop();
      provider.destroy();
    },
  };
}

const USABLE: ReadonlySet<string> = new Set(['ok', 'lagging', 'disagrees']);

/** What this version works with and a deployment lacks. */
export function missingContracts(addresses: Readonly<Record<string, string>>): ContractName[] {
  return contractNames.filter((contract) => !addresses[contract]);
}
