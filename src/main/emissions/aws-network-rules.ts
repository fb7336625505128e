import type { Rule } from './rules-sql.ts';

/** Usage types that move data out of a machine, a zone or a region, or through a network appliance. */
const SENT =
  'Out-O?Bytes|DataXfer-Out|Regional-Bytes|Egress-Bytes|UploadBytes|Data-Bytes-Out|VpcEndpoint-Bytes|TransitGateway-[A-Za-z]*Bytes|NatGateway-Bytes|VPCLattice-DataProcessing|Traffic-GB-Processed|CrossRegion-[A-Za-z]*Bytes';
const SENT_IN_WORDS = 'data transfer|Out-Bytes|regional data|NAT Gateway|load ?balancer|Data-Bytes-Out';

/** AWS data transfer. It is counted where it is sent. */
export const AWS_NETWORK_RULES: Rule[] = [
  {
    // S3 Transfer Acceleration, Replication Time Control and Multi-Region Access Points; Global Accelerator.
    when: `measure = 'gb' AND regexp_matches(usage, '(In|Out)-ABytes|S3RTC-|MRAP-|(IN|OUT)-Bytes-Internet')`,
    rule: 'elsewhere',
    reason: 'A charge on top of transfer that is billed apart.',
  },
  {
    // What crosses zones has one usage type on both sides; the operation says which (InterZone-In, InterZone-Out).
    when: `measure = 'gb' AND (regexp_matches(usage, 'In-O?Bytes|DataXfer-In|Data-Bytes-In')
      OR (usage LIKE '%Regional-Bytes%' AND operation LIKE '%-In') OR words LIKE '%-In-Bytes%'
      OR regexp_matches(words, 'data transfer (in|from)', 'i'))`,
    rule: 'elsewhere',
    reason: 'Inbound transfer is counted where it is sent.',
  },
  {
    when: `measure = 'gb' AND (regexp_matches(usage, '${SENT}')
      OR (code IN ('AWSELB', 'AmazonEC2') AND usage LIKE '%DataProcessing-Bytes%')
      OR regexp_matches(words, '${SENT_IN_WORDS}', 'i'))`,
    rule: 'network',
  },
];
