import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { query } from './duckdb.ts';
import { factorProblemsSql } from './factor-checks.ts';
import { UNCERTAINTIES } from './factor-numbers-sql.ts';
import { createOverrideTables } from './factor-overrides.ts';
import { FACTOR_TABLES, OPTIONAL_TABLES } from './factor-tables.ts';
import { identifier, quote } from './sql.ts';

const manifestSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().optional(),
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

export const DEFAULT_FACTORS = 'desk-2026';

/** Ids of the desk's factor sets, the approved one first. */
export function factorSetIds(resourcesFolder: string): string[] {
  const ids = readdirSync(join(resourcesFolder, 'factors'), { withFileTypes: true });
  const others = ids.filter((entry) => entry.isDirectory() && entry.name !== DEFAULT_FACTORS);
  return [DEFAULT_FACTORS, ...others.map(({ name }) => name).sort()];
}

/** What a set's manifest says of it and of its tables: where each is from. */
export function readSources({ folder, id }: FactorSet): {
  title: string;
  tables: {
    file: string;
    source: string;
    published: string;
    valid: string;
    licence: string;
    sha256: string;
  }[];
} {
  const { title = id, tables } = parseManifest(folder, readManifest(folder, id, 'own'));
  return { title, tables };
}

/**
 * Reads a factor set's manifest and checks each table against its hash.
 *
 * @throws Failure `unknown-factors` when there is no such set, `factors-damaged` when a table is not what the
 *   manifest says.
 */
export function loadFactorSet(resourcesFolder: string, id: string = DEFAULT_FACTORS): FactorSet {
  const folder = join(resourcesFolder, 'factors', id);
  return checkFactorSet(folder, id, readManifest(folder, id));
}

/**
 * Reads a user's own factor set from a folder; its layout is that of the sets in resources/factors.
 *
 * @throws Failure `unknown-factors` when the folder has no manifest that can be read, `factors-damaged` when a table is
 *   not what it says.
 */
export function loadFactorSetFolder(folder: string): FactorSet {
  const text = readManifest(folder, basename(folder), 'own');
  return checkFactorSet(folder, undefined, text);
}

function checkFactorSet(folder: string, expected: string | undefined, text: string): FactorSet {
  const manifest = parseManifest(folder, text);
  const id = expected ?? manifest.id;
  const hash = createHash('sha256');
  for (const { file, sha256 } of manifest.tables) {
    const found = createHash('sha256')
      .update(readTable(folder, file, manifest.id))
      .digest('hex');
    if (found !== sha256) throw damaged(id, file);
    hash.update(`${file} ${sha256}\n`);
  }
  if (hash.digest('hex') !== manifest.hash || manifest.id !== id) throw damaged(id, 'manifest.json');
  return { id, hash: manifest.hash, folder, tables: manifest.tables.map((table) => table.file) };
}

function parseManifest(folder: string, text: string): z.infer<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Failure(
      'unknown-factors',
      `${join(folder, 'manifest.json')} is no manifest of a factor set: ${cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is no JSON'}`,
      { factors: basename(folder) },
      { cause },
    );
  }
}

function readTable(folder: string, file: string, id: string): Buffer {
  try {
    return readFileSync(join(folder, file));
  } catch {
    throw damaged(id, file);
  }
}

function readManifest(folder: string, id: string, kind: 'installed' | 'own' = 'installed'): string {
  try {
    if (kind === 'installed' && !/^[a-z0-9-]+$/.test(id)) throw new Error('not a name');
    return readFileSync(join(folder, 'manifest.json'), 'utf8');
  } catch (cause) {
    throw new Failure('unknown-factors', `There is no factor set “${id}”.`, { factors: id }, { cause });
  }
}

function damaged(id: string, file: string): Failure {
  return new Failure(
    'factors-damaged',
    `The factor set “${id}” was changed: ${file} is not what its manifest says. ${id === 'ccf-2024' || id === 'desk-2026' ? 'Install CloudTuner Desk again.' : 'Restore the file, or write its hash into the manifest.'}`,
    { factors: id, file },
  );
}

/**
 * Makes the set's tables available to queries, each under its file's name, and the table `overrides`, empty (see
 * applyOverrides). Called again, it replaces them.
 *
 * @throws Failure `factors-damaged` when a table is missing, lacks a column or cannot be read.
 */
export async function createFactorTables(connection: DuckDBConnection, set: FactorSet): Promise<void> {
  for (const [file, columns] of Object.entries(FACTOR_TABLES)) {
    const table = file.replace(/\.csv$/, '');
    const declared = Object.entries(columns).map(([name, type]) => `${identifier(name)} ${type}`);
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${declared.join(', ')})`);
    if (!set.tables.includes(file)) {
      if (OPTIONAL_TABLES.includes(file)) continue;
      throw unusable(set, file, 'it is missing');
    }
    const found = (readFileSync(join(set.folder, file), 'utf8').split('\n', 1)[0] ?? '').trim().split(',');
    const missing = Object.keys(columns).filter((column) => !found.includes(column));
    if (missing.length > 0) throw unusable(set, file, `it lacks the columns ${missing.join(', ')}`);
    const odd = found.findIndex((column, at) => column === '' || found.indexOf(column) !== at);
    if (odd !== -1) {
      const what = found[odd] === '' ? 'has no name' : `is called “${found[odd]}”, as another is`;
      throw unusable(set, file, `column ${odd + 1} of its first line ${what}`);
    }
    const types = found.map((column) => `${quote(column)}: '${columns[column] ?? 'VARCHAR'}'`).join(', ');
    const names = Object.keys(columns).map(identifier).join(', ');
    try {
      await connection.run(
        `INSERT INTO ${table} SELECT ${names} FROM read_csv(${quote(join(set.folder, file))}, header = true,
           auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}})`,
      );
    } catch (cause) {
      throw unusable(set, file, `it cannot be read: ${cause instanceof Error ? cause.message : ''}`, cause);
    }
    const [first] = await query(connection, `${factorProblemsSql(file)} ORDER BY problem LIMIT 1`);
    if (first) throw unusable(set, file, String(first.problem));
  }
  const [absent] = await query(connection, MISSING_BOUNDS);
  if (absent) throw unusable(set, 'uncertainty.csv', `it lacks the kind ${absent.kind}`);
  await createOverrideTables(connection);
}

/** Without a bound, low and high of a figure would be nothing. */
const MISSING_BOUNDS = `SELECT kind FROM (VALUES ${UNCERTAINTIES.map((kind) => `('${kind}')`).join(', ')}) AS needed(kind)
  ANTI JOIN (SELECT kind FROM uncertainty WHERE low IS NOT NULL AND high IS NOT NULL) USING (kind) ORDER BY kind LIMIT 1`;

function unusable(set: FactorSet, file: string, why: string, cause?: unknown): Failure {
  return new Failure(
    'factors-damaged',
    `The factor set “${set.id}” cannot be used because of its table ${file}: ${why}.`,
    { factors: set.id, file },
    { cause },
  );
}
