import { z } from 'zod';
import { address, baseUnits, method, nothing, unixSeconds } from './define.ts';

export const networkStatus = z.strictObject({
  chainId: z.number().int(),
  name: z.string(),
  local: z.boolean(),
  /** `offline`: this machine stays offline and asks no network. */
  state: z.enum(['starting', 'ready', 'unavailable', 'offline']),
  /** Why it is unavailable and what to do. */
  problem: z.string().nullable(),
  blockNumber: z.number().int().nonnegative().nullable(),
  blockTime: unixSeconds.nullable(),
  contracts: z.array(z.strictObject({ name: z.string(), address })),
});

/** CT02 by where it came from, where it went and who holds it, all at one block. Base units. */
export const supply = z.strictObject({
  blockNumber: z.number().int().nonnegative(),
  total: baseUnits,
  mintedAttested: baseUnits,
  mintedGenesis: baseUnits,
  burned: z.strictObject({
    retirement: baseUnits,
    tradeFee: baseUnits,
    rewardClaim: baseUnits,
    apiUsage: baseUnits,
  }),
  /** The total but for the treasury's and the reward pool's. Staked tokens and those in order books are their owners'. */
  circulating: baseUnits,
  treasury: baseUnits,
  rewardPool: z.strictObject({
    stakerRewards: baseUnits,
    daoTreasury: baseUnits,
    emergencyReserve: baseUnits,
    /** Arrived, and not yet booked to one of the three. */
    unbooked: baseUnits,
  }),
  staking: z.strictObject({
    /** Principal and bonuses of positions. */
    staked: baseUnits,
    /** What else the vault holds: rewards earned and to come. */
    rewards: baseUnits,
  }),
  holders: z.array(z.strictObject({ role: z.string(), address, balance: baseUnits })),
});

export const networkMethods = {
  'network.status': method(nothing, networkStatus),
  'network.balances': method(
    nothing,
    z.array(z.strictObject({ address, ct02: baseUnits, native: baseUnits, nativeSymbol: z.string() })),
    ['chain-unavailable'],
  ),
  'network.supply': method(nothing, supply, ['chain-unavailable']),
};

export const networkEvents = { 'network.changed': networkStatus };
