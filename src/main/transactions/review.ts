import type { DeviceProfile } from '../../domain/device-screens/device-profile.ts';
import type { TransactionSigner } from '../signers/signer.ts';
import { limitExceeded } from '../signers/vault/limited-signer.ts';
import type { PlanStore } from '../storage/plans.ts';
import { NATIVE_CURRENCY } from '../storage/spending.ts';
import { devicePreview } from './device-preview.ts';
import { openPlan } from './open-plan.ts';
import { type PlanContent, type Review, unsignedTransactions } from './plan-content.ts';
import { spendingOf } from './spending-of.ts';

/** What a plan does, as it was simulated and decoded, and who can sign it now. @throws Failure as `openPlan`. */
export function reviewPlan(
  plans: PlanStore<PlanContent>,
  signers: readonly TransactionSigner[],
  planId: string,
  device: DeviceProfile | null = null,
): Review {
  const plan = openPlan(plans, planId);
  return {
    ...plan.review,
    device: devicePreview(plan.review, device),
    signers: signers.map((signer) => standing(signer, plan)),
  };
}

/** Whether a signer can sign the plan now, and how the plan stands against its limits. */
function standing(signer: TransactionSigner, plan: PlanContent): Review['signers'][number] {
  const { account } = plan.review;
  const spending = spendingOf(plan);
  const uses = signer.limits?.(account, spending, unsignedTransactions(plan.review)) ?? [];
  const limits = uses.map((use) => ({
    ...use,
    token: use.token === NATIVE_CURRENCY ? spending.currency : use.token,
  }));
  const own = signer.availability(account);
  const beyond = uses.find(({ exceeded }) => exceeded);
  if (!own.available || !beyond) return { kind: signer.kind, ...own, limits };
  return {
    kind: signer.kind,
    available: false,
    reason: limitExceeded(beyond, spending).message,
    limits,
  };
}
