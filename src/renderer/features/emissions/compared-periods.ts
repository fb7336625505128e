/** Days in UTC, both included. */
export type Period = { from: string; to: string };

const DAY_MS = 86_400_000;
const text = (ms: number) => new Date(ms).toISOString().slice(0, 10);

export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** The calendar month of a day, moved by so many months. */
function monthOf(day: string, shift = 0): Period {
  const date = new Date(`${day}T00:00:00Z`);
  const from = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1);
  const to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift + 1, 0);
  return { from: text(from), to: text(to) };
}

/** Ready-made pairs of periods, from the last day that has usage. */
export const PRESETS: readonly { label: string; of: (last: string) => { first: Period; second: Period } }[] =
  [
    {
      label: 'Last month and the one before',
      of: (last) => ({ first: monthOf(last, -1), second: monthOf(last) }),
    },
    {
      label: 'Last month and a year before',
      of: (last) => ({ first: monthOf(last, -12), second: monthOf(last) }),
    },
    {
      label: 'Last 7 days and the 7 before',
      of: (last) => {
        const end = Date.parse(last);
        return {
          first: { from: text(end - 13 * DAY_MS), to: text(end - 7 * DAY_MS) },
          second: { from: text(end - 6 * DAY_MS), to: last },
        };
      },
    },
  ];

/**
 * The two periods that the address names (`2026-08-01..2026-08-31`). Without: the last two calendar months of what there
 * is, or the two halves of it when it lies within one month.
 */
export function comparedPeriods(
  a: string | null,
  b: string | null,
  whole: Period | null,
): { first: Period; second: Period } {
  const base = ready(whole);
  return { first: read(a) ?? base.first, second: read(b) ?? base.second };
}

function ready(whole: Period | null): { first: Period; second: Period } {
  const last = whole?.to ?? text(Date.now());
  if (whole === null || whole.from.slice(0, 7) !== whole.to.slice(0, 7)) {
    return { first: monthOf(last, -1), second: monthOf(last) };
  }
  const half = Math.floor(daysOf(whole) / 2);
  const start = Date.parse(whole.from);
  const length = Math.max(half, 1);
  return {
    first: { from: whole.from, to: text(start + (length - 1) * DAY_MS) },
    second: { from: text(Date.parse(whole.to) - (length - 1) * DAY_MS), to: whole.to },
  };
}

function read(value: string | null): Period | null {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(value ?? '') ?? [];
  const real = (day: string | undefined): day is string =>
    day !== undefined && !Number.isNaN(Date.parse(day));
  return real(from) && real(to) && from <= to ? { from, to } : null;
}
