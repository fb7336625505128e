import { decimal, readable } from './decimal.ts';

/** A quantity as it is shown, and exactly, for hover and copy. */
export type Quantity = { value: string; unit: string; exact: string };

function scaled(
  amount: number,
  small: string,
  large: string,
  kind: string,
  locale: string | undefined,
): Quantity {
  // Rounded first, so that 999.96 reads “1.00 t” and not “1,000.0 kg”.
  const isLarge = Math.round(Math.abs(amount) * 10) / 10 >= 1000;
  // The engine keeps 10^-6 of the small unit; more digits would be artefacts of binary fractions.
  const exact = decimal(locale, { maximumFractionDigits: 6 }).format(amount);
  return {
    value: readable(isLarge ? amount / 1000 : amount, locale),
    unit: `${isLarge ? large : small}${kind}`,
    exact: `${exact} ${small}${kind}`,
  };
}

/** Kilograms of CO2e, in tonnes from 1,000 kg on. */
export function formatMass(kg: number, locale?: string): Quantity {
  return scaled(kg, 'kg', 't', ' CO2e', locale);
}

/** Kilowatt-hours, in megawatt-hours from 1,000 kWh on. */
export function formatEnergy(kwh: number, locale?: string): Quantity {
  return scaled(kwh, 'kWh', 'MWh', '', locale);
}

/** Litres, in cubic metres from 1,000 on. */
export function formatWater(litres: number, locale?: string): Quantity {
  return scaled(litres, 'L', 'm³', '', locale);
}

/** The ends of a range in the unit that its middle is shown in: “1.20–3.40”. */
export function formatEnds(range: { low: number; central: number; high: number }, locale?: string): string {
  const divisor = Math.round(Math.abs(range.central) * 10) / 10 >= 1000 ? 1000 : 1;
  return `${readable(range.low / divisor, locale)}–${readable(range.high / divisor, locale)}`;
}

/** Bytes in decimal multiples, as file managers count them. */
export function formatBytes(bytes: number, locale?: string): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${decimal(locale, { maximumFractionDigits: unit === 0 ? 0 : 1 }).format(size)} ${units[unit] ?? ''}`;
}

/** Money of the bill, in its own currency. A code that is no ISO currency is written after the number. */
export function formatMoney(amount: number, currency: string, locale?: string): string {
  if (/^[A-Z]{3}$/.test(currency)) return decimal(locale, { style: 'currency', currency }).format(amount);
  return `${decimal(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount)} ${currency}`.trim();
}
