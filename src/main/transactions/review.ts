import type { DeviceProfile } from '../../domain/device-screens/device-profile.ts';
import type { TransactionSigner } from '../signers/signer.ts';
import type { PlanStore } from '../storage/plans.ts';
import { devicePreview } from './device-preview.ts';
import { openPlan } from './open-plan.ts';
import type { PlanContent, Review } from './plan-content.ts';

/** What a plan does, as it was simulated and decoded, and who can sign it now. @throws Failure as `openPlan`. */
export function reviewPlan(
  plans: PlanStore<PlanContent>,
  signers: readonly TransactionSigner[],
  planId: string,
  device: DeviceProfile | null = null,
): Review {
  const { review } = openPlan(plans, planId);
  return {
    ...review,
    device: devicePreview(review, device),
    signers: signers.map((signer) => ({ kind: signer.kind, ...signer.availability(review.account) })),
  };
}
