import { getAddress } from 'ethers';
import type { z } from 'zod';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { opened } from '../../ipc/air-gap-plans.ts';
import { contractNames } from '../chain/abis.ts';
import type { PlanDraft } from '../transactions/plan-draft.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import { checkAnswer } from './check-answer.ts';
import { findExport } from './export-plan.ts';
import { type PlanBundle, planBundleOf, requireFresh } from './plan-bundle.ts';
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
  requireOwnContracts(deps, bundle);
  const warnings = signingWarnings(deps, bundle, digest);
  const confirms = { chain: confirmedFor(bundle.network), contracts: namedContracts(bundle) };
  const plan = reviewBundle(bundle, digest, { accountLabel: deps.accountLabel, warnings, confirms });
  return { kind: 'plan', ...(await deps.carried.takeIn(plan)) };
}

/**
 * A machine that is on the plan's network knows its contracts, and needs nobody's word for them.
 *
 * @throws Failure `meaning-differs`.
 */
function requireOwnContracts({ chain }: AirGapDeps, { network, contracts }: PlanBundle): void {
  const known = addressesOf(chain);
  if (known?.chainId !== network.chainId) return;
  const other = contractNames.find((name) => getAddress(known.addresses[name]) !== contracts[name]);
  if (!other) return;
  throw new Failure(
    'meaning-differs',
    `This bundle says that ${other} is at ${contracts[other]}; on ${known.name}, which this machine is on, it is at ${getAddress(known.addresses[other])}. It cannot be signed. Find out who made it before you export it again.`,
  );
}

/** Null on a machine without a network. */
function addressesOf(chain: AirGapDeps['chain']): ReturnType<AirGapDeps['chain']> | null {
  try {
    return chain();
  } catch (error) {
    if (isFailure(error, 'chain-unavailable')) return null;
    throw error;
  }
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
