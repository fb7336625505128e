import { azureDiskGb, azureDiskTier } from './azure-disks.ts';
import { REGISTRY_GB } from './azure-sizes.ts';
import type { Rule } from './rules-sql.ts';

/** Copies by the redundancy in the meter's name (RA-GRS and RA-GZRS keep as many as GRS and GZRS). */
const REDUNDANCY = `WHEN text LIKE '%gzrs%' THEN 'STORAGE_GZRS' WHEN text LIKE '%grs%' THEN 'STORAGE_GRS'
  WHEN text LIKE '%zrs%' THEN 'STORAGE_ZRS' WHEN text LIKE '%lrs%' THEN 'STORAGE_LRS'`;
const DISK_GB = azureDiskGb('text');
/** GiB of a provisioned disk or volume, billed by the GiB, or as plain units, for each hour or month. */
const PROVISIONED_GB = `CASE WHEN measure IN ('gb-hours', 'gb-months') THEN unit_factor
  WHEN measure IN ('hours', 'months') THEN unit_factor * 1.073741824 END`;
const BY_MONTH = `measure IN ('gb-months', 'months')`;
const REGISTRY_TIER = `regexp_extract(text, '(?:^|- )(${Object.keys(REGISTRY_GB).join('|')}) registry unit', 1)`;

/** Stored data. The column `text` is classifyAzureSql's. */
export const AZURE_STORAGE_RULES: Rule[] = [
  {
    when: `text LIKE '%early delet%'`,
    rule: 'elsewhere',
    reason: 'Data that was deleted early is no longer stored.',
  },
  {
    when: `text LIKE '%disk mount%'`,
    rule: 'elsewhere',
    reason: 'One more mount of a shared disk; the disk is counted once.',
  },
  {
    when: `regexp_matches(text, 'managed disk|ultra disk|premium ssd v2')
      AND regexp_matches(text, 'burst|provisioned iops|provisioned throughput|reservation per vcpu')`,
    rule: 'elsewhere',
    reason: 'Performance of a disk; the disk is counted by its size.',
  },
  {
    when: `regexp_matches(text, 'managed disk|page blob') AND text NOT LIKE '%snapshot%' AND measure IN ('hours', 'months')
      AND ${DISK_GB} IS NOT NULL`,
    rule: 'storage',
    perUnit: `unit_factor * ${DISK_GB}`,
    monthly: BY_MONTH,
    ssd: `${azureDiskTier('text')} NOT LIKE 's%'`,
    copies: `CASE WHEN text LIKE '%zrs%' THEN 'STORAGE_ZRS' ELSE 'STORAGE_DISKS' END`,
  },
  {
    when: `regexp_matches(text, 'provisioned capacity|netapp.* capacity')`,
    rule: 'storage',
    perUnit: PROVISIONED_GB,
    monthly: BY_MONTH,
    ssd: `text NOT LIKE '%cool%'`,
    copies: `CASE ${REDUNDANCY} WHEN text LIKE '%disk%' OR text LIKE '%ssd%' THEN 'STORAGE_DISKS' END`,
  },
  {
    when: `${REGISTRY_TIER} <> '' AND measure IN ('hours', 'months')`,
    rule: 'storage',
    perUnit: `unit_factor * MAP {${Object.entries(REGISTRY_GB)
      .map(([tier, gb]) => `'${tier}': ${gb}`)
      .join(', ')}}[${REGISTRY_TIER}]`,
    monthly: BY_MONTH,
    ssd: 'FALSE',
    copies: `'STORAGE_LRS'`,
    assumption: 'Counted with the storage that the registry’s tier includes.',
  },
  {
    when: `measure IN ('gb-hours', 'gb-months')`,
    rule: 'storage',
    ssd: `CASE WHEN regexp_matches(text, 'snapshot|backup|archive|\\bcool\\b|\\bcold\\b') THEN FALSE
      WHEN regexp_matches(text, 'premium|ssd|cosmos|mysql|postgresql|mariadb') OR is_sql THEN TRUE
      WHEN regexp_matches(text, 'blob|files|tables|queues|hdd|data lake|namespace|registry') THEN FALSE END`,
    copies: `CASE ${REDUNDANCY} WHEN text LIKE '%cosmos%' THEN 'COSMOS_DB' WHEN text LIKE '%mysql%' THEN 'DATABASE_MYSQL'
      WHEN is_sql OR regexp_matches(text, 'postgresql|mariadb') THEN 'SQL_DB' WHEN text LIKE '%managed disk%' THEN 'STORAGE_DISKS' END`,
  },
];
