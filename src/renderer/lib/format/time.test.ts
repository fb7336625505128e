import { describe, expect, it } from 'vitest';
import { formatAbsolute, formatDay, formatDuration, formatPeriod, formatRelative } from './time.ts';

const now = new Date('2026-11-20T12:00:00Z');
const utc = (...parts: [number, number, number]) => Date.UTC(...parts) / 1000;

describe('relative times', () => {
  it.each([
    ['2026-11-20T11:59:30Z', 'just now'],
    ['2026-11-20T11:59:00Z', '1 minute ago'],
    // 59 min 59 s are not yet an hour
    ['2026-11-20T11:00:01Z', '59 minutes ago'],
    ['2026-11-20T11:00:00Z', '1 hour ago'],
    ['2026-11-18T11:00:00Z', '2 days ago'],
    ['2026-11-10T12:00:00Z', '1 week ago'],
    ['2026-11-20T12:02:00Z', 'in 2 minutes'],
    ['2024-11-19T12:00:00Z', '2 years ago'],
  ])('%s is %s', (then, words) => {
    expect(formatRelative(new Date(then), now, 'en-GB')).toBe(words);
  });
});

describe('absolute times name their zone', () => {
  it('in UTC on request', () => {
    expect(formatAbsolute(now, true, 'en-GB')).toBe('20 Nov 2026, 12:00:00 UTC');
  });
});

describe('days and periods of a bill are in UTC, whatever the zone of the reader', () => {
  it('names a day', () => {
    expect(formatDay('2026-03-01', 'en-GB')).toBe('1 Mar 2026');
  });

  it('names a calendar month', () => {
    expect(formatPeriod(utc(2026, 2, 1), utc(2026, 3, 1), 'en-GB')).toBe('March 2026');
    expect(formatPeriod(utc(2026, 11, 1), utc(2027, 0, 1), 'en-GB')).toBe('December 2026');
  });

  it('names the last day of a half-open interval, not the day after it', () => {
    // Intl puts thin spaces around the dash.
    const text = formatPeriod(utc(2026, 7, 1), utc(2026, 10, 1), 'en-GB').replace(/\s+/g, ' ');
    expect(text).toContain('31 Oct 2026');
    expect(text.startsWith('1 Aug')).toBe(true);
  });
});

describe('durations', () => {
  it.each([
    [8.2, '8 s'],
    [60, '1 min'],
    [125, '2 min 5 s'],
    [4200, '1 h 10 min'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(formatDuration(seconds)).toBe(words);
  });
});
