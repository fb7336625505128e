import type { Rule } from './rules-sql.ts';

const SSD = 'TRUE';
const HDD = 'FALSE';
/** Usage type and description together: a bill has one or the other. */
const NAMED = `(usage || ' ' || words)`;
const BACKUP = `regexp_matches(${NAMED}, 'backup|snapshot', 'i')`;
const SSD_VOLUME = `regexp_matches(${NAMED}, 'gp2|gp3|io1|io2|piops|SSD|provisioned IOPS', 'i')`;
const MAGNETIC = `regexp_matches(${NAMED}, 'magnetic|HDD|st1|sc1', 'i')`;
const ONE_ZONE = `regexp_matches(${NAMED}, '-(ZIA|RRS|XZ|Z)\\b|one zone|reduced redundancy', 'i')`;
const MULTI_AZ = `regexp_matches(${NAMED}, 'Multi-AZ|Mirror', 'i')`;
const AURORA = `${NAMED} ILIKE '%aurora%'`;

function stored(services: readonly string[], ssd: string, copies?: string): Rule {
  const codes = services.map((service) => `'${service}'`).join(', ');
  return {
    when: `measure IN ('gb-months', 'gb-hours') AND code IN (${codes})`,
    rule: 'storage',
    ssd,
    ...(copies === undefined ? {} : { copies }),
  };
}

/**
 * AWS storage: media and copies by service and usage type, as Cloud Carbon Footprint counts them. Where it takes SSD for
 * a service of which nothing more is known, so do these.
 */
export const AWS_STORAGE_RULES: Rule[] = [
  stored(
    ['AmazonEC2'],
    `CASE WHEN ${BACKUP} THEN FALSE WHEN ${SSD_VOLUME} THEN TRUE WHEN ${MAGNETIC} OR usage LIKE '%VolumeUsage%' THEN FALSE END`,
    `CASE WHEN ${BACKUP} THEN 'EC2_EBS_SNAPSHOT' ELSE 'EC2_EBS_VOLUME' END`,
  ),
  stored(
    ['AmazonS3'],
    `regexp_matches(${NAMED}, '-XZ-|express one zone', 'i')`,
    `CASE WHEN ${ONE_ZONE} THEN 'S3_ONE_ZONE_REDUCED_REDUNDANCY' ELSE 'S3' END`,
  ),
  // Vaults of before Glacier was a class of S3.
  stored(['AmazonGlacier'], HDD, `'S3'`),
  stored(['AmazonEFS'], `NOT ${BACKUP}`, `CASE WHEN ${ONE_ZONE} THEN 'EFS_ONE_ZONE' ELSE 'EFS' END`),
  stored(
    ['AmazonFSx'],
    `NOT (${BACKUP} OR ${MAGNETIC} OR regexp_matches(${NAMED}, 'CapacityPool|ElasticStorage', 'i'))`,
  ),
  stored(
    ['AmazonRDS'],
    `CASE WHEN ${BACKUP} THEN FALSE WHEN ${SSD_VOLUME} OR ${AURORA} OR usage LIKE '%IO-Optimized%' THEN TRUE
      WHEN ${MAGNETIC} OR usage LIKE '%RDS:%StorageUsage%' THEN FALSE END`,
    `CASE WHEN ${BACKUP} THEN 'RDS_BACKUP' WHEN ${AURORA} OR usage LIKE '%IO-Optimized%' THEN 'RDS_AURORA'
      WHEN ${MULTI_AZ} THEN 'RDS_MULTI_AZ' END`,
  ),
  stored(
    ['AmazonDocDB'],
    `NOT ${BACKUP}`,
    `CASE WHEN ${BACKUP} THEN 'DOCUMENT_DB_BACKUP' ELSE 'DOCUMENT_DB_STORAGE' END`,
  ),
  stored(['AmazonDynamoDB'], `NOT ${BACKUP}`, `'DYNAMO_DB'`),
  stored(['AmazonECR', 'AmazonECRPublic'], HDD, `'ECR_STORAGE'`),
  stored(
    ['AmazonElastiCache'],
    `NOT ${BACKUP}`,
    `CASE WHEN ${BACKUP} THEN 'DOCUMENT_ELASTICACHE_BACKUP' END`,
  ),
  stored(['AmazonSimpleDB'], SSD, `'SIMPLE_DB'`),
  stored(
    ['AmazonES'],
    `NOT (${BACKUP} OR ${MAGNETIC} OR regexp_matches(usage, 'Managed-Storage|InS3'))`,
    `CASE WHEN usage LIKE '%InS3%' THEN 'S3' END`,
  ),
  stored(['AmazonMSK'], `${NAMED} NOT ILIKE '%tiered%'`),
  stored(
    [
      'AmazonNeptune',
      'AmazonMQ',
      'AmazonKinesis',
      'AmazonKinesisAnalytics',
      'AmazonRedshift',
      'AmazonLightsail',
      'AmazonSageMaker',
      'AmazonMemoryDB',
      'AmazonECS',
      'AmazonEKS',
      'AWSLambda',
      'AWSIoTAnalytics',
    ],
    `NOT ${BACKUP}`,
  ),
  stored(['AmazonCloudWatch', 'AWSBackup', 'AWSStorageGateway', 'AmazonTimestream'], HDD),
  {
    when: `measure IN ('gb-months', 'gb-hours')`,
    rule: 'storage',
    ssd: `CASE WHEN ${BACKUP} THEN FALSE WHEN ${SSD_VOLUME} THEN TRUE WHEN ${MAGNETIC} OR usage LIKE '%TimedStorage%' THEN FALSE END`,
  },
];
