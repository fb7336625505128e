import type { z } from 'zod';
import { LOCAL_DEPTH } from '../../domain/networks/confirmation-depth.ts';
import { endpointHost, maskedEndpoint } from '../../domain/networks/endpoint-url.ts';
import type { shownNetwork } from '../../ipc/networks.ts';
import { LOCAL_CHAIN_ID, LOCAL_CHAIN_NAME } from '../chain/local-node.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { StoredNetwork } from '../storage/networks.ts';

export type ShownNetwork = z.output<typeof shownNetwork>;

/** The id under which the local chain is chosen. */
export const LOCAL_NETWORK = 'local';

/** The local chain as one of the networks. */
export function shownLocalChain(inUse: boolean): ShownNetwork {
  return {
    id: LOCAL_NETWORK,
    chainId: LOCAL_CHAIN_ID,
    name: LOCAL_CHAIN_NAME,
    local: true,
    inUse,
    genesis: null,
    nativeSymbol: nativeSymbol({ local: true }),
    depth: LOCAL_DEPTH,
    explorerUrl: null,
    endpoints: [],
    deployedAtBlock: null,
    contracts: null,
    addedAt: null,
  };
}

/** A network as the renderer sees it: with its endpoints' hosts, and without their addresses. */
export function shownStored(network: StoredNetwork, inUse: boolean): ShownNetwork {
  const {
    id,
    chainId,
    name,
    genesis,
    nativeSymbol: symbol,
    depth,
    explorerUrl,
    deployment,
    addedAt,
  } = network;
  return {
    id,
    chainId,
    name,
    local: false,
    inUse,
    genesis,
    nativeSymbol: symbol,
    depth,
    explorerUrl,
    endpoints: network.endpoints.map(({ id: endpoint, url }) => ({
      id: endpoint,
      host: endpointHost(url),
      masked: maskedEndpoint(url),
    })),
    deployedAtBlock: deployment.deployedAtBlock,
    contracts: Object.keys(deployment.addresses).length,
    addedAt,
  };
}
