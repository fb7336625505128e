import { getAddress } from 'ethers';
import type { Output } from '../../../ipc/contract.ts';
import type { Chain } from '../chain.ts';
import { eventsOf, read } from '../contracts.ts';

/** Positions in the contract's enumerations `MintCause` and `BurnCause`. */
const MINT = { attested: 0n, genesis: 1n } as const;
const BURN = { retirement: 0n, tradeFee: 1n, rewardClaim: 2n, apiUsage: 3n } as const;

/**
 * CT02 supply by cause, and who holds it, in base units and all at one block. Genesis is apart from attested supply
 * everywhere (protocol, section 1).
 */
export async function readSupply(
  chain: Chain,
  accounts: readonly string[],
): Promise<Output<'network.supply'>> {
  const at = await chain.provider.getBlockNumber();
  const { Treasury, RewardPool, StakingVault } = chain.addresses;
  const minted = (cause: bigint) => read(chain, 'CT02', 'mintedFor', [cause], at);
  const burned = (cause: bigint) => read(chain, 'CT02', 'burnedFor', [cause], at);
  const balance = (holder: string) => read(chain, 'CT02', 'balanceOf', [holder], at);
  const [total, attested, genesis, retirement, tradeFee, rewardClaim, apiUsage] = await Promise.all([
    read(chain, 'CT02', 'totalSupply', [], at),
    minted(MINT.attested),
    minted(MINT.genesis),
    burned(BURN.retirement),
    burned(BURN.tradeFee),
    burned(BURN.rewardClaim),
    burned(BURN.apiUsage),
  ]);
  const [treasury, inPool, inVault, staked, parts] = await Promise.all([
    balance(Treasury),
    balance(RewardPool),
    balance(StakingVault),
    read(chain, 'StakingVault', 'locked', [], at),
    readPoolParts(chain, at),
  ]);
  const pool = { ...parts, unbooked: inPool - sum(Object.values(parts)) };
  const staking = { staked, rewards: inVault - staked };
  return {
    blockNumber: at,
    total: total.toString(),
    mintedAttested: attested.toString(),
    mintedGenesis: genesis.toString(),
    burned: inDigits({ retirement, tradeFee, rewardClaim, apiUsage }),
    circulating: (total - treasury - inPool).toString(),
    treasury: treasury.toString(),
    rewardPool: inDigits(pool),
    staking: inDigits(staking),
    holders: [
      ...(await readHolders(chain, accounts, at)),
      ...holdings(POOL_PARTS, pool, RewardPool),
      ...holdings(VAULT_PARTS, staking, StakingVault),
    ],
  };
}

type Holder = Output<'network.supply'>['holders'][number];

async function readHolders(chain: Chain, accounts: readonly string[], at: number): Promise<Holder[]> {
  const { Treasury } = chain.addresses;
  const genesis = await eventsOf(chain, 'GenesisDistribution', 'Distributed', [], { toBlock: at });
  const roles = new Map<string, string[]>();
  const add = (address: string, role: string) => {
    const key = getAddress(address);
    roles.set(key, [...(roles.get(key) ?? []), role]);
  };
  for (const account of accounts) add(account, 'your account');
  add(Treasury, 'treasury');
  // Purposes whose tokens went to one address cannot be told apart any more: they are named together.
  for (const { args } of genesis) add(args.recipient, `genesis: ${args.purpose}`);

  return Promise.all(
    [...roles].map(async ([address, names]) => ({
      role: names.join(', '),
      address,
      balance: (await read(chain, 'CT02', 'balanceOf', [address], at)).toString(),
    })),
  );
}

async function readPoolParts(chain: Chain, at: number) {
  const [stakerRewards, daoTreasury, emergencyReserve] = await Promise.all([
    read(chain, 'RewardPool', 'stakerRewards', [], at),
    read(chain, 'RewardPool', 'daoTreasury', [], at),
    read(chain, 'RewardPool', 'emergencyReserve', [], at),
  ]);
  return { stakerRewards, daoTreasury, emergencyReserve };
}

const POOL_PARTS = {
  stakerRewards: 'reward pool: staker rewards',
  daoTreasury: 'reward pool: DAO treasury',
  emergencyReserve: 'reward pool: emergency reserve',
  unbooked: 'reward pool: not yet booked',
} as const;

const VAULT_PARTS = {
  staked: 'staking vault: staked with its bonuses',
  rewards: 'staking vault: rewards earned and to come',
} as const;

/** Parts that share one address, each a holder of its own; what is unbooked only where there is some. */
function holdings<Part extends string>(
  names: Readonly<Record<Part, string>>,
  amounts: Readonly<Record<Part, bigint>>,
  address: string,
): Holder[] {
  return (Object.keys(names) as Part[])
    .filter((part) => part !== 'unbooked' || amounts[part] > 0n)
    .map((part) => ({ role: names[part], address, balance: amounts[part].toString() }));
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}

function inDigits<Part extends string>(amounts: Readonly<Record<Part, bigint>>): Record<Part, string> {
  return Object.fromEntries(
    Object.entries<bigint>(amounts).map(([part, amount]) => [part, amount.toString()]),
  ) as Record<Part, string>;
}
