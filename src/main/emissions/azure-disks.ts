/**
 * GiB of a managed disk by the number of its tier: P, E and S tiers of one number are of one size (Microsoft, “Select a
 * disk type for Azure IaaS VMs”). A 30 is 1,024 GiB whichever of the three it is; S tiers start at 4.
 */
export const AZURE_DISK_GB: Record<number, number> = {
  1: 4,
  2: 8,
  3: 16,
  4: 32,
  6: 64,
  10: 128,
  15: 256,
  20: 512,
  30: 1024,
  40: 2048,
  50: 4096,
  60: 8192,
  70: 16_384,
  80: 32_767,
};

/** The tier (`p30`) in the SQL text `words` (lower case), '' where there is none. */
export function azureDiskTier(words: string): string {
  return `regexp_extract(${words}, '\\b([pes](?:${Object.keys(AZURE_DISK_GB).join('|')}))\\b', 1)`;
}

/** The GB of the tier in `words`, null where there is none. */
export function azureDiskGb(words: string): string {
  return `MAP {${Object.entries(AZURE_DISK_GB)
    .map(([tier, gb]) => `'${tier}': ${gb}`)
    .join(', ')}}[nullif(${azureDiskTier(words)}, '')[2:]]`;
}
