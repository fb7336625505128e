import type { Emit, Handlers, Output } from '../../ipc/contract.ts';
import type { settingsMethods } from '../../ipc/settings.ts';
import type { Vault } from '../signers/vault/vault.ts';
import type { Database } from '../storage/database.ts';
import { SettingsStore } from './settings-store.ts';

export type SettingsDeps = {
  database: Database;
  vault: Pick<Vault, 'setAutoLock'>;
  emit: Emit;
  /** Versions, the shell and the folders of this process. */
  about: Output<'settings.about'>;
};

/** Answers the `settings.*` methods, and applies the stored auto-lock time to the vault from the start. */
export function settingsFeature(deps: SettingsDeps): Pick<Handlers, keyof typeof settingsMethods> {
  const store = new SettingsStore(deps.database);
  deps.vault.setAutoLock(store.read().autoLockMinutes);

  return {
    'settings.get': async () => store.read(),

    'settings.set': async (change) => {
      const settings = store.write(change);
      deps.vault.setAutoLock(settings.autoLockMinutes);
      deps.emit('settings.changed', settings);
      return settings;
    },

    'settings.about': async () => deps.about,
  };
}
