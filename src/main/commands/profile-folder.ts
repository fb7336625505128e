import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The name under which Electron keeps the app's data: `productName` of package.json. */
export const PRODUCT_NAME = 'CloudTuner Desk';

type Place = {
  platform: NodeJS.Platform;
  home: string;
  environment: Readonly<Record<string, string | undefined>>;
};

/**
 * The profile that a command works on: the one that was named, else CLOUDTUNER_PROFILE, else the window's own, which
 * is Electron's `userData`: the folder of the product's name under `appData` (Electron documentation, `app.getPath`).
 */
export function profileFolder(
  named: string | undefined,
  { platform, home, environment }: Place = {
    platform: process.platform,
    home: homedir(),
    environment: process.env,
  },
): string {
  const chosen = named ?? environment.CLOUDTUNER_PROFILE;
  if (chosen) return resolve(chosen);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', PRODUCT_NAME);
  if (platform === 'win32')
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), PRODUCT_NAME);
  return join(environment.XDG_CONFIG_HOME || join(home, '.config'), PRODUCT_NAME);
}
