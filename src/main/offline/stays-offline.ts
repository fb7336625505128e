import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../storage/write-durably.ts';

/** The file that marks a profile whose machine stays offline: read before anything else is done with the profile. */
const MARK = 'stays-offline';

type Call = { arguments: readonly string[]; environment: Readonly<Record<string, string | undefined>> };

/** Whether this call of the program is told to stay offline, whatever the profile says. */
export function isToldToStayOffline({ arguments: words, environment }: Call): boolean {
  return words.includes('--offline') || environment.CLOUDTUNER_OFFLINE === '1';
}

/** Whether the profile's machine stays offline. */
export function staysOffline(profileFolder: string): boolean {
  return existsSync(join(profileFolder, MARK));
}

/** Remembers it with the profile, or forgets it. On disk when it returns. */
export function setStaysOffline(profileFolder: string, stays: boolean): void {
  const file = join(profileFolder, MARK);
  if (stays) writeDurably(file, Buffer.from('This machine stays offline.\n'));
  else rmSync(file, { force: true });
}
