import { Failure } from '../../domain/failure.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { treasuryMethods } from '../../ipc/treasury.ts';
import { callOf, read } from '../chain/contracts.ts';
import { readMarket } from '../chain/markets.ts';
import type { PlanDraft, PlanOutcome } from '../transactions/plan-draft.ts';
import { readStability } from './read-stability.ts';
import { callingAccount, type TreasuryDeps } from './treasury-deps.ts';
import { type Trigger, tryTrigger } from './try-trigger.ts';

/** Reserve, buyback and floor (protocol, section 7; docs/treasury.md). */
export function treasuryFeature(deps: TreasuryDeps): Pick<Handlers, keyof typeof treasuryMethods> {
  return {
    'treasury.stability': readStability(deps),
    'treasury.prepareBuyback': () => prepare(deps, 'buyBack', 'buy-back'),
    'treasury.prepareFloorBid': () => prepare(deps, 'refreshFloor', 'refresh-floor'),
  };
}

/** @throws Failure `not-possible` in words when the module would refuse it now. */
async function prepare(
  deps: TreasuryDeps,
  trigger: Trigger,
  kind: PlanDraft['kind'],
): Promise<{ planId: string }> {
  const account = callingAccount(deps);
  const chain = await deps.chain();
  const [market, { minFallBps }] = await Promise.all([
    readMarket(chain, 'CT02/USDC'),
    read(chain, 'StabilityModule', 'parameters', []),
  ]);
  const why = await tryTrigger(chain, trigger, { market, minFallBps });
  if (why !== null) throw new Failure('not-possible', why);
  const call = callOf(chain, 'StabilityModule', trigger, []);
  return deps.createPlan({ kind, account, calls: [call], context: {} });
}

/** Tells the renderer when the treasury has bought, or bids anew. */
export function followTreasury({ emit }: Pick<TreasuryDeps, 'emit'>) {
  return ({ kind }: PlanOutcome): void => {
    if (kind === 'buy-back' || kind === 'refresh-floor') emit('treasury.changed', {});
  };
}
