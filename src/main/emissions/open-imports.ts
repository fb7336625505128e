import type { Database } from '../storage/database.ts';
import { listImports, type StoredImport } from '../storage/imports.ts';
import type { ReadableImport } from './figures.ts';
import { importFolder } from './import-folders.ts';

/**
 * Imports whose figures can be read: those that are finished, and those whose lines are still being recorded. The latter
 * are known only here: they are no evidence of anything yet, and a crash leaves nothing of them.
 */
export class OpenImports {
  readonly #deps: { database: Database; profileFolder: string };
  readonly #recording = new Map<string, { stored: StoredImport; folder: string }>();

  constructor(deps: { database: Database; profileFolder: string }) {
    this.#deps = deps;
  }

  /** Shows an import's figures until it is finished or given up. */
  record(stored: StoredImport, folder: string): void {
    this.#recording.set(stored.id, { stored, folder });
  }

  /** The import is finished, or was given up. */
  recorded(id: string): void {
    this.#recording.delete(id);
  }

  /** Every import, those being recorded first. */
  list(): (StoredImport & { recording: boolean })[] {
    return [
      ...[...this.#recording.values()].map(({ stored }) => ({ ...stored, recording: true })),
      ...listImports(this.#deps.database).map((stored) => ({ ...stored, recording: false })),
    ];
  }

  /** Where they are read from. */
  readable(): ReadableImport[] {
    return [
      ...[...this.#recording].map(([id, { folder }]) => ({ id, folder, recorded: false })),
      ...listImports(this.#deps.database).map(({ id }) => ({
        id,
        folder: importFolder(this.#deps.profileFolder, id),
        recorded: true,
      })),
    ];
  }
}
