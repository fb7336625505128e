import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Output } from '../../ipc/contract.ts';

type Profile = Output<'cloudAccounts.list'>['profiles'][number];
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The profiles in the AWS configuration files, by name, with how each gets its credentials (AWS SDKs and Tools
 * Reference Guide, “Shared config and credentials files”). Values are looked past: only names of settings are read.
 * The SDK reads the files itself when a profile is used.
 */
export function awsProfiles(environment: Environment): Profile[] {
  const home = join(environment.HOME ?? environment.USERPROFILE ?? homedir(), '.aws');
  const found = new Map<string, Set<string>>();
  collect(found, environment.AWS_CONFIG_FILE ?? join(home, 'config'), configName);
  collect(found, environment.AWS_SHARED_CREDENTIALS_FILE ?? join(home, 'credentials'), credentialsName);
  return [...found]
    .map(([name, settings]) => ({ name, kind: kindOf(settings) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * In the configuration file a profile is `[profile name]` or `[default]`; other sections are no profiles. Names that the
 * SDK does not read, such as those with a space, are not offered: they could not be used.
 */
function configName(heading: string): string | null {
  if (heading === 'default') return heading;
  return /^profile\s(["'])?([\w@+.%:/-]+)\1$/.exec(heading)?.[2] ?? null;
}

function credentialsName(heading: string): string | null {
  return /\s/.test(heading) ? null : heading;
}

function collect(
  found: Map<string, Set<string>>,
  file: string,
  nameOf: (heading: string) => string | null,
): void {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // A file that is not there, or that may not be read, has no profiles to offer.
    return;
  }
  let settings: Set<string> | null = null;
  for (const line of text.split(/\r?\n/)) {
    const uncommented = line.split(/(?:^|\s)[;#]/, 1)[0]?.trim() ?? '';
    const heading = /^\[(.+)\]$/.exec(uncommented)?.[1];
    if (heading !== undefined) {
      const name = nameOf(heading);
      settings = name === null ? null : (found.get(name) ?? new Set());
      if (name !== null && settings) found.set(name, settings);
      continue;
    }
    const setting = /^([a-z_]+)\s*=/.exec(line)?.[1];
    if (setting !== undefined) settings?.add(setting);
  }
}

function kindOf(settings: ReadonlySet<string>): Profile['kind'] {
  if (settings.has('role_arn')) return 'role';
  if (settings.has('sso_session') || settings.has('sso_start_url')) return 'sso';
  if (settings.has('login_session')) return 'login';
  if (settings.has('credential_process')) return 'process';
  if (settings.has('aws_access_key_id')) return 'keys';
  return 'other';
}
