import { ErrorFragment, Interface } from 'ethers';
import { accessManagerAbi } from '../../../contracts/generated/AccessManager.gen.ts';
import { apiPaymentsAbi } from '../../../contracts/generated/ApiPayments.gen.ts';
import { ct02Abi } from '../../../contracts/generated/CT02.gen.ts';
import { ct02GovernorAbi } from '../../../contracts/generated/CT02Governor.gen.ts';
import { emissionsMinterAbi } from '../../../contracts/generated/EmissionsMinter.gen.ts';
import { factorRegistryAbi } from '../../../contracts/generated/FactorRegistry.gen.ts';
import { feeRouterAbi } from '../../../contracts/generated/FeeRouter.gen.ts';
import { genesisDistributionAbi } from '../../../contracts/generated/GenesisDistribution.gen.ts';
import { governanceTimelockAbi } from '../../../contracts/generated/GovernanceTimelock.gen.ts';
import { ierc20MetadataAbi } from '../../../contracts/generated/IERC20Metadata.gen.ts';
import { iWrappedEtherAbi } from '../../../contracts/generated/IWrappedEther.gen.ts';
import { ledgerUsdAbi } from '../../../contracts/generated/LedgerUsd.gen.ts';
import { nonfungiblePositionManagerAbi } from '../../../contracts/generated/NonfungiblePositionManager.gen.ts';
import { orderBookAbi } from '../../../contracts/generated/OrderBook.gen.ts';
import { retirementCertificatesAbi } from '../../../contracts/generated/RetirementCertificates.gen.ts';
import { rewardPoolAbi } from '../../../contracts/generated/RewardPool.gen.ts';
import { safeL2Abi } from '../../../contracts/generated/SafeL2.gen.ts';
import { stabilityModuleAbi } from '../../../contracts/generated/StabilityModule.gen.ts';
import { stakingVaultAbi } from '../../../contracts/generated/StakingVault.gen.ts';
import { swapRouterAbi } from '../../../contracts/generated/SwapRouter.gen.ts';
import { uniswapV3FactoryAbi } from '../../../contracts/generated/UniswapV3Factory.gen.ts';
import { uniswapV3PoolAbi } from '../../../contracts/generated/UniswapV3Pool.gen.ts';
import { validatorSetAbi } from '../../../contracts/generated/ValidatorSet.gen.ts';
import type { ContractName } from './chain.ts';

/** The ABI of each contract of a deployment, as the compiler wrote it. */
export const abis = {
  AccessManager: accessManagerAbi,
  CT02: ct02Abi,
  ValidatorSet: validatorSetAbi,
  FactorRegistry: factorRegistryAbi,
  RewardPool: rewardPoolAbi,
  EmissionsMinter: emissionsMinterAbi,
  RetirementCertificates: retirementCertificatesAbi,
  GenesisDistribution: genesisDistributionAbi,
  Treasury: safeL2Abi,
  StakingVault: stakingVaultAbi,
  FeeRouter: feeRouterAbi,
  LedgerUsd: ledgerUsdAbi,
  BookUsdc: orderBookAbi,
  BookUsdt: orderBookAbi,
  BookWeth: orderBookAbi,
  BookUsd: orderBookAbi,
  StabilityModule: stabilityModuleAbi,
  Governor: ct02GovernorAbi,
  Timelock: governanceTimelockAbi,
  ApiPayments: apiPaymentsAbi,
  AmmFactory: uniswapV3FactoryAbi,
  AmmPositionManager: nonfungiblePositionManagerAbi,
  AmmRouter: swapRouterAbi,
  Pool: uniswapV3PoolAbi,
  Usdc: ierc20MetadataAbi,
  Usdt: ierc20MetadataAbi,
  Weth: iWrappedEtherAbi,
} as const satisfies Record<ContractName, readonly unknown[]>;

export const contractNames = Object.keys(abis) as ContractName[];

/** The same, ready to encode and decode with. */
export const interfaces = Object.fromEntries(
  contractNames.map((name) => [name, new Interface(abis[name])]),
) as Record<ContractName, Interface>;

/** The custom errors of all of them: a call can revert with an error of any contract that it reaches. */
export const allErrors = new Interface([
  ...new Map(
    contractNames
      .flatMap((name) => interfaces[name].fragments)
      .filter((fragment) => ErrorFragment.isFragment(fragment))
      .map((fragment) => [fragment.format('sighash'), fragment]),
  ).values(),
]);
