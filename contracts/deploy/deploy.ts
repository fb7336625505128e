import { Contract, type Signer } from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import type { ContractName } from '../../src/main/chain/chain.ts';
import { createPoolOf } from './create-pool.ts';
import { createTreasury } from './create-treasury.ts';
import { deployCreate2, hasCode, providerOf, send } from './create2.ts';
import { creationsOf } from './creations.ts';
import { type DeployConfig, type Deployment, normaliseConfig } from './deploy-config.ts';
import { eventsSince } from './events-since.ts';
import { inOneCall } from './in-one-call.ts';
import { requireNetwork } from './require-network.ts';
import { requireReachable } from './require-reachable.ts';
import { ROLE_NAMES, ROLES } from './roles.ts';
import { type Setting, settingsOf } from './settings.ts';
import { strangers } from './strangers.ts';
import { TreasuryMustAct } from './treasury-must-act.ts';

export type DeployOptions = {
  signer: Signer;
  config: DeployConfig;
  /** An earlier deployment, whose contracts stay: what it does not have is added to it. */
  existing?: { deployedAtBlock: number; addresses: Readonly<Partial<Record<ContractName, string>>> };
  /** Told the name of each step as it begins. */
  onStep?: (name: string) => void;
};

/**
 * Deploys the protocol, the same on every network. Addresses follow from signer and config (CREATE2), so that a run
 * that broke off is taken up again by another with the same arguments, and a run on a complete deployment sends
 * nothing. At the end the treasury Safe is the only administrator.
 *
 * @throws TreasuryMustAct when the deployment is complete but does not match the config.
 * @throws Error when a run with another config has given a role to somebody whom this config does not know.
 * @throws Error when the network has no CREATE2 deployer, a token of the config is none, or a transaction reverts.
 */
export async function deploy({
  signer,
  config: given,
  existing,
  onStep,
}: DeployOptions): Promise<Deployment> {
  const provider = providerOf(signer);
  const config = normaliseConfig(given);
  const step = onStep ?? (() => undefined);
  await requireNetwork(provider, config);
  const deployer = await signer.getAddress();

  step('the treasury Safe');
  const treasury =
    existing?.addresses.Treasury ?? (await createTreasury(signer, config.safeOwners, config.safeThreshold));
  if (!(await hasCode(provider, treasury))) {
    throw new Error(`There is no Safe at ${treasury} on this network to hand over to.`);
  }
  const { creations, addresses: fixed } = creationsOf(deployer, treasury, config, existing?.addresses ?? {});
  const { AccessManager } = fixed;
  if (!existing?.addresses.GenesisDistribution) requireReachable(config, fixed);
  const present = await Promise.all(creations.map(({ address }) => hasCode(provider, address)));
  for (const [index, { name, code, address }] of creations.entries()) {
    if (present[index]) continue;
    if (existing?.addresses[name]) throw new Error(`There is no ${name} at ${address} on this network.`);
    step(name);
    await deployCreate2(signer, code);
  }
  step('the pool of CT02 and USDC');
  const addresses = { ...fixed, ...(await createPoolOf(signer, fixed, config, existing?.addresses ?? {})) };
  const deployment: Deployment = {
    chainId: Number((await provider.getNetwork()).chainId),
    deployedAtBlock: existing?.deployedAtBlock ?? (await firstBlockOf(signer, AccessManager)),
    addresses,
    config,
  };

  const manager = new Contract(AccessManager, interfaces.AccessManager, provider);
  const isAdmin = async (account: string): Promise<boolean> =>
    (await manager.getFunction('hasRole')(ROLES.ADMIN, account))[0];
  const deployerIsAdmin = await isAdmin(deployer);
  if (!deployerIsAdmin && !(await isAdmin(treasury))) {
    throw new Error(
      `${AccessManager} is administered neither by ${deployer} nor by the treasury ${treasury}.`,
    );
  }
  // Once the treasury has taken over, the other roles are its to give.
  const unknown = await strangers(provider, deployment, deployer, deployerIsAdmin ? ROLE_NAMES : ['MINTER']);
  if (unknown.length > 0) {
    throw new Error(
      `${AccessManager} has already granted ${unknown.join(', ')}: it was begun with another config or other contracts. Go on with those, or begin anew with another deployer key.`,
    );
  }

  const settings = settingsOf(provider, addresses, config);
  const done = await Promise.all(settings.map((setting) => setting.done()));
  const missing: Setting[] = settings.filter((_, index) => !done[index]);
  if (missing.length > 0 && !deployerIsAdmin) throw new TreasuryMustAct(deployment, missing);
  if (missing.length > 0) {
    for (const { name } of missing) step(name);
    const { to, data } = inOneCall(missing, manager);
    await send(signer, to, data);
  }

  if (deployerIsAdmin) {
    step('hand over to the treasury');
    const administer = (method: string, args: unknown[]) => ({
      to: AccessManager,
      data: manager.interface.encodeFunctionData(method, args),
    });
    const handOver = inOneCall(
      [
        administer('grantRole', [ROLES.ADMIN, treasury, config.adminDelay]),
        administer('renounceRole', [ROLES.ADMIN, deployer]),
      ],
      manager,
    );
    await send(signer, handOver.to, handOver.data);
  }
  return deployment;
}

/** The block of a contract's first event. Every AccessManager emits one when it is created. */
async function firstBlockOf(signer: Signer, address: string): Promise<number> {
  const [first] = await eventsSince(new Contract(address, interfaces.AccessManager, providerOf(signer)), 0);
  if (!first) throw new Error(`There are no events of ${address} on this network.`);
  return first.blockNumber;
}
