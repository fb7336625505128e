import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type Json } from '@duckdb/node-api';
import { Failure } from '../../domain/failure.ts';

/** Where, in a folder that work is done in, files go that the work alone needs. */
export const SPILL_FOLDER = 'spill';

/** Memory that one import may use before it spills to disk. */
const MEMORY_LIMIT = '1GB';

/** Threads that DuckDB works with. */
export const THREADS = availableParallelism();

/** How soon after a cancellation a query that starts is stopped, in milliseconds. */
const INTERRUPT_INTERVAL = 20;

/**
 * Runs `work` on a DuckDB of its own that spills to the spill folder in `folder` when memory is short. Queries run on DuckDB's own
 * threads, not on the event loop. Aborting `signal` interrupts the query that runs.
 *
 * @throws Failure `cancelled` when `signal` is aborted.
 */
export async function withDuckDb<Result>(
  folder: string,
  signal: AbortSignal | undefined,
  work: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted) throw cancelled();
  const spill = join(folder, SPILL_FOLDER);
  mkdirSync(spill, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    threads: String(THREADS),
    temp_directory: spill,
    // Nothing is fetched or loaded at run time: what the app needs is linked into DuckDB's library.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  // An interrupt stops only a query that runs; one that is about to start would slip through a single call.
  let interrupting: NodeJS.Timeout | undefined;
  const interrupt = () => {
    connection.interrupt();
    interrupting ??= setInterval(() => connection.interrupt(), INTERRUPT_INTERVAL);
  };
  signal?.addEventListener('abort', interrupt);
  try {
    // It may have been cancelled while the database was opened, when nobody listened yet.
    if (signal?.aborted) throw cancelled();
    await connection.run(`SET TimeZone = 'UTC'`);
    const result = await work(connection);
    if (signal?.aborted) throw cancelled();
    return result;
  } catch (error) {
    if (signal?.aborted) throw cancelled();
    throw error;
  } finally {
    signal?.removeEventListener('abort', interrupt);
    clearInterval(interrupting);
    connection.closeSync();
    instance.closeSync();
    rmSync(spill, { recursive: true, force: true });
  }
}

/** Like withDuckDb, in a temporary folder that is gone afterwards. `work` may keep files of its own there. */
export async function withScratchDuckDb<Result>(
  signal: AbortSignal | undefined,
  work: (connection: DuckDBConnection, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'cloudtuner-'));
  try {
    return await withDuckDb(folder, signal, (connection) => work(connection, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function cancelled(): Failure {
  return new Failure('cancelled', 'The work was cancelled.');
}

/** Runs one query and answers its rows. Numbers over 2^53 and decimals come as text. */
export async function query(connection: DuckDBConnection, sql: string): Promise<Record<string, Json>[]> {
  const result = await connection.run(sql);
  return (await result.getRowObjectsJson()) as Record<string, Json>[];
}
