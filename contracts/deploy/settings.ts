import { Contract, type Provider, ZeroAddress } from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import type { ContractName } from '../../src/main/chain/chain.ts';
import type { FullConfig } from './deploy-config.ts';
import { CATEGORIES, GOVERNED_CALLS } from './governance.ts';
import { holdersOf, PERMISSIONS, ROLE_NAMES, ROLES, type Role } from './roles.ts';

/** One thing that an administrator sets after the contracts are there. */
export type Setting = {
  name: string;
  done: () => Promise<boolean>;
  to: string;
  data: string;
};

/** Everything that has to be set, in an order in which each can be done when those before it are. */
export function settingsOf(
  provider: Provider,
  addresses: Readonly<Record<ContractName, string>>,
  config: FullConfig,
): Setting[] {
  const at = (name: ContractName) => new Contract(addresses[name], interfaces[name], provider);
  const manager = at('AccessManager');
  const minter = at('EmissionsMinter');
  const validators = at('ValidatorSet');
  const registry = at('FactorRegistry');
  const genesis = at('GenesisDistribution');
  const governor = at('Governor');
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

  const distributed = async (): Promise<boolean> => genesis.getFunction('distributed')();
  const holds = async (role: Role, account: string): Promise<boolean> =>
    (await manager.getFunction('hasRole')(ROLES[role], account))[0];
  const callable = (name: ContractName, method: string, role: Role): Setting => {
    const { selector } = at(name).getFunction(method).fragment;
    return setting(
      `let ${role} call ${method} of ${name}`,
      manager,
      'setTargetFunctionRole',
      [addresses[name], [selector], ROLES[role]],
      async () =>
        (await manager.getFunction('getTargetFunctionRole')(addresses[name], selector)) === ROLES[role],
    );
  };
  const grant = (role: Role, account: string, done = () => holds(role, account)): Setting =>
    setting(`grant ${role} to ${account}`, manager, 'grantRole', [ROLES[role], account, 0], done);

  const holders = holdersOf(addresses, config);
  return [
    ...Object.entries(PERMISSIONS).flatMap(([name, methods]) =>
      Object.entries(methods).map(([method, role]) => callable(name as ContractName, method, role)),
    ),
    // The administrator's own role is handed over when everything else is done.
    ...ROLE_NAMES.filter((role) => role !== 'ADMIN').flatMap((role) =>
      holders[role].map((account) => grant(role, account)),
    ),
    setting(
      'connect the certificates to the minter',
      minter,
      'connect',
      [addresses.RetirementCertificates],
      async () => (await minter.getFunction('certificates')()) !== ZeroAddress,
    ),
    setting(
      'set the validators',
      validators,
      'setValidators',
      [config.validators.members, config.validators.threshold],
      async () => {
        const [members, threshold] = await Promise.all([
          validators.getFunction('members')(),
          validators.getFunction('threshold')(),
        ]);
        const wanted = config.validators;
        return [...members].join() === wanted.members.join() && threshold === BigInt(wanted.threshold);
      },
    ),
    ...config.methodologies.map(({ hash, description }) =>
      setting(`approve methodology ${hash}`, registry, 'approve', [hash, description], async () =>
        registry.getFunction('isApproved')(hash),
      ),
    ),
    ...GOVERNED_CALLS.map(({ contract, method, category }) => {
      const { selector } = at(contract).getFunction(method).fragment;
      return setting(
        `let ${category} proposals call ${method} of ${contract}`,
        governor,
        'allowCall',
        [addresses[contract], selector, CATEGORIES[category]],
        async () => {
          const [allowed, found] = await governor.getFunction('callCategory')(addresses[contract], selector);
          return allowed && found === CATEGORIES[category];
        },
      );
    }),
    grant(
      'MINTER',
      addresses.GenesisDistribution,
      async () => (await distributed()) || (await holds('MINTER', addresses.GenesisDistribution)),
    ),
    setting('distribute the 29,000 CT02 of genesis', genesis, 'distribute', [], distributed),
  ];
}
