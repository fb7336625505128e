/** What a profile may hold in a backup: these files, and whatever is below these folders. */
const FILES = ['vault.json', 'desk.db', 'emission-overrides.json', 'stays-offline'] as const;
const FOLDERS = ['imports', 'chain', 'own-factors'] as const;

/** Every name at the top of a profile that a backup can bring back. */
export const PROFILE_NAMES: readonly string[] = [...FILES, ...FOLDERS];

const MAX_LENGTH = 400;
const MAX_DEPTH = 8;
const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
/** Windows takes these for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)([.]|$)/i;

/**
 * Whether a path of a backup may be written below a profile’s folder: one of the profile’s own names, with slashes, of
 * characters that every system takes for themselves. What leads outside (`..`, roots, drives, backslashes) or to
 * another file than it says (devices, dots that Windows drops, names that begin with a dot) is none.
 */
export function isBackupPath(path: string): boolean {
  if (path.length > MAX_LENGTH) return false;
  const segments = path.split('/');
  const [top = '', ...below] = segments;
  const named =
    below.length === 0 ? FILES.some((name) => name === top) : FOLDERS.some((name) => name === top);
  return named && segments.length <= MAX_DEPTH && segments.every(isPlain);
}

function isPlain(segment: string): boolean {
  return SEGMENT.test(segment) && !segment.endsWith('.') && !DEVICE.test(segment);
}

/**
 * The first path that cannot stand beside the others, or null: it is there twice (upper and lower case count as one, as
 * on most disks), or another lies below it as if it were a folder.
 */
export function clashingPath(paths: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const path of paths) {
    if (seen.has(path.toLowerCase())) return path;
    seen.add(path.toLowerCase());
  }
  for (const path of paths) {
    const segments = path.toLowerCase().split('/');
    for (let depth = 1; depth < segments.length; depth++)
      if (seen.has(segments.slice(0, depth).join('/'))) return path;
  }
  return null;
}
