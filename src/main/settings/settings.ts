import type { Emit, Handlers, Output } from '../../ipc/contract.ts';
import type { settingsMethods } from '../../ipc/settings.ts';
import type { Vault } from '../signers/vault/vault.ts';
import type { Database } from '../storage/database.ts';
import { type Settings, SettingsStore } from './settings-store.ts';

export type SettingsDeps = {
  database: Database;
  vault: Pick<Vault, 'setAutoLock'>;
  /** Whether other participants act on the local chain. */
  setLocalMarketLife(on: boolean): void;
  emit: Emit;
  /** Versions, the shell and the folders of this process. */
  about: Output<'settings.about'>;
};

/** Answers the `settings.*` methods, and applies what is stored to the vault and the local market from the start. */
export function settingsFeature(deps: SettingsDeps): Pick<Handlers, keyof typeof settingsMethods> {
  const store = new SettingsStore(deps.database);
  const apply = ({ autoLockMinutes, localMarketLife }: Settings) => {
    deps.vault.setAutoLock(autoLockMinutes);
    deps.setLocalMarketLife(localMarketLife);
  };
  apply(store.read());

  return {
    'settings.get': async () => store.read(),

    'settings.set': async (change) => {
      const settings = store.write(change);
      apply(settings);
      deps.emit('settings.changed', settings);
      return settings;
    },

    'settings.about': async () => deps.about,
  };
}
