import { getAddress } from 'ethers';
import { contractNames } from '../chain/abis.ts';
import type { Chain, ContractName } from '../chain/chain.ts';

const WORDS: Readonly<Record<ContractName, string>> = {
  AccessManager: 'the access manager',
  CT02: 'the CT02 token',
  ValidatorSet: 'the validator set',
  FactorRegistry: 'the factor registry',
  RewardPool: 'the reward pool',
  EmissionsMinter: 'the emissions minter',
  RetirementCertificates: 'the retirement certificates',
  GenesisDistribution: 'the genesis distribution',
  Treasury: 'the treasury',
  StakingVault: 'the staking vault',
  FeeRouter: 'the fee router',
  LedgerUsd: 'the ledger USD token',
  BookUsdc: 'the CT02/USDC order book',
  BookUsdt: 'the CT02/USDT order book',
  BookWeth: 'the CT02/WETH order book',
  BookUsd: 'the CT02/USD order book',
  StabilityModule: 'the stability module',
  Governor: 'the governor',
  Timelock: 'the governance timelock',
  ApiPayments: 'the API payment meter',
  AmmFactory: 'the Uniswap factory',
  AmmPositionManager: 'the Uniswap position manager',
  AmmRouter: 'the Uniswap swap router',
  Pool: 'the CT02/USDC pool',
  Usdc: 'the USDC token',
  Usdt: 'the USDT token',
  Weth: 'the WETH token',
};

/**
 * Names an address: a contract of this deployment by what it is, an account of the user by its label, and anything
 * else by the whole address, because two addresses can share both ends.
 *
 * @param own The user's label of an address, or null.
 */
export function labeller(chain: Pick<Chain, 'addresses'>, own: (address: string) => string | null) {
  return (address: string): string => {
    const given = getAddress(address);
    const contract = contractNames.find((name) => getAddress(chain.addresses[name]) === given);
    return contract ? WORDS[contract] : (own(given) ?? given);
  };
}
