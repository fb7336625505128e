import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { exportedPlan } from '../../ipc/air-gap-plans.ts';
import type { AirGapExport } from '../storage/air-gap.ts';
import type { AirGapDeps } from './air-gap-deps.ts';
import { makeBundle } from './make-bundle.ts';
import { type PlanBundle, readPlanBundle } from './plan-bundle.ts';

export type ExportedPlan = z.output<typeof exportedPlan>;

const HOUR = 3_600_000;

/**
 * Writes a reviewed plan as a bundle and keeps its nonces for it. It can be signed elsewhere until `hours` have passed,
 * also when this app was restarted meanwhile.
 *
 * @throws Failure as `airGap.export` lists.
 */
export async function exportPlan(
  deps: AirGapDeps,
  { planId, hours }: { planId: string; hours: number },
): Promise<ExportedPlan> {
  const { store, carried, chain, accountLabel } = deps;
  const plan = await carried.leaving(planId);
  const { account } = plan.review;
  const exportedAt = new Date();
  const expiresAt = new Date(exportedAt.getTime() + hours * HOUR);
  const facts = { chain: chain(), origin: deps.origin(account), accountLabel, exportedAt, expiresAt };
  const { text, digest } = makeBundle(plan, facts);
  const row = {
    digest,
    planId,
    bundle: text,
    context: plan.context,
    genesis: plan.genesis,
    account,
    requests: plan.review.calls.map(() => randomUUID()),
    exportedAt: exportedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
  carried.left(plan, row.expiresAt, () => store.insertExport(row));
  deps.emit('airGap.changed', {});
  return shownExport({ ...row, state: 'waiting', signed: {}, sentPlanId: null }, accountLabel);
}

/**
 * The bundle of an export, as it left.
 *
 * @throws Failure `unknown-export`; `air-gap-altered` when the stored text is not what left.
 */
export function findExport(
  { store }: Pick<AirGapDeps, 'store'>,
  digest: string,
): AirGapExport & { plan: PlanBundle } {
  const row = store.findExport(digest);
  if (!row || row.state === 'discarded') throw unknownExport();
  const { bundle: plan, digest: actual } = readPlanBundle(row.bundle);
  if (actual !== digest) {
    throw new Failure(
      'air-gap-altered',
      'The stored plan is not the one that left. Nothing of it is used. Prepare and export it again.',
    );
  }
  return { ...row, plan };
}

/** The words for what did not leave from this profile, or was given up. */
export function unknownExport(): Failure {
  return new Failure(
    'unknown-export',
    'No plan that left from this profile and still waits belongs to this. Open it where the plan was exported; a plan that was given up has to be prepared again.',
  );
}

/** An export as the desk page lists it. */
export function shownExport(row: AirGapExport, accountLabel: AirGapDeps['accountLabel']): ExportedPlan {
  const bundle = attempt(() => readPlanBundle(row.bundle).bundle);
  const waiting = row.state === 'waiting';
  return {
    digest: row.digest,
    action: bundle?.claims.action ?? 'A plan that cannot be read any more',
    account: row.account,
    accountLabel: accountLabel(row.account) ?? row.account,
    network: { chainId: bundle?.network.chainId ?? 0, name: bundle?.network.name ?? 'Unknown network' },
    nonces: bundle?.transactions.map(({ nonce }) => nonce) ?? [],
    state: waiting && Date.parse(row.expiresAt) <= Date.now() ? 'expired' : row.state,
    signed: Object.keys(row.signed).length,
    sentPlanId: row.sentPlanId,
    exportedAt: row.exportedAt,
    expiresAt: row.expiresAt,
  };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isFailure(error)) return null;
    throw error;
  }
}
