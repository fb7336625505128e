import { Contract, ContractFactory, type InterfaceAbi, type Signer } from 'ethers';
import type { ContractName } from '../../src/main/chain/chain.ts';
import { accessManagerAbi, accessManagerBytecode } from '../generated/AccessManager.gen.ts';
import { ct02Abi, ct02Bytecode } from '../generated/CT02.gen.ts';
import { emissionsMinterAbi, emissionsMinterBytecode } from '../generated/EmissionsMinter.gen.ts';
import { factorRegistryAbi, factorRegistryBytecode } from '../generated/FactorRegistry.gen.ts';
import { genesisDistributionAbi, genesisDistributionBytecode } from '../generated/GenesisDistribution.gen.ts';
import {
  retirementCertificatesAbi,
  retirementCertificatesBytecode,
} from '../generated/RetirementCertificates.gen.ts';
import { rewardPoolAbi, rewardPoolBytecode } from '../generated/RewardPool.gen.ts';
import { validatorSetAbi, validatorSetBytecode } from '../generated/ValidatorSet.gen.ts';
import { createTreasury } from './create-treasury.ts';
import { CREATE2_DEPLOYER, deployCreate2, hasCode, providerOf, send } from './create2.ts';
import { type DeployConfig, type Deployment, normaliseConfig } from './deploy-config.ts';
import { ROLES, type Setting, settingsOf, strangers } from './settings.ts';

export type DeployOptions = {
  signer: Signer;
  config: DeployConfig;
  /** Told the name of each step as it begins. */
  onStep?: (name: string) => void;
};

/**
 * The network's contracts are handed over to the treasury, and something in the config is not set there: only the
 * treasury can do that now. `calls` are what its owners have to sign.
 */
export class TreasuryMustAct extends Error {
  override readonly name = 'TreasuryMustAct';
  readonly deployment: Deployment;
  readonly calls: readonly Pick<Setting, 'name' | 'to' | 'data'>[];

  constructor(deployment: Deployment, calls: readonly Setting[]) {
    super(
      `The deployment is handed over to the treasury, which has still to: ${calls.map((call) => call.name).join('; ')}.`,
    );
    this.deployment = deployment;
    this.calls = calls.map(({ name, to, data }) => ({ name, to, data }));
  }
}

/**
 * Deploys the protocol, the same on every network. Addresses follow from signer and config (CREATE2), so that a run
 * that broke off is taken up again by another with the same arguments, and a run on a complete deployment sends
 * nothing. At the end the treasury Safe is the only administrator.
 *
 * @throws TreasuryMustAct when the deployment is complete but does not match the config.
 * @throws Error when a run with another config has given a role to somebody whom this config does not know.
 * @throws Error when the network has no CREATE2 deployer, or a transaction reverts.
 */
export async function deploy({ signer, config: given, onStep }: DeployOptions): Promise<Deployment> {
  const provider = providerOf(signer);
  const config = normaliseConfig(given);
  const step = onStep ?? (() => undefined);
  if (!(await hasCode(provider, CREATE2_DEPLOYER))) {
    throw new Error(`This network has no CREATE2 deployer at ${CREATE2_DEPLOYER}. Deploy that first.`);
  }
  const deployer = await signer.getAddress();

  step('the treasury Safe');
  const Treasury = await createTreasury(signer, config.safeOwners, config.safeThreshold);

  const create = async (name: ContractName, abi: InterfaceAbi, bytecode: string, args: unknown[]) => {
    step(name);
    const { data } = await new ContractFactory(abi, bytecode).getDeployTransaction(...args);
    return deployCreate2(signer, data);
  };
  const manager = await create('AccessManager', accessManagerAbi, accessManagerBytecode, [deployer]);
  const AccessManager = manager.address;
  const { address: CT02 } = await create('CT02', ct02Abi, ct02Bytecode, [AccessManager]);
  const { address: ValidatorSet } = await create('ValidatorSet', validatorSetAbi, validatorSetBytecode, [
    AccessManager,
  ]);
  const { address: FactorRegistry } = await create(
    'FactorRegistry',
    factorRegistryAbi,
    factorRegistryBytecode,
    [AccessManager],
  );
  const { address: RewardPool } = await create('RewardPool', rewardPoolAbi, rewardPoolBytecode, [
    AccessManager,
    CT02,
  ]);
  const { address: EmissionsMinter } = await create(
    'EmissionsMinter',
    emissionsMinterAbi,
    emissionsMinterBytecode,
    [AccessManager, CT02, ValidatorSet, FactorRegistry, RewardPool, Treasury],
  );
  const { address: RetirementCertificates } = await create(
    'RetirementCertificates',
    retirementCertificatesAbi,
    retirementCertificatesBytecode,
    [AccessManager, CT02, EmissionsMinter],
  );
  const { address: GenesisDistribution } = await create(
    'GenesisDistribution',
    genesisDistributionAbi,
    genesisDistributionBytecode,
    [CT02, AccessManager, config.genesisRecipients ?? Array<string>(5).fill(Treasury)],
  );

  const deployment: Deployment = {
    chainId: Number((await provider.getNetwork()).chainId),
    deployedAtBlock: manager.block ?? (await firstBlockOf(signer, AccessManager)),
    addresses: {
      AccessManager,
      CT02,
      ValidatorSet,
      FactorRegistry,
      RewardPool,
      EmissionsMinter,
      RetirementCertificates,
      GenesisDistribution,
      Treasury,
    },
  };

  const administrators = new Contract(AccessManager, accessManagerAbi, provider);
  const adminRole = async (account: string): Promise<[isAdmin: boolean, delay: bigint]> =>
    administrators.getFunction('hasRole')(ROLES.ADMIN, account);
  const isAdmin = async (account: string): Promise<boolean> => (await adminRole(account))[0];
  const deployerIsAdmin = await isAdmin(deployer);
  if (!deployerIsAdmin && !(await isAdmin(Treasury))) {
    throw new Error(
      `${AccessManager} is administered neither by ${deployer} nor by the treasury ${Treasury}.`,
    );
  }

  // Once the treasury has taken over, the other roles are its to give.
  const guarded = deployerIsAdmin
    ? (['MINTER', 'RETIRER', 'BURNER', 'GUARDIAN'] as const)
    : (['MINTER'] as const);
  const unknown = await strangers(provider, deployment, config, guarded);
  if (unknown.length > 0) {
    throw new Error(
      `${AccessManager} has already granted ${unknown.join(', ')}: it was begun with another config or other contracts. Go on with those, or begin anew with another deployer key.`,
    );
  }

  const missing: Setting[] = [];
  for (const setting of settingsOf(provider, deployment.addresses, config)) {
    if (await setting.done()) continue;
    if (!deployerIsAdmin) {
      missing.push(setting);
      continue;
    }
    step(setting.name);
    await send(signer, setting.to, setting.data);
  }
  if (missing.length > 0) throw new TreasuryMustAct(deployment, missing);

  if (deployerIsAdmin) {
    step('hand over to the treasury');
    const call = (method: string, args: unknown[]) =>
      send(signer, AccessManager, administrators.interface.encodeFunctionData(method, args));
    const adminDelay = BigInt(config.adminDelay ?? 0);
    const [treasuryIsAdmin, delay] = await adminRole(Treasury);
    if (!treasuryIsAdmin || delay !== adminDelay)
      await call('grantRole', [ROLES.ADMIN, Treasury, adminDelay]);
    await call('renounceRole', [ROLES.ADMIN, deployer]);
  }
  return deployment;
}

/** The block of a contract's first event. Every AccessManager emits one when it is created. */
async function firstBlockOf(signer: Signer, address: string): Promise<number> {
  const [first] = await providerOf(signer).getLogs({ address, fromBlock: 0, toBlock: 'latest' });
  if (!first) throw new Error(`There are no events of ${address} on this network.`);
  return first.blockNumber;
}
