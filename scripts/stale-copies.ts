import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/**
 * Parts of contracts/smt that say that they are copied from a contract and are not in it any more: file and first line.
 * A proof of a stale copy would prove nothing about the contract.
 */
export function staleCopies(contracts: string): string[] {
  const folder = join(contracts, 'smt');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sol'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/\/\/ copied from (\S+)\n(.*?)\/\/ end of copy/gs)]
        .filter(([, source = '', copy = '']) => {
          const original = oneLine(readFileSync(join(contracts, source), 'utf8'));
          return oneLine(copy) === '' || !original.includes(oneLine(copy));
        })
        .map(([, source = '', copy = '']) => `${file}: not in ${source}: ${oneLine(copy).slice(0, 60)}`);
    });
}
