import { FACTOR_TABLES } from './factor-tables.ts';
import { identifier, quote } from './sql.ts';

/** Least and most that a number may be. */
type Limits = readonly [least: number, most: number];

/** More than any watts, gigabytes or kilograms of one machine. */
const USUAL: Limits = [0, 1e6];
/** Numbers that others are divided by are never 0. */
const DIVISOR: Limits = [0.001, 1e6];
const GRID: Limits = [0, 3];
const PUE: Limits = [1, 5];

/** Where it is not USUAL, by table and column. */
const LIMITS: Record<string, Record<string, Limits>> = {
  'instances.csv': { vcpu: DIVISOR, platform_vcpu: DIVISOR, baseline_percent: [0, 100] },
  'families.csv': { platform_vcpu: DIVISOR },
  'accelerators.csv': { low: [0, 1], high: [1, 100] },
  'replication.csv': { factor: [1, 100] },
  'pue.csv': { pue: PUE, low: PUE, high: PUE },
  'grid.csv': { kg_per_kwh: GRID, low: GRID, high: GRID },
  'uncertainty.csv': { low: [0, 1], high: [1, 100] },
};

/** Constants that others are divided by. */
const DIVISORS = ['utilisation', 'serverLife', 'vcpusPerChip'];

/** The number of each table that `low` and `high` bound. */
const BOUNDED: Record<string, string> = {
  'constants.csv': 'value',
  'pue.csv': 'pue',
  'grid.csv': 'kg_per_kwh',
};

/** The columns that no two rows of a table may have in common; those before them name a row in messages. */
const KEYS: Record<string, readonly string[]> = {
  'constants.csv': ['provider', 'name'],
  'instances.csv': ['provider', 'type'],
  'families.csv': ['provider', 'family'],
  'processors.csv': ['provider', 'processor'],
  'accelerators.csv': ['accelerator'],
  'replication.csv': ['provider', 'name'],
  'pue.csv': ['provider', 'region'],
  'grid.csv': ['provider', 'region', 'period'],
  'water.csv': ['provider', 'region'],
  'uncertainty.csv': ['kind'],
};

/**
 * SQL for what is wrong with the numbers of a factor set's table (createFactorTables), as sentences with the row and what
 * was expected, in `problem`; no rows when nothing is. A number that is no number, negative, out of all proportion or
 * divides by nothing would make every figure that it is in so, and a row that is there twice every line count twice.
 */
export function factorProblemsSql(file: string): string {
  const table = file.replace(/\.csv$/, '');
  const columns = FACTOR_TABLES[file] ?? {};
  const key = KEYS[file] ?? [];
  const row = `concat_ws(', ', ${key.map(identifier).join(', ')})`;
  const problems = Object.entries(columns)
    .filter(([, type]) => type === 'DOUBLE')
    .map(([column]) => outside(column, LIMITS[file]?.[column] ?? USUAL));
  if (file === 'constants.csv')
    for (const column of ['value', 'low', 'high'])
      problems.push(outside(column, DIVISOR, `name IN (${DIVISORS.map(quote).join(', ')})`));
  const bounded = BOUNDED[file];
  if (bounded !== undefined)
    problems.push(
      `WHEN low > ${bounded} OR high < ${bounded} THEN concat('${bounded} is ', ${bounded}, ', which is not from low ', low, ' to high ', high)`,
    );
  if (bounded !== undefined && file !== 'constants.csv')
    problems.push(
      `WHEN ${bounded} IS NOT NULL AND (low IS NULL OR high IS NULL) THEN 'low or high is missing'`,
    );
  if ('min_watts' in columns && 'max_watts' in columns)
    problems.push(
      `WHEN min_watts > max_watts THEN 'min_watts is ' || min_watts || ', above max_watts ' || max_watts`,
    );
  return `SELECT 'the row “' || ${row} || '”: ' || problem AS problem
    FROM (SELECT *, CASE ${problems.join(' ')} END AS problem FROM ${table}) WHERE problem IS NOT NULL
    UNION ALL SELECT 'the row “' || ${row} || '” is there ' || count(*) || ' times' FROM ${table}
      GROUP BY ${key.map(identifier).join(', ')} HAVING count(*) > 1`;
}

function outside(column: string, [least, most]: Limits, when = 'TRUE'): string {
  const name = identifier(column);
  // What is no number compares as more than every number.
  return `WHEN ${when} AND (${name} < ${least} OR ${name} > ${most}) THEN '${column} is ' || ${name} || ', expected from ${least} to ${most}'`;
}
