import { MINIMUM_STAKE, TIERS, UNBONDING_DAYS } from '../../domain/staking/tiers.ts';
import type { Handler } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import type { StakingDeps } from './staking-deps.ts';

/** `RewardStream.SECOND` and `RewardStream.UNIT`: a weight's cap per second, and reward units to the base unit. */
const SECOND = 2n ** 40n;
const DAY = 86_400n;
const UNIT = 100n * 365n * DAY * SECOND;
const FULL_BPS = 10_000n;

/** The terms of staking (protocol, section 5) and how the pool stands. */
export function readTerms({ chain }: Pick<StakingDeps, 'chain'>): Handler<'staking.terms'> {
  return async () => ({
    minimum: MINIMUM_STAKE.toString(),
    unbondingDays: UNBONDING_DAYS,
    tiers: TIERS.map(({ days, apyPercent, bonusPercent }) => ({
      days,
      apyCapPercent: apyPercent,
      bonusPercent,
    })),
    ...(await readPool(await chain())),
  });
}

async function readPool(chain: Chain) {
  const [paused, undistributed, stream, uncollected] = await Promise.all([
    read(chain, 'StakingVault', 'paused', [], 'pending'),
    read(chain, 'StakingVault', 'undistributed', [], 'pending'),
    read(chain, 'StakingVault', 'stream', [], 'pending'),
    read(chain, 'RewardPool', 'stakerRewards', [], 'pending'),
  ]);
  const { perDay, payBps } = payOf(undistributed > 0n ? stream.rate : 0n, stream.weight);
  return {
    paused,
    pool: {
      undistributed: undistributed.toString(),
      perDay: perDay.toString(),
      payBps,
      locked: stream.locked.toString(),
      uncollected: uncollected.toString(),
    },
  };
}

/**
 * What the pool pays at rate R to weight W: min(R, W), docs/staking.md.
 *
 * @returns Base units a day to all stakers together, and how much of its cap each tier gets, in hundredths of a
 * percent: null while nobody is staked.
 */
export function payOf(rate: bigint, weight: bigint): { perDay: bigint; payBps: number | null } {
  if (weight === 0n) return { perDay: 0n, payBps: null };
  const cap = weight * SECOND;
  const paid = rate < cap ? rate : cap;
  return { perDay: (paid * DAY) / UNIT, payBps: Number((paid * FULL_BPS) / cap) };
}
