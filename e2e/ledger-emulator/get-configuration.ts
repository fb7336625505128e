import type { AppContext } from './app-context.ts';

const DATA_ALLOWED = 0x01;
const TOKENS_MUST_BE_PROVIDED = 0x02;

/** E0 06: flags and version (src/features/get_app_configuration/cmd_get_app_configuration.c). */
export function getConfiguration({ host: { profile, settings } }: AppContext): Uint8Array {
  const flags = (settings.blindSigning ? DATA_ALLOWED : 0) | TOKENS_MUST_BE_PROVIDED;
  return Uint8Array.of(flags, ...profile.version.parts);
}
