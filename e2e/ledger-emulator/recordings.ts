import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** One command of a recording and what the device answered, in small hexadecimal digits. */
export type RecordedExchange = { command: string; answer: string };
/** A conversation with a device. `name` is its file and, where a file has many, its test's name. */
export type Recording = { name: string; exchanges: RecordedExchange[] };

const EXCHANGE = /=>\s*([0-9a-f]+)\s*\n\s*<=\s*([0-9a-f]+)/gi;

/**
 * The exchanges with devices that `@ledgerhq/hw-app-eth` ships in its tests: the texts given to `RecordStore.fromString`
 * and the `.apdus` files. They are read from the package as it is installed.
 */
export function readRecordings(): Recording[] {
  const main = createRequire(import.meta.url).resolve('@ledgerhq/hw-app-eth');
  const tests = join(dirname(main), '..', 'tests');
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((file) => {
      if (file.endsWith('.apdus'))
        return [read(relative('fixtures/apdus', file), readFileSync(join(tests, file), 'utf8'))];
      return file.endsWith('.test.ts') ? inTest(readFileSync(join(tests, file), 'utf8')) : [];
    })
    .filter(({ exchanges }) => exchanges.length > 0);
}

function inTest(source: string): Recording[] {
  const recordings: Recording[] = [];
  for (const match of source.matchAll(/fromString\(\s*`([^`]*)`/g)) {
    const before = source.slice(0, match.index);
    const title = [...before.matchAll(/\b(?:it|test)\("([^"]*)"/g)].at(-1)?.[1] ?? '';
    recordings.push(read(title, match[1] ?? ''));
  }
  return recordings;
}

function read(name: string, text: string): Recording {
  const exchanges = [...text.matchAll(EXCHANGE)].map(([, command = '', answer = '']) => ({
    command: command.toLowerCase(),
    answer: answer.toLowerCase(),
  }));
  return { name, exchanges };
}
