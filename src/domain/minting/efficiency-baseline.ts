import {
  BASELINE_MONTHS,
  efficiencyScore,
  MIN_BASELINE_MONTHS,
  MIN_SCORE_BPS,
  NEUTRAL_SCORE_BPS,
} from '../emissions/efficiency-score.ts';
import type { EmissionsReport } from './emissions-report.ts';
import type { Recomputed } from './report-evidence.ts';

/** A report of an account as the chain has it. */
export type MintedReport = Pick<
  EmissionsReport,
  'periodStart' | 'periodEnd' | 'linesRoot' | 'methodology'
> & { reportId: string };

/** A report on chain with what its lines come to; null where they were not there to be recomputed. */
export type BaselineMonth = {
  minted: MintedReport;
  found: Pick<Recomputed, 'linesRoot' | 'intensity'> | null;
};

type Scored = Pick<EmissionsReport, 'periodStart' | 'periodEnd' | 'methodology'>;

/**
 * The reports on chain that a report's efficiency score is measured against (protocol, section 9): those of the same
 * account over one calendar month (UTC) each, among the 12 before the report's own, by the same methodology; the earliest
 * first. Only what is on chain: its lines are settled by their root, so nobody can choose a past to be compared with.
 * Empty when there are too few for a baseline, or the report is not over a calendar month itself.
 */
export function baselineReports(report: Scored, minted: readonly MintedReport[]): MintedReport[] {
  const at = monthOf(report);
  if (at === null) return [];
  const found = minted
    .filter(({ methodology }) => methodology === report.methodology)
    .filter((one) => {
      const month = monthOf(one);
      return month !== null && month < at && month >= at - BASELINE_MONTHS;
    })
    .sort((a, b) => a.periodStart - b.periodStart);
  return found.length < MIN_BASELINE_MONTHS ? [] : found;
}

/**
 * The efficiency score × 10,000 that a report attests: neutral without a baseline, and the lowest when lines of its
 * baseline are missing or are not those that were minted, so that nothing is won by keeping them back.
 *
 * @param baseline What became of every one of `baselineReports`.
 */
export function attestedEfficiencyBps(
  report: Scored,
  intensity: Recomputed['intensity'],
  baseline: readonly BaselineMonth[],
): number {
  if (baseline.length === 0) return NEUTRAL_SCORE_BPS;
  const months = baseline.flatMap(({ minted, found }) =>
    found?.linesRoot === minted.linesRoot ? [{ month: nameOf(minted), ...found.intensity }] : [],
  );
  if (months.length < baseline.length) return MIN_SCORE_BPS;
  return efficiencyScore([...months, { month: nameOf(report), ...intensity }], nameOf(report)).bps;
}

/** Months since the year 0; null unless the period is one calendar month (UTC). */
function monthOf({ periodStart, periodEnd }: Pick<Scored, 'periodStart' | 'periodEnd'>): number | null {
  const start = new Date(periodStart * 1000);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const whole =
    Date.UTC(year, month) === periodStart * 1000 && Date.UTC(year, month + 1) === periodEnd * 1000;
  return whole ? year * 12 + month : null;
}

/** YYYY-MM. */
function nameOf({ periodStart }: Pick<Scored, 'periodStart'>): string {
  return new Date(periodStart * 1000).toISOString().slice(0, 7);
}
