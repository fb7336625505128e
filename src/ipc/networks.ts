import { z } from 'zod';
import { DEEPEST } from '../domain/networks/confirmation-depth.ts';
import { bytes32, identifier, instant, method, nothing, text } from './define.ts';

/** Whole blocks, the transaction's own included. */
export const depth = z.strictObject({
  confirmed: z.number().int().min(1).max(DEEPEST),
  final: z.number().int().min(1).max(DEEPEST),
});

/** An address is never answered whole: it may hold a key. */
export const shownEndpoint = z.strictObject({ id: identifier, host: z.string(), masked: z.string() });

export const shownNetwork = z.strictObject({
  id: identifier,
  chainId: z.number().int(),
  name: z.string(),
  /** The chain that the app runs itself: it is always there, and cannot be changed. */
  local: z.boolean(),
  inUse: z.boolean(),
  /** Hash of the first block; null for the local chain, which may begin anew. */
  genesis: bytes32.nullable(),
  nativeSymbol: z.string(),
  depth,
  explorerUrl: z.string().nullable(),
  endpoints: z.array(shownEndpoint),
  deployedAtBlock: z.number().int().nonnegative().nullable(),
  contracts: z.number().int().nonnegative().nullable(),
  addedAt: instant.nullable(),
});

/** How an endpoint of the network in use stands. */
export const endpointHealth = z.strictObject({
  host: z.string(),
  state: z.enum(['unchecked', 'ok', 'lagging', 'unreachable', 'rate-limited', 'wrong-chain', 'disagrees']),
  problem: z.string().nullable(),
  latencyMs: z.number().int().nonnegative().nullable(),
  head: z.number().int().nonnegative().nullable(),
  /** Reads go there now. */
  inUse: z.boolean(),
});

/** What one endpoint said when a network was checked. */
export const endpointCheck = z.strictObject({
  host: z.string(),
  /** Why it cannot be an endpoint of this network; null when it can. */
  problem: z.string().nullable(),
  latencyMs: z.number().int().nonnegative().nullable(),
  head: z.number().int().nonnegative().nullable(),
  /** It knows `eth_simulateV1`, without which nothing can be prepared. Null when it was not asked. */
  simulates: z.boolean().nullable(),
});

export const networkCheck = z.strictObject({
  chainId: z.number().int(),
  genesis: bytes32.nullable(),
  endpoints: z.array(endpointCheck),
  /** What speaks against the network, a sentence each; empty when it can be used. */
  problems: z.array(z.string()),
});

const url = z.string().min(1).max(2_000);
export const networkName = text(60);
/** Of the network's own currency. */
export const networkSymbol = z
  .string()
  .regex(/^[A-Za-z0-9.]{1,11}$/, 'expected a symbol of up to 11 letters and digits');
const fields = {
  name: networkName,
  nativeSymbol: networkSymbol,
  depth,
  explorerUrl: url.nullable(),
};

/** A deployment file that was read, and what a network begins with. */
export const chosenDeployment = z.strictObject({
  deploymentId: identifier,
  file: z.string(),
  chainId: z.number().int(),
  deployedAtBlock: z.number().int().nonnegative(),
  contracts: z.number().int().nonnegative(),
  suggested: z.strictObject({ name: z.string(), nativeSymbol: z.string(), depth }),
});

const REFUSALS = ['network-refused', 'unknown-network', 'unknown-deployment'] as const;

export const networksMethods = {
  /** The local chain first. */
  'networks.list': method(nothing, z.array(shownNetwork)),
  /** How the endpoints of the network in use stand; empty on the local chain. */
  'networks.endpoints': method(nothing, z.array(endpointHealth)),
  /** Has the user choose a deployment file and reads it. Null when the dialog was closed. */
  'networks.chooseDeployment': method(nothing, chosenDeployment.nullable(), ['deployment-refused']),
  /** Asks endpoints whether they can serve the network of a deployment. Nothing is stored. */
  'networks.check': method(
    z.strictObject({ deploymentId: identifier, endpoints: z.array(url).min(1).max(9) }),
    networkCheck,
    REFUSALS,
  ),
  /** Checks a network that is there. */
  'networks.checkAgain': method(z.strictObject({ id: identifier }), networkCheck, ['unknown-network']),
  /** Checks and stores a network. It is not used before `networks.use`. */
  'networks.add': method(
    z.strictObject({ deploymentId: identifier, endpoints: z.array(url).min(1).max(9), ...fields }),
    shownNetwork,
    REFUSALS,
  ),
  /** Changes a network. Endpoints are kept by id or added by address, in the given order. */
  'networks.edit': method(
    z.strictObject({
      id: identifier,
      endpoints: z
        .array(z.union([z.strictObject({ id: identifier }), z.strictObject({ url })]))
        .min(1)
        .max(9),
      ...fields,
    }),
    shownNetwork,
    REFUSALS,
  ),
  /** Forgets a network that is not in use. What was signed on it stays in the journal. */
  'networks.remove': method(z.strictObject({ id: identifier }), nothing, [
    'unknown-network',
    'network-in-use',
  ]),
  /** Changes to another network. Answers when the old one is closed and the new one is being connected. */
  'networks.use': method(z.strictObject({ id: identifier }), nothing, ['unknown-network']),
};

export const networksEvents = {
  /** Networks were added, changed, removed or chosen, or an endpoint stands otherwise. */
  'networks.changed': nothing,
};
