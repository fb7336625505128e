import { checkClaim } from '../../domain/staking/staking-rules.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf } from '../chain/contracts.ts';
import { findPositions } from './read-positions.ts';
import { type StakingDeps, stakingAccount } from './staking-deps.ts';

/** Plans one claim for each of the positions. */
export function prepareClaim(deps: StakingDeps): Handler<'staking.prepareClaim'> {
  return async ({ indexes }) => {
    const account = stakingAccount(deps);
    const chain = await deps.chain();
    const positions = await findPositions(chain, account, [...new Set(indexes)]);
    checkClaim(positions);
    const calls = positions.map(({ index }) => callOf(chain, 'StakingVault', 'claim', [index]));
    return deps.createPlan({ kind: 'claim-rewards', account, calls, context: {} });
  };
}
