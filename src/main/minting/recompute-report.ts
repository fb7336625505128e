import { amountFromKgMicro, type EmissionsReport } from '../../domain/minting/emissions-report.ts';
import type { MintingDeps } from './minting-deps.ts';

/**
 * Estimates the usage lines behind a report anew, for a verification. Null when this machine does not have them: the
 * account is not one of this desk, or its import was removed.
 */
export function recomputeReport({ store, evidence }: Pick<MintingDeps, 'store' | 'evidence'>) {
  return async (
    report: EmissionsReport,
  ): Promise<{ amount: bigint; linesRoot: string; methodology: string } | null> => {
    const identity = store.identityByHash(report.account);
    if (!identity) return null;
    const imported = (await evidence.periods()).find(
      (period) =>
        period.provider === identity.provider &&
        period.cloudAccount === identity.cloudAccount &&
        period.periodStart === report.periodStart &&
        period.periodEnd === report.periodEnd,
    );
    if (!imported) return null;
    const found = await evidence.recompute(evidence.linesFolder(imported.importId), imported);
    return {
      amount: amountFromKgMicro(found.kgMicro),
      linesRoot: found.linesRoot,
      methodology: found.methodology,
    };
  };
}
