/** Parts of the world, so that a move can stay near its users. */
export type Continent =
  | 'Africa'
  | 'Asia'
  | 'China'
  | 'Europe'
  | 'Middle East'
  | 'North America'
  | 'Oceania'
  | 'South America'
  | 'US government';

/** By how a region's name starts or what it holds; the first that fits. Names as the providers spell them. */
const CONTINENTS: Record<string, readonly (readonly [RegExp, Continent])[]> = {
  aws: [
    [/^us-(gov|iso)/, 'US government'],
    [/^cn-/, 'China'],
    [/^(us|ca|mx)-/, 'North America'],
    [/^eu-/, 'Europe'],
    // Sydney, Melbourne, Auckland; the others of this name are Singapore, Jakarta, Kuala Lumpur and Bangkok.
    [/^ap-southeast-(2|4|6)$/, 'Oceania'],
    [/^ap-/, 'Asia'],
    [/^(me|il)-/, 'Middle East'],
    [/^af-/, 'Africa'],
    [/^sa-/, 'South America'],
  ],
  azure: [
    [/^us(gov|dod|sec|nat)/, 'US government'],
    [/^china/, 'China'],
    [
      /^(east|west|central|north|south|northcentral|southcentral|westcentral)us\d?$|^(canada|mexico)/,
      'North America',
    ],
    [
      /^(north|west)europe$|^(austria|belgium|denmark|finland|france|germany|greece|italy|norway|poland|spain|sweden|switzerland|uk)/,
      'Europe',
    ],
    [/^(australia|newzealand)/, 'Oceania'],
    [/^(east|southeast)asia$|^(india|indonesia|japan|jio|korea|malaysia|taiwan)|india$/, 'Asia'],
    [/^(israel|qatar|saudi|uae)/, 'Middle East'],
    [/^southafrica/, 'Africa'],
    [/^(brazil|chile)/, 'South America'],
  ],
  gcp: [
    [/^(us|northamerica)-/, 'North America'],
    [/^europe-/, 'Europe'],
    [/^australia-/, 'Oceania'],
    [/^asia-/, 'Asia'],
    [/^me-/, 'Middle East'],
    [/^africa-/, 'Africa'],
    [/^southamerica-/, 'South America'],
  ],
};

/** Regions apart from the others: an account of the one cannot use the other. */
const PARTITIONS: readonly Continent[] = ['China', 'US government'];

/** Where a region is; null for names that are no single region (`global`, `us`, one that is not known). */
export function continentOf(provider: string, region: string): Continent | null {
  // Azure's regions name a part of a place; early access and staging are nobody's to move to.
  const single =
    provider === 'azure'
      ? /^us|north|south|east|west|central/.test(region) && !/(stage|euap)$/.test(region)
      : /-[a-z]+-?\d+$/.test(region);
  if (!single) return null;
  return CONTINENTS[provider]?.find(([pattern]) => pattern.test(region))?.[1] ?? null;
}

/** Whether usage can be moved from the one region to the other at all; never out of, or into, a partition. */
export function canMove(provider: string, from: string, to: string): boolean {
  const [there, here] = [continentOf(provider, to), continentOf(provider, from)];
  if (from === to || there === null || here === null) return false;
  return there === here || !(PARTITIONS.includes(there) || PARTITIONS.includes(here));
}

/**
 * Services that the providers open every region with. Of others it is not known offline where they are, unless the
 * bill has them there.
 */
export const SERVICES_EVERYWHERE: Record<string, readonly string[]> = {
  aws: [
    'AmazonEC2',
    'AmazonS3',
    'AmazonRDS',
    'AmazonDynamoDB',
    'AmazonElastiCache',
    'AmazonVPC',
    'AmazonCloudWatch',
    'AmazonECS',
    'AmazonECR',
    'AmazonEKS',
    'AmazonKinesis',
    'AmazonRedshift',
    'AmazonSNS',
    'AWSELB',
    'AWSLambda',
    'AWSQueueService',
    'awskms',
  ],
  azure: ['Virtual Machines', 'Storage', 'Bandwidth', 'Virtual Network', 'Load Balancer', 'SQL Database'],
  gcp: ['Compute Engine', 'Cloud Storage', 'Cloud SQL', 'Kubernetes Engine', 'Networking'],
};
