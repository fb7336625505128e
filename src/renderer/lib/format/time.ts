const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than drawing a row of a table, so each is made once. */
function dateFormat(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, formatter);
  }
  return formatter;
}

/** “3 hours ago”, “in 2 minutes”, and “just now” below 45 seconds. Whole units, rounded towards now. */
export function formatRelative(then: Date, now: Date, locale?: string): string {
  const seconds = (then.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) < 45) return seconds > 1 ? 'in a moment' : 'just now';
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(Math.trunc(seconds), 'second');
}

/** Date and time to the second, with the zone named. */
export function formatAbsolute(time: Date, utc: boolean, locale?: string): string {
  return dateFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    ...(utc ? { timeZone: 'UTC' } : {}),
  }).format(time);
}

/** A calendar day of the bill (`2026-03-01`), which is a day in UTC whatever the reader's zone. */
export function formatDay(isoDay: string, locale?: string): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${isoDay}T00:00:00Z`));
}

/** A calendar month of the bill (`2026-03`): “March 2026”. */
export function formatMonth(isoMonth: string, locale?: string): string {
  return dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${isoMonth}-01T00:00:00Z`),
  );
}

/** A half-open UTC interval: “March 2026” when it is one calendar month, else its first and last day. */
export function formatPeriod(start: number, end: number, locale?: string): string {
  const first = new Date(start * 1000);
  const next = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) / 1000;
  const startsMonth = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1) / 1000 === start;
  if (startsMonth && next === end) {
    return dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
  }
  const days = dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return days.formatRange(first, new Date((end - 1) * 1000));
}

/** “40 s”, “2 min 5 s”, “1 h 10 min”. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600)
    return whole % 60 === 0 ? `${whole / 60} min` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
