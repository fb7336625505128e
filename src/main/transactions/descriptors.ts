import accessManager from '../../../resources/descriptors/calldata-AccessManager.json' with { type: 'json' };
import apiPayments from '../../../resources/descriptors/calldata-ApiPayments.json' with { type: 'json' };
import ct02 from '../../../resources/descriptors/calldata-CT02.json' with { type: 'json' };
import emissionsMinter from '../../../resources/descriptors/calldata-EmissionsMinter.json' with {
  type: 'json',
};
import erc20 from '../../../resources/descriptors/calldata-Erc20.json' with { type: 'json' };
import factorRegistry from '../../../resources/descriptors/calldata-FactorRegistry.json' with {
  type: 'json',
};
import feeRouter from '../../../resources/descriptors/calldata-FeeRouter.json' with { type: 'json' };
import genesisDistribution from '../../../resources/descriptors/calldata-GenesisDistribution.json' with {
  type: 'json',
};
import governanceTimelock from '../../../resources/descriptors/calldata-GovernanceTimelock.json' with {
  type: 'json',
};
import governor from '../../../resources/descriptors/calldata-Governor.json' with { type: 'json' };
import ledgerUsd from '../../../resources/descriptors/calldata-LedgerUsd.json' with { type: 'json' };
import orderBook from '../../../resources/descriptors/calldata-OrderBook.json' with { type: 'json' };
import retirementCertificates from '../../../resources/descriptors/calldata-RetirementCertificates.json' with {
  type: 'json',
};
import rewardPool from '../../../resources/descriptors/calldata-RewardPool.json' with { type: 'json' };
import safe from '../../../resources/descriptors/calldata-Safe.json' with { type: 'json' };
import stabilityModule from '../../../resources/descriptors/calldata-StabilityModule.json' with {
  type: 'json',
};
import stakingVault from '../../../resources/descriptors/calldata-StakingVault.json' with { type: 'json' };
import validatorSet from '../../../resources/descriptors/calldata-ValidatorSet.json' with { type: 'json' };
import wrappedEther from '../../../resources/descriptors/calldata-WrappedEther.json' with { type: 'json' };
import type { Descriptor } from '../../domain/clear-signing/descriptor.ts';
import type { ContractName } from '../chain/chain.ts';
import { descriptorSchema } from './descriptor-schema.ts';

/** The descriptor file of each contract. Uniswap's contracts are not ours, and no plan of this app calls them. */
const FILES: Readonly<Record<ContractName, unknown>> = {
  AccessManager: accessManager,
  CT02: ct02,
  ValidatorSet: validatorSet,
  FactorRegistry: factorRegistry,
  RewardPool: rewardPool,
  EmissionsMinter: emissionsMinter,
  RetirementCertificates: retirementCertificates,
  GenesisDistribution: genesisDistribution,
  Treasury: safe,
  StakingVault: stakingVault,
  FeeRouter: feeRouter,
  LedgerUsd: ledgerUsd,
  BookUsdc: orderBook,
  BookUsdt: orderBook,
  BookWeth: orderBook,
  BookUsd: orderBook,
  StabilityModule: stabilityModule,
  Governor: governor,
  Timelock: governanceTimelock,
  ApiPayments: apiPayments,
  AmmFactory: null,
  AmmPositionManager: null,
  AmmRouter: null,
  Pool: null,
  Usdc: erc20,
  Usdt: erc20,
  Weth: wrappedEther,
};

/** The ERC-7730 descriptor of each contract of a deployment; null where there is none. */
export const descriptors = Object.fromEntries(
  Object.entries(FILES).map(([name, file]) => [name, file === null ? null : descriptorSchema.parse(file)]),
) as Readonly<Record<ContractName, Descriptor | null>>;
