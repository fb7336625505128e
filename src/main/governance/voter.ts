import { ZeroAddress } from 'ethers';
import { PHASES, type Position } from '../../domain/staking/position.ts';
import { tierAt } from '../../domain/staking/tiers.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';

/** An account's positions, and who casts their votes when that is somebody else, as the next block would find them. */
export async function readVoter(
  chain: Chain,
  account: string,
): Promise<{ positions: Pick<Position, 'principal' | 'tier' | 'phase'>[]; delegate: string | null }> {
  const [found, delegatee] = await Promise.all([
    read(chain, 'StakingVault', 'positionsOf', [account], 'pending'),
    read(chain, 'StakingVault', 'delegates', [account], 'pending'),
  ]);
  return {
    positions: found.map(({ principal, tier, phase }) => ({
      principal,
      tier: tierAt(tier).days,
      phase: PHASES[Number(phase)] ?? 'withdrawn',
    })),
    delegate: delegatee === ZeroAddress || delegatee === account ? null : delegatee,
  };
}
