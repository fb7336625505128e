import { getAddress, isHexString } from 'ethers';
import type { ContractName } from '../../src/main/chain/chain.ts';

type FiveAddresses = readonly [string, string, string, string, string];

/** What a deployment is made of, apart from the code. All addresses are Ethereum addresses. */
export type DeployConfig = {
  /** Owners of the treasury Safe, and how many of them must sign. */
  safeOwners: readonly string[];
  safeThreshold: number;
  /** May pause minting and retiring, and nothing else. */
  guardian: string;
  validators: { members: readonly string[]; threshold: number };
  /** Methodologies that reports may use: bytes32 hash, and what it stands for in plain words. */
  methodologies: readonly { hash: string; description: string }[];
  /** Operations, early adopters, liquidity, staking rewards, developer fund. All five the treasury when absent. */
  genesisRecipients?: FiveAddresses;
  /** Seconds that the Safe's acts as administrator wait before they take effect; 0 when absent. */
  adminDelay?: number;
};

/** Where a deployment is. Serialises to JSON as it is. */
export type Deployment = {
  chainId: number;
  /** No event of ours is older than this block. */
  deployedAtBlock: number;
  addresses: Record<ContractName, string>;
};

/**
 * The config with checksummed addresses and validators in the ascending order that the contract asks for.
 *
 * @throws Error that names the field when a value cannot be used.
 */
export function normaliseConfig(config: DeployConfig): DeployConfig {
  const { safeOwners, safeThreshold, validators, methodologies, genesisRecipients, adminDelay = 0 } = config;
  requireThreshold('safeThreshold', safeThreshold, safeOwners);
  requireThreshold('validators.threshold', validators.threshold, validators.members);
  if (!Number.isInteger(adminDelay) || adminDelay < 0 || adminDelay >= 2 ** 32) {
    throw new Error(`adminDelay: ${adminDelay} is not a number of seconds.`);
  }
  for (const { hash } of methodologies) {
    if (!isHexString(hash, 32)) throw new Error(`methodologies: ${hash} is not a bytes32 hash.`);
  }
  return {
    safeOwners: safeOwners.map((owner) => getAddress(owner)),
    safeThreshold,
    guardian: getAddress(config.guardian),
    validators: { members: ascending(validators.members), threshold: validators.threshold },
    methodologies,
    adminDelay,
    ...(genesisRecipients && { genesisRecipients: fiveAddresses(genesisRecipients) }),
  };
}

function requireThreshold(field: string, threshold: number, members: readonly string[]): void {
  const distinct = new Set(members.map((member) => getAddress(member))).size;
  if (distinct !== members.length) throw new Error(`${field}: the same address is named twice.`);
  if (!Number.isInteger(threshold) || threshold < 1 || threshold > distinct) {
    throw new Error(`${field}: ${threshold} of ${distinct} cannot be reached.`);
  }
}

function ascending(addresses: readonly string[]): string[] {
  return addresses
    .map((address) => getAddress(address))
    .sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0));
}

function fiveAddresses([a, b, c, d, e, ...more]: FiveAddresses): FiveAddresses {
  if (more.length > 0) throw new Error('genesisRecipients: there are five shares.');
  return [getAddress(a), getAddress(b), getAddress(c), getAddress(d), getAddress(e)];
}
