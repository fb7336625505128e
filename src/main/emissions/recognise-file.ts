import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { Failure } from '../../domain/failure.ts';
import { query } from './duckdb.ts';
import { type Column, type Format, recogniseColumns } from './formats.ts';
import { quote } from './sql.ts';

/** A usage export whose format is known. `columns` are in the file's order, each with the name it is known by here. */
export type UsageFile = {
  path: string;
  name: string;
  container: 'csv' | 'parquet';
  format: Format;
  columns: Column[];
  delimiter: string;
  gzipped: boolean;
};

/** No header that any of these exports writes comes near this. */
const MAX_HEADER_BYTES = 4 * 1024 * 1024;

/**
 * Tells the format of a file by its columns, whatever it is called.
 *
 * @throws Failure `unknown-format`, naming the columns that are missing or doubled, or what else is in the way.
 */
export async function recogniseFile(
  connection: DuckDBConnection,
  path: string,
  name: string = basename(path),
): Promise<UsageFile> {
  const start = await firstBytes(path, 4);
  if (start.length === 0) throw unknown(name, 'it is empty');
  if (start.toString('latin1') === 'PAR1') return recogniseParquet(connection, path, name);
  const gzipped = start[0] === 0x1f && start[1] === 0x8b;
  const header = await readHeader(path, name, gzipped);
  const delimiter = [',', ';', '\t', '|'].reduce((best, candidate) =>
    header.split(candidate).length > header.split(best).length ? candidate : best,
  );
  const columns = parseHeader(header, delimiter).map((column) => ({ source: column, type: 'VARCHAR' }));
  return { path, name, container: 'csv', delimiter, gzipped, ...recogniseColumns(columns, name) };
}

async function recogniseParquet(
  connection: DuckDBConnection,
  path: string,
  name: string,
): Promise<UsageFile> {
  let rows: Awaited<ReturnType<typeof query>>;
  try {
    rows = await query(connection, `DESCRIBE FROM read_parquet(${quote(path)})`);
  } catch (cause) {
    throw unknown(
      name,
      'it is a Parquet file that is damaged or was not copied to its end. Download it again',
      cause,
    );
  }
  const columns = rows.map((row) => ({ source: String(row.column_name), type: String(row.column_type) }));
  return {
    path,
    name,
    container: 'parquet',
    delimiter: ',',
    gzipped: false,
    ...recogniseColumns(columns, name),
  };
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The first record of the text, without the line's end. Quoted names may hold anything but a line's end. */
async function readHeader(path: string, name: string, gzipped: boolean): Promise<string> {
  const raw = createReadStream(path);
  const stream = gzipped ? raw.pipe(createGunzip()) : raw;
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of stream) {
      const end = part.indexOf(0x0a);
      parts.push(end < 0 ? part : part.subarray(0, end));
      bytes += part.length;
      if (end >= 0 || bytes > MAX_HEADER_BYTES) break;
    }
  } catch (cause) {
    throw unknown(
      name,
      'it is a gzip file that is damaged or was not copied to its end. Download it again',
      cause,
    );
  } finally {
    raw.destroy();
  }
  const header = Buffer.concat(parts);
  if (header.length > MAX_HEADER_BYTES) throw unknown(name, 'its first line is too long to be a header');
  if (header.includes(0)) {
    throw unknown(name, 'it is not text in UTF-8. Save it as CSV in UTF-8, or export it again');
  }
  const text = header
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');
  if (text.includes('\r'))
    throw unknown(name, 'its lines end in a carriage return alone. Save it as CSV again');
  return text;
}

function parseHeader(header: string, delimiter: string): string[] {
  const names: string[] = [];
  let name = '';
  let quoted = false;
  for (let at = 0; at < header.length; at++) {
    const character = header[at] ?? '';
    if (character === '"') {
      if (quoted && header[at + 1] === '"') {
        name += '"';
        at++;
      } else quoted = !quoted;
    } else if (character === delimiter && !quoted) {
      names.push(name.trim());
      name = '';
    } else name += character;
  }
  return [...names, name.trim()];
}

function unknown(name: string, why: string, cause?: unknown): Failure {
  return new Failure('unknown-format', `“${name}” cannot be imported: ${why}.`, { file: name }, { cause });
}
