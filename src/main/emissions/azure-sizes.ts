/** vCPUs and GB of memory of what a service names by sizes of its own. */
export type ServiceSizes = Record<string, [vcpus: number, memoryGb: number]>;

/** App Service plans by instance (Microsoft, “App Service pricing”, and “App Service plan overview” for the Isolated ones). */
export const APP_SERVICE_SIZES: ServiceSizes = {
  b1: [1, 1.75],
  b2: [2, 3.5],
  b3: [4, 7],
  s1: [1, 1.75],
  s2: [2, 3.5],
  s3: [4, 7],
  p1: [1, 1.75],
  p2: [2, 3.5],
  p3: [4, 7],
  p1v2: [1, 3.5],
  p2v2: [2, 7],
  p3v2: [4, 14],
  p0v3: [1, 4],
  p1v3: [2, 8],
  p2v3: [4, 16],
  p3v3: [8, 32],
  p1mv3: [2, 16],
  p2mv3: [4, 32],
  p3mv3: [8, 64],
  p4mv3: [16, 128],
  p5mv3: [32, 256],
  p0v4: [1, 4],
  p1v4: [2, 8],
  p2v4: [4, 16],
  p3v4: [8, 32],
  p1mv4: [2, 16],
  p2mv4: [4, 32],
  p3mv4: [8, 64],
  p4mv4: [16, 128],
  p5mv4: [32, 256],
  pc2: [2, 8],
  pc3: [4, 16],
  pc4: [8, 32],
  i1: [1, 3.5],
  i2: [2, 7],
  i3: [4, 14],
  i1v2: [2, 8],
  i2v2: [4, 16],
  i3v2: [8, 32],
  i4v2: [16, 64],
  i5v2: [32, 128],
  i6v2: [64, 256],
  i1mv2: [2, 16],
  i2mv2: [4, 32],
  i3mv2: [8, 64],
  i4mv2: [16, 128],
  i5mv2: [32, 256],
};

/**
 * Caches by node (Microsoft, “Azure Cache for Redis performance”, vCPU cores, and its pricing page, memory). C0 shares a
 * core: a quarter is taken. Of the Flash tiers most is not memory, so that none is taken.
 */
export const REDIS_SIZES: ServiceSizes = {
  c0: [0.25, 0.25],
  c1: [1, 1],
  c2: [2, 2.5],
  c3: [4, 6],
  c4: [2, 13],
  c5: [4, 26],
  c6: [8, 53],
  p1: [2, 6],
  p2: [4, 13],
  p3: [4, 26],
  p4: [8, 53],
  p5: [20, 120],
  e10: [4, 12],
  e20: [4, 25],
  e50: [8, 50],
  e100: [16, 100],
  f300: [8, 0],
  f700: [16, 0],
  f1500: [32, 0],
};

/** Hosts of Azure VMware Solution: threads of both chips, and memory (Microsoft, “Azure VMware Solution hosts”). */
export const VMWARE_SIZES: ServiceSizes = {
  av36: [72, 576],
  av36p: [72, 768],
  av52: [104, 1536],
  av64: [128, 1024],
};

/** GB of registry storage that each tier of Container Registry includes (Microsoft, “Container Registry service tiers”). */
export const REGISTRY_GB: Record<string, number> = { basic: 10, standard: 100, premium: 500 };

/** The size's vCPUs or memory as SQL; null where the SQL text `size` is none. */
export function sizeOf(sizes: ServiceSizes, of: 'vcpus' | 'memory', size: string): string {
  const entries = Object.entries(sizes).map(
    ([name, [vcpus, memory]]) => `'${name}': ${of === 'vcpus' ? vcpus : memory}`,
  );
  return `MAP {${entries.join(', ')}}[${size}]`;
}
