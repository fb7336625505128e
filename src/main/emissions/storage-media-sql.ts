/** Services of which only the service is known; their storage is taken to be SSD (Cloud Carbon Footprint). */
const SSD_SERVICES = `('AmazonDocDB', 'AmazonDynamoDB', 'AmazonEFS', 'AmazonES', 'AmazonSimpleDB', 'AmazonSageMaker',
  'AWSIoTAnalytics', 'AmazonKinesisAnalytics', 'AmazonMQ', 'AmazonECS', 'AmazonLightsail', 'AmazonNeptune')`;

/** True for SSD, false for HDD, null where nothing tells (counted as HDD, marked as a fallback). */
export const SSD = `CASE WHEN regexp_matches(usage, 'snapshot|backup', 'i') OR regexp_matches(words, 'snapshot|backup', 'i') THEN FALSE
    WHEN regexp_matches(usage, 'gp2|gp3|io1|io2|piops|SSD|TimedStorage-XZ', 'i') THEN TRUE
    WHEN regexp_matches(words, 'gp2|gp3|io1|io2|SSD|provisioned IOPS', 'i') THEN TRUE
    WHEN usage LIKE '%VolumeUsage%' OR regexp_matches(words, 'magnetic|HDD|st1|sc1', 'i') THEN FALSE
    WHEN usage LIKE '%Aurora:StorageUsage%' OR words ILIKE '%aurora%' OR regexp_matches(usage, 'Fargate-Ephemeral|Lambda-Storage') THEN TRUE
    WHEN usage LIKE '%RDS:%StorageUsage%' THEN FALSE
    WHEN code IN ${SSD_SERVICES} THEN TRUE
    WHEN code IN ('AmazonS3', 'AmazonGlacier', 'AmazonECR', 'AmazonCloudWatch') OR usage LIKE '%TimedStorage%' THEN FALSE END`;

/** The name in replication.csv, or null where data is kept once. */
export const REPLICATION = `CASE WHEN code = 'AmazonS3' THEN CASE WHEN regexp_matches(usage, '-(ZIA|RRS|XZ)') OR regexp_matches(words, 'one zone|reduced redundancy', 'i')
      THEN 'S3_ONE_ZONE_REDUCED_REDUNDANCY' ELSE 'S3' END
    WHEN code = 'AmazonEC2' THEN CASE WHEN regexp_matches(usage || ' ' || words, 'snapshot', 'i') THEN 'EC2_EBS_SNAPSHOT' ELSE 'EC2_EBS_VOLUME' END
    WHEN code = 'AmazonEFS' THEN CASE WHEN regexp_matches(usage, 'ZIA|Storage-Z-') OR words ILIKE '%one zone%' THEN 'EFS_ONE_ZONE' ELSE 'EFS' END
    WHEN code = 'AmazonRDS' THEN CASE WHEN regexp_matches(usage || ' ' || words, 'backup', 'i') THEN 'RDS_BACKUP'
      WHEN regexp_matches(usage || ' ' || words, 'aurora', 'i') THEN 'RDS_AURORA'
      WHEN usage LIKE '%Multi-AZ%' OR words LIKE '%Multi-AZ%' THEN 'RDS_MULTI_AZ' END
    WHEN code = 'AmazonDocDB' THEN CASE WHEN usage LIKE '%Backup%' THEN 'DOCUMENT_DB_BACKUP' ELSE 'DOCUMENT_DB_STORAGE' END
    WHEN code = 'AmazonDynamoDB' THEN 'DYNAMO_DB'
    WHEN code = 'AmazonECR' THEN 'ECR_STORAGE'
    WHEN code = 'AmazonElastiCache' AND usage LIKE '%Backup%' THEN 'DOCUMENT_ELASTICACHE_BACKUP'
    WHEN code = 'AmazonSimpleDB' THEN 'SIMPLE_DB' END`;
