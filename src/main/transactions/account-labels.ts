import { getAddress } from 'ethers';
import { readsAlike } from '../../domain/address-book/reads-alike.ts';
import { asWritten, quoted } from '../../domain/transactions/wording.ts';
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
 * else by the whole address, because two addresses can share both ends. A label that reads as something else than a
 * user's name for somebody has the address with it.
 *
 * @param own The user's label of an address, or null.
 */
export function labeller(chain: Pick<Chain, 'addresses'>, own: (address: string) => string | null) {
  return (address: string): string => {
    const given = getAddress(address);
    const contract = contractNames.find((name) => getAddress(chain.addresses[name]) === given);
    if (contract) return WORDS[contract];
    const label = own(given);
    if (label === null) return given;
    return isMisleading(label) && !label.includes(given) ? `${quoted(label)} (${given})` : asWritten(label);
  };
}

/** Whether a name reads as a contract's, as an address, or as who signs (`youOr`), or turns the direction of writing. */
function isMisleading(label: string): boolean {
  return (
    asWritten(label) !== label ||
    /0x[0-9a-f]{2}/i.test(label) ||
    /^\s*you\b/i.test(label) ||
    Object.values(WORDS).some((words) =>
      [words, words.replace(/^the /, '')].some((each) => readsAlike(each, label)),
    )
  );
}
