import { AWS_COMPUTE_RULES } from './aws-compute-rules.ts';
import { AWS_ELSEWHERE_RULES } from './aws-elsewhere-rules.ts';
import { awsMachinesSql } from './aws-machines.ts';
import { AWS_NETWORK_RULES } from './aws-network-rules.ts';
import { AWS_PREFIXES_SQL } from './aws-regions.ts';
import { AWS_STORAGE_RULES, AWS_STORAGE_WORDS } from './aws-storage-rules.ts';
import { rulesSql } from './rules-sql.ts';
import { UNCOVERED_RULES } from './uncovered-rules.ts';

/** FOCUS and Cost Explorer name services in words; the rules know AWS's codes. The first that fits decides. */
const SERVICES: [name: string, code: string][] = [
  ['%elastic compute cloud%', 'AmazonEC2'],
  ['ec2 - other', 'AmazonEC2'],
  ['%elastic block store%', 'AmazonEC2'],
  ['%glacier%', 'AmazonGlacier'],
  ['%simple storage service%', 'AmazonS3'],
  ['%relational database service%', 'AmazonRDS'],
  ['%elasticache%', 'AmazonElastiCache'],
  ['%memorydb%', 'AmazonMemoryDB'],
  ['%elastic file system%', 'AmazonEFS'],
  ['% fsx%', 'AmazonFSx'],
  ['%storage gateway%', 'AWSStorageGateway'],
  ['aws backup', 'AWSBackup'],
  ['%lambda%', 'AWSLambda'],
  ['%app runner%', 'AWSAppRunner'],
  ['%container registry public%', 'AmazonECRPublic'],
  ['%container registry%', 'AmazonECR'],
  ['%container service for kubernetes%', 'AmazonEKS'],
  ['%elastic kubernetes service%', 'AmazonEKS'],
  ['%elastic container service%', 'AmazonECS'],
  ['%lightsail%', 'AmazonLightsail'],
  ['%dynamodb accelerator%', 'AmazonDAX'],
  ['%dynamodb%', 'AmazonDynamoDB'],
  ['%documentdb%', 'AmazonDocDB'],
  ['%neptune%', 'AmazonNeptune'],
  ['%simpledb%', 'AmazonSimpleDB'],
  ['%timestream%', 'AmazonTimestream'],
  ['%redshift%', 'AmazonRedshift'],
  ['%opensearch%', 'AmazonES'],
  ['%elasticsearch%', 'AmazonES'],
  ['%streaming for apache kafka%', 'AmazonMSK'],
  ['%managed service for apache flink%', 'AmazonKinesisAnalytics'],
  ['%kinesis analytics%', 'AmazonKinesisAnalytics'],
  ['%kinesis%', 'AmazonKinesis'],
  ['amazon mq', 'AmazonMQ'],
  ['%elastic mapreduce%', 'ElasticMapReduce'],
  ['%athena%', 'AmazonAthena'],
  ['aws glue', 'AWSGlue'],
  ['%sagemaker%', 'AmazonSageMaker'],
  ['%bedrock%', 'AmazonBedrock'],
  ['%elastic load balancing%', 'AWSELB'],
  ['%virtual private cloud%', 'AmazonVPC'],
  ['%cloudfront%', 'AmazonCloudFront'],
  ['%direct connect%', 'AWSDirectConnect'],
  ['%cloudwatch%', 'AmazonCloudWatch'],
];

/** How each of AWS's keys is estimated (see classifySql). */
export function classifyAwsSql(keyed: string): string {
  const rules = rulesSql(`(${awsMachinesSql(`(${namedSql(keyed)})`)})`, [
    ...AWS_ELSEWHERE_RULES,
    ...AWS_COMPUTE_RULES,
    ...AWS_NETWORK_RULES,
    ...AWS_STORAGE_RULES,
    ...UNCOVERED_RULES,
  ]);
  return `SELECT * EXCLUDE (named, ${Object.keys(AWS_STORAGE_WORDS).join(', ')}) FROM (${rules})`;
}

/**
 * Service code, usage type without its region's prefix, and the region of the grid; `named` is usage type and
 * description together, because a bill has one or the other.
 */
function namedSql(keyed: string): string {
  const words = Object.entries(AWS_STORAGE_WORDS).map(([word, condition]) => `${condition} AS ${word}`);
  const codes = SERVICES.map(([name, code]) => `WHEN lower_service LIKE '${name}' THEN '${code}'`);
  return `
    SELECT *, ${words.join(', ')}
    FROM (SELECT * EXCLUDE (prefix, prefix_region, lower_service), usage || ' ' || words AS named FROM (
      SELECT * REPLACE (CASE WHEN prefix IS NULL THEN usage ELSE usage[length(prefix) + 2:] END AS usage,
          coalesce(service_code, CASE ${codes.join(' ')} END, service, '') AS code),
        -- A local or wavelength zone (us-west-2-lax-1) has the region's grid.
        coalesce(nullif(regexp_extract(region, '^[a-z]+(-gov)?-[a-z]+-[0-9]'), ''), region,
          -- CloudFront's prefixes are parts of the world: EU is Europe.
          CASE WHEN code NOT IN ('AmazonCloudFront', 'Amazon CloudFront') THEN prefix_region END, '') AS line_region
      FROM (SELECT *, lower(service) AS lower_service FROM ${keyed})
      LEFT JOIN ${AWS_PREFIXES_SQL} ON prefix = split_part(usage_type, '-', 1)
    ))`;
}
