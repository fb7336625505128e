import { tierBonus, tierPosition } from '../../domain/staking/tiers.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { stakingMethods } from '../../ipc/staking.ts';
import { callOf, read } from '../chain/contracts.ts';
import type { PlanDraft, PlanOutcome } from '../transactions/plan-draft.ts';
import { listPositions } from './list-positions.ts';
import { prepareClaim } from './prepare-claim.ts';
import { prepareStake } from './prepare-stake.ts';
import { prepareUnbond } from './prepare-unbond.ts';
import { prepareWithdraw } from './prepare-withdraw.ts';
import { readTerms } from './read-terms.ts';
import { type StakingDeps, stakingAccount } from './staking-deps.ts';

/** Everything about staking CT02 (protocol, section 5). */
export function stakingFeature(deps: StakingDeps): Pick<Handlers, keyof typeof stakingMethods> {
  return {
    'staking.terms': readTerms(deps),
    'staking.bonus': async ({ amount, tier }) => {
      const now = await read(
        await deps.chain(),
        'StakingVault',
        'bonusFor',
        [BigInt(amount), tierPosition(tier)],
        'pending',
      );
      return { now: now.toString(), full: tierBonus(BigInt(amount), tier).toString() };
    },
    'staking.positions': listPositions(deps),
    'staking.prepareStake': prepareStake(deps),
    'staking.prepareUnbond': prepareUnbond(deps),
    'staking.prepareWithdraw': prepareWithdraw(deps),
    'staking.prepareClaim': prepareClaim(deps),
    'staking.prepareCollect': async () => {
      const account = stakingAccount(deps);
      const call = callOf(await deps.chain(), 'StakingVault', 'collect', []);
      return deps.createPlan({ kind: 'collect-rewards', account, calls: [call], context: {} });
    },
  };
}

const KINDS: ReadonlySet<PlanDraft['kind']> = new Set<PlanDraft['kind']>([
  'stake',
  'request-unbonding',
  'withdraw-stake',
  'claim-rewards',
  'collect-rewards',
]);

/** Tells the renderer when a plan about staking has come further. */
export function followStaking({ emit }: Pick<StakingDeps, 'emit'>) {
  return ({ kind }: PlanOutcome): void => {
    if (KINDS.has(kind)) emit('staking.changed', {});
  };
}
