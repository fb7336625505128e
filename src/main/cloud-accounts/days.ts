const DAY = 86_400_000;

/** The day after. Days are ISO 8601, in UTC. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}

/** Every day from `from` to the day before `to`. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day < to; day = nextDay(day)) days.push(day);
  return days;
}

/** Days in a row: `to` is the day after the last. */
export type DayRange = { from: string; to: string };

/** The days as ranges, as few as there can be. `days` is in order. */
export function inRanges(days: readonly string[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last?.to === day) last.to = nextDay(day);
    else ranges.push({ from: day, to: nextDay(day) });
  }
  return ranges;
}
