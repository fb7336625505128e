import { Failure } from '../../domain/failure.ts';
import { PHASES, type Position } from '../../domain/staking/position.ts';
import { tierAt } from '../../domain/staking/tiers.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';

export type EarningPosition = Position & {
  /** Earned and not claimed by the next block, in base units of CT02. */
  earned: bigint;
};

/** Every position that an account ever had, by number, as the next block would find them. */
export async function readPositions(chain: Chain, account: string): Promise<EarningPosition[]> {
  const found = await read(chain, 'StakingVault', 'positionsOf', [account], 'pending');
  return Promise.all(
    found.map(async ({ principal, bonus, tier, phase, until }, index) => ({
      index,
      principal,
      bonus,
      tier: tierAt(tier).days,
      phase: PHASES[Number(phase)] ?? 'withdrawn',
      until: Number(until),
      earned: await read(chain, 'StakingVault', 'earned', [account, index], 'pending'),
    })),
  );
}

/** The positions with these numbers. @throws Failure `unknown-position`. */
export async function findPositions(
  chain: Chain,
  account: string,
  indexes: readonly number[],
): Promise<EarningPosition[]> {
  const positions = await readPositions(chain, account);
  return indexes.map((index) => {
    const position = positions[index];
    if (position) return position;
    throw new Failure(
      'unknown-position',
      positions.length === 0
        ? 'This account has no staked positions.'
        : `This account has no position ${index}: its positions are numbered 0 to ${positions.length - 1}.`,
      { index },
    );
  });
}
