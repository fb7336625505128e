import { expect, test } from 'vitest';
import { classify } from './classify-fixture.ts';
import { estimateContent } from './estimate-fixture.ts';
import { azureFocus, azureMeter, type Expectation, expectations } from './provider-keys-fixture.ts';

// ccf-2024 for Azure (Cloud Carbon Footprint, March 2024): PUE 1.185; utilisation 50 %; on average 0.74–3.54 W per vCPU
// and 80.47 GB in a chip of 96 vCPUs; memory 0.000392 kWh/GB-h; SSD 1.2, HDD 0.65 Wh/TB-h; network 0.001 kWh/GB.
// September has 720 hours.
const PUE = 1.185;
const MONTH = 720;
const MEMORY = 0.000392;
const VCPU = (0.74 + 3.54) / 2 / 1000;
/** kWh of a machine of which only vCPUs and memory are known: the mean watts, and the memory beyond a chip's share. */
const sized = (vcpus: number, memoryGb: number) =>
  (vcpus * VCPU + Math.max(0, memoryGb - (vcpus * 80.47) / 96) * MEMORY) * PUE;
/** kWh of a GB stored for an hour, kept so many times. */
const SSD = (copies: number) => 1.2e-6 * copies * PUE;
const HDD = (copies: number) => 0.65e-6 * copies * PUE;
const NETWORK = 0.001 * PUE;
/** Skylake, Broadwell, Haswell and Cascade Lake: 0.75–4.165 W; largest Dv3 64 vCPUs, 256 GB, one chip of 69.2 GB. */
const D2S_V3 = ((((0.75 + 4.165) / 2) * 2) / 1000 + (((256 - 69.2) * 8) / 256) * MEMORY) * PUE;

const VM = 'Virtual Machines';

/** Equal to 1e-9 relative, as the method asks. */
function expectNear(actual: number | undefined, expected: number) {
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

const MACHINES: Expectation[] = [
  [
    'AdditionalInfo names the size',
    azureMeter(VM, 'Dv3/DSv3 Series', 'D2 v3/D2s v3', '1 Hour', { instance_type: 'Standard_D2s_v3' }),
    D2S_V3,
  ],
  ['the meter names it', azureMeter(VM, 'Dv3/DSv3 Series', 'D2 v3/D2s v3', '1 Hour'), D2S_V3],
  ['in blocks of 100 hours', azureMeter(VM, 'Dv3/DSv3 Series', 'D2 v3/D2s v3', '100 Hours'), D2S_V3],
  ['Low Priority', azureMeter(VM, 'Dv3/DSv3 Series', 'D2 v3/D2s v3 Low Priority', '1 Hour'), D2S_V3],
  ['Spot', azureMeter(VM, 'DSv3 Series VM', 'D2s v3 Spot', '1 Hour'), D2S_V3],
  ['with Windows', azureMeter(VM, 'Dv3/DSv3 Series Windows', 'D2 v3/D2s v3', '1 Hour'), D2S_V3],
  [
    'the subcategory names it, before 2018',
    azureMeter(VM, 'Standard_D2_v3 VM (Windows)', 'Compute Hours', 'Hours'),
    D2S_V3,
  ],
  ['Cloud Services', azureMeter('Cloud Services', 'Dv3 Series', 'D2 v3', '1 Hour'), D2S_V3],
  [
    'FOCUS, whatever the resource belongs to',
    azureFocus(
      'Azure Machine Learning',
      'Virtual Machines Dv3/DSv3 Series - D2 v3/D2s v3 - US East 2',
      'Hours',
    ),
    D2S_V3,
  ],
  [
    'FOCUS 1.2, with the meter',
    azureFocus(
      'Virtual Machine Scale Sets',
      'Virtual Machines Dv3/DSv3 Series - D2 v3/D2s v3 - US East 2',
      'Hours',
      { usage_type: 'D2 v3/D2s v3' },
    ),
    D2S_V3,
  ],
  // EPYC 2nd Gen 0.47–1.69 W; the largest has 64 vCPUs, 448 GB, one chip of 129.78 GB; a T4 of 8–71 W
  [
    'a GPU',
    azureMeter(VM, 'NCasT4 v3 Series', 'NC4as T4 v3', '1 Hour'),
    ((((0.47 + 1.69) / 2) * 4 + (8 + 71) / 2) / 1000 + (((448 - 129.78) * 28) / 448) * MEMORY) * PUE,
  ],
  // mean watts; the only size: 96 vCPUs, 900 GB, one chip of 80.47 GB; 8 A100 of 46–407 W
  [
    'eight GPUs, by the size’s short name',
    azureMeter(VM, 'NDasrA100v4', 'ND96asr A100 v4', '1 Hour', { instance_type: 'Standard_ND96asr_v4' }),
    ((96 * VCPU * 1000 + (8 * (46 + 407)) / 2) / 1000 + (900 - 80.47) * MEMORY) * PUE,
  ],
  // K80 of 35–306 W; mean watts; the largest has 24 vCPUs, 224 GB, one chip
  [
    'Promo',
    azureMeter(VM, 'NC Promo Series', 'NC6 Promo', '1 Hour', { instance_type: 'Standard_NC6_Promo' }),
    ((6 * VCPU * 1000 + (35 + 306) / 2) / 1000 + (((224 - 80.47) * 56) / 224) * MEMORY) * PUE,
  ],
  // Cascade Lake, Skylake, Broadwell: the mean of 0.64, 0.65, 0.71 and of 3.97, 4.26, 3.69; 4 of the 8 vCPUs are on
  [
    'constrained vCPUs',
    azureMeter(VM, 'Esv3 Series', 'E8-4s v3', '1 Hour'),
    ((((0.64 + 0.65 + 0.71 + 3.97 + 4.26 + 3.69) / 3 / 2) * 4) / 1000) * PUE,
  ],
  ['a node of HDInsight', azureMeter('HDInsight', '', 'D2 v3 Node', '1 Hour'), D2S_V3],
  ['a dedicated host', azureMeter(VM, 'Dsv3 Series Dedicated Host', 'Dsv3_Type1', '1 Hour'), 'none'],
  [
    'licences',
    azureMeter('Virtual Machines Licenses', 'Windows Server', '4 vCPU VM License', '1 Hour'),
    'elsewhere',
  ],
];

const PLATFORM: Expectation[] = [
  // P1 v3: 2 vCPUs, 8 GB; S1: 1, 1.75; I2 v2: 4, 16 (Microsoft, App Service pricing)
  [
    'App Service P1 v3',
    azureMeter('Azure App Service', 'Azure App Service Premium v3 Plan - Linux', 'P1 v3 App', '1 Hour'),
    sized(2, 8),
  ],
  [
    'App Service S1',
    azureMeter('Azure App Service', 'Azure App Service Standard Plan', 'S1', '1 Hour'),
    sized(1, 1.75),
  ],
  [
    'App Service I2 v2',
    azureMeter('Azure App Service', 'Azure App Service Isolated v2 Plan', 'I2 v2 App', '1 Hour'),
    sized(4, 16),
  ],
  [
    'App Service, free',
    azureMeter('Azure App Service', 'Azure App Service Free Plan', 'F1', '1 Hour'),
    'none',
  ],
  // One core for each 1.5 GB; for each 2 GB of a Flex Consumption instance
  [
    'functions',
    azureMeter('Functions', '', 'Standard Execution Time', '1 GB Second'),
    (VCPU / 3600 / 1.5) * PUE,
  ],
  [
    'functions, flexible',
    azureMeter('Functions', 'Flex Consumption', 'On Demand Execution Time', '1 GB Second'),
    (VCPU / 3600 / 2) * PUE,
  ],
  ['functions, premium vCPU', azureMeter('Functions', '', 'Premium vCPU Duration', '1 Hour'), VCPU * PUE],
  [
    'functions, premium memory',
    azureMeter('Functions', '', 'Premium Memory Duration', '1 GB Hour'),
    MEMORY * PUE,
  ],
  ['functions, executions', azureMeter('Functions', '', 'Standard Total Executions', '10'), 'none'],
  [
    'container groups, vCPU',
    azureMeter('Container Instances', '', 'Standard vCPU Duration', '1 Hour'),
    VCPU * PUE,
  ],
  [
    'container groups, memory',
    azureMeter('Container Instances', '', 'Standard Memory Duration', '1 GB Hour'),
    MEMORY * PUE,
  ],
  [
    'container groups, GPU',
    azureMeter('Container Instances', '', 'V100 vGPU Duration', '1 Hour'),
    ((35 + 306) / 2 / 1000) * PUE,
  ],
  [
    'container apps, vCPU',
    azureMeter('Azure Container Apps', '', 'Standard vCPU Active Usage', '1 Second'),
    (VCPU / 3600) * PUE,
  ],
  [
    'container apps, memory',
    azureMeter('Azure Container Apps', '', 'Standard Memory Idle Usage', '1 GiB Second'),
    ((1.073741824 * MEMORY) / 3600) * PUE,
  ],
  [
    'Kubernetes, control plane',
    azureMeter('Azure Kubernetes Service', '', 'Standard Uptime SLA', '1 Hour'),
    'none',
  ],
  // Standard includes 100 GB; kept three times
  ['a registry', azureMeter('Container Registry', '', 'Standard Registry Unit', '1/Day'), 24 * 100 * HDD(3)],
  // 72 threads, 576 GB
  [
    'a host of VMware',
    azureMeter('Specialized Compute', 'Azure VMware Solution', 'AV36 Node', '1 Hour'),
    sized(72, 576),
  ],
  // C1: 1 vCPU, 1 GB; two nodes but in Basic
  [
    'a cache',
    azureMeter('Redis Cache', 'Azure Redis Cache Standard', 'C1 Cache Instance', '1 Hour'),
    2 * sized(1, 1),
  ],
  ['a cache, basic', azureMeter('Redis Cache', 'Azure Redis Cache Basic', 'C3 Cache', '1 Hour'), sized(4, 6)],
  [
    'a Spark pool',
    azureMeter(
      'Azure Synapse Analytics',
      'Serverless Apache Spark Pool - Memory Optimized',
      'vCore',
      '1 Hour',
    ),
    VCPU * PUE,
  ],
  [
    'a dedicated SQL pool',
    azureMeter('Azure Synapse Analytics', 'Dedicated SQL Pool', '100 DWUs', '1 Hour'),
    'none',
  ],
  [
    'Databricks units',
    azureMeter('Azure Databricks', '', 'Premium All-purpose Compute DBU', '1 Hour'),
    'elsewhere',
  ],
  [
    'Databricks units, serverless',
    azureMeter('Azure Databricks', '', 'Premium Serverless SQL DBU', '1 Hour'),
    'none',
  ],
  [
    'language models',
    azureMeter('Cognitive Services', 'Azure OpenAI', 'gpt 4o 0513 Input global Tokens', '1K'),
    'none',
  ],
  ['events', azureMeter('Event Hubs', '', 'Standard Throughput Unit', '1 Hour'), 'none'],
  [
    'Defender',
    azureMeter('Advanced Threat Protection', 'Key Vault', 'Standard Transactions', '10K'),
    'elsewhere',
  ],
  [
    'Defender by vCore',
    azureFocus(
      'Azure Kubernetes Service',
      'Microsoft Defender for Containers - Standard vCore vCore Pack',
      'Units/Hour',
    ),
    'elsewhere',
  ],
];

const DATABASES: Expectation[] = [
  // A vCore of SQL Database has 5.1 GB, of MySQL Basic 2 GB, of PostgreSQL optimised for memory 8 GB
  [
    'SQL Database',
    azureMeter('SQL Database', 'Single/Elastic Pool General Purpose - Compute Gen5', 'vCore', '1 Hour'),
    sized(1, 5.1),
  ],
  [
    'SQL Database on four nodes',
    azureMeter('SQL Database', 'Single Business Critical - Compute Gen5', 'vCore', '1 Hour'),
    4 * sized(1, 5.1),
  ],
  [
    'SQL Managed Instance',
    azureMeter('SQL Managed Instance', 'Managed Instance General Purpose - Compute Gen5', 'vCore', '1 Hour'),
    sized(1, 5.1),
  ],
  [
    'its licence',
    azureMeter('SQL Managed Instance', 'Managed Instance General Purpose - SQL License', 'vCore', '1 Hour'),
    'elsewhere',
  ],
  // 100 DTUs are a vCore of Standard, 125 one of Premium, which runs on four nodes
  [
    '5 DTUs for a day',
    azureMeter('SQL Database', 'Single Basic', 'B DTU', '1/Day'),
    24 * (5 / 100) * VCPU * PUE,
  ],
  [
    '10 DTUs for a day',
    azureMeter('SQL Database', 'Single Standard', '10 DTUs', '1/Day'),
    24 * (10 / 100) * VCPU * PUE,
  ],
  [
    'P2 for a day',
    azureMeter('SQL Database', 'Single Premium', 'P2 DTUs', '1/Day'),
    24 * (250 / 125) * 4 * VCPU * PUE,
  ],
  [
    'SQL, stored',
    azureMeter('SQL Database', 'Single General Purpose - Storage', 'Data Stored', '1 GB/Month'),
    MONTH * SSD(3),
  ],
  [
    'SQL, backup',
    azureMeter('SQL Database', 'PITR Backup Storage', 'RA-GRS Data Stored', '1 GB/Month'),
    MONTH * HDD(6),
  ],
  [
    'a server of two vCores',
    azureMeter('Azure Database for MySQL', 'Basic - Compute Gen5', '2 vCore', '1 Hour'),
    2 * sized(1, 2),
  ],
  [
    'a vCore with much memory',
    azureMeter(
      'Azure Database for PostgreSQL',
      'Flexible Server Memory Optimized Edsv4 Series Compute',
      'vCore',
      '1 Hour',
    ),
    sized(1, 8),
  ],
  // B1ms: 1 vCPU, 2 GB; the largest of the series has 20 vCPUs and 80 GB, one chip: nothing beyond
  [
    'a burstable server',
    azureMeter(
      'Azure Database for PostgreSQL',
      'Flexible Server Burstable BS Series Compute',
      'B1MS',
      '1 Hour',
    ),
    VCPU * PUE,
  ],
  [
    'MySQL, stored',
    azureFocus(
      'Azure DB for MySQL',
      'Azure Database for MySQL Single Server General Purpose - Storage - Data Stored - US East',
      'GB/Month',
    ),
    MONTH * SSD(3),
  ],
  ['Cosmos DB, stored', azureMeter('Azure Cosmos DB', '', 'Data Stored', '1 GB/Month'), MONTH * SSD(4)],
  ['Cosmos DB, throughput', azureMeter('Azure Cosmos DB', '', '100 RU/s', '1/Hour'), 'none'],
];

const STORED: Expectation[] = [
  [
    'hot blobs',
    azureMeter('Storage', 'General Block Blob v2', 'Hot LRS Data Stored', '1 GB/Month'),
    MONTH * HDD(3),
  ],
  [
    'zones',
    azureMeter('Storage', 'General Block Blob v2', 'Hot ZRS Data Stored', '1 GB/Month'),
    MONTH * HDD(3),
  ],
  [
    'two regions',
    azureMeter('Storage', 'Tiered Block Blob', 'Cool RA-GRS Data Stored', '1 GB/Month'),
    MONTH * HDD(6),
  ],
  [
    'two regions and zones',
    azureMeter('Storage', 'Tiered Block Blob', 'Hot RA-GZRS Data Stored', '1 GB/Month'),
    MONTH * HDD(6),
  ],
  [
    'premium blobs',
    azureMeter('Storage', 'Premium Block Blob v2', 'Premium LRS Data Stored', '1 GB/Month'),
    MONTH * SSD(3),
  ],
  [
    'premium files, by the GiB',
    azureMeter('Storage', 'Premium Files', 'LRS Provisioned', '1 GiB/Month'),
    1.073741824 * MONTH * SSD(3),
  ],
  ['tables', azureFocus('Storage Accounts', 'Tables - LRS Data Stored', 'GB/Month'), MONTH * HDD(3)],
  ['queues', azureMeter('Storage', 'Queues v2', 'LRS Data Stored', '1 GB/Month'), MONTH * HDD(3)],
  ['NetApp', azureMeter('Azure NetApp Files', '', 'Premium Capacity', '1 GiB/Hour'), 1.073741824 * SSD(1)],
  ['backup', azureMeter('Backup', '', 'GRS Data Stored', '1 GB/Month'), MONTH * HDD(6)],
  ['a protected machine', azureMeter('Backup', '', 'Azure VM Protected Instances', '1/Month'), 'elsewhere'],
  [
    'logs that are kept',
    azureMeter('Log Analytics', '', 'Pay-as-you-go Data Retention', '1 GB/Month'),
    MONTH * HDD(1),
  ],
  ['logs that come in', azureMeter('Log Analytics', '', 'Pay-as-you-go Data Ingestion', '1 GB'), 'none'],
  ['deleted early', azureMeter('Storage', 'Tiered Block Blob', 'Cool LRS Early Delete', '1 GB'), 'elsewhere'],
  ['operations', azureMeter('Storage', 'Queues v2', 'Class 2 Operations', '10K'), 'none'],
];

const DISKS: Expectation[] = [
  // P30 1,024, E2 8, S10 128, S80 32,767 GB (Microsoft, “Azure managed disk types”); kept three times
  [
    'P30',
    azureMeter('Storage', 'Premium SSD Managed Disks', 'P30 LRS Disk', '1/Month'),
    1024 * MONTH * SSD(3),
  ],
  [
    'P4 in FOCUS',
    azureFocus('Virtual Machines', 'Premium SSD Managed Disks - P4 LRS - US East', 'Units/Month'),
    32 * MONTH * SSD(3),
  ],
  ['E2', azureMeter('Storage', 'Standard SSD Managed Disks', 'E2 Disks', '1/Month'), 8 * MONTH * SSD(3)],
  [
    'S10',
    azureMeter('Storage', 'Standard HDD Managed Disks', 'S10 LRS Disk', '1/Month'),
    128 * MONTH * HDD(3),
  ],
  [
    'S80 in zones',
    azureMeter('Storage', 'Standard HDD Managed Disks', 'S80 ZRS Disk', '1/Month'),
    32_767 * MONTH * HDD(3),
  ],
  [
    'Ultra, by the GiB',
    azureMeter('Storage', 'Ultra Disks', 'Ultra LRS Provisioned Capacity', '1 GiB/Hour'),
    1.073741824 * SSD(3),
  ],
  [
    'Premium v2, by the GiB',
    azureMeter('Storage', 'Azure Premium SSD v2', 'Premium LRS Provisioned Capacity', '1/Hour'),
    1.073741824 * SSD(3),
  ],
  [
    'snapshots',
    azureMeter('Storage', 'Premium SSD Managed Disks', 'LRS Snapshots', '1 GB/Month'),
    MONTH * HDD(3),
  ],
  [
    'a second mount',
    azureMeter('Storage', 'Premium SSD Managed Disks', 'P30 LRS Disk Mount', '1/Month'),
    'elsewhere',
  ],
  [
    'bursts',
    azureMeter('Storage', 'Premium SSD Managed Disks', 'P30 LRS Disk Burst Enablement', '1/Month'),
    'elsewhere',
  ],
  [
    'provisioned IOPS',
    azureMeter('Storage', 'Ultra Disks', 'Ultra LRS Provisioned IOPS', '1/Hour'),
    'elsewhere',
  ],
  ['operations', azureMeter('Storage', 'Standard HDD Managed Disks', 'Disk Operations', '10K'), 'none'],
];

const TRANSFER: Expectation[] = [
  ['out', azureMeter('Bandwidth', '', 'Standard Data Transfer Out', '1 GB'), NETWORK],
  [
    'out in FOCUS',
    azureFocus('Azure Machine Learning', 'Rtn Preference: MGN - Standard Data Transfer Out', 'GB'),
    NETWORK,
  ],
  [
    'between regions',
    azureMeter('Bandwidth', 'Inter-Region', 'Intra Continent Data Transfer Out', '1 GB'),
    NETWORK,
  ],
  [
    'between zones',
    azureMeter('Bandwidth', '', 'Inter-Availability Zone Data Transfer Out', '1 GB'),
    NETWORK,
  ],
  ['in', azureMeter('Bandwidth', '', 'Standard Data Transfer In', '1 GB'), 'elsewhere'],
  [
    'peering, the side that sends',
    azureMeter('Virtual Network', 'Peering', 'Intra-Region Egress', '1 GB'),
    NETWORK,
  ],
  [
    'peering, the side that receives',
    azureMeter('Virtual Network', 'Peering', 'Intra-Region Ingress', '1 GB'),
    'elsewhere',
  ],
  ['replication', azureMeter('Storage', 'Bandwidth', 'Geo-Replication v2 Data Transfer', '1 GB'), NETWORK],
  ['NAT', azureMeter('NAT Gateway', '', 'Standard Data Processed', '1 GB'), NETWORK],
  ['NAT, hours', azureMeter('NAT Gateway', '', 'Standard Gateway', '1 Hour'), 'none'],
  [
    'a load balancer',
    azureFocus('Azure Machine Learning', 'Load Balancer - Standard Data Processed', 'GB'),
    NETWORK,
  ],
  [
    'an application gateway',
    azureMeter('Application Gateway', 'Standard v2', 'Standard Capacity Units', '1 Hour'),
    'none',
  ],
  [
    'a private link',
    azureMeter('Virtual Network', 'Private Link', 'Standard Data Processed - Egress', '1 GB'),
    NETWORK,
  ],
  [
    'VPN',
    azureMeter('VPN Gateway', 'VPN Gateway Bandwidth', 'Inter-Virtual Network Data Transfer Out', '1 GB'),
    NETWORK,
  ],
  ['VPN, hours', azureMeter('VPN Gateway', '', 'VpnGw1', '1 Hour'), 'none'],
  [
    'an address',
    azureMeter('Virtual Network', 'IP Addresses', 'Basic IPv4 Static Public IP', '1 Hour'),
    'elsewhere',
  ],
  [
    'data scanned by SQL',
    azureMeter('Azure Synapse Analytics', 'Serverless SQL Pool', 'Data Processed', '1 TB'),
    'none',
  ],
];

const expectTable = expectations(MACHINES, PLATFORM, DATABASES, STORED, DISKS, TRANSFER);

test('virtual machines of all kinds are hours of their size', () => expectTable(MACHINES));

test('plans, functions, containers and caches have the vCPUs and memory that their documentation gives', () =>
  expectTable(PLATFORM));

test('databases: vCores, DTUs, replicas and copies', () => expectTable(DATABASES));

test('stored data: medium and copies by the meter’s name', () => expectTable(STORED));

test('Azure disk tiers (S10, P30 …) have sizes; quantities count', async () => {
  await expectTable(DISKS);
  const header =
    'ProviderName,SubAccountId,ServiceName,ChargeCategory,ChargePeriodStart,ChargePeriodEnd,ConsumedQuantity,ConsumedUnit,RegionId,ChargeDescription';
  const row = (quantity: number) =>
    `Microsoft,1,Virtual Machines,Usage,2026-09-22T00:00:00Z,2026-09-23T00:00:00Z,${quantity},Units/Month,eastus,Premium SSD Managed Disks - P10 LRS - US East`;
  const { lines } = await estimateContent({ 'focus.csv': [header, row(0.033336), row(2), ''].join('\n') });
  // A P10 is 128 GB. A day of September is billed as 0.033336 of a month, 24 h of 720; and two disks for a month.
  expectNear(lines[0]?.kwh, 128 * 0.033336 * MONTH * SSD(3));
  expectNear(lines[1]?.kwh, 128 * 2 * MONTH * SSD(3));
});

test('outbound transfer is counted where it is sent', () => expectTable(TRANSFER));

test('regions in every spelling of a bill', async () => {
  const spellings: [region: string, name: string][] = [
    ['EastUS2', 'eastus2'],
    ['US East 2', 'eastus2'],
    ['East US 2', 'eastus2'],
    ['eastus2', 'eastus2'],
    ['EU West', 'westeurope'],
    ['AP Southeast', 'southeastasia'],
    ['UK South', 'uksouth'],
    ['IN Central', 'centralindia'],
    ['SouthCentralUS', 'southcentralus'],
    ['a region to come', 'aregiontocome'],
  ];
  const found = await classify(
    spellings.map(([region]) => azureMeter(VM, '', 'D2 v3', '1 Hour', { region })),
  );
  expect(found.map(({ lineRegion }) => lineRegion)).toEqual(spellings.map(([, name]) => name));
});
