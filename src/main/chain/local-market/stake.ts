import { read } from '../contracts.ts';
import type { Participant } from './cast.ts';
import { type Act, act, type World } from './world.ts';

/** Numbers of the enumerations Tier (StakingTerms) and Phase (IStakingVault). */
export const TIERS = { days30: 0, days90: 1, days180: 2, days365: 3 } as const;
const STAKED = 0n;
const UNBONDING = 1n;

/** 1.00 CT02: less is not worth a claim. */
const WORTH_CLAIMING = 100n;

/** Stakes so many CT02, if the staker has them. */
export async function stake(world: World, staker: Participant, tier: number, ct02: number): Promise<Act[]> {
  const amount = BigInt(ct02) * 100n;
  const held = await read(world, 'CT02', 'balanceOf', [staker.wallet.address]);
  return held < amount ? [] : [act(world, staker.wallet, 'StakingVault', 'stake', [amount, tier, 0n])];
}

/** What is due of a staker's positions at `now`: claims rewards, leaves 30-day positions when they are over, withdraws. */
export async function tendPositions(world: World, staker: Participant, now: number): Promise<Act[]> {
  const { address } = staker.wallet;
  const positions = await read(world, 'StakingVault', 'positionsOf', [address]);
  const earned = await Promise.all(
    positions.map((_, index) => read(world, 'StakingVault', 'earned', [address, BigInt(index)])),
  );
  const doing = (name: 'claim' | 'requestUnbonding' | 'withdraw', index: number) =>
    act(world, staker.wallet, 'StakingVault', name, [BigInt(index)]);
  return positions.flatMap(({ phase, tier, until }, index) => {
    const acts: Act[] = [];
    const over = until <= BigInt(now);
    if ((earned[index] ?? 0n) >= WORTH_CLAIMING) acts.push(doing('claim', index));
    if (phase === STAKED && tier === BigInt(TIERS.days30) && over)
      acts.push(doing('requestUnbonding', index));
    if (phase === UNBONDING && over) acts.push(doing('withdraw', index));
    return acts;
  });
}
