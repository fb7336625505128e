import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { quote } from './sql.ts';

const manifestSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  tables: z.array(
    z.object({
      file: z.string().regex(/^[a-z0-9-]+\.csv$/),
      sha256: z.string(),
      source: z.string(),
      published: z.string(),
      valid: z.string(),
      licence: z.string(),
    }),
  ),
});

/** A versioned folder of emission factors. `hash` covers every table, so it names the numbers and not only the set. */
export type FactorSet = { id: string; hash: string; folder: string; tables: string[] };

export const DEFAULT_FACTORS = 'ccf-2024';

const COLUMN_TYPES: Record<string, string> = {
  provider: 'VARCHAR',
  name: 'VARCHAR',
  unit: 'VARCHAR',
  region: 'VARCHAR',
  type: 'VARCHAR',
  family: 'VARCHAR',
  processor: 'VARCHAR',
  processors: 'VARCHAR',
  accelerator: 'VARCHAR',
};

/**
 * Reads a factor set's manifest and checks each table against its hash.
 *
 * @throws Failure `unknown-factors` when there is no such set, `factors-damaged` when a table is not what the
 *   manifest says.
 */
export function loadFactorSet(resourcesFolder: string, id: string = DEFAULT_FACTORS): FactorSet {
  const folder = join(resourcesFolder, 'factors', id);
  const manifest = manifestSchema.parse(JSON.parse(readManifest(folder, id)));
  const hash = createHash('sha256');
  for (const { file, sha256 } of manifest.tables) {
    const found = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    if (found !== sha256) throw damaged(id, file);
    hash.update(`${file} ${sha256}\n`);
  }
  if (hash.digest('hex') !== manifest.hash || manifest.id !== id) throw damaged(id, 'manifest.json');
  return { id, hash: manifest.hash, folder, tables: manifest.tables.map((table) => table.file) };
}

function readManifest(folder: string, id: string): string {
  try {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error('not a name');
    return readFileSync(join(folder, 'manifest.json'), 'utf8');
  } catch (cause) {
    throw new Failure('unknown-factors', `There is no factor set “${id}”.`, { factors: id }, { cause });
  }
}

function damaged(id: string, file: string): Failure {
  return new Failure(
    'factors-damaged',
    `The factor set “${id}” was changed: ${file} is not what its manifest says. Install CloudTuner Desk again.`,
    { factors: id, file },
  );
}

/** Makes the set's tables available to queries, each under its file's name with underscores. */
export async function createFactorTables(connection: DuckDBConnection, set: FactorSet): Promise<void> {
  for (const file of set.tables) {
    const path = join(set.folder, file);
    const columns = (readFileSync(path, 'utf8').split('\n', 1)[0] ?? '').split(',');
    const types = columns.map((column) => `'${column}': '${COLUMN_TYPES[column] ?? 'DOUBLE'}'`).join(', ');
    const table = file.replace(/\.csv$/, '').replaceAll('-', '_');
    await connection.run(
      `CREATE TEMP TABLE ${table} AS FROM read_csv(${quote(path)}, header = true, auto_detect = false,
         delim = ',', quote = '"', escape = '"', columns = {${types}})`,
    );
  }
}
