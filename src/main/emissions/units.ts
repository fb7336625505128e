/** GB of a GiB. */
const GIB = 1.073741824;

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
  // Capacity units of AWS: databases (Aurora, Neptune, DocumentDB), data processing, Redshift, OpenSearch, Flink, Kafka.
  ...['acu', 'ncu', 'dcu'].flatMap((unit) => perHour(unit, 'acu-hours')),
  ...['dpu', 'rpu', 'ocu', 'kpu', 'mcu'].flatMap((unit) => perHour(unit, `${unit}-hours`)),
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
  // Azure: pieces for an hour, a day or a month, and sizes for them.
  ...named(['/hour', 'units/hour', 'core-hours', 'core-hrs', 'hora', 'h'], 'hours', 1),
  ...named(['/second', 'units/second', 's'], 'hours', 1 / 3600),
  ...named(['/minute', 'units/minute'], 'hours', 1 / 60),
  ...named(['/day', 'units/day', 'day'], 'hours', 24),
  ...named(['/month', 'units/month', 'month', 'months', 'mo'], 'months', 1),
  ...named(['gb/hour', 'gb/hora'], 'gb-hours', 1),
  ...named(['gb/day'], 'gb-hours', 24),
  ...named(['gb/月', 'gb/mes', 'gb-/-month'], 'gb-months', 1),
  ...named(['mb/month'], 'gb-months', 1e-3),
  ...named(['tb/month'], 'gb-months', 1000),
  ...named(['tb-hour', 'tb-hours', 'tb/hour'], 'gb-hours', 1000),
  // Google Cloud, in words and in the codes of its price list; a GiB is 2^30 bytes.
  ...named(['gibibyte-hour', 'giby.h', 'gib/hour'], 'gb-hours', GIB),
  ...named(['gibibyte-second', 'giby.s', 'gib-second', 'gib-seconds'], 'gb-hours', GIB / 3600),
  ...named(['gib-minute', 'gib-minutes'], 'gb-hours', GIB / 60),
  ...named(['gibibyte-day', 'giby.d', 'gib/day'], 'gb-hours', GIB * 24),
  ...named(['gibibyte-month', 'giby.mo'], 'gb-months', GIB),
  ...named(['tebibyte-month', 'tiby.mo', 'tib/month'], 'gb-months', GIB * 1024),
  ...named(['tib/hour', 'tib-hour', 'tib-hours'], 'gb-hours', GIB * 1024),
  ...named(['byte-seconds', 'byte-second', 'by.s'], 'gb-hours', 1e-9 / 3600),
  ...named(['gibibyte', 'giby'], 'gb', GIB),
  ...named(['mebibyte', 'miby', 'mib'], 'gb', GIB / 1024),
  ...named(['tebibyte', 'tiby', 'tib'], 'gb', GIB * 1024),
  ...named(['by'], 'gb', 1e-9),
  ...named(['ghz-second', 'ghz-seconds', 'ghz.s'], 'ghz-hours', 1 / 3600),
];

/** A unit by the hour, as AWS's price list spells it: ACU-Hr, DPU-Hour, OCU-hours … */
function perHour(unit: string, measure: string): [unit: string, measure: string, factor: number][] {
  return named([`${unit}-hr`, `${unit}-hrs`, `${unit}-hour`, `${unit}-hours`], measure, 1);
}

function named(
  units: readonly string[],
  measure: string,
  factor: number,
): [unit: string, measure: string, factor: number][] {
  return units.map((unit) => [unit, measure, factor]);
}

/**
 * The unit as it is looked up: in lower case, spaces as hyphens. Azure puts the size of a block before its unit
 * (“100 Hours”, “1 GB/Month”, “10K”); amounts are in the unit, not in blocks.
 */
export const UNIT_KEY = `replace(trim(CASE WHEN provider = 'azure' THEN regexp_replace(lower(trim(unit)), '^[0-9][0-9,.]* ?', '')
  ELSE lower(trim(unit)) END), ' ', '-')`;

/** A relation (unit_key, measure, unit_factor). The key is the unit in lower case with spaces as hyphens. */
export const UNITS_SQL = `(VALUES ${UNITS.map(([unit, measure, factor]) => `('${unit}', '${measure}', CAST(${factor} AS DOUBLE))`).join(', ')}) AS units(unit_key, measure, unit_factor)`;
