/**
 * The efficiency score of a cloud account's month (protocol, section 9): its grid-weighted intensity, kg CO2e per kWh of
 * IT energy, against its own trailing baseline. It multiplies TUNER rewards, never the amount of CT02.
 */

/** One calendar month (UTC) of one cloud account. Whole numbers, so that everybody computes the same score. */
export type ScoredMonth = {
  /** YYYY-MM. */
  month: string;
  /** Location-based operational kg CO2e × 10^6. */
  kgMicro: bigint;
  /** kWh of IT energy (without the facility's share, PUE) × 10^6. */
  itKwhMicro: bigint;
};

export type EfficiencyScore = {
  /** Score × 10,000, within MIN_SCORE_BPS and MAX_SCORE_BPS, rounded to the nearest; neutral where `state` is not `scored`. */
  bps: number;
  /** The same before it was clamped; null where `state` is not `scored` or the month's intensity is nothing. */
  unclampedBps: bigint | null;
  state: 'scored' | 'no-baseline' | 'no-energy';
  /** The months that the baseline is made of, earliest first. */
  baselineMonths: string[];
  /** The baseline: the sums of those months. */
  baseline: { kgMicro: bigint; itKwhMicro: bigint };
  current: { kgMicro: bigint; itKwhMicro: bigint };
};

/** Calendar months before the month that its baseline looks back on. */
export const BASELINE_MONTHS = 12;
/** Months with IT energy among those that there must be for a baseline. */
export const MIN_BASELINE_MONTHS = 3;
/** 0.5, 1.0 and 2.0, × 10,000. */
export const MIN_SCORE_BPS = 5_000;
export const NEUTRAL_SCORE_BPS = 10_000;
export const MAX_SCORE_BPS = 20_000;

/**
 * The score of `month`, YYYY-MM: the baseline's intensity over the month's own, so that half the intensity scores 2.0.
 * The baseline's intensity is that of its months taken together (sum of kg over sum of kWh), so a month counts by its
 * energy. A month without energy, or with fewer than MIN_BASELINE_MONTHS to compare with, scores a neutral 1.0.
 *
 * @param months Of one account, each month once, in any order; others than `month` and its 12 before are not looked at.
 * @throws RangeError for negative sums, a month that is there twice, or one that is no month.
 */
export function efficiencyScore(months: readonly ScoredMonth[], month: string): EfficiencyScore {
  const at = monthIndex(month);
  const known = new Map<number, ScoredMonth>();
  for (const one of months) {
    const index = monthIndex(one.month);
    if (known.has(index)) throw new RangeError(`${one.month} is there twice.`);
    if (one.kgMicro < 0n || one.itKwhMicro < 0n) throw new RangeError(`${one.month} has a negative sum.`);
    known.set(index, one);
  }
  const current = {
    kgMicro: known.get(at)?.kgMicro ?? 0n,
    itKwhMicro: known.get(at)?.itKwhMicro ?? 0n,
  };
  const before = Array.from({ length: BASELINE_MONTHS }, (_, back) => known.get(at - BASELINE_MONTHS + back))
    .filter((one) => one !== undefined)
    .filter((one) => one.itKwhMicro > 0n);
  const baseline = {
    kgMicro: before.reduce((sum, one) => sum + one.kgMicro, 0n),
    itKwhMicro: before.reduce((sum, one) => sum + one.itKwhMicro, 0n),
  };
  const facts = { baselineMonths: before.map((one) => one.month), baseline, current };
  const neutral = { bps: NEUTRAL_SCORE_BPS, unclampedBps: null, ...facts };
  if (current.itKwhMicro === 0n) return { ...neutral, state: 'no-energy' };
  if (before.length < MIN_BASELINE_MONTHS) return { ...neutral, state: 'no-baseline' };
  // Nothing emitted can only be as good as the best score; against a baseline that emitted nothing, it is par.
  if (current.kgMicro === 0n) {
    const bps = baseline.kgMicro === 0n ? NEUTRAL_SCORE_BPS : MAX_SCORE_BPS;
    return { ...facts, bps, unclampedBps: null, state: 'scored' };
  }
  const above = baseline.kgMicro * current.itKwhMicro * BigInt(NEUTRAL_SCORE_BPS);
  const below = baseline.itKwhMicro * current.kgMicro;
  const unclampedBps = (2n * above + below) / (2n * below);
  return { ...facts, bps: clamp(unclampedBps), unclampedBps, state: 'scored' };
}

function clamp(bps: bigint): number {
  if (bps < BigInt(MIN_SCORE_BPS)) return MIN_SCORE_BPS;
  if (bps > BigInt(MAX_SCORE_BPS)) return MAX_SCORE_BPS;
  return Number(bps);
}

/** Months since the year 0. */
function monthIndex(month: string): number {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || number === undefined) throw new RangeError(`“${month}” is no month, as YYYY-MM.`);
  return Number(year) * 12 + Number(number) - 1;
}
