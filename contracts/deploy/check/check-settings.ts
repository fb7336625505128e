import { settingsOf } from '../settings.ts';
import type { CheckContext, Finding } from './finding.ts';

/** Whether what the deployment sets outside of access manager and governor is set: validators, methodologies, genesis. */
export async function checkSettings({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const settings = settingsOf(provider, addresses, config).filter(
    ({ to }) => to !== addresses.AccessManager && to !== addresses.Governor,
  );
  const done = await Promise.all(settings.map((setting) => setting.done().catch(() => false)));
  return settings
    .filter((_, index) => !done[index])
    .map(({ name }) => ({ check: 'setting', subject: name, expected: 'done', found: 'not done' }));
}
