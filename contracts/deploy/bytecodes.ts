import type { ContractName } from '../../src/main/chain/chain.ts';
import { accessManagerBytecode } from '../generated/AccessManager.gen.ts';
import { apiPaymentsBytecode } from '../generated/ApiPayments.gen.ts';
import { ct02Bytecode } from '../generated/CT02.gen.ts';
import { ct02GovernorBytecode } from '../generated/CT02Governor.gen.ts';
import { emissionsMinterBytecode } from '../generated/EmissionsMinter.gen.ts';
import { factorRegistryBytecode } from '../generated/FactorRegistry.gen.ts';
import { feeRouterBytecode } from '../generated/FeeRouter.gen.ts';
import { genesisDistributionBytecode } from '../generated/GenesisDistribution.gen.ts';
import { ledgerUsdBytecode } from '../generated/LedgerUsd.gen.ts';
import { orderBookBytecode } from '../generated/OrderBook.gen.ts';
import { retirementCertificatesBytecode } from '../generated/RetirementCertificates.gen.ts';
import { rewardPoolBytecode } from '../generated/RewardPool.gen.ts';
import { stabilityModuleBytecode } from '../generated/StabilityModule.gen.ts';
import { stakingVaultBytecode } from '../generated/StakingVault.gen.ts';
import { validatorSetBytecode } from '../generated/ValidatorSet.gen.ts';

/**
 * The contracts that the script creates itself: not the Safe and the pool, which their factories create, nor the
 * timelock, which the governor creates, and nothing foreign.
 */
export type OwnContract = Exclude<
  ContractName,
  'Treasury' | 'Timelock' | PoolContract | 'Usdc' | 'Usdt' | 'Weth'
>;
/** Uniswap v3, unchanged: amm.ts. */
export type PoolContract = 'AmmFactory' | 'AmmPositionManager' | 'AmmRouter' | 'Pool';

/** What each is created from, without constructor arguments. */
export const bytecodes: Readonly<Record<OwnContract, string>> = {
  AccessManager: accessManagerBytecode,
  CT02: ct02Bytecode,
  ValidatorSet: validatorSetBytecode,
  FactorRegistry: factorRegistryBytecode,
  RewardPool: rewardPoolBytecode,
  EmissionsMinter: emissionsMinterBytecode,
  RetirementCertificates: retirementCertificatesBytecode,
  GenesisDistribution: genesisDistributionBytecode,
  StakingVault: stakingVaultBytecode,
  FeeRouter: feeRouterBytecode,
  LedgerUsd: ledgerUsdBytecode,
  BookUsdc: orderBookBytecode,
  BookUsdt: orderBookBytecode,
  BookWeth: orderBookBytecode,
  BookUsd: orderBookBytecode,
  StabilityModule: stabilityModuleBytecode,
  Governor: ct02GovernorBytecode,
  ApiPayments: apiPaymentsBytecode,
};
