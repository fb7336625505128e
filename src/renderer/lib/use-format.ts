import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { useDesk } from './bridge.ts';
import { formatCount, formatExact, formatShare, readable } from './format/decimal.ts';
import {
  formatBytes,
  formatEnds,
  formatEnergy,
  formatMass,
  formatMoney,
  formatWater,
} from './format/quantity.ts';
import { formatAbsolute, formatDay, formatMonth, formatPeriod, formatRelative } from './format/time.ts';
import { formatToken, formatTokenChange } from './format/token.ts';

/** A language tag that the system knows, or undefined for the system's own. */
function knownLocale(tag: string | null | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The formatters as the settings are. */
function useSettingsFormat() {
  const settings = useDesk('settings.get', {});
  const locale = knownLocale(settings.data?.locale);
  const utc = settings.data?.utc ?? false;
  return useMemo(
    () => ({
      locale,
      utc,
      count: (value: number) => formatCount(value, locale),
      share: (part: number, whole: number) => formatShare(part, whole, locale),
      mass: (kg: number) => formatMass(kg, locale),
      energy: (kwh: number) => formatEnergy(kwh, locale),
      water: (litres: number) => formatWater(litres, locale),
      ends: (range: { low: number; central: number; high: number }) => formatEnds(range, locale),
      amount: (amount: string) =>
        Number.isInteger(Number(amount))
          ? formatCount(Number(amount), locale)
          : readable(Number(amount), locale),
      exactAmount: (amount: string) => formatExact(Number(amount), locale),
      bytes: (bytes: number) => formatBytes(bytes, locale),
      money: (amount: number, currency: string) => formatMoney(amount, currency, locale),
      token: (base: string | bigint, decimals = 2) => formatToken(base, decimals, locale),
      change: (base: string | bigint, decimals = 2) => formatTokenChange(base, decimals, locale),
      relative: (then: Date, now: Date) => formatRelative(then, now, locale),
      absolute: (time: Date) => formatAbsolute(time, utc, locale),
      day: (isoDay: string) => formatDay(isoDay, locale),
      month: (isoMonth: string) => formatMonth(isoMonth, locale),
      period: (start: number, end: number) => formatPeriod(start, end, locale),
    }),
    [locale, utc],
  );
}

export type Format = ReturnType<typeof useSettingsFormat>;

const FormatContext = createContext<Format | null>(null);

/** Reads the settings once for all that formats: a table has hundreds of cells. */
export function FormatProvider({ children }: { children: ReactNode }) {
  return createElement(FormatContext, { value: useSettingsFormat() }, children);
}

/** The formatters, bound to the user's locale and choice of UTC. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (format === null) throw new Error('FormatProvider is missing above');
  return format;
}
