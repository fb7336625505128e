import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isDayFirst } from './day-order.ts';
import { query } from './duckdb.ts';
import { recogniseColumns } from './formats.ts';
import { parquetSql } from './json-objects.ts';
import { LineColumns } from './line-columns.ts';
import { jsonLayout, recogniseJson } from './recognise-json.ts';
import { unknownFile } from './unknown-file.ts';
import type { UsageFile } from './usage-file.ts';

/** What files begin with that hold tables all the same, and what to do about it. */
const OTHER_CONTAINERS: [start: string, why: string][] = [
  ['PARE', 'it is an encrypted Parquet file. Export it without encryption'],
  ['PK\x03\x04', 'it is a ZIP archive or a workbook. Unpack it, or save it as CSV'],
  ['\xd0\xcf\x11\xe0', 'it is a workbook. Save it as CSV'],
  ['Obj\x01', 'it is an Avro file. Export it as Parquet, CSV or JSON lines'],
  ['ORC', 'it is an ORC file. Export it as Parquet, CSV or JSON lines'],
  ['BZh', 'it is compressed with bzip2. Unpack it first'],
  ['\xfd7zXZ', 'it is compressed with xz. Unpack it first'],
  ['\x28\xb5\x2f\xfd', 'it is compressed with Zstandard. Unpack it first'],
  ['%PDF', 'it is a PDF. Import the export of the usage itself'],
];

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

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
  const file = await recogniseContainer(connection, path, name);
  refuseDoubled(file);
  return file.format === 'azure-cost' ? { ...file, dayFirst: await isDayFirst(connection, file) } : file;
}

/** Of a column that is read and there twice, one value would be lost. */
function refuseDoubled(file: UsageFile): void {
  const doubled = new LineColumns(file).source.doubled();
  if (doubled.length === 0) return;
  throw unknownFile(file.name, `it has the column ${doubled.join(', ')} more than once. Export it again`);
}

async function recogniseContainer(
  connection: DuckDBConnection,
  path: string,
  name: string,
): Promise<UsageFile> {
  const start = (await firstBytes(path, 8)).toString('latin1');
  if (start === '') throw unknownFile(name, 'it is empty');
  if (start.startsWith('PAR1')) return recogniseParquet(connection, path, name);
  const other = OTHER_CONTAINERS.find(([mark]) => start.startsWith(mark));
  if (other) throw unknownFile(name, other[1]);
  const gzipped = start.startsWith('\x1f\x8b');
  const header = await readHeader(path, name, gzipped);
  if (header.trim() === '') throw unknownFile(name, 'its first line is blank, and not the names of columns');
  const layout = jsonLayout(header);
  if (layout) return recogniseJson(connection, { path, name, gzipped, layout });
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
    rows = await query(connection, `DESCRIBE FROM ${parquetSql([path])}`);
  } catch (cause) {
    throw unknownFile(
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
      if (end >= 0 || bytes > MAX_HEADER_BYTES || beginsLikeJson(parts[0])) break;
    }
  } catch (cause) {
    throw unknownFile(
      name,
      'it is a gzip file that is damaged or was not copied to its end. Download it again',
      cause,
    );
  } finally {
    raw.destroy();
  }
  const header = Buffer.concat(parts);
  if (header.length > MAX_HEADER_BYTES && !beginsLikeJson(header))
    throw unknownFile(name, 'its first line is too long to be a header');
  if (header.includes(0)) {
    throw unknownFile(name, 'it is not text in UTF-8. Save it as CSV in UTF-8, or export it again');
  }
  if (header.subarray(0, 3).equals(BYTE_ORDER_MARK) && beginsLikeJson(header.subarray(3))) {
    throw unknownFile(name, 'it begins with a byte order mark, which JSON may not have. Save it without one');
  }
  const text = header
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '');
  // Such a name would take in all lines up to the next quote.
  if (!beginsLikeJson(header) && (text.match(/"/g)?.length ?? 0) % 2 === 1)
    throw unknownFile(name, 'a quote in its first line is opened and not closed. Export it again');
  if (text.includes('\r'))
    throw unknownFile(name, 'its lines end in a carriage return alone. Save it as CSV again');
  return text;
}

/** The first line of JSON may be all of it, and need not be read to its end. */
function beginsLikeJson(text: Buffer | undefined): boolean {
  return text !== undefined && jsonLayout(text.subarray(0, 1024).toString('latin1')) !== null;
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
