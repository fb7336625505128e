import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../storage/write-durably.ts';

/** The file that marks a profile whose machine stays offline: read before anything else is done with the profile. */
const MARK = 'stays-offline';

type Call = { arguments: readonly string[]; environment: Readonly<Record<string, string | undefined>> };

/** What of CLOUDTUNER_OFFLINE means that it is not set. */
const NOT_SET = ['', '0', 'false', 'no', 'off'];

/**
 * Whether this call of the program is told to stay offline, whatever the profile says. In doubt it is: who spells the
 * flag with a value, or the variable with another word than 1, did not mean to be online.
 */
export function isToldToStayOffline({ arguments: words, environment }: Call): boolean {
  const variable = environment.CLOUDTUNER_OFFLINE?.trim().toLowerCase() ?? '';
  return words.some((word) => /^--offline(=|$)/i.test(word)) || !NOT_SET.includes(variable);
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
