import { concat, getCreateAddress } from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import type { ContractName } from '../../src/main/chain/chain.ts';
import { bytecodes, type OwnContract, type PoolContract } from './bytecodes.ts';
import { create2Address } from './create2.ts';
import type { FullConfig } from './deploy-config.ts';
import { PAIRS, type Pair } from './markets.ts';

/** One contract to create: creation code with arguments, and the address where it will be, or is. */
export type Creation = { name: OwnContract; code: string; address: string };

/**
 * Everything that is created after the treasury, in order, and all addresses but the pool's, before anything is sent:
 * they follow from deployer and config alone.
 *
 * @param existing Contracts of an earlier deployment, which stay where they are.
 */
export function creationsOf(
  deployer: string,
  treasury: string,
  config: FullConfig,
  existing: Readonly<Partial<Record<ContractName, string>>>,
): { creations: Creation[]; addresses: Record<Exclude<ContractName, PoolContract>, string> } {
  const creations: Creation[] = [];
  const create = (name: OwnContract, ...args: unknown[]): string => {
    const code = concat([bytecodes[name], interfaces[name].encodeDeploy(args)]);
    const address = existing[name] ?? create2Address(code);
    creations.push({ name, code, address });
    return address;
  };
  const { usdc, usdt, weth } = config.markets;

  const AccessManager = create('AccessManager', deployer);
  const CT02 = create('CT02', AccessManager);
  const ValidatorSet = create('ValidatorSet', AccessManager);
  const FactorRegistry = create('FactorRegistry', AccessManager);
  const RewardPool = create('RewardPool', AccessManager, CT02);
  const EmissionsMinter = create(
    'EmissionsMinter',
    ...[AccessManager, CT02, ValidatorSet, FactorRegistry, RewardPool, treasury],
  );
  const RetirementCertificates = create('RetirementCertificates', AccessManager, CT02, EmissionsMinter);
  const StakingVault = create('StakingVault', AccessManager, CT02, RewardPool);
  const FeeRouter = create('FeeRouter', AccessManager, CT02, RewardPool, treasury);
  const LedgerUsd = create('LedgerUsd', AccessManager);
  const book = (pair: Pair, quote: string) => {
    const { lotSize, tickSize } = config.markets[pair];
    return create(PAIRS[pair].book, AccessManager, CT02, quote, FeeRouter, lotSize, tickSize);
  };
  const BookUsdc = book('usdc', usdc.token);
  const BookUsdt = book('usdt', usdt.token);
  const BookWeth = book('weth', weth.token);
  const BookUsd = book('usd', LedgerUsd);
  const StabilityModule = create('StabilityModule', AccessManager, BookUsdc, treasury, RewardPool);
  const Governor = create('Governor', AccessManager, StakingVault, config.governance);
  // The governor's constructor creates it: EIP-161 has a contract's nonce begin at 1.
  const Timelock = getCreateAddress({ from: Governor, nonce: 1 });
  const ApiPayments = create('ApiPayments', AccessManager, CT02, treasury);
  const GenesisDistribution = create(
    'GenesisDistribution',
    ...[CT02, AccessManager, config.genesisRecipients ?? Array<string>(5).fill(treasury)],
  );

  const addresses = {
    ...{ AccessManager, CT02, ValidatorSet, FactorRegistry, RewardPool, EmissionsMinter },
    ...{ RetirementCertificates, GenesisDistribution, Treasury: treasury, StakingVault },
    ...{ FeeRouter, LedgerUsd, BookUsdc, BookUsdt, BookWeth, BookUsd },
    ...{ StabilityModule, Governor, Timelock, ApiPayments },
    ...{ Usdc: usdc.token, Usdt: usdt.token, Weth: weth.token },
  };
  return { creations, addresses };
}
