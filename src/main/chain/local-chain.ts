import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseEther, toQuantity, Wallet } from 'ethers';
import { deploy } from '../../../contracts/deploy/deploy.ts';
import type { Deployment } from '../../../contracts/deploy/deploy-config.ts';
import { approveMethodologies } from './approve-methodologies.ts';
import type { Chain } from './chain.ts';
import type { ConnectionStatus } from './connection-status.ts';
import { readDeployment, writeDeployment } from './deployment-file.ts';
import { type LocalKeys, localKeys } from './local-keys.ts';
import { LOCAL_CHAIN_ID, type LocalNode, startLocalNode } from './local-node.ts';

/** What a new account gets, in wei: enough for thousands of transactions, and worth nothing. */
const GIFT = parseEther('100');

export type LocalChainOptions = {
  /** The chain's own folder, `<profile>/chain`. One app at a time works on it. */
  folder: string;
  /** Methodologies that the factor registry is to approve, at every start: bytes32 and plain words. */
  methodologies: readonly { hash: string; description: string }[];
  /** UTC seconds at which a new chain's clock starts; real time when absent. */
  now?: number;
  onProgress?: (step: string) => void;
};

export type LocalChain = Chain & {
  /** Private keys of the three local validators, two of which make a quorum. They sign on this chain only. */
  readonly validatorKeys: readonly string[];
  /** Gives an account 100 test ETH for fees, out of nothing, unless it has as much as 1. Once it settles it is kept. */
  fund(address: string): Promise<void>;
  /** Once it settles, everything mined before the call outlives a kill. */
  checkpoint(): Promise<void>;
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
  const { folder, onProgress = () => undefined } = options;
  mkdirSync(join(folder, 'deployments'), { recursive: true, mode: 0o700 });
  const keys = localKeys(folder);
  onProgress('Starting the local chain');
  const node = await startLocalNode(folder, options.now);
  try {
    if (node.fresh) {
      writeDeployment(folder, await deployOn(node, keys, options.methodologies, onProgress));
      await node.checkpoint();
    }
    const chain = localChain(node, keys, readDeployment(folder, LOCAL_CHAIN_ID));
    const approved = await approveMethodologies(chain, keys, options.methodologies, (description) =>
      onProgress(`Approving: ${description}`),
    );
    if (approved > 0) await node.checkpoint();
    return chain;
  } catch (error) {
    await node.abandon();
    throw error;
  }
}

async function deployOn(
  node: LocalNode,
  keys: LocalKeys,
  methodologies: LocalChainOptions['methodologies'],
  onProgress: (step: string) => void,
): Promise<Deployment> {
  const signer = new Wallet(keys.deployer, node.provider);
  await node.provider.send('anvil_setBalance', [signer.address, toQuantity(GIFT)]);
  const addressOf = (key: string) => new Wallet(key).address;
  const safeOwners = keys.safeOwners.map(addressOf);
  return deploy({
    signer,
    config: {
      safeOwners,
      safeThreshold: 2,
      guardian: safeOwners[0] ?? signer.address,
      validators: { members: keys.validators.map(addressOf), threshold: 2 },
      methodologies,
    },
    onStep: (name) => onProgress(`Deploying: ${name}`),
  });
}

function localChain(node: LocalNode, keys: LocalKeys, deployment: Deployment): LocalChain {
  return {
    chainId: LOCAL_CHAIN_ID,
    name: 'Local chain on this computer',
    local: true,
    provider: node.provider,
    addresses: deployment.addresses,
    deployedAtBlock: deployment.deployedAtBlock,
    validatorKeys: keys.validators,
    fund: async (address) => {
      if ((await node.provider.getBalance(address)) >= parseEther('1')) return;
      await node.provider.send('anvil_setBalance', [address, toQuantity(GIFT)]);
      await node.checkpoint();
    },
    checkpoint: node.checkpoint,
    status: node.status,
    onStatus: node.onStatus,
    pid: node.pid,
    stop: node.stop,
  };
}
