import { accessManagerDeployedBytecode, accessManagerImmutables } from '../../generated/AccessManager.gen.ts';
import { apiPaymentsDeployedBytecode, apiPaymentsImmutables } from '../../generated/ApiPayments.gen.ts';
import { ct02DeployedBytecode, ct02Immutables } from '../../generated/CT02.gen.ts';
import { ct02GovernorDeployedBytecode, ct02GovernorImmutables } from '../../generated/CT02Governor.gen.ts';
import {
  emissionsMinterDeployedBytecode,
  emissionsMinterImmutables,
} from '../../generated/EmissionsMinter.gen.ts';
import {
  factorRegistryDeployedBytecode,
  factorRegistryImmutables,
} from '../../generated/FactorRegistry.gen.ts';
import { feeRouterDeployedBytecode, feeRouterImmutables } from '../../generated/FeeRouter.gen.ts';
import {
  genesisDistributionDeployedBytecode,
  genesisDistributionImmutables,
} from '../../generated/GenesisDistribution.gen.ts';
import {
  governanceTimelockDeployedBytecode,
  governanceTimelockImmutables,
} from '../../generated/GovernanceTimelock.gen.ts';
import { ledgerUsdDeployedBytecode, ledgerUsdImmutables } from '../../generated/LedgerUsd.gen.ts';
import { orderBookDeployedBytecode, orderBookImmutables } from '../../generated/OrderBook.gen.ts';
import {
  retirementCertificatesDeployedBytecode,
  retirementCertificatesImmutables,
} from '../../generated/RetirementCertificates.gen.ts';
import { rewardPoolDeployedBytecode, rewardPoolImmutables } from '../../generated/RewardPool.gen.ts';
import {
  stabilityModuleDeployedBytecode,
  stabilityModuleImmutables,
} from '../../generated/StabilityModule.gen.ts';
import { stakingVaultDeployedBytecode, stakingVaultImmutables } from '../../generated/StakingVault.gen.ts';
import { validatorSetDeployedBytecode, validatorSetImmutables } from '../../generated/ValidatorSet.gen.ts';
import type { OwnContract } from '../bytecodes.ts';

/** What is at the address of a contract: zeros where constructor arguments go, at these places. */
export type DeployedBytecode = readonly [
  code: string,
  immutables: readonly (readonly [start: number, length: number])[],
];

const orderBook: DeployedBytecode = [orderBookDeployedBytecode, orderBookImmutables];

/** What this version of the project has compiled. */
export const deployedBytecodes: Readonly<Record<OwnContract | 'Timelock', DeployedBytecode>> = {
  AccessManager: [accessManagerDeployedBytecode, accessManagerImmutables],
  CT02: [ct02DeployedBytecode, ct02Immutables],
  ValidatorSet: [validatorSetDeployedBytecode, validatorSetImmutables],
  FactorRegistry: [factorRegistryDeployedBytecode, factorRegistryImmutables],
  RewardPool: [rewardPoolDeployedBytecode, rewardPoolImmutables],
  EmissionsMinter: [emissionsMinterDeployedBytecode, emissionsMinterImmutables],
  RetirementCertificates: [retirementCertificatesDeployedBytecode, retirementCertificatesImmutables],
  GenesisDistribution: [genesisDistributionDeployedBytecode, genesisDistributionImmutables],
  StakingVault: [stakingVaultDeployedBytecode, stakingVaultImmutables],
  FeeRouter: [feeRouterDeployedBytecode, feeRouterImmutables],
  LedgerUsd: [ledgerUsdDeployedBytecode, ledgerUsdImmutables],
  BookUsdc: orderBook,
  BookUsdt: orderBook,
  BookWeth: orderBook,
  BookUsd: orderBook,
  StabilityModule: [stabilityModuleDeployedBytecode, stabilityModuleImmutables],
  Governor: [ct02GovernorDeployedBytecode, ct02GovernorImmutables],
  Timelock: [governanceTimelockDeployedBytecode, governanceTimelockImmutables],
  ApiPayments: [apiPaymentsDeployedBytecode, apiPaymentsImmutables],
};
