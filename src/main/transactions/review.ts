import type { TransactionSigner } from '../signers/signer.ts';
import type { PlanStore } from '../storage/plans.ts';
import { openPlan } from './open-plan.ts';
import type { PlanContent, Review } from './plan-content.ts';

/** What a plan does, as it was simulated and decoded, and who can sign it now. @throws Failure as `openPlan`. */
export function reviewPlan(
  plans: PlanStore<PlanContent>,
  signers: readonly TransactionSigner[],
  planId: string,
): Review {
  const { review } = openPlan(plans, planId);
  return {
    ...review,
    signers: signers.map((signer) => ({ kind: signer.kind, ...signer.availability(review.account) })),
  };
}
