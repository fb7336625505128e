import {
  attestedEfficiencyBps,
  baselineReports,
  type MintedReport,
} from '../../domain/minting/efficiency-baseline.ts';
import type { EmissionsReport } from '../../domain/minting/emissions-report.ts';
import type { AccountPeriod, Recomputed, ReportEvidence } from '../../domain/minting/report-evidence.ts';
import type { Chain } from '../chain/chain.ts';
import { eventsOf } from '../chain/contracts.ts';

/** Where the lines of a report on chain are. */
export type PastLines = { reportId: string; linesFolder: string };

/** Every report of an account (its hash) on chain. */
export async function mintedOf(chain: Chain, account: string): Promise<MintedReport[]> {
  const minted = await eventsOf(chain, 'EmissionsMinter', 'ReportMinted', [null, account]);
  return minted.map(({ args: { reportId, report } }) => ({
    reportId,
    periodStart: Number(report.periodStart),
    periodEnd: Number(report.periodEnd),
    linesRoot: report.linesRoot,
    methodology: report.methodology,
  }));
}

/**
 * The efficiency score × 10,000 of a report, with every month of its baseline recomputed from its lines. Node and
 * validators call it alike, each with its own `recompute` and its own view of the chain (`minted`).
 */
export async function attestedEfficiency(
  report: Pick<EmissionsReport, 'periodStart' | 'periodEnd' | 'methodology'>,
  { provider, cloudAccount }: Pick<AccountPeriod, 'provider' | 'cloudAccount'>,
  intensity: Recomputed['intensity'],
  minted: readonly MintedReport[],
  past: readonly PastLines[],
  recompute: ReportEvidence['recompute'],
): Promise<number> {
  const baseline = [];
  for (const one of baselineReports(report, minted)) {
    const { periodStart, periodEnd } = one;
    const folder = past.find(({ reportId }) => reportId === one.reportId)?.linesFolder;
    const found =
      folder === undefined
        ? null
        : // Lines that cannot be read are as good as none.
          await recompute(folder, { provider, cloudAccount, periodStart, periodEnd }).catch(() => null);
    baseline.push({ minted: one, found });
  }
  return attestedEfficiencyBps(report, intensity, baseline);
}

/** The same, but the same lines are recomputed once: several periods of an account are measured against the same past. */
export function remembered(recompute: ReportEvidence['recompute']): ReportEvidence['recompute'] {
  const known = new Map<string, Promise<Recomputed>>();
  return (folder, period) => {
    const { provider, cloudAccount, periodStart, periodEnd } = period;
    const key = JSON.stringify([folder, provider, cloudAccount, periodStart, periodEnd]);
    const found = known.get(key) ?? recompute(folder, period);
    known.set(key, found);
    return found;
  };
}
