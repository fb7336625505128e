import type { JsonRpcProvider } from 'ethers';

export type ContractName =
  | 'AccessManager'
  | 'CT02'
  | 'ValidatorSet'
  | 'FactorRegistry'
  | 'RewardPool'
  | 'EmissionsMinter'
  | 'RetirementCertificates'
  | 'GenesisDistribution'
  | 'Treasury'
  | 'StakingVault'
  | 'FeeRouter'
  | 'LedgerUsd'
  | 'BookUsdc'
  | 'BookUsdt'
  | 'BookWeth'
  | 'BookUsd'
  | 'StabilityModule'
  | 'Governor'
  | 'Timelock'
  | 'ApiPayments'
  | 'AmmFactory'
  | 'AmmPositionManager'
  | 'AmmRouter'
  | 'Pool'
  | 'Usdc'
  | 'Usdt'
  | 'Weth';

/** The network that the app works on, once it is ready. */
export type Chain = {
  readonly chainId: number;
  readonly name: string;
  /** True for the chain that the app itself runs. */
  readonly local: boolean;
  readonly provider: JsonRpcProvider;
  /** Addresses of the deployment on this chain. `Treasury` is the Safe; `BookX` is the order book of CT02 and X, `Pool` the automated market maker’s. */
  readonly addresses: Readonly<Record<ContractName, string>>;
  /** The block of the deployment: no event of ours is older. */
  readonly deployedAtBlock: number;
};
