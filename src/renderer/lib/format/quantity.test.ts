import { describe, expect, it } from 'vitest';
import { formatCount, formatShare, readable } from './decimal.ts';
import { formatBytes, formatEnergy, formatMass, formatMoney } from './quantity.ts';

// Expected values are written by hand; 1 t = 1,000 kg and 1 MWh = 1,000 kWh (SI).
describe('kilograms become tonnes by size, and the exact value stays at hand', () => {
  it.each([
    [0, '0', 'kg CO2e', '0 kg CO2e'],
    [0.00213, '0.00213', 'kg CO2e', '0.00213 kg CO2e'],
    [0.5, '0.5', 'kg CO2e', '0.5 kg CO2e'],
    [12.345, '12.35', 'kg CO2e', '12.345 kg CO2e'],
    [126.75, '126.8', 'kg CO2e', '126.75 kg CO2e'],
    [999.94, '999.9', 'kg CO2e', '999.94 kg CO2e'],
    // 999.96 kg rounds to 1,000.0 at one decimal, which is 1.00 t.
    [999.96, '1.00', 't CO2e', '999.96 kg CO2e'],
    [1000, '1.00', 't CO2e', '1,000 kg CO2e'],
    [6732.174549, '6.73', 't CO2e', '6,732.174549 kg CO2e'],
    [1_234_567.8, '1,234.6', 't CO2e', '1,234,567.8 kg CO2e'],
  ])('%d kg reads %s %s', (kg, value, unit, exact) => {
    expect(formatMass(kg, 'en-GB')).toEqual({ value, unit, exact });
  });

  it('never shows an artefact of binary fractions: 0.1 + 0.2 kg is exactly 0.3', () => {
    expect(formatMass(0.1 + 0.2, 'en-GB').exact).toBe('0.3 kg CO2e');
    expect(formatMass(1.1 * 3, 'en-GB').exact).toBe('3.3 kg CO2e');
  });

  it('says that something is there when it is too small to write', () => {
    expect(readable(4e-12, 'en-GB')).toBe('< 0.000001');
  });

  it('separates thousands and decimals as the locale does, in Latin digits', () => {
    expect(formatMass(1_234_567.8, 'de-DE').value).toBe('1.234,6');
    // Indian grouping: 12,34,567.8
    expect(formatMass(1_234_567.8, 'en-IN').exact).toBe('12,34,567.8 kg CO2e');
    expect(formatCount(1_234_567, 'ar-EG')).toMatch(/^[\d.,٬]+$/);
    expect(formatCount(1_234_567, 'ar-EG')).toMatch(/^1/);
  });
});

describe('kilowatt-hours become megawatt-hours by size', () => {
  it.each([
    [999.9, '999.9', 'kWh'],
    [14822.119, '14.82', 'MWh'],
  ])('%d kWh', (kwh, value, unit) => {
    expect(formatEnergy(kwh, 'en-GB')).toMatchObject({ value, unit });
  });
});

describe('shares', () => {
  it('keeps one decimal and does not round a part away or up to the whole', () => {
    expect(formatShare(1, 20, 'en-GB')).toBe('5.0%');
    expect(formatShare(1, 3, 'en-GB')).toBe('33.3%');
    expect(formatShare(1, 100_000, 'en-GB')).toBe('< 0.1%');
    expect(formatShare(99_999, 100_000, 'en-GB')).toBe('> 99.9%');
    expect(formatShare(5, 5, 'en-GB')).toBe('100.0%');
    expect(formatShare(0, 5, 'en-GB')).toBe('0.0%');
    expect(formatShare(0, 0, 'en-GB')).toBe('—');
  });
});

describe('bytes and money', () => {
  it('counts bytes in decimal multiples', () => {
    expect(formatBytes(999, 'en-GB')).toBe('999 bytes');
    expect(formatBytes(48_211_002, 'en-GB')).toBe('48.2 MB');
  });

  it('writes money in the currency of the bill, and a currency that is none of ISO after the number', () => {
    expect(formatMoney(1234.5, 'EUR', 'en-GB')).toBe('€1,234.50');
    expect(formatMoney(1234.5, '', 'en-GB')).toBe('1,234.50');
    expect(formatMoney(1234.5, 'credits', 'en-GB')).toBe('1,234.50 credits');
  });
});
