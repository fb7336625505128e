import type { Source } from './source.ts';
import { quote } from './sql.ts';

/**
 * Cost Explorer's names of services (dimension SERVICE) that a rule of the classification needs by the code that bills
 * have (Cost and Usage Report, `line_item_product_code`). Names that are left out are classified by their words.
 */
const CODES: readonly (readonly [name: string, code: string])[] = [
  ['Amazon Elastic Compute Cloud - Compute', 'AmazonEC2'],
  // Volumes, snapshots, addresses, NAT gateways and transfer of EC2.
  ['EC2 - Other', 'AmazonEC2'],
  ['Amazon Simple Storage Service', 'AmazonS3'],
  ['Amazon Glacier', 'AmazonGlacier'],
  ['Amazon Relational Database Service', 'AmazonRDS'],
  ['Amazon ElastiCache', 'AmazonElastiCache'],
  ['Amazon MemoryDB', 'AmazonMemoryDB'],
  ['Amazon DynamoDB', 'AmazonDynamoDB'],
  ['Amazon DocumentDB (with MongoDB compatibility)', 'AmazonDocDB'],
  ['Amazon Neptune', 'AmazonNeptune'],
  ['Amazon Redshift', 'AmazonRedshift'],
  ['Amazon OpenSearch Service', 'AmazonES'],
  ['Amazon Elasticsearch Service', 'AmazonES'],
  ['Amazon Elastic File System', 'AmazonEFS'],
  ['Amazon FSx', 'AmazonFSx'],
  ['AWS Backup', 'AWSBackup'],
  ['AWS Lambda', 'AWSLambda'],
  ['Amazon Elastic Container Service', 'AmazonECS'],
  ['Amazon Elastic Container Service for Kubernetes', 'AmazonEKS'],
  ['Amazon Elastic Kubernetes Service', 'AmazonEKS'],
  ['Amazon EC2 Container Registry (ECR)', 'AmazonECR'],
  ['Amazon Elastic MapReduce', 'ElasticMapReduce'],
  ['AWS Glue', 'AWSGlue'],
  ['Amazon Athena', 'AmazonAthena'],
  ['Amazon Kinesis', 'AmazonKinesis'],
  ['Amazon Kinesis Firehose', 'AmazonKinesisFirehose'],
  ['Amazon Managed Streaming for Apache Kafka', 'AmazonMSK'],
  ['Amazon MQ', 'AmazonMQ'],
  ['Amazon SageMaker', 'AmazonSageMaker'],
  ['Amazon Elastic Load Balancing', 'AWSELB'],
  ['Amazon Virtual Private Cloud', 'AmazonVPC'],
  ['Amazon CloudFront', 'AmazonCloudFront'],
  ['AmazonCloudWatch', 'AmazonCloudWatch'],
  ['Amazon Lightsail', 'AmazonLightsail'],
  ['Amazon WorkSpaces', 'AmazonWorkSpaces'],
  ['AWS Database Migration Service', 'AWSDatabaseMigrationSvc'],
];

/** Usage-line columns out of a file of Cost Explorer's answers (docs/cloud-accounts.md). */
export function costExplorerFields(s: Source): Record<string, string> {
  const service = s.text('service');
  const none = (type: string) => `CAST(NULL AS ${type})`;
  return {
    provider: s.text('provider'),
    account: s.text('account'),
    service,
    service_code: `CASE ${service} ${CODES.map(([name, code]) => `WHEN ${quote(name)} THEN ${quote(code)}`).join(' ')}
      ELSE NULL END`,
    usage_type: s.text('usage_type'),
    operation: none('VARCHAR'),
    region: `nullif(${s.text('region')}, 'NoRegion')`,
    instance_type: none('VARCHAR'),
    resource: none('VARCHAR'),
    tags: none('VARCHAR'),
    start_text: s.text('start'),
    start_time: s.instant('start'),
    end_text: s.text('end'),
    end_time: s.instant('end'),
    amount_text: s.text('amount'),
    amount: s.number('amount'),
    unit: s.text('unit'),
    cost_text: s.text('cost'),
    cost: s.number('cost'),
    currency: s.text('currency'),
    charge: s.text('record_type'),
    charge_detail: none('VARCHAR'),
    product_family: none('VARCHAR'),
    description: none('VARCHAR'),
    vcpu_text: none('VARCHAR'),
    vcpu: none('DOUBLE'),
    memory_text: none('VARCHAR'),
    memory_gb: none('DOUBLE'),
  };
}
