import type { Rule } from './rules-sql.ts';

/** Copies of an object, a snapshot or an image by where they are. */
const PLACES = `CASE WHEN regexp_matches(text, 'dual.?region') OR line_region IN ('asia1', 'eur4', 'nam4') THEN 'CLOUD_STORAGE_DUAL_REGION'
  WHEN regexp_matches(text, 'multi.?region') OR line_region IN ('asia', 'eu', 'europe', 'us') THEN 'CLOUD_STORAGE_MULTI_REGION'
  ELSE 'CLOUD_STORAGE_SINGLE_REGION' END`;

/** Stored data. `text` and `service_text` are classifyGcpSql's. */
export const GCP_STORAGE_RULES: Rule[] = [
  {
    when: `text LIKE '%early delet%'`,
    rule: 'elsewhere',
    reason: 'Data that was deleted early is no longer stored.',
  },
  {
    when: `regexp_matches(text, '\\bpd\\b|hyperdisk') AND regexp_matches(text, 'iops|throughput') AND text NOT LIKE '%capacity%'`,
    rule: 'elsewhere',
    reason: 'Performance of a disk; the disk is counted by its size.',
  },
  {
    when: `measure IN ('gb-hours', 'gb-months')`,
    rule: 'storage',
    ssd: `CASE WHEN regexp_matches(text, 'snapshot|backup|\\bimage\\b|nearline|coldline|archive|\\bhdd\\b|low cost') THEN FALSE
      WHEN regexp_matches(text, '\\bssd\\b|balanced pd|extreme pd|data cache|ephemeral storage') THEN TRUE
      WHEN text LIKE '%hyperdisk%' THEN text NOT LIKE '%hyperdisk throughput%'
      WHEN service_text LIKE '%filestore%' THEN NOT regexp_matches(text, 'standard')
      WHEN service_text LIKE '%cloud sql%' OR service_text LIKE '%spanner%' THEN TRUE
      WHEN regexp_matches(text, 'storage pd|pd standard|pd capacity') THEN FALSE
      WHEN regexp_matches(service_text, 'cloud storage|bigquery|artifact registry|container registry') THEN FALSE END`,
    copies: `CASE WHEN service_text LIKE '%cloud storage%' OR regexp_matches(text, 'snapshot|\\b(machine )?image\\b') THEN ${PLACES}
      WHEN service_text LIKE '%compute engine%' THEN CASE WHEN text LIKE '%regional%' OR text LIKE '%high availability%'
        THEN 'COMPUTE_ENGINE_REGIONAL_DISKS' END
      WHEN service_text LIKE '%filestore%' THEN 'CLOUD_FILESTORE'
      WHEN service_text LIKE '%cloud sql%' THEN CASE WHEN regexp_matches(text, ': regional|\\bha\\b') THEN 'CLOUD_SQL_HIGH_AVAILABILITY' END
      WHEN service_text LIKE '%spanner%' THEN CASE WHEN regexp_matches(text, 'multi.?region') THEN 'CLOUD_SPANNER_MULTI_REGION'
        ELSE 'CLOUD_SPANNER_SINGLE_REGION' END
      WHEN service_text LIKE '%composer%' THEN 'CLOUD_STORAGE_SINGLE_REGION' END`,
  },
];
