import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Output } from '../../ipc/contract.ts';
import type { FactorSet } from './factor-set.ts';

type Source = NonNullable<Output<'emissions.explainLine'>['numbers'][number]['source']>;

const manifest = z.object({
  tables: z.array(
    z.object({
      file: z.string(),
      source: z.string(),
      published: z.string(),
      valid: z.string(),
      licence: z.string(),
    }),
  ),
});

/** Where each table of a factor set is from, by its file's name. The set was checked when it was loaded. */
export function factorSources(set: FactorSet): Map<string, Source> {
  const { tables } = manifest.parse(JSON.parse(readFileSync(join(set.folder, 'manifest.json'), 'utf8')));
  return new Map(
    tables.map(({ file, source, published, valid, licence }) => [
      file,
      { title: source, published, valid, licence },
    ]),
  );
}
