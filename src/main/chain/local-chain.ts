import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Deployment } from '../../../contracts/deploy/deploy-config.ts';
import { LOCAL_DEPTH } from '../../domain/networks/confirmation-depth.ts';
import type { Chain } from './chain.ts';
import type { ConnectionStatus } from './connection-status.ts';
import { deployLocal } from './deploy-local.ts';
import { readDeployment, writeDeployment } from './deployment-file.ts';
import { type FaucetToken, localFaucet } from './local-faucet.ts';
import { type LocalKeys, localKeys } from './local-keys.ts';
import { goOn } from './local-market/go-on.ts';
import { playPast } from './local-market/play-past.ts';
import { type World, worldOf } from './local-market/world.ts';
import { LOCAL_CHAIN_ID, LOCAL_CHAIN_NAME, type LocalNode, startLocalNode } from './local-node.ts';

const DAY = 86_400;

export type LocalChainOptions = {
  /** The chain's own folder, `<profile>/chain`. One app at a time works on it. */
  folder: string;
  /** Methodologies that the factor registry is to approve, at every start: bytes32 and plain words. */
  methodologies: readonly { hash: string; description: string }[];
  /** UTC seconds at which a new chain's clock starts; real time when absent. */
  now?: number;
  /** A new chain is to have a past of so many days, up to now: what other participants did (local-market/). */
  pastDays?: number;
  /** False: nothing is written, and the chain ends with the process. For tests, where nothing begins anew. */
  kept?: boolean;
  onProgress?: (step: string) => void;
  /** Ends a past that is being played: the start fails, and the next begins anew. */
  signal?: AbortSignal;
  /** Told of what goes wrong when participants go on, once an hour at most. */
  log?: (error: unknown) => void;
};

export type LocalChain = Chain & {
  /** Private keys of the three local validators, two of which make a quorum. They sign on this chain only. */
  readonly validatorKeys: readonly string[];
  /**
   * Gives an account, out of nothing, 100 test ETH for fees unless it has as much as 1, and 10,000 test USDC unless it
   * has as much as 100. Once it settles it is kept. Answers whether anything was given.
   */
  fund(address: string): Promise<boolean>;
  /** Gives base units of a token out of nothing, ledger USD in whole cents. Once it settles it is kept. */
  give(token: FaucetToken, to: string, amount: bigint): Promise<void>;
  /** Once it settles, everything mined before the call outlives a kill. */
  checkpoint(): Promise<void>;
  /** Whether other participants go on acting here, in real time (local-market/). They do not until they are told to. */
  goOn(on: boolean): void;
  status(): ConnectionStatus;
  onStatus(listener: () => void): void;
  /** The anvil process that holds the chain now. */
  pid(): number;
  stop(): Promise<void>;
};

/**
 * The chain that the app runs itself, with the contracts on it. A new one is deployed with the script that real
 * networks are deployed with; the state file appears only after that, so that a start that broke off begins anew.
 *
 * @throws Failure `chain-unavailable` in words when it does not start or its files cannot be read.
 */
export async function startLocalChain(options: LocalChainOptions): Promise<LocalChain> {
  const { folder, pastDays = 0, onProgress = () => undefined } = options;
  mkdirSync(join(folder, 'deployments'), { recursive: true, mode: 0o700 });
  const keys = localKeys(folder);
  onProgress('Starting the local chain');
  const began = pastDays > 0 ? daysAgo(pastDays, options.now) : options.now;
  const node = await startLocalNode(folder, began, options.kept);
  try {
    const earlier = node.fresh ? undefined : readDeployment(folder, LOCAL_CHAIN_ID);
    const before = await node.provider.getBlockNumber();
    const { methodologies } = options;
    const deployment = await deployLocal(
      { provider: node.provider, keys, methodologies, onProgress },
      earlier,
    );
    if (node.fresh || (await node.provider.getBlockNumber()) > before) {
      writeDeployment(folder, deployment);
      const past = node.fresh && pastDays > 0;
      if (past) await givePast(node, keys, deployment, options);
      await (past ? node.compact() : node.checkpoint());
    }
    return localChain(node, keys, deployment, options);
  } catch (error) {
    await node.abandon();
    throw error;
  }
}

/** Midnight, so many days before. */
function daysAgo(days: number, now = Math.floor(Date.now() / 1_000)): number {
  return (Math.floor(now / DAY) - days) * DAY;
}

/** Plays the past of a new chain, and sets its clock to what it would have been without. */
async function givePast(
  node: LocalNode,
  keys: LocalKeys,
  deployment: Deployment,
  { pastDays = 0, now, methodologies, onProgress = () => undefined, signal }: LocalChainOptions,
): Promise<void> {
  const world = await openWorld(node, keys, deployment, methodologies, 'the past');
  const until = now ?? Math.floor(Date.now() / 1_000);
  await playPast(world, { from: daysAgo(pastDays, now), until, onProgress, signal });
  await node.setClock(now);
}

function openWorld(
  { provider }: LocalNode,
  keys: LocalKeys,
  { addresses, deployedAtBlock }: Deployment,
  methodologies: LocalChainOptions['methodologies'],
  occasion: string,
): Promise<World> {
  const [first] = methodologies;
  if (!first) throw new Error('Participants report with an approved methodology: there is none.');
  const chain = { chainId: LOCAL_CHAIN_ID, local: true, provider, addresses, deployedAtBlock };
  return worldOf(chain, keys, first.hash, occasion);
}

function localChain(
  node: LocalNode,
  keys: LocalKeys,
  deployment: Deployment,
  { methodologies, log = () => undefined }: LocalChainOptions,
): LocalChain {
  const { addresses } = deployment;
  const faucet = localFaucet({ provider: node.provider, addresses }, keys);
  const others = goOn({
    world: () => openWorld(node, keys, deployment, methodologies, `going on at ${Date.now()}`),
    give: faucet.give,
    log,
  });
  return {
    chainId: LOCAL_CHAIN_ID,
    name: LOCAL_CHAIN_NAME,
    local: true,
    provider: node.provider,
    addresses,
    deployedAtBlock: deployment.deployedAtBlock,
    depth: LOCAL_DEPTH,
    validatorKeys: keys.validators,
    fund: async (address) => {
      const given = await faucet.fund(address);
      if (given) await node.checkpoint();
      return given;
    },
    give: async (token, to, amount) => {
      await faucet.give(token, to, amount);
      await node.checkpoint();
    },
    checkpoint: node.checkpoint,
    goOn: others.set,
    status: node.status,
    onStatus: node.onStatus,
    pid: node.pid,
    stop: async () => {
      await others.stop();
      await node.stop();
    },
  };
}
