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
  const opening = new RegExp(`(?:^|\\${file.delimiter}) *"`, 'g');
  let number = 0;
  let quoted = false;
  try {
    for await (const line of lines) {
      signal?.throwIfAborted();
      if (!quoted) {
        number++;
        if (line === '') blank.push(number);
      }
      quoted = endsQuoted(line, quoted, opening);
    }
  } finally {
    raw.destroy();
  }
  return blank;
}

/** Whether a value in quotes goes on in the next line. A quote behind the first character of a value is a part of it. */
function endsQuoted(line: string, quoted: boolean, opening: RegExp): boolean {
  let open = quoted;
  for (let at = 0; ; ) {
    const next = open ? /[^"]*(?:""[^"]*)*"(?!")/y : opening;
    next.lastIndex = at;
    if (!next.test(line)) return open;
    at = next.lastIndex;
    open = !open;
  }
}

function openLines(file: UsageFile) {
  const { raw, input } = openBytes(file);
  return { raw, lines: createInterface({ input, crlfDelay: Infinity }) };
}

/** A character for each byte: bytes stay as they are, and of U+2028 nobody makes a line's end. */
function openBytes(file: UsageFile) {
  const raw = createReadStream(file.path);
  const input = file.gzipped ? raw.pipe(createGunzip()) : raw;
  input.setEncoding('latin1');
  return { raw, input };
}

/** Whether more than one of LF, CRLF and CR end lines in a file, or stand within its values. */
async function hasMixedLineEnds(file: UsageFile, signal: AbortSignal | undefined): Promise<boolean> {
  const { raw, input } = openBytes(file);
  const ends = new Set<string>();
  let last = '';
  try {
    for await (const part of input) {
      signal?.throwIfAborted();
      // A CR at a part's end may have its LF in the next.
      const text = last + String(part);
      last = text.endsWith('\r') ? '\r' : '';
      for (const [end] of text.slice(0, text.length - last.length).matchAll(/\r\n|\n|\r/g)) ends.add(end);
      if (ends.size > 1) return true;
    }
  } finally {
    raw.destroy();
  }
  if (last !== '') ends.add(last);
  return ends.size > 1;
}

/**
 * Copies a CSV file with LF at each line's end, if it has more than one kind of them, as files have that were put together
 * from several: the reader takes one kind alone. Answers whether there is a copy.
 */
export async function evenLineEnds(
  file: UsageFile,
  target: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  if (!(await hasMixedLineEnds(file, signal))) return false;
  await copyLines(file, target, signal, (line) => line);
  return true;
}

/**
 * What a line is whose quotes open and close in values of their own. The reader passes over spaces around them, and takes
 * a quote behind the first character of a value for a part of it.
 */
function wholeLine(delimiter: string): RegExp {
  const quoted = ' *"[^"]*(?:""[^"]*)*" *';
  const value = `(?:${quoted}| *(?:[^" \\${delimiter}][^\\${delimiter}]*)?)`;
  return new RegExp(`^${value}(?:\\${delimiter}${value})*$`);
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
  const takenOut: number[] = [];
  const whole = wholeLine(file.delimiter);
  let row = 0;
  await copyLines(file, target, signal, (line) => {
    if (line === '') return null;
    row++;
    if (whole.test(line)) return line;
    takenOut.push(row);
    return PLACEHOLDER;
  });
  return takenOut;
}

/** Copies a file line by line, each as `change` answers it; null leaves it out. */
async function copyLines(
  file: UsageFile,
  target: string,
  signal: AbortSignal | undefined,
  change: (line: string) => string | null,
): Promise<void> {
  const { raw, lines } = openLines(file);
  const output = createWriteStream(target);
  try {
    for await (const line of lines) {
      signal?.throwIfAborted();
      const changed = change(line);
      if (changed !== null && !output.write(`${changed}\n`, 'latin1')) await once(output, 'drain');
    }
  } finally {
    raw.destroy();
    output.end();
  }
  await once(output, 'finish');
}
