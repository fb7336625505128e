import { positionState, splitOfClaim } from '../../domain/staking/position.ts';
import { voteCategories, votesOf } from '../../domain/staking/tiers.ts';
import type { Handler } from '../../ipc/contract.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { readPositions } from './read-positions.ts';
import type { StakingDeps } from './staking-deps.ts';

/** Lists the positions of all accounts of the vault: what they hold, earn and vote, and what can be done with them. */
export function listPositions({
  chain: network,
  accounts,
}: Pick<StakingDeps, 'chain' | 'accounts'>): Handler<'staking.positions'> {
  return async () => {
    const chain = await network();
    const now = await nextBlockTime(chain);
    const each = accounts().map(async (account) => {
      const positions = await readPositions(chain, account);
      return positions.map(({ index, tier, principal, bonus, phase, until, earned }) => {
        const { paid, burned } = splitOfClaim(earned);
        const votes = phase === 'staked';
        return {
          account,
          index,
          tier,
          principal: principal.toString(),
          bonus: bonus.toString(),
          phase,
          ...positionState({ phase, until }, now),
          until,
          earned: earned.toString(),
          claim: { paid: paid.toString(), burned: burned.toString() },
          votes: (votes ? votesOf(principal, tier) : 0n).toString(),
          categories: votes ? voteCategories(principal, tier) : [],
        };
      });
    });
    return (await Promise.all(each)).flat();
  };
}
