import { getAddress, isAddress, isHexString, ZeroAddress } from 'ethers';
import type { ContractName } from '../../src/main/chain/chain.ts';
import type { Amm } from './amm.ts';
import { DEFAULT_GOVERNANCE, type GovernanceSettings } from './governance.ts';
import { DEFAULT_SIZES, FOREIGN_PAIRS, type ForeignPair, type MarketSizes, requireSizes } from './markets.ts';

/** 10 USDC: the price of the protocol's example in section 4. */
const DEFAULT_POOL_PRICE = '10000000';

type FiveAddresses = readonly [string, string, string, string, string];

/** What a deployment is made of, apart from the code. All addresses are Ethereum addresses. */
export type DeployConfig = {
  /** Owners of the treasury Safe, and how many of them must sign. */
  safeOwners: readonly string[];
  safeThreshold: number;
  /** May pause what users enter by, and nothing else. */
  guardian: string;
  /** Issues ledger USD against payments, answers redemptions and keeps their allow-list. */
  fiatOperator: string;
  /** Records API calls. */
  apiOperator: string;
  validators: { members: readonly string[]; threshold: number };
  /** Methodologies that reports may use: bytes32 hash, and what it stands for in plain words. */
  methodologies: readonly { hash: string; description: string }[];
  /** The tokens that CT02 is traded against. Sizes are those of markets.ts when absent. */
  markets: Record<ForeignPair, { token: string } & Partial<MarketSizes>> & { usd?: Partial<MarketSizes> };
  /** Operations, early adopters, liquidity, staking rewards, developer fund. All five the treasury when absent. */
  genesisRecipients?: FiveAddresses;
  /** Uniswap v3 where the network has it; the script deploys it when absent. */
  amm?: Amm;
  /** USDC base units for 1.00 CT02 at which the empty pool begins, in decimal digits; 10 USDC when absent. */
  poolPrice?: string;
  /** What the governor begins with. Days, and a quorum of 10 %, when absent (governance.ts). */
  governance?: Partial<GovernanceSettings>;
  /** Seconds that the Safe's acts as administrator wait before they take effect; 0 when absent. */
  adminDelay?: number;
};

/** The same with everything in its place: what absent fields mean, checksummed addresses, ascending validators. */
export type FullConfig = Required<
  Omit<DeployConfig, 'genesisRecipients' | 'markets' | 'governance' | 'amm'>
> & {
  amm?: Amm;
  governance: GovernanceSettings;
  markets: Record<ForeignPair, { token: string } & MarketSizes> & { usd: MarketSizes };
  genesisRecipients?: FiveAddresses;
};

/** Where a deployment is, and what it was made of. Serialises to JSON as it is. */
export type Deployment = {
  chainId: number;
  /** No event of ours is older than this block. */
  deployedAtBlock: number;
  addresses: Record<ContractName, string>;
  config: FullConfig;
};

/**
 * Checks a config, and completes it.
 *
 * @throws Error that names the field when a value cannot be used.
 */
export function normaliseConfig(config: DeployConfig): FullConfig {
  const { safeThreshold, validators, methodologies, genesisRecipients, adminDelay = 0 } = config;
  const safeOwners = addresses('safeOwners', config.safeOwners);
  const members = addresses('validators.members', validators?.members);
  requireThreshold('safeThreshold', safeThreshold, safeOwners);
  requireThreshold('validators.threshold', validators.threshold, members);
  requireSeconds('adminDelay', adminDelay);
  for (const { hash } of methodologies) {
    if (!isHexString(hash, 32)) throw new Error(`methodologies: ${hash} is not a bytes32 hash.`);
  }
  return {
    safeOwners,
    safeThreshold,
    guardian: address('guardian', config.guardian),
    fiatOperator: address('fiatOperator', config.fiatOperator),
    apiOperator: address('apiOperator', config.apiOperator),
    validators: {
      members: members.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)),
      threshold: validators.threshold,
    },
    methodologies,
    markets: markets(config.markets),
    governance: { ...DEFAULT_GOVERNANCE, ...config.governance },
    adminDelay,
    poolPrice: requirePrice(config.poolPrice ?? DEFAULT_POOL_PRICE),
    ...(config.amm && { amm: ammAddresses(config.amm) }),
    ...(genesisRecipients && { genesisRecipients: fiveAddresses(genesisRecipients) }),
  };
}

function requirePrice(price: string): string {
  if (/^[1-9]\d{0,17}$/.test(price)) return price;
  throw new Error(
    `poolPrice: "${price}" is not a number of USDC base units for 1.00 CT02, such as "10000000".`,
  );
}

function ammAddresses({ factory, positionManager, swapRouter }: Amm): Amm {
  return {
    factory: address('amm.factory', factory),
    positionManager: address('amm.positionManager', positionManager),
    swapRouter: address('amm.swapRouter', swapRouter),
  };
}

function markets(given: DeployConfig['markets']): FullConfig['markets'] {
  const foreign = (pair: ForeignPair) => {
    const market = { ...DEFAULT_SIZES[pair], ...given?.[pair] };
    requireSizes(`markets.${pair}`, market);
    return { ...market, token: address(`markets.${pair}.token`, market.token) };
  };
  const usd = { ...DEFAULT_SIZES.usd, ...given?.usd };
  requireSizes('markets.usd', usd);
  const full = { usdc: foreign('usdc'), usdt: foreign('usdt'), weth: foreign('weth'), usd };
  if (new Set(FOREIGN_PAIRS.map((pair) => full[pair].token)).size !== FOREIGN_PAIRS.length) {
    throw new Error('markets: two pairs name the same token.');
  }
  return full;
}

function address(field: string, value: unknown): string {
  if (!isAddress(value)) {
    throw new Error(`${field}: ${JSON.stringify(value)} is not an Ethereum address (0x and 40 digits).`);
  }
  const checksummed = getAddress(value);
  if (checksummed === ZeroAddress) throw new Error(`${field}: the zero address belongs to nobody.`);
  return checksummed;
}

function addresses(field: string, values: unknown): string[] {
  if (!Array.isArray(values)) throw new Error(`${field}: a list of addresses is expected.`);
  return values.map((value, index) => address(`${field}[${index}]`, value));
}

function requireThreshold(field: string, threshold: number, members: readonly string[]): void {
  const distinct = new Set(members).size;
  if (distinct !== members.length) throw new Error(`${field}: the same address is named twice.`);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > distinct) {
    throw new Error(`${field}: ${threshold} of ${distinct} cannot be reached.`);
  }
}

function requireSeconds(field: string, seconds: number): void {
  if (!Number.isInteger(seconds) || seconds < 0 || seconds >= 2 ** 32) {
    throw new Error(`${field}: ${seconds} is not a number of seconds.`);
  }
}

function fiveAddresses(given: FiveAddresses): FiveAddresses {
  const [a, b, c, d, e, ...more] = addresses('genesisRecipients', given);
  if (!a || !b || !c || !d || !e || more.length > 0)
    throw new Error('genesisRecipients: there are five shares.');
  return [a, b, c, d, e];
}
