import { getAddress } from 'ethers';
import type { Output } from '../../../ipc/contract.ts';
import type { Chain } from '../chain.ts';
import { eventsOf, read } from '../contracts.ts';

/** Positions in the contract's enumerations `MintCause` and `BurnCause`. */
const MINT = { attested: 0n, genesis: 1n } as const;
const BURN = { retirement: 0n, tradeFee: 1n, rewardClaim: 2n, apiUsage: 3n } as const;

/**
 * CT02 supply by cause, and who holds it, in base units and all at one block. Genesis is apart from attested supply
 * everywhere (protocol, section 1). The reward pool is given by its three parts, which share its address.
 */
export async function readSupply(
  chain: Chain,
  accounts: readonly string[],
): Promise<Output<'network.supply'>> {
  const at = await chain.provider.getBlockNumber();
  const minted = (cause: bigint) => read(chain, 'CT02', 'mintedFor', [cause], at);
  const burned = (cause: bigint) => read(chain, 'CT02', 'burnedFor', [cause], at);
  const [total, attested, genesis, retirement, tradeFee, rewardClaim, apiUsage, holders] = await Promise.all([
    read(chain, 'CT02', 'totalSupply', [], at),
    minted(MINT.attested),
    minted(MINT.genesis),
    burned(BURN.retirement),
    burned(BURN.tradeFee),
    burned(BURN.rewardClaim),
    burned(BURN.apiUsage),
    readHolders(chain, accounts, at),
  ]);
  return {
    total: total.toString(),
    mintedAttested: attested.toString(),
    mintedGenesis: genesis.toString(),
    burned: {
      retirement: retirement.toString(),
      tradeFee: tradeFee.toString(),
      rewardClaim: rewardClaim.toString(),
      apiUsage: apiUsage.toString(),
    },
    holders,
  };
}

type Holder = Output<'network.supply'>['holders'][number];

async function readHolders(chain: Chain, accounts: readonly string[], at: number): Promise<Holder[]> {
  const { Treasury, RewardPool } = chain.addresses;
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

  const held = await Promise.all(
    [...roles].map(async ([address, names]) => ({
      role: names.join(', '),
      address,
      balance: (await read(chain, 'CT02', 'balanceOf', [address], at)).toString(),
    })),
  );
  const pool = await Promise.all(
    (['stakerRewards', 'daoTreasury', 'emergencyReserve'] as const).map(async (part) => ({
      role: POOL_PARTS[part],
      address: RewardPool,
      balance: (await read(chain, 'RewardPool', part, [], at)).toString(),
    })),
  );
  return [...held, ...pool];
}

const POOL_PARTS = {
  stakerRewards: 'reward pool: staker rewards',
  daoTreasury: 'reward pool: DAO treasury',
  emergencyReserve: 'reward pool: emergency reserve',
} as const;
