import type { Json } from '@duckdb/node-api';
import { quantity, quotient, type Step, step } from '../../domain/emissions/arithmetic.ts';
import {
  BASELINE_MONTHS,
  type EfficiencyScore,
  efficiencyScore,
  MIN_BASELINE_MONTHS,
  type ScoredMonth,
} from '../../domain/emissions/efficiency-score.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import { quote } from './sql.ts';

type AccountScore = Output<'emissions.score'>[number];

/** Runs SQL over `figures` of the imports; of all when there are none given. */
export type ScoreQuery = (
  sql: string,
  imports: readonly string[] | undefined,
) => Promise<Record<string, Json>[]>;

/** The efficiency scores of every account and month with IT energy, the newest month first. */
export function scoreHandler(query: ScoreQuery): Handler<'emissions.score'> {
  return async ({ imports, account }) => scoreAccounts(await query(monthsSql(account), imports));
}

const micro = (column: string) =>
  `CAST(CAST(round(coalesce(sum(CAST(${column} AS DECIMAL(38, 18))), 0) * 1000000) AS HUGEINT) AS VARCHAR)`;

/** The sums that a score compares, over rows of `figures` or of an estimated `activity`. */
export const INTENSITY_SQL = `${micro('kg_operational')} AS kg_micro, ${micro('it_kwh')} AS it_kwh_micro`;
/** What has energy of its own to compare. */
export const SCORED = `method IN ('direct', 'fallback')`;

/**
 * Location-based operational kg and kWh of IT energy, × 10^6 as whole numbers, by account and calendar month (UTC). What
 * was estimated by cost has no energy of its own to compare, and is left out.
 */
export function monthsSql(account: string | undefined): string {
  return `SELECT provider, coalesce(account, '') AS account, strftime(day, '%Y-%m') AS month, ${INTENSITY_SQL}
    FROM figures WHERE ${SCORED}
      ${account === undefined ? '' : `AND coalesce(account, '') = ${quote(account)}`}
    GROUP BY ALL ORDER BY month DESC, provider, account`;
}

/** Scores of the rows of monthsSql, in their order. */
export function scoreAccounts(rows: readonly Record<string, Json>[]): AccountScore[] {
  const months = rows.map((row) => ({
    provider: String(row.provider),
    account: String(row.account),
    month: String(row.month),
    kgMicro: BigInt(String(row.kg_micro)),
    itKwhMicro: BigInt(String(row.it_kwh_micro)),
  }));
  const accounts = Map.groupBy(months, ({ provider, account }) => JSON.stringify([provider, account]));
  return months.map(({ provider, account, month }) => {
    const own: ScoredMonth[] = (accounts.get(JSON.stringify([provider, account])) ?? []).map(
      ({ month, kgMicro, itKwhMicro }) => ({ month, kgMicro, itKwhMicro }),
    );
    return { provider, account, month, ...present(efficiencyScore(own, month), month) };
  });
}

function present(
  score: EfficiencyScore,
  month: string,
): Omit<AccountScore, 'provider' | 'account' | 'month'> {
  const [current, baseline] = [sums(score.current), sums(score.baseline)];
  return {
    score: score.bps / 10_000,
    bps: score.bps,
    state: score.state,
    explanation: explain(score, month),
    current,
    baseline,
    baselineMonths: score.baselineMonths,
    steps: [
      ...intensity(`Intensity of ${month}`, current),
      ...(score.state === 'scored' ? intensity('Intensity of the baseline', baseline) : []),
      ...(score.state === 'scored' && current.kgPerKwh && baseline.kgPerKwh !== null
        ? [
            step(
              'Baseline over month',
              quotient(
                quantity('baseline', baseline.kgPerKwh, 'kg/kWh'),
                quantity('month', current.kgPerKwh, 'kg/kWh'),
              ),
              '',
            ),
          ]
        : []),
    ],
  };
}

function sums({ kgMicro, itKwhMicro }: EfficiencyScore['current']): AccountScore['current'] {
  const [kg, itKwh] = [Number(kgMicro) / 1e6, Number(itKwhMicro) / 1e6];
  return { kg, itKwh, kgPerKwh: itKwh === 0 ? null : kg / itKwh };
}

function intensity(name: string, { kg, itKwh }: AccountScore['current']): Step[] {
  if (itKwh === 0) return [];
  return [
    step(
      name,
      quotient(quantity('operational emissions', kg, 'kg'), quantity('IT energy', itKwh, 'kWh')),
      'kg/kWh',
    ),
  ];
}

function explain({ state, bps, unclampedBps, baselineMonths }: EfficiencyScore, month: string): string {
  if (state === 'no-energy') return `No IT energy was estimated for ${month}, so the score is a neutral 1.0.`;
  if (state === 'no-baseline') {
    const found = baselineMonths.length === 0 ? 'none' : `${baselineMonths.length}`;
    return `A baseline needs at least ${MIN_BASELINE_MONTHS} of the ${BASELINE_MONTHS} months before ${month} with usage; there ${baselineMonths.length === 1 ? 'is' : 'are'} ${found}. The score is a neutral 1.0.`;
  }
  const against = `Against the ${baselineMonths.length} of the ${BASELINE_MONTHS} months before that have usage.`;
  if (unclampedBps === null || BigInt(bps) === unclampedBps) return against;
  return `${against} ${(Number(unclampedBps) / 10_000).toFixed(2)} is limited to ${(bps / 10_000).toFixed(1)}.`;
}
