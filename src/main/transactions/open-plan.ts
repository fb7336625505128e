import { Failure } from '../../domain/failure.ts';
import type { PlanStore } from '../storage/plans.ts';
import type { PlanContent } from './plan-content.ts';

/**
 * A plan that can still be signed, exactly as it was stored.
 *
 * @throws Failure `unknown-plan`, `plan-already-signed`, `plan-expired`, or `plan-changed` when the stored plan is not
 * the one that this run of the app made.
 */
export function openPlan(plans: PlanStore<PlanContent>, planId: string): PlanContent {
  const plan = plans.find(planId);
  if (!plan || plan.state === 'discarded') {
    throw new Failure('unknown-plan', 'This transaction is not there any more. Prepare it again.');
  }
  if (plan.state === 'signed') {
    throw new Failure(
      'plan-already-signed',
      'This transaction was signed already. It is in the list of activity.',
    );
  }
  if (Date.parse(plan.expiresAt) <= Date.now()) {
    throw new Failure('plan-expired', 'Prices and balances are too old now. Prepare the transaction again.');
  }
  if (!plan.content || plan.content.review.planId !== planId) {
    throw new Failure(
      'plan-changed',
      'The stored transaction is not the one that was prepared, or the app was restarted since. Nothing was signed. Prepare it again.',
    );
  }
  return plan.content;
}
