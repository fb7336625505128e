import { z } from 'zod';
import { method, nothing } from './define.ts';

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  autoLockMinutes: z.number().int().min(1).max(240),
  /** BCP 47 tag for numbers and dates; null follows the system. */
  locale: z.string().max(35).nullable(),
  utc: z.boolean(),
  /** Other participants keep acting on the local chain while the window is open. */
  localMarketLife: z.boolean(),
});

export const settingsMethods = {
  'settings.get': method(nothing, settings),
  'settings.set': method(settings.partial(), settings),
  /** Versions, the shell, and where data lives. */
  'settings.about': method(
    nothing,
    z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'chromium', 'command-line']),
      engine: z.string(),
      profileFolder: z.string(),
      logFile: z.string(),
    }),
  ),
};

export const settingsEvents = { 'settings.changed': settings };
