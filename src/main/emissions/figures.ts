import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { applyFactors } from './build-lines.ts';
import { KEY_COLUMNS } from './classify-sql.ts';
import { query, SPILL_FOLDER } from './duckdb.ts';
import { createFactors, estimatedSql } from './estimate-sql.ts';
import type { FactorChoice } from './factor-choice.ts';
import { NO_OVERRIDES } from './factor-overrides.ts';
import { loadFactorSet } from './factor-set.ts';
import { ACTIVITY_FILE, KEYS_FILE } from './import-files.ts';
import { KeptResults, type Page } from './kept-results.ts';
import { linesSql } from './lines-relation.ts';
import { quote } from './sql.ts';

/** An import that can be read: `recorded` when its lines are there, too, and not only its groups of lines. */
export type ReadableImport = { id: string; folder: string; recorded: boolean };

export type FiguresOptions = {
  /** All imports when absent. */
  importIds?: readonly string[] | undefined;
  /** One of the desk's sets, without overrides; what the user chose when absent.. */
  factors?: string | undefined;
  /** False: the factor set alone. */
  overrides?: boolean | undefined;
  /** False leaves out what no factor covers, in place of an estimate by cost. */
  proxy?: boolean | undefined;
  signal?: AbortSignal | undefined;
};

type Session = {
  name: string;
  connection: Promise<DuckDBConnection>;
  kept: KeptResults;
  last: Promise<unknown>;
};

/** Memory that figures may use before they spill to disk. What cannot spill takes up to half of it (recommendations). */
const MEMORY_LIMIT = '1GB';
/** Choices of imports and factors that are kept ready. */
const MAX_SESSIONS = 4;

/**
 * Figures of imports, by SQL over two relations (their columns: estimatedSql): `figures`, a row for each key, account,
 * day and currency of an import, with `lines`, `amount` and `cost` of them together; and `line_figures`, a row for each
 * line, with file, row, resource, tags, start_time, end_time, amount and cost. Both have `import_id`. Sums over doubles
 * are to be made with exactSum. What the relations rest on is computed once for each choice of imports and factors.
 */
export class FiguresStore {
  readonly #imports: () => readonly ReadableImport[];
  readonly #resourcesFolder: string;
  readonly #sessions = new Map<string, Session>();
  #instance: Promise<{ duckdb: DuckDBInstance; folder: string }> | undefined;

  readonly #choice: () => Pick<FactorChoice, 'set' | 'overrides'>;

  constructor(deps: {
    imports: () => readonly ReadableImport[];
    resourcesFolder: string;
    /** What the user chose; asked for each query. The approved set without overrides when absent. */
    choice?: () => Pick<FactorChoice, 'set' | 'overrides'>;
  }) {
    this.#imports = deps.imports;
    this.#resourcesFolder = deps.resourcesFolder;
    this.#choice =
      deps.choice ?? (() => ({ set: loadFactorSet(deps.resourcesFolder), overrides: NO_OVERRIDES }));
  }

  /** Runs a query. Numbers over 2^53 and decimals come as text. Aborting ends it with an error. */
  query(sql: string, options: FiguresOptions = {}): Promise<Record<string, Json>[]> {
    return this.#with(options, (session) => run(session, sql, options.signal));
  }

  /** One page of a query's rows, and how many rows there are: the query runs once for the pages that follow. */
  page(
    sql: string,
    page: Page,
    options: FiguresOptions = {},
  ): Promise<{ rows: Record<string, Json>[]; total: number }> {
    return this.#with(options, (session) => turn(session, () => session.kept.page(sql, page)));
  }

  /** The rows of a query that answers few; it runs once for those who ask the same again. */
  answer(sql: string, options: FiguresOptions = {}): Promise<Record<string, Json>[]> {
    return this.#with(options, (session) => turn(session, () => session.kept.answer(sql)));
  }

  async #with<Result>(options: FiguresOptions, work: (session: Session) => Promise<Result>): Promise<Result> {
    for (;;) {
      const session = this.#session(options);
      try {
        return await work(session);
      } catch (error) {
        // An import that was finished or removed while it was opened is no longer where it was: look again.
        if (options.signal?.aborted || this.#choose(options).name === session.name) throw error;
      }
    }
  }

  /** Ends what runs and frees the memory. */
  async close(): Promise<void> {
    const sessions = [...this.#sessions.values()];
    this.#sessions.clear();
    for (const session of sessions) await end(session, true);
    const instance = await this.#instance;
    this.#instance = undefined;
    if (!instance) return;
    instance.duckdb.closeSync();
    rmSync(instance.folder, { recursive: true, force: true });
  }

  #choose(options: FiguresOptions) {
    const wanted = options.importIds && new Set(options.importIds);
    const imports = this.#imports()
      .filter(({ id }) => !wanted || wanted.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const chosen =
      options.factors === undefined
        ? this.#choice()
        : { set: loadFactorSet(this.#resourcesFolder, options.factors), overrides: NO_OVERRIDES };
    const factors = options.overrides === false ? { ...chosen, overrides: NO_OVERRIDES } : chosen;
    const proxy = options.proxy ?? true;
    return { imports, factors, proxy, name: JSON.stringify([imports, factors, proxy]) };
  }

  #session(options: FiguresOptions): Session {
    const { imports, factors, proxy, name } = this.#choose(options);
    const known = this.#sessions.get(name);
    // The one used last is the last to go.
    if (known) this.#sessions.delete(name);
    const session = known ?? newSession(name, this.#open(imports, factors, proxy));
    this.#sessions.set(name, session);
    if (!known) {
      session.connection.catch(() => this.#sessions.delete(name));
      for (const [oldest, old] of [...this.#sessions].slice(0, -MAX_SESSIONS)) {
        this.#sessions.delete(oldest);
        void end(old);
      }
    }
    return session;
  }

  async #open(
    imports: readonly ReadableImport[],
    factors: Pick<FactorChoice, 'set' | 'overrides'>,
    proxy: boolean,
  ): Promise<DuckDBConnection> {
    this.#instance ??= start();
    const { duckdb } = await this.#instance;
    const connection = await duckdb.connect();
    await connection.run(`SET TimeZone = 'UTC'`);
    await applyFactors(connection, factors.set);
    await createImportTables(connection, imports);
    await createFactors(connection, proxy, 'activity', factors.overrides);
    const recorded = imports.filter((one) => one.recorded);
    const lines: string[] = [];
    for (const { id, folder } of recorded) {
      lines.push(`SELECT ${quote(id)} AS batch, l.* REPLACE (m.key_id AS key_id)
        FROM ${await linesSql(connection, folder)} l JOIN key_map m ON m.batch = ${quote(id)} AND m.import_key = l.key_id`);
    }
    const all = lines.length > 0 ? lines.join(' UNION ALL ') : NO_LINES;
    await connection.run(
      `CREATE TEMP VIEW figures AS SELECT batch AS import_id, * EXCLUDE (batch) FROM (${estimatedSql('activity')});
       CREATE TEMP VIEW line_figures AS SELECT batch AS import_id, * EXCLUDE (batch) FROM (${estimatedSql(`(${all})`)})`,
    );
    return connection;
  }
}

/** The imports' groups as one: `keys`, `key_map` (batch, import_key → key_id) and `activity` with `batch`. */
async function createImportTables(
  connection: DuckDBConnection,
  imports: readonly ReadableImport[],
): Promise<void> {
  const list = KEY_COLUMNS.join(', ');
  const read = (file: string, empty: string) =>
    imports.length === 0
      ? empty
      : imports
          .map(
            ({ id, folder }) =>
              `SELECT ${quote(id)} AS batch, * FROM read_parquet(${quote(join(folder, file))})`,
          )
          .join(' UNION ALL ');
  const noKeys = `SELECT '' AS batch, 0::BIGINT AS key_id, ${KEY_COLUMNS.map((column) => `NULL::${column === 'vcpu' || column === 'memory_gb' ? 'DOUBLE' : 'VARCHAR'} AS ${column}`).join(', ')} WHERE FALSE`;
  await connection.run(`
    CREATE TEMP TABLE import_keys AS ${read(KEYS_FILE, noKeys)};
    CREATE TEMP TABLE keys AS
      SELECT row_number() OVER (ORDER BY ${list}) - 1 AS key_id, * FROM (SELECT DISTINCT ${list} FROM import_keys);
    CREATE TEMP TABLE key_map AS SELECT i.batch, i.key_id AS import_key, k.key_id FROM import_keys i
      JOIN keys k ON ${KEY_COLUMNS.map((column) => `i.${column} IS NOT DISTINCT FROM k.${column}`).join(' AND ')};
    DROP TABLE import_keys;
    CREATE TEMP TABLE activity AS SELECT a.* REPLACE (m.key_id AS key_id)
      FROM (${read(ACTIVITY_FILE, NO_ACTIVITY)}) a JOIN key_map m ON m.batch = a.batch AND m.import_key = a.key_id`);
}

const NO_ACTIVITY = `SELECT '' AS batch, 0::BIGINT AS key_id, ''::VARCHAR AS account, NULL::DATE AS day, ''::VARCHAR AS currency,
  0 AS kind, NULL::DOUBLE AS large, 0::BIGINT AS lines, 0::DOUBLE AS amount, 0::DECIMAL(38, 12) AS cost,
  NULL::TIMESTAMP AS first, NULL::TIMESTAMP AS last WHERE FALSE`;
const NO_LINES = `SELECT '' AS batch, ''::VARCHAR AS file, 0::BIGINT AS row, ''::VARCHAR AS account, ''::VARCHAR AS resource,
  ''::VARCHAR AS tags, NULL::TIMESTAMP AS start_time, NULL::TIMESTAMP AS end_time, 0::DOUBLE AS amount,
  0::DECIMAL(38, 12) AS cost, ''::VARCHAR AS currency, ''::VARCHAR AS problem, 0::BIGINT AS key_id, NULL::DATE AS day,
  0 AS kind, NULL::DOUBLE AS large WHERE FALSE`;

async function start(): Promise<{ duckdb: DuckDBInstance; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudtuner-'));
  mkdirSync(join(folder, SPILL_FOLDER));
  const duckdb = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(folder, SPILL_FOLDER),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return { duckdb, folder };
}

function newSession(name: string, connection: Promise<DuckDBConnection>): Session {
  const kept = new KeptResults(async (sql) => query(await connection, sql));
  return { name, connection, kept, last: Promise.resolve() };
}

/** Does `work` when what was asked before is answered: one at a time on a connection. A failure is for whoever asked. */
function turn<Result>(
  session: Session,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const done = session.last.then(async () => work(await session.connection));
  session.last = done.catch(() => {});
  return done;
}

function run(session: Session, sql: string, signal?: AbortSignal): Promise<Record<string, Json>[]> {
  return turn(session, async (connection) => {
    signal?.throwIfAborted();
    const interrupt = () => connection.interrupt();
    signal?.addEventListener('abort', interrupt);
    try {
      return await query(connection, sql);
    } finally {
      signal?.removeEventListener('abort', interrupt);
    }
  });
}

/** Closes a session when what was asked of it is answered; at once when the desk closes. */
async function end(session: Session, atOnce = false): Promise<void> {
  const connection = await session.connection.catch(() => undefined);
  if (atOnce) connection?.interrupt();
  await session.last;
  connection?.closeSync();
}
