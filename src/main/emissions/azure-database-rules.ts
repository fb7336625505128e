import type { Rule } from './rules-sql.ts';

/**
 * Memory of a vCore: 5.1 GB in SQL Database and SQL Managed Instance (Microsoft, “vCore purchasing model”, standard-series
 * Gen5); in Azure Database for MySQL and PostgreSQL 2 GB in Basic, 8 GB where optimised for memory, else 4 GB.
 */
const GB_PER_VCORE = `CASE WHEN is_sql THEN 5.1 WHEN text LIKE '%basic%' THEN 2
  WHEN regexp_matches(text, 'memory optimized|business critical') THEN 8 ELSE 4 END`;
const VCORES = `measure IN ('hours', 'vcpu-hours') AND regexp_matches(text, '\\bvcores?\\b')`;
const VCORE_HOURS = 'unit_factor * vcores';

/** A vCore of Standard has at least 100 DTUs, of Premium 125; Basic is counted as Standard (Microsoft, “Migrate from DTU to vCore”). */
const DTUS_PER_VCORE = `CASE WHEN text LIKE '%premium%' THEN 125 ELSE 100 END`;
/** DTUs of the meters that are named after a tier and not after their number. */
const DTUS_OF_TIER: Record<string, number> = {
  b: 5,
  s0: 10,
  s1: 20,
  s2: 50,
  s3: 100,
  s4: 200,
  s6: 400,
  s7: 800,
  s9: 1600,
  s12: 3000,
  p1: 125,
  p2: 250,
  p4: 500,
  p6: 1000,
  p11: 1750,
  p15: 4000,
};
const DTUS = `coalesce(
  try_cast(regexp_extract(text, '(?:^|- )([0-9]+) e?dtus?\\b', 1) AS DOUBLE),
  MAP {${Object.entries(DTUS_OF_TIER)
    .map(([tier, dtus]) => `'${tier}': ${dtus}`)
    .join(', ')}}[regexp_extract(text, '(?:^|- )([bsp][0-9]*)(?: secondary active)? dtus?\\b', 1)])`;

/** Servers of databases. The columns `text`, `is_sql`, `size` and `vcores` are classifyAzureSql's. */
export const AZURE_DATABASE_RULES: Rule[] = [
  {
    when: `measure = 'hours' AND regexp_matches(text, 'mysql|postgresql|mariadb') AND size IS NOT NULL`,
    rule: 'instance',
  },
  {
    // Business Critical, as Premium, runs on four nodes of the size that is billed (Microsoft, “Availability through redundancy”).
    when: `${VCORES} AND is_sql AND text LIKE '%business critical%'`,
    rule: 'instance',
    perUnit: `4 * ${VCORE_HOURS}`,
    vcpus: '1',
    memoryGb: GB_PER_VCORE,
  },
  {
    when: `${VCORES} AND (is_sql OR regexp_matches(text, 'mysql|postgresql|mariadb'))`,
    rule: 'instance',
    perUnit: VCORE_HOURS,
    vcpus: '1',
    memoryGb: GB_PER_VCORE,
  },
  {
    when: `measure IN ('hours', 'months') AND regexp_matches(text, '\\be?dtus?\\b') AND ${DTUS} IS NOT NULL`,
    rule: 'vcpu',
    perUnit: `unit_factor * ${DTUS} / ${DTUS_PER_VCORE} * CASE WHEN text LIKE '%premium%' THEN 4 ELSE 1 END`,
    monthly: `measure = 'months'`,
    assumption: 'A vCore for each 100 DTUs, of Premium for each 125.',
  },
  {
    when: `${VCORES} AND text NOT LIKE '%mongodb%'`,
    rule: 'vcpu',
    perUnit: VCORE_HOURS,
  },
];
