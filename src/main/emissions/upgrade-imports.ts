import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Database } from '../storage/database.ts';
import { listImports } from '../storage/imports.ts';
import { KEY_COLUMNS } from './classify-sql.ts';
import { withDuckDb } from './duckdb.ts';
import { groupOfLinesSql } from './group-lines.ts';
import {
  ACTIVITY_FILE,
  FILES_FILE,
  KEY_OF_FILE,
  KEYS_FILE,
  LINES_FOLDER,
  PERIODS_FILE,
  SHIFTS_FILE,
  UNREADABLE_FILE,
} from './import-files.ts';
import { importFolder } from './import-folders.ts';
import { linesSql } from './lines-relation.ts';
import { quote } from './sql.ts';

/** Where engines before 2.0 kept normalised lines with their estimates, in one file. */
const OLD_LINES_FILE = 'lines.parquet';

/**
 * Brings imports of engines before 2.0 into the form that is read now, without a loss: lines with their files and rows.
 * The old file goes last, so that a crash in between only means doing it again. Call it at start.
 */
export async function upgradeImports(profileFolder: string, database: Database): Promise<void> {
  for (const { id } of listImports(database)) {
    const folder = importFolder(profileFolder, id);
    const old = join(folder, OLD_LINES_FILE);
    if (!existsSync(old)) continue;
    await withDuckDb(folder, undefined, (connection) => upgrade(connection, folder, old));
    rmSync(old);
  }
}

async function upgrade(connection: DuckDBConnection, folder: string, old: string): Promise<void> {
  const write = (sql: string, file: string) =>
    connection.run(`COPY (${sql}) TO ${quote(join(folder, file))} (FORMAT parquet, COMPRESSION zstd)`);
  const list = KEY_COLUMNS.join(', ');
  mkdirSync(join(folder, LINES_FOLDER), { recursive: true });
  await connection.run(`
    CREATE TEMP VIEW old AS FROM read_parquet(${quote(old)});
    CREATE TEMP TABLE keys AS SELECT row_number() OVER (ORDER BY ${list}) - 1 AS key_id, *
      FROM (SELECT DISTINCT ${list} FROM old);
    CREATE TEMP TABLE bad AS FROM read_parquet(${quote(join(folder, UNREADABLE_FILE))});
    CREATE TEMP TABLE files AS SELECT file, row_number() OVER (ORDER BY file) - 1 AS file_index, min(row) AS first_row
      FROM (SELECT file, row FROM old UNION ALL SELECT file, row FROM bad) GROUP BY file`);
  await write('FROM keys', KEYS_FILE);
  await write('SELECT CAST(key_id AS UBIGINT) AS line_hash, key_id FROM keys', KEY_OF_FILE);
  const same = KEY_COLUMNS.map((column) => `o.${column} IS NOT DISTINCT FROM k.${column}`).join(' AND ');
  await write(
    `SELECT CAST(f.file_index AS INTEGER) AS file_index, CAST(k.key_id AS UBIGINT) AS line_hash, account, resource,
       CAST(NULL AS VARCHAR) AS tags, start_time, end_time, amount, cost, currency, CAST(NULL AS VARCHAR) AS problem
     FROM old o JOIN files f USING (file) JOIN keys k ON ${same} ORDER BY f.file_index, o.row`,
    join(LINES_FOLDER, '0.parquet'),
  );
  await write(
    `SELECT 0 AS scan, file_index, file, first, first_row FROM files JOIN (SELECT file_index, min(file_row_number) AS first
       FROM read_parquet(${quote(join(folder, LINES_FOLDER, '0.parquet'))}, file_row_number = true) GROUP BY ALL) USING (file_index)`,
    FILES_FILE,
  );
  // The n-th record that is missing, at row r, comes after r - n others: those that follow it are n rows further down.
  await write(
    `SELECT file, row - n AS after, max(n) AS shift
     FROM (SELECT file, row, row_number() OVER (PARTITION BY file ORDER BY row) AS n FROM bad) GROUP BY ALL`,
    SHIFTS_FILE,
  );
  const lines = `(SELECT '' AS batch, * FROM ${await linesSql(connection, folder)})`;
  await write(`SELECT * EXCLUDE (batch) FROM (${groupOfLinesSql(lines)})`, ACTIVITY_FILE);
  await write(
    `SELECT provider, coalesce(account, '') AS account, CAST(date_trunc('month', start_time) AS DATE) AS month,
       CAST(sum(kg_micro) AS VARCHAR) AS kg_micro, count(*) AS lines
     FROM old WHERE status = 'estimated' GROUP BY ALL ORDER BY provider, account, month`,
    PERIODS_FILE,
  );
}
