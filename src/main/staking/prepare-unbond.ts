import { checkUnbond } from '../../domain/staking/staking-rules.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf } from '../chain/contracts.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { findPositions } from './read-positions.ts';
import { type StakingDeps, stakingAccount } from './staking-deps.ts';

/** Plans the request for unbonding of a position whose lock is over. */
export function prepareUnbond(deps: StakingDeps): Handler<'staking.prepareUnbond'> {
  return async ({ index }) => {
    const account = stakingAccount(deps);
    const chain = await deps.chain();
    const now = await nextBlockTime(chain);
    for (const position of await findPositions(chain, account, [index])) checkUnbond(position, now);
    const call = callOf(chain, 'StakingVault', 'requestUnbonding', [index]);
    return deps.createPlan({ kind: 'request-unbonding', account, calls: [call], context: {} });
  };
}
