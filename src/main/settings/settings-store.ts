import type { z } from 'zod';
import { settings as settingsSchema } from '../../ipc/settings.ts';
import type { Database } from '../storage/database.ts';

export type Settings = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  autoLockMinutes: 10,
  locale: null,
  utc: false,
  localMarketLife: false,
};

/** The settings in the database, one row each, so that a new version's setting never breaks an old one's. */
export class SettingsStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every setting; the default where nothing, or nothing that this version understands, is stored. */
  read(): Settings {
    const rows = this.#database
      .prepare<[], { name: string; value: string }>('SELECT name, value FROM settings')
      .all();
    const stored = new Map(rows.map(({ name, value }) => [name, JSON.parse(value) as unknown]));
    const merged: Record<string, unknown> = { ...DEFAULT_SETTINGS };
    for (const [name, schema] of Object.entries(settingsSchema.shape)) {
      const parsed = schema.safeParse(stored.get(name));
      if (parsed.success) merged[name] = parsed.data;
    }
    return settingsSchema.parse(merged);
  }

  /** Stores what is given, all or nothing, and answers every setting. */
  write(change: { [Name in keyof Settings]?: Settings[Name] | undefined }): Settings {
    const upsert = this.#database.prepare(
      'INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    );
    this.#database.transaction(() => {
      for (const [name, value] of Object.entries(change))
        if (value !== undefined) upsert.run(name, JSON.stringify(value));
    })();
    return this.read();
  }
}
