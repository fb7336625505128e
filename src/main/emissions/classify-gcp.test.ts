import { expect, test } from 'vitest';
import { classify } from './classify-fixture.ts';
import { type Expectation, expectations, gcpSku } from './provider-keys-fixture.ts';

// ccf-2024 for Google Cloud (Cloud Carbon Footprint, March 2024): PUE of us-central1 1.11, elsewhere 1.1; utilisation
// 50 %; on average 0.68–4.11 W per vCPU; memory 0.000392 kWh/GB-h; SSD 1.2, HDD 0.65 Wh/TB-h; network 0.001 kWh/GB.
// September has 720 hours. A GiB is 1.073741824 GB.
const PUE = 1.11;
const MONTH = 720;
const GIB = 1.073741824;
const MEMORY = 0.000392 * PUE;
const VCPU = ((0.68 + 4.11) / 2 / 1000) * PUE;
/** kWh of a vCPU-hour by a processor's watts. */
const watts = (min: number, max: number) => ((min + max) / 2 / 1000) * PUE;
/** kWh of a GB stored for an hour, kept so many times. */
const SSD = (copies: number) => 1.2e-6 * copies * PUE;
const HDD = (copies: number) => 0.65e-6 * copies * PUE;
const NETWORK = 0.001 * PUE;

const GCE = 'Compute Engine';
const CASCADE_LAKE = watts(0.64, 3.97);
// N1: the median of Skylake, Broadwell, Haswell, Sandy Bridge and Ivy Bridge; E2: the mean of Skylake, Broadwell,
// Haswell and EPYC 2nd Gen.
const N1 = watts(1, 4.74);
const E2 = watts((0.65 + 0.71 + 1 + 0.47) / 4, (4.26 + 3.69 + 4.74 + 1.69) / 4);

const MACHINES: Expectation[] = [
  ['N1', gcpSku(GCE, 'N1 Predefined Instance Core running in Americas', 'hour'), N1],
  ['N1, custom', gcpSku(GCE, 'Custom Instance Core running in Americas', 'hour'), N1],
  ['N1, sole tenancy', gcpSku(GCE, 'N1 Sole Tenancy Instance Core running in Americas', 'hour'), N1],
  ['E2', gcpSku(GCE, 'E2 Instance Core running in Iowa', 'hour'), E2],
  [
    'N2, in seconds, with the machine',
    gcpSku(GCE, 'N2 Instance Core running in Iowa', 'seconds', {
      instance_type: 'n2-standard-4',
      vcpu: 4,
      memory_gb: 16,
    }),
    CASCADE_LAKE / 3600,
  ],
  [
    'N2, custom, Spot',
    gcpSku(GCE, 'Spot Preemptible N2 Custom Instance Core running in Iowa', 'hour'),
    CASCADE_LAKE,
  ],
  ['N2D', gcpSku(GCE, 'N2D AMD Instance Core running in Iowa', 'hour'), watts(0.47, 1.69)],
  ['C2', gcpSku(GCE, 'Compute optimized Core running in Americas', 'hour'), CASCADE_LAKE],
  // M1: Broadwell and Skylake
  [
    'M1',
    gcpSku(GCE, 'Memory-optimized Instance Core running in Americas', 'hour'),
    watts((0.71 + 0.65) / 2, (3.69 + 4.26) / 2),
  ],
  [
    'A2, preemptible',
    gcpSku(GCE, 'Spot Preemptible A2 Instance Core running in Americas', 'hour'),
    CASCADE_LAKE,
  ],
  ['a family that is in no table', gcpSku(GCE, 'C4A Arm Instance Core running in Iowa', 'hour'), VCPU],
  // f1-micro runs at 0.2 of a vCPU, g1-small at 0.5
  ['f1-micro', gcpSku(GCE, 'Micro Instance with burstable CPU running in Americas', 'hour'), 0.2 * N1],
  ['g1-small', gcpSku(GCE, 'Small Instance with 1 VCPU running in Americas', 'seconds'), (0.5 * N1) / 3600],
  ['a commitment', gcpSku(GCE, 'Commitment v1: N2 Cpu in Americas for 1 Year', 'hour'), 'elsewhere'],
  [
    'the premium of sole tenancy',
    gcpSku(GCE, 'Sole Tenancy Premium for N1 Sole Tenancy Instance Core', 'hour'),
    'elsewhere',
  ],
  [
    'a licence',
    gcpSku(GCE, 'Licensing Fee for Windows Server 2019 Datacenter Edition (CPU cost)', 'hour'),
    'elsewhere',
  ],
  ['an address', gcpSku(GCE, 'External IP Charge on a Standard VM', 'hour'), 'elsewhere'],
  ['T4', gcpSku(GCE, 'Nvidia Tesla T4 GPU running in Americas', 'hour'), watts(8, 71)],
  [
    'A100, Spot',
    gcpSku(GCE, 'Nvidia Tesla A100 GPU attached to Spot Preemptible VMs running in Americas', 'hour'),
    watts(46, 407),
  ],
  ['A100 with 80 GB', gcpSku(GCE, 'Nvidia Tesla A100 80GB GPU running in Iowa', 'hour'), watts(46, 407)],
  [
    'V100 in seconds',
    gcpSku(GCE, 'Nvidia Tesla V100 GPU running in Americas', 'seconds'),
    watts(35, 306) / 3600,
  ],
];

const MEMORIES: Expectation[] = [
  ['RAM of E2', gcpSku(GCE, 'E2 Instance Ram running in Iowa', 'gibibyte hour'), GIB * MEMORY],
  [
    'RAM in bytes and seconds',
    gcpSku(GCE, 'N2 Instance Ram running in Iowa', 'byte-seconds', { instance_type: 'n2-highmem-4' }),
    (1e-9 / 3600) * MEMORY,
  ],
  [
    'extended memory',
    gcpSku(GCE, 'Custom Extended Instance Ram running in Americas', 'gibibyte hour'),
    GIB * MEMORY,
  ],
  [
    'Cloud SQL',
    gcpSku('Cloud SQL', 'Cloud SQL for PostgreSQL: Zonal - RAM in Americas', 'gibibyte hour'),
    GIB * MEMORY,
  ],
  [
    'Cloud SQL with a standby',
    gcpSku('Cloud SQL', 'Cloud SQL for PostgreSQL: Regional - RAM in Americas', 'gibibyte hour'),
    2 * GIB * MEMORY,
  ],
  [
    'pods',
    gcpSku('Kubernetes Engine', 'Autopilot Pod Memory Requests (us-central1)', 'gibibyte hour'),
    GIB * MEMORY,
  ],
  [
    'Cloud Run',
    gcpSku('Cloud Run', 'Services Memory (Request-based billing)', 'gibibyte second'),
    (GIB / 3600) * MEMORY,
  ],
  ['functions', gcpSku('Cloud Functions', 'Memory Time', 'gibibyte second'), (GIB / 3600) * MEMORY],
  ['Dataflow', gcpSku('Cloud Dataflow', 'RAM Time Batch Iowa', 'gibibyte hour'), GIB * MEMORY],
  [
    'Redis',
    gcpSku(
      'Cloud Memorystore for Redis',
      'Redis Capacity Basic M1 Iowa/South Carolina/Oregon',
      'gibibyte hour',
    ),
    GIB * MEMORY,
  ],
  [
    'Redis with a replica',
    gcpSku('Cloud Memorystore for Redis', 'Redis Capacity Standard M1 Belgium', 'gibibyte hour'),
    2 * GIB * MEMORY,
  ],
  ['BI Engine', gcpSku('BigQuery BI Engine', 'BigQuery BI Engine for US', 'gibibyte hour'), GIB * MEMORY],
];

const SERVICES: Expectation[] = [
  ['Cloud SQL', gcpSku('Cloud SQL', 'Cloud SQL for PostgreSQL: Zonal - vCPU in Americas', 'hour'), VCPU],
  [
    'Cloud SQL with a standby',
    gcpSku('Cloud SQL', 'Cloud SQL for PostgreSQL: Regional - vCPU in Americas', 'hour'),
    2 * VCPU,
  ],
  // The set does not say how much memory the watts of this provider's processors include; none is added.
  [
    'Cloud SQL, both at once, with a standby',
    gcpSku('Cloud SQL', 'Cloud SQL for MySQL: Regional - 4 vCPU + 15GB RAM in Americas', 'hour'),
    2 * 4 * VCPU,
  ],
  [
    'Cloud SQL, f1-micro',
    gcpSku('Cloud SQL', 'Cloud SQL for MySQL: Zonal - Micro instance in Americas', 'hour'),
    0.2 * N1,
  ],
  ['Cloud Run', gcpSku('Cloud Run', 'Services CPU (Request-based billing)', 'second'), VCPU / 3600],
  ['Cloud Run, formerly', gcpSku('Cloud Run', 'CPU Allocation Time', 'seconds'), VCPU / 3600],
  ['Cloud Run, requests', gcpSku('Cloud Run', 'Requests', 'count'), 'none'],
  // 2.4 GHz are a vCPU
  [
    'functions',
    gcpSku('Cloud Run Functions', 'Cloud Run Functions (1st Gen) CPU', 'second'),
    VCPU / 3600 / 2.4,
  ],
  [
    'pods, in thousandths',
    gcpSku('Kubernetes Engine', 'Autopilot Pod mCPU Requests (us-central1)', 'hour'),
    VCPU / 1000,
  ],
  // Scale-Out runs on T2D: EPYC 3rd Gen
  [
    'pods of a class',
    gcpSku('Kubernetes Engine', 'Autopilot Scale-Out x86 Spot Pod mCPU Requests (us-central1)', 'hour'),
    watts(0.45, 2.02) / 1000,
  ],
  ['clusters', gcpSku('Kubernetes Engine', 'Regional Kubernetes Clusters', 'hour'), 'none'],
  ['Dataflow', gcpSku('Cloud Dataflow', 'vCPU Time Batch Iowa', 'seconds'), VCPU / 3600],
  [
    'Dataproc on machines',
    gcpSku('Cloud Dataproc', 'Licensing Fee for Google Cloud Dataproc (CPU cost)', 'hour'),
    'elsewhere',
  ],
  [
    'slots',
    gcpSku('BigQuery Reservation API', 'BigQuery Enterprise Edition for US (multi-region)', 'hour'),
    VCPU,
  ],
  [
    'slots that are shown once more',
    gcpSku('BigQuery Reservation API', 'Analysis Slots Attribution', 'hour'),
    'elsewhere',
  ],
  ['data scanned', gcpSku('BigQuery', 'Analysis (us-central1)', 'tebibyte'), 'none'],
  [
    'Spanner, nodes',
    gcpSku('Cloud Spanner', 'Server Node for Regional Configuration (Mumbai, India)', 'hour'),
    'none',
  ],
  ['language models', gcpSku('Vertex AI', 'Gemini 2.0 Flash Text Input - Predictions', 'count'), 'none'],
  ['messages', gcpSku('Cloud Pub/Sub', 'Message Delivery Basic', 'tebibyte'), 'none'],
  ['logs that come in', gcpSku('Cloud Logging', 'Log Volume', 'gibibyte'), 'none'],
];

const ODD: Expectation[] = [
  ['metrics, in byte-seconds', gcpSku('Stackdriver Monitoring', 'Metric Volume', 'byte-seconds'), 'none'],
  ['a tunnel, in byte-seconds', gcpSku(GCE, 'Vpn Tunnel', 'byte-seconds'), 'none'],
  [
    'versions of a secret, in seconds',
    gcpSku('Secret Manager', 'Secret version replica storage', 'seconds'),
    'none',
  ],
  [
    'versions of a key, in seconds',
    gcpSku('Cloud Key Management Service (KMS)', 'Active software symmetric key versions', 'seconds'),
    'none',
  ],
  ['support', gcpSku('Support', 'Enhanced Support', 'month'), 'elsewhere'],
  [
    'a fee by the core',
    gcpSku('Kubernetes Engine', 'Autopilot Accelerator Premium N1 vCPU', 'hour'),
    'elsewhere',
  ],
  [
    'units of a thousandth, counted',
    gcpSku('Cloud Composer', 'Cloud Composer 3 standard milli DCU-hours Iowa', 'count'),
    VCPU / 1000,
  ],
  ['a cache of App Engine', gcpSku('App Engine', 'Dedicated Memcache', 'gibibyte hour'), GIB * MEMORY],
];

const DISKS: Expectation[] = [
  ['PD standard', gcpSku(GCE, 'Storage PD Capacity', 'gibibyte month'), GIB * MONTH * HDD(1)],
  [
    'PD standard in bytes and seconds',
    gcpSku(GCE, 'Storage PD Capacity', 'byte-seconds'),
    (1e-9 / 3600) * HDD(1),
  ],
  ['PD SSD', gcpSku(GCE, 'SSD backed PD Capacity', 'gibibyte month'), GIB * MONTH * SSD(1)],
  ['PD balanced', gcpSku(GCE, 'Balanced PD Capacity in Iowa', 'gibibyte month'), GIB * MONTH * SSD(1)],
  ['PD extreme', gcpSku(GCE, 'Extreme PD Capacity in Iowa', 'gibibyte month'), GIB * MONTH * SSD(1)],
  [
    'PD regional',
    gcpSku(GCE, 'Regional SSD backed PD Capacity in Iowa', 'gibibyte month'),
    GIB * MONTH * SSD(2),
  ],
  ['Hyperdisk', gcpSku(GCE, 'Hyperdisk Balanced Capacity in Iowa', 'gibibyte month'), GIB * MONTH * SSD(1)],
  ['Hyperdisk, IOPS', gcpSku(GCE, 'Hyperdisk Extreme IOPS in Iowa', 'count'), 'elsewhere'],
  ['local SSD', gcpSku(GCE, 'SSD backed Local Storage', 'gibibyte month'), GIB * MONTH * SSD(1)],
  [
    'local SSD of a machine',
    gcpSku(GCE, 'C4 Instance Local SSD running in Iowa', 'gibibyte hour'),
    GIB * SSD(1),
  ],
  ['snapshots', gcpSku(GCE, 'Storage PD Snapshot in Iowa', 'gibibyte month'), GIB * MONTH * HDD(2)],
  ['images', gcpSku(GCE, 'Storage Machine Image in Iowa', 'gibibyte month'), GIB * MONTH * HDD(2)],
  [
    'ephemeral storage of pods',
    gcpSku('Kubernetes Engine', 'Autopilot Pod Ephemeral Storage Requests (us-central1)', 'gibibyte hour'),
    GIB * SSD(1),
  ],
];

const STORED: Expectation[] = [
  ['objects', gcpSku('Cloud Storage', 'Standard Storage Iowa', 'gibibyte month'), GIB * MONTH * HDD(2)],
  // Elsewhere than in the eight regions of the table the PUE is 1.1
  [
    'objects in many regions',
    gcpSku('Cloud Storage', 'Standard Storage US Multi-region', 'gibibyte month', { region: 'us' }),
    (GIB * MONTH * HDD(2) * 1.1) / PUE,
  ],
  [
    'objects in two regions',
    gcpSku('Cloud Storage', 'Standard Storage Iowa/South Carolina Dual-region', 'gibibyte month'),
    GIB * MONTH * HDD(2),
  ],
  ['Archive', gcpSku('Cloud Storage', 'Archive Storage Iowa', 'gibibyte month'), GIB * MONTH * HDD(2)],
  [
    'deleted early',
    gcpSku('Cloud Storage', 'Nearline Storage Iowa (Early Delete)', 'gibibyte month'),
    'elsewhere',
  ],
  ['retrieved', gcpSku('Cloud Storage', 'Nearline Data Retrieval', 'gibibyte'), 'none'],
  ['operations', gcpSku('Cloud Storage', 'Regional Standard Class A Operations', 'count'), 'none'],
  [
    'Filestore, HDD',
    gcpSku('Cloud Filestore', 'Filestore Capacity Basic HDD (Standard) Iowa', 'gibibyte hour'),
    GIB * HDD(2),
  ],
  [
    'Filestore, SSD',
    gcpSku('Cloud Filestore', 'Filestore Capacity Basic SSD (Premium) Iowa', 'gibibyte hour'),
    GIB * SSD(2),
  ],
  [
    'Cloud SQL, SSD',
    gcpSku('Cloud SQL', 'Cloud SQL for MySQL: Zonal - Standard storage in Americas', 'gibibyte month'),
    GIB * MONTH * SSD(1),
  ],
  [
    'Cloud SQL, HDD',
    gcpSku('Cloud SQL', 'Cloud SQL for MySQL: Zonal - Low cost storage in Americas', 'gibibyte month'),
    GIB * MONTH * HDD(1),
  ],
  [
    'Cloud SQL with a standby',
    gcpSku('Cloud SQL', 'Cloud SQL for MySQL: Regional - Standard storage in Americas', 'gibibyte month'),
    GIB * MONTH * SSD(2),
  ],
  [
    'Cloud SQL, backups',
    gcpSku('Cloud SQL', 'Cloud SQL: Backups in Americas', 'gibibyte month'),
    GIB * MONTH * HDD(1),
  ],
  [
    'Spanner',
    gcpSku('Cloud Spanner', 'Storage for Regional Configuration (Iowa)', 'gibibyte month'),
    GIB * MONTH * SSD(2),
  ],
  ['Bigtable', gcpSku('Cloud Bigtable', 'SSD storage in Iowa', 'gibibyte month'), GIB * MONTH * SSD(1)],
  [
    'BigQuery',
    gcpSku('BigQuery', 'Active Logical Storage (us-central1)', 'gibibyte month'),
    GIB * MONTH * HDD(1),
  ],
  [
    'backups of a cache',
    gcpSku('Cloud Memorystore for Redis', 'Memorystore for Redis Cluster: Backups', 'gibibyte month'),
    GIB * MONTH * HDD(1),
  ],
  [
    'disks of Dataflow',
    gcpSku('Cloud Dataflow', 'Local Disk Time PD Standard Belgium', 'byte-seconds'),
    (1e-9 / 3600) * HDD(1),
  ],
];

const TRANSFER: Expectation[] = [
  [
    'to the internet',
    gcpSku(GCE, 'Network Internet Egress from Americas to EMEA', 'gibibyte'),
    GIB * NETWORK,
  ],
  [
    'to the internet, as it is called now',
    gcpSku(GCE, 'Network Internet Data Transfer Out from Americas to EMEA', 'bytes'),
    1e-9 * NETWORK,
  ],
  ['from the internet', gcpSku(GCE, 'Network Internet Ingress from EMEA to Americas', 'bytes'), 'elsewhere'],
  [
    'from the internet, as it is called now',
    gcpSku(GCE, 'Network Internet Data Transfer In from EMEA to Americas', 'gibibyte'),
    'elsewhere',
  ],
  ['between zones', gcpSku(GCE, 'Network Inter Zone Data Transfer Out', 'gibibyte'), GIB * NETWORK],
  [
    'between regions',
    gcpSku(GCE, 'Network Data Transfer GCP Inter Region within Northern America', 'gibibyte'),
    GIB * NETWORK,
  ],
  [
    'downloads',
    gcpSku('Cloud Storage', 'Download Worldwide Destinations (excluding Asia & Australia)', 'gibibyte'),
    GIB * NETWORK,
  ],
  [
    'a CDN',
    gcpSku('Networking', 'Cloud CDN Cache Data Transfer to North America', 'gibibyte'),
    GIB * NETWORK,
  ],
  ['NAT', gcpSku('Networking', 'Networking Cloud Nat Data Processing', 'gibibyte'), GIB * NETWORK],
  ['NAT, hours', gcpSku('Networking', 'Networking Cloud Nat Gateway Uptime', 'hour'), 'none'],
  [
    'a load balancer',
    gcpSku('Networking', 'Network Load Balancing: Data Processing Charge in Iowa', 'gibibyte'),
    GIB * NETWORK,
  ],
  ['a VPN, hours', gcpSku('Networking', 'Networking Cloud VPN Tunnel', 'hour'), 'none'],
];

const expectTable = expectations(MACHINES, MEMORIES, SERVICES, ODD, DISKS, STORED, TRANSFER);

test('cores by family and accelerators by name are billed by the hour', () => expectTable(MACHINES));

test('Memory-hours are not storage', () => expectTable(MEMORIES));

test('databases, containers, functions and analytics by their vCPUs', () => expectTable(SERVICES));

test('units that say little are not taken for what they measure elsewhere', () => expectTable(ODD));

test('disks, snapshots and images', () => expectTable(DISKS));

test('stored data: medium and copies by service and class', () => expectTable(STORED));

test('outbound transfer is counted where it is sent', () => expectTable(TRANSFER));

test('vCPUs beside a gigabyte of memory, whose watts include a part of it', async () => {
  const ram = (instance_type?: string, more = {}) =>
    gcpSku(GCE, 'N2 Instance Ram running in Iowa', 'gibibyte hour', {
      ...(instance_type === undefined ? {} : { instance_type }),
      ...more,
    });
  const found = await classify([
    // Google's machine types: n2-standard 4 GB, n2-highmem 8 GB, n2-highcpu 1 GB for each vCPU
    ram('n2-standard-4'),
    ram('n2-highmem-4'),
    ram('n2-highcpu-4'),
    ram('n2-custom-4-20480', { vcpu: 4, memory_gb: 20 }),
    ram(),
    gcpSku(GCE, 'Custom Extended Instance Ram running in Americas', 'gibibyte hour'),
    gcpSku('Cloud Run', 'Services Memory (Request-based billing)', 'gibibyte second'),
  ]);
  expect(found.map(({ memoryVcpus, assumption }) => [memoryVcpus, assumption !== null])).toEqual([
    [1 / 4, false],
    [1 / 8, false],
    [1, false],
    [4 / 20, false],
    [1 / 4, true],
    [0, false],
    [null, false],
  ]);
});

test('the family of a core and the accelerator by the SKU', async () => {
  const skus: [sku: string, family: string | null, accelerator: string | null][] = [
    ['C4A Arm Instance Core running in Iowa', 'c4a', null],
    ['T2D AMD Instance Core running in Iowa', 't2d', null],
    ['M3 Memory-optimized Instance Core running in Americas', 'm3', null],
    ['M4Ultramem224 Instance Core running in Americas', 'm4', null],
    ['Spot Preemptible Custom Instance Core running in Americas', 'n1', null],
    ['Spot Preemptible Compute optimized Core running in Americas', 'c2', null],
    ['Z3 Instance Core running in Iowa', 'z3', null],
    ['N1 Shared Core Instance running in Mumbai', 'n1', null],
    ['N2 Custom Extended Instance Ram running in Iowa', 'n2', null],
    ['AlloyDB C4A vCPU in Iowa', 'c4a', null],
    ['Cloud SQL for MySQL: Zonal - Enterprise Plus N2 vCPU in Iowa', 'n2', null],
    ['Vertex AI: Online/Batch Prediction N1 Predefined Instance Core running in Americas', 'n1', null],
    ['Cloud SQL for MySQL: Zonal - vCPU in Iowa', null, null],
    ['vCPU Time Batch Iowa', null, null],
    ['Nvidia L4 GPU running in Iowa', null, 'Nvidia L4'],
    ['Nvidia H100 80GB Mega GPU running in Iowa', null, 'Nvidia H100'],
    ['Nvidia Tesla P4 GPU running in Iowa', null, 'Nvidia Tesla P4'],
    ['TpuV5e in Iowa', null, 'Google TPU v5e'],
  ];
  const found = await classify(skus.map(([sku]) => gcpSku(GCE, sku, 'hour')));
  expect(
    found.map(({ machineFamily, accelerator }, at) => [skus[at]?.[0], machineFamily, accelerator]),
  ).toEqual(skus);
});
