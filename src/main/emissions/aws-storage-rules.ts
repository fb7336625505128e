import type { Rule } from './rules-sql.ts';

const SSD = 'TRUE';
const HDD = 'FALSE';
/** What the names of storage say, by usage type and description together; each is looked at once. */
export const AWS_STORAGE_WORDS = {
  backup: `regexp_matches(named, 'backup|snapshot', 'i')`,
  ssd_volume: `regexp_matches(named, 'gp2|gp3|io1|io2|piops|SSD|provisioned IOPS', 'i')`,
  magnetic: `regexp_matches(named, 'magnetic|HDD|st1|sc1', 'i')`,
  one_zone: `regexp_matches(named, '-(ZIA|RRS|XZ|Z)\\b|one zone|reduced redundancy', 'i')`,
  multi_az: `regexp_matches(named, 'Multi-AZ|Mirror', 'i')`,
  aurora: `regexp_matches(named, 'aurora|IO-Optimized', 'i')`,
};

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
    `CASE WHEN backup THEN FALSE WHEN ssd_volume THEN TRUE WHEN magnetic OR usage LIKE '%VolumeUsage%' THEN FALSE END`,
    `CASE WHEN backup THEN 'EC2_EBS_SNAPSHOT' ELSE 'EC2_EBS_VOLUME' END`,
  ),
  stored(
    ['AmazonS3'],
    `regexp_matches(named, '-XZ-|express one zone', 'i')`,
    `CASE WHEN one_zone THEN 'S3_ONE_ZONE_REDUCED_REDUNDANCY' ELSE 'S3' END`,
  ),
  // Vaults of before Glacier was a class of S3.
  stored(['AmazonGlacier'], HDD, `'S3'`),
  stored(['AmazonEFS'], `NOT backup`, `CASE WHEN one_zone THEN 'EFS_ONE_ZONE' ELSE 'EFS' END`),
  stored(
    ['AmazonFSx'],
    `NOT (backup OR magnetic OR regexp_matches(named, 'CapacityPool|ElasticStorage', 'i'))`,
  ),
  stored(
    ['AmazonRDS'],
    `CASE WHEN backup THEN FALSE WHEN ssd_volume OR aurora THEN TRUE
      WHEN magnetic OR usage LIKE '%RDS:%StorageUsage%' THEN FALSE END`,
    `CASE WHEN backup THEN 'RDS_BACKUP' WHEN aurora THEN 'RDS_AURORA'
      WHEN multi_az THEN 'RDS_MULTI_AZ' END`,
  ),
  stored(
    ['AmazonDocDB'],
    `NOT backup`,
    `CASE WHEN backup THEN 'DOCUMENT_DB_BACKUP' ELSE 'DOCUMENT_DB_STORAGE' END`,
  ),
  stored(['AmazonDynamoDB'], `NOT backup`, `'DYNAMO_DB'`),
  stored(['AmazonECR', 'AmazonECRPublic'], HDD, `'ECR_STORAGE'`),
  stored(['AmazonElastiCache'], `NOT backup`, `CASE WHEN backup THEN 'DOCUMENT_ELASTICACHE_BACKUP' END`),
  stored(['AmazonSimpleDB'], SSD, `'SIMPLE_DB'`),
  stored(
    ['AmazonES'],
    `NOT (backup OR magnetic OR regexp_matches(usage, 'Managed-Storage|InS3'))`,
    `CASE WHEN usage LIKE '%InS3%' THEN 'S3' END`,
  ),
  stored(['AmazonMSK'], `named NOT ILIKE '%tiered%'`),
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
    `NOT backup`,
  ),
  stored(['AmazonCloudWatch', 'AWSBackup', 'AWSStorageGateway', 'AmazonTimestream'], HDD),
  {
    when: `measure IN ('gb-months', 'gb-hours')`,
    rule: 'storage',
    ssd: `CASE WHEN backup THEN FALSE WHEN ssd_volume THEN TRUE WHEN magnetic OR usage LIKE '%TimedStorage%' THEN FALSE END`,
  },
];
