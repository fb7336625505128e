import { Contract, type Provider, ZeroAddress } from 'ethers';
import type { ContractName } from '../../src/main/chain/chain.ts';
import { accessManagerAbi } from '../generated/AccessManager.gen.ts';
import { ct02Abi } from '../generated/CT02.gen.ts';
import { emissionsMinterAbi } from '../generated/EmissionsMinter.gen.ts';
import { factorRegistryAbi } from '../generated/FactorRegistry.gen.ts';
import { genesisDistributionAbi } from '../generated/GenesisDistribution.gen.ts';
import { retirementCertificatesAbi } from '../generated/RetirementCertificates.gen.ts';
import { validatorSetAbi } from '../generated/ValidatorSet.gen.ts';
import type { DeployConfig, Deployment } from './deploy-config.ts';

/** Role numbers of contracts/src/access/Roles.sol; 0 is the access manager's own administrator. */
export const ROLES = { ADMIN: 0n, MINTER: 1n, BURNER: 2n, RETIRER: 3n, GUARDIAN: 4n } as const;

/** One thing that an administrator sets after the contracts are there. */
export type Setting = {
  name: string;
  done: () => Promise<boolean>;
  to: string;
  data: string;
};

/**
 * Who was ever given a role that the settings give to others only, in words. Its holder would keep it beside them: a
 * minter with periods of its own, a second genesis, a guardian nobody named.
 */
export async function strangers(
  provider: Provider,
  { addresses, deployedAtBlock }: Deployment,
  { guardian }: DeployConfig,
  roles: readonly (keyof typeof ROLES)[],
): Promise<string[]> {
  const known: Record<keyof typeof ROLES, readonly string[]> = {
    ADMIN: [],
    MINTER: [addresses.EmissionsMinter, addresses.GenesisDistribution],
    RETIRER: [addresses.EmissionsMinter],
    BURNER: [addresses.RetirementCertificates],
    GUARDIAN: [guardian],
  };
  const manager = new Contract(addresses.AccessManager, accessManagerAbi, provider);
  const granted = await Promise.all(
    roles.map(async (role) => {
      const filter = manager.getEvent('RoleGranted')(ROLES[role]);
      const events = await manager.queryFilter(filter, deployedAtBlock);
      return events
        .map((event) => String('args' in event ? event.args.account : event.address))
        .filter((account) => !known[role].includes(account))
        .map((account) => `${role} to ${account}`);
    }),
  );
  return [...new Set(granted.flat())];
}

/** Everything that has to be set, in an order in which each can be done when those before it are. */
export function settingsOf(
  provider: Provider,
  addresses: Record<ContractName, string>,
  config: DeployConfig,
): Setting[] {
  const at = {
    manager: new Contract(addresses.AccessManager, accessManagerAbi, provider),
    token: new Contract(addresses.CT02, ct02Abi, provider),
    minter: new Contract(addresses.EmissionsMinter, emissionsMinterAbi, provider),
    certificates: new Contract(addresses.RetirementCertificates, retirementCertificatesAbi, provider),
    validators: new Contract(addresses.ValidatorSet, validatorSetAbi, provider),
    registry: new Contract(addresses.FactorRegistry, factorRegistryAbi, provider),
    genesis: new Contract(addresses.GenesisDistribution, genesisDistributionAbi, provider),
  };
  const setting = (
    name: string,
    contract: Contract,
    method: string,
    args: unknown[],
    done: () => Promise<boolean>,
  ): Setting => ({
    name,
    done,
    to: String(contract.target),
    data: contract.interface.encodeFunctionData(method, args),
  });

  const distributed = async (): Promise<boolean> => at.genesis.getFunction('distributed')();
  const holds = async (role: bigint, account: string): Promise<boolean> =>
    (await at.manager.getFunction('hasRole')(role, account))[0];
  const callable = (contract: Contract, method: string, role: keyof typeof ROLES): Setting => {
    const selector = contract.getFunction(method).fragment.selector;
    return setting(
      `let ${role} call ${method} of ${contract.target}`,
      at.manager,
      'setTargetFunctionRole',
      [contract.target, [selector], ROLES[role]],
      async () =>
        (await at.manager.getFunction('getTargetFunctionRole')(contract.target, selector)) === ROLES[role],
    );
  };
  const grant = (
    role: keyof typeof ROLES,
    account: string,
    done = () => holds(ROLES[role], account),
  ): Setting =>
    setting(`grant ${role} to ${account}`, at.manager, 'grantRole', [ROLES[role], account, 0], done);

  return [
    callable(at.token, 'mint', 'MINTER'),
    callable(at.token, 'burn', 'BURNER'),
    callable(at.certificates, 'retireFor', 'RETIRER'),
    callable(at.minter, 'pause', 'GUARDIAN'),
    callable(at.certificates, 'pause', 'GUARDIAN'),
    grant('MINTER', addresses.EmissionsMinter),
    grant('RETIRER', addresses.EmissionsMinter),
    grant('BURNER', addresses.RetirementCertificates),
    grant('GUARDIAN', config.guardian),
    setting(
      'connect the certificates to the minter',
      at.minter,
      'connect',
      [addresses.RetirementCertificates],
      async () => (await at.minter.getFunction('certificates')()) !== ZeroAddress,
    ),
    setting(
      'set the validators',
      at.validators,
      'setValidators',
      [config.validators.members, config.validators.threshold],
      async () => {
        const [members, threshold] = await Promise.all([
          at.validators.getFunction('members')(),
          at.validators.getFunction('threshold')(),
        ]);
        const { validators } = config;
        return (
          [...members].join() === validators.members.join() && threshold === BigInt(validators.threshold)
        );
      },
    ),
    ...config.methodologies.map(({ hash, description }) =>
      setting(`approve methodology ${hash}`, at.registry, 'approve', [hash, description], async () =>
        at.registry.getFunction('isApproved')(hash),
      ),
    ),
    grant(
      'MINTER',
      addresses.GenesisDistribution,
      async () => (await distributed()) || (await holds(ROLES.MINTER, addresses.GenesisDistribution)),
    ),
    setting('distribute the 29,000 CT02 of genesis', at.genesis, 'distribute', [], distributed),
  ];
}
