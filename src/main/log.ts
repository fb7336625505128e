import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { redact } from './redact.ts';

export type LogLevel = 'info' | 'warning' | 'error';
export type LogOptions = {
  /** A file grows up to this size; then it becomes `<file>.1`. */
  maxBytes?: number;
  /** How many older files are kept. */
  keep?: number;
};

export type Log = {
  readonly file: string;
  info(event: string, fields?: Record<string, unknown>): void;
  warning(event: string, fields?: Record<string, unknown>): void;
  /** Writes a bug or a failure with its causes, and answers the id of the line, for the user to quote. */
  error(event: string, error: unknown): string;
};

/** The longest line, so that one huge error cannot push everything else out of the file. */
const MAX_LINE = 64 * 1024;

/**
 * Opens an append-only log: one JSON object a line with `time`, `level`, `event`, secrets taken out (see `redact`).
 * Written at once, so that the last line before a crash is there. Logging never throws: a full disk must not stop
 * the work that is being logged.
 */
export function openLog(file: string, { maxBytes = 5_000_000, keep = 3 }: LogOptions = {}): Log {
  const write = (level: LogLevel, event: string, fields: Record<string, unknown>) => {
    try {
      const line = formatLine({ time: new Date().toISOString(), level, event, ...fields });
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      if (sizeOf(file) + Buffer.byteLength(line) > maxBytes) rotate(file, keep);
      appendFileSync(file, line, { mode: 0o600 });
    } catch (error) {
      process.stderr.write(`The log ${file} cannot be written: ${String(error)}\n`);
    }
  };
  return {
    file,
    info: (event, fields = {}) => write('info', event, fields),
    warning: (event, fields = {}) => write('warning', event, fields),
    error: (event, error) => {
      const id = randomUUID();
      write('error', event, { id, error });
      return id;
    },
  };
}

function formatLine(fields: Record<string, unknown>): string {
  const line = JSON.stringify(redact(fields));
  if (line.length <= MAX_LINE) return `${line}\n`;
  const { time, level, event, id } = fields;
  return `${JSON.stringify({ time, level, event: redact(event), id, cut: line.slice(0, MAX_LINE / 2) })}\n`;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function rotate(file: string, keep: number): void {
  rmSync(`${file}.${keep}`, { force: true });
  for (let number = keep - 1; number >= 1; number--) {
    if (sizeOf(`${file}.${number}`) > 0) renameSync(`${file}.${number}`, `${file}.${number + 1}`);
  }
  if (sizeOf(file) > 0) renameSync(file, `${file}.1`);
}
