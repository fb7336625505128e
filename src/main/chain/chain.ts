import type { JsonRpcProvider } from 'ethers';
import type { ConfirmationDepth } from '../../domain/networks/confirmation-depth.ts';
import type { EndpointState } from './endpoint-state.ts';

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
  /** When a transaction counts as confirmed, and when as final. */
  readonly depth: ConfirmationDepth;
  /** Its own currency by name; ETH where it does not say. */
  readonly nativeSymbol?: string;
  /** The endpoints that can be asked one by one. Absent where there is nobody else to ask: the app runs the node. */
  readonly witnesses?: Witnesses;
};

/** Who answers for a network, and what a majority of them says. */
export type Witnesses = {
  states(): EndpointState[];
  /**
   * The same chain as a majority of its endpoints has it, at one block that they agree on. Every read of it is put to
   * all of them; `latest` and `pending` are that block.
   *
   * @throws Failure `endpoints-disagree` with who said what, here and by every read of what is returned;
   * `chain-unavailable` when too few of them answer.
   */
  majority(): Promise<Chain>;
};
