import { readFileSync } from 'node:fs';

export type Cell = string | number | null;
export type Row = Record<string, Cell>;

/** A table of a factor set: its columns, its rows, and what the manifest says of it. */
export type Table = {
  columns: readonly string[];
  rows: Cell[][];
  source: string;
  published: string;
  valid: string;
  licence: string;
  note: string;
};

/** The rows of a CSV file by column name. Lines that start with # are comments, except one that names the columns. */
export function readCsv(path: string, columns?: readonly string[]): Record<string, string>[] {
  const lines = readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const names = columns ?? cells(lines.shift() ?? '');
  return lines.map((line) => {
    const values = cells(line);
    if (values.length !== names.length)
      throw new Error(`${path}: ${values.length} cells where there are ${names.length} columns: ${line}`);
    return Object.fromEntries(names.map((name, at) => [name.trim(), (values[at] ?? '').trim()]));
  });
}

/** The cells of one CSV line; quotes may hold commas and doubled quotes, not line breaks. */
function cells(line: string): string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** CSV text: the header, then the rows in the order of their cells, so that one content has one form. */
export function writeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const line = (row: readonly Cell[]) =>
    row
      .map((value) => {
        const text = value === null ? '' : String(value);
        return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      })
      .join(',');
  const lines = rows.map(line);
  const doubled = lines.find((text, at) => lines.indexOf(text) !== at);
  if (doubled) throw new Error(`The row ${doubled} is there twice.`);
  return `${[columns.join(','), ...lines.sort()].join('\n')}\n`;
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new Error('no mean of nothing');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** Takes off what binary multiplication adds (0.000379069 × 1000 = 0.37906900000000004); the inputs have far fewer digits. */
export function round(value: number): number {
  return Number(value.toPrecision(14));
}
