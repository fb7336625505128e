import { checkWithdraw } from '../../domain/staking/staking-rules.ts';
import type { Handler } from '../../ipc/contract.ts';
import { callOf } from '../chain/contracts.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import { findPositions } from './read-positions.ts';
import { type StakingDeps, stakingAccount } from './staking-deps.ts';

/** Plans the payment of principal and bonus of a position whose unbonding is over. */
export function prepareWithdraw(deps: StakingDeps): Handler<'staking.prepareWithdraw'> {
  return async ({ index }) => {
    const account = stakingAccount(deps);
    const chain = await deps.chain();
    const now = await nextBlockTime(chain);
    for (const position of await findPositions(chain, account, [index])) checkWithdraw(position, now);
    const call = callOf(chain, 'StakingVault', 'withdraw', [index]);
    return deps.createPlan({ kind: 'withdraw-stake', account, calls: [call], context: {} });
  };
}
