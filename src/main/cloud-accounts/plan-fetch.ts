import { Failure } from '../../domain/failure.ts';
import type { KnownDay } from '../storage/cost-explorer.ts';
import { type DayRange, daysBetween, inRanges, nextDay } from './days.ts';

/** AWS renews Cost Explorer's data at least once in this time (AWS Cost Management User Guide), in milliseconds. */
const RENEWED_WITHIN = 24 * 3600_000;

export type FetchPlan = DayRange & { days: number; toAsk: DayRange[]; daysToAsk: number };

/**
 * Which days of a range have to be asked for: those that are not known, and those that were not final and may have
 * changed since; with `refresh`, all that are not final. The present day is not over and never asked for.
 *
 * @throws Failure `nothing-to-fetch`.
 */
export function planFetch(
  range: { from: string; lastDay: string; refresh: boolean },
  known: (from: string, to: string) => readonly KnownDay[],
  now: Date,
): FetchPlan {
  const today = now.toISOString().slice(0, 10);
  const { from } = range;
  let to = nextDay(range.lastDay);
  if (to > today) to = today;
  if (from > range.lastDay) {
    throw new Failure(
      'nothing-to-fetch',
      `The first day, ${from}, is after the last, ${range.lastDay}: change one of them.`,
    );
  }
  if (from >= to) {
    throw new Failure(
      'nothing-to-fetch',
      `There is no whole day from ${range.from} to ${range.lastDay}: choose days before today, ${today} (UTC).`,
    );
  }
  const kept = new Set(
    known(from, to)
      .filter(({ final, askedAt }) => final || (!range.refresh && isRecent(askedAt, now)))
      .map(({ day }) => day),
  );
  const days = daysBetween(from, to);
  const asked = days.filter((day) => !kept.has(day));
  return { from, to, days: days.length, toAsk: inRanges(asked), daysToAsk: asked.length };
}

/** Whether a span that was begun earlier can be gone on with: its answers still say what AWS would say now. */
export function isFresh(span: { askedAt: string; estimated: boolean }, now: Date): boolean {
  return !span.estimated || isRecent(span.askedAt, now);
}

/** An instant in the future was noted by a clock that was wrong: nothing says how long ago it is. */
function isRecent(instant: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(instant)) < RENEWED_WITHIN;
}
