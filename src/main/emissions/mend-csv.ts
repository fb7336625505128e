import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { UsageFile } from './usage-file.ts';

/** Stands in for a line that was taken out, so that those after it keep their numbers. It has too few columns. */
const PLACEHOLDER = 'x';

/**
 * Where a CSV file has blank lines. They are no records, but the reader's reports of bad records count them: a number
 * here is that of the blank line among records and blank lines, the header being 1.
 */
export async function findBlankLines(file: UsageFile, signal: AbortSignal | undefined): Promise<number[]> {
  const { raw, lines } = openLines(file);
  const blank: number[] = [];
  let number = 0;
  let quoted = false;
  try {
    for await (const line of lines) {
      signal?.throwIfAborted();
      if (!quoted) {
        number++;
        if (line === '') blank.push(number);
      }
      // An odd number of quotes opens or closes a value that goes on in the next line.
      if ((line.match(/"/g)?.length ?? 0) % 2 === 1) quoted = !quoted;
    }
  } finally {
    raw.destroy();
  }
  return blank;
}

function openLines(file: UsageFile) {
  const raw = createReadStream(file.path);
  const input = file.gzipped ? raw.pipe(createGunzip()) : raw;
  // A character for each byte: bytes stay as they are, and of U+2028 nobody makes a line's end.
  input.setEncoding('latin1');
  return { raw, lines: createInterface({ input, crlfDelay: Infinity }) };
}

/**
 * Copies a CSV file without the lines whose quotes do not pair up, because a quote that is never closed swallows every
 * line after it. Used only for files in which that happened: it takes each line for a record. Blank lines are left
 * out. Answers the rows that were taken out.
 */
export async function mendCsv(
  file: UsageFile,
  target: string,
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const { raw, lines } = openLines(file);
  const output = createWriteStream(target);
  const takenOut: number[] = [];
  let row = 0;
  try {
    for await (const line of lines) {
      signal?.throwIfAborted();
      if (line === '') continue;
      row++;
      const paired = (line.match(/"/g)?.length ?? 0) % 2 === 0;
      if (!paired) takenOut.push(row);
      if (!output.write(`${paired ? line : PLACEHOLDER}\n`, 'latin1')) await once(output, 'drain');
    }
  } finally {
    raw.destroy();
    output.end();
  }
  await once(output, 'finish');
  return takenOut;
}
