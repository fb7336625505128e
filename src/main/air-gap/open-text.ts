import type { z } from 'zod';
import type { opened } from '../../ipc/air-gap-plans.ts';
import type { PlanDraft } from '../transactions/plan-draft.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import { checkAnswer } from './check-answer.ts';
import { findExport } from './export-plan.ts';
import { planBundleOf, requireFresh } from './plan-bundle.ts';
import { reviewBundle } from './review-bundle.ts';
import { openSealedJson, PLAN_FORMAT, type Sealed } from './sealed-json.ts';
import { signedAnswerOf } from './signed-answer.ts';
import { confirmedFor, namedContracts, signingWarnings } from './signing-warnings.ts';

export type Opened = z.output<typeof opened>;

/**
 * Finds out what a text is, checks it, and makes a fresh review of it.
 *
 * @throws Failure as `airGap.open` lists.
 */
export async function openText(deps: AirGapDeps, text: string): Promise<Opened> {
  const sealed = openSealedJson(text.trim() === text ? text : `${text.trim()}\n`);
  return sealed.format === PLAN_FORMAT ? openPlan(deps, sealed) : openAnswer(deps, sealed);
}

async function openPlan(deps: AirGapDeps, { content, digest }: Sealed): Promise<Opened> {
  const bundle = planBundleOf(content);
  requireFresh(bundle);
  const warnings = signingWarnings(deps, bundle, digest);
  const confirms = { chain: confirmedFor(bundle.network), contracts: namedContracts(bundle) };
  const plan = reviewBundle(bundle, digest, { accountLabel: deps.accountLabel, warnings, confirms });
  return { kind: 'plan', ...(await deps.carried.takeIn(plan)) };
}

async function openAnswer(deps: AirGapDeps, { content }: Sealed): Promise<Opened> {
  const answer = signedAnswerOf(content);
  const found = findExport(deps, answer.plan);
  requireFresh(found.plan);
  const transactions = checkAnswer(found.plan, answer);
  const { planId } = await takeBack(deps, found, transactions);
  return { kind: 'answer', planId };
}

/** Reviews the signed transactions of an export anew. */
export function takeBack(
  { carried }: AirGapDeps,
  { plan, digest, context }: ReturnType<typeof findExport>,
  transactions: ReturnType<typeof checkAnswer>,
): Promise<{ planId: string }> {
  return carried.takeBack({
    transactions,
    kind: plan.kind as PlanDraft['kind'],
    context,
    network: plan.network,
    expiresAt: plan.expiresAt,
    digest,
    shown: plan.claims.balanceChanges,
  });
}
