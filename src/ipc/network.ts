import { z } from 'zod';
import { address, baseUnits, method, nothing, unixSeconds } from './define.ts';

export const networkStatus = z.strictObject({
  chainId: z.number().int(),
  name: z.string(),
  local: z.boolean(),
  state: z.enum(['starting', 'ready', 'unavailable']),
  /** Why it is unavailable and what to do. */
  problem: z.string().nullable(),
  blockNumber: z.number().int().nonnegative().nullable(),
  blockTime: unixSeconds.nullable(),
  contracts: z.array(z.strictObject({ name: z.string(), address })),
});

export const supply = z.strictObject({
  total: baseUnits,
  mintedAttested: baseUnits,
  mintedGenesis: baseUnits,
  burned: z.strictObject({
    retirement: baseUnits,
    tradeFee: baseUnits,
    rewardClaim: baseUnits,
    apiUsage: baseUnits,
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
