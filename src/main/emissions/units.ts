/**
 * What billing units measure. The unit column decides, never the usage type's name. `factor` turns an amount in the
 * unit into the measure's own: hours, GB-hours or GB. A gigabyte is counted as the provider bills it; only units that
 * say GiB are converted.
 */
const UNITS: [unit: string, measure: string, factor: number][] = [
  ...['hrs', 'hours', 'hour', 'hr', 'instance-hours', 'node-hours', '1-hour'].map(
    (unit): [string, string, number] => [unit, 'hours', 1],
  ),
  ...['seconds', 'second', 'secs', 'sec'].map((unit): [string, string, number] => [unit, 'hours', 1 / 3600]),
  ...['minutes', 'minute'].map((unit): [string, string, number] => [unit, 'hours', 1 / 60]),
  ['days', 'hours', 24],
  ...['vcpu-hours', 'vcpu-hour', 'vcpu-hrs'].map((unit): [string, string, number] => [unit, 'vcpu-hours', 1]),
  ...['vcpu-seconds', 'vcpu-second'].map((unit): [string, string, number] => [unit, 'vcpu-hours', 1 / 3600]),
  ...['acu-hr', 'acu-hrs', 'acu-hour', 'acu-hours'].map((unit): [string, string, number] => [
    unit,
    'acu-hours',
    1,
  ]),
  ...['dpu-hour', 'dpu-hours'].map((unit): [string, string, number] => [unit, 'dpu-hours', 1]),
  ...['gb-mo', 'gb-month', 'gb-months', 'gb-mp', 'gb/month'].map((unit): [string, string, number] => [
    unit,
    'gb-months',
    1,
  ]),
  ...['gib-mo', 'gib-month', 'gib-months', 'gib/month'].map((unit): [string, string, number] => [
    unit,
    'gb-months',
    1.073741824,
  ]),
  ...['tb-mo', 'tb-month', 'tb-months'].map((unit): [string, string, number] => [unit, 'gb-months', 1000]),
  ...['gb-hours', 'gb-hour', 'gb-hrs'].map((unit): [string, string, number] => [unit, 'gb-hours', 1]),
  ...['gib-hours', 'gib-hour', 'gib-hrs'].map((unit): [string, string, number] => [
    unit,
    'gb-hours',
    1.073741824,
  ]),
  ...['byte-hrs', 'byte-hours', 'bytehrs'].map((unit): [string, string, number] => [unit, 'gb-hours', 1e-9]),
  ...['gb-seconds', 'gb-second', 'lambda-gb-second', 'lambda-gb-seconds'].map(
    (unit): [string, string, number] => [unit, 'gb-hours', 1 / 3600],
  ),
  ...['gb', 'gigabyte', 'gigabytes'].map((unit): [string, string, number] => [unit, 'gb', 1]),
  ...['gib', 'gibibytes'].map((unit): [string, string, number] => [unit, 'gb', 1.073741824]),
  ...['tb', 'terabytes'].map((unit): [string, string, number] => [unit, 'gb', 1000]),
  ...['mb', 'megabytes'].map((unit): [string, string, number] => [unit, 'gb', 1e-3]),
  ...['bytes', 'byte'].map((unit): [string, string, number] => [unit, 'gb', 1e-9]),
];

/** A relation (unit_key, measure, unit_factor). The key is the unit in lower case with spaces as hyphens. */
export const UNITS_SQL = `(VALUES ${UNITS.map(([unit, measure, factor]) => `('${unit}', '${measure}', CAST(${factor} AS DOUBLE))`).join(', ')}) AS units(unit_key, measure, unit_factor)`;
