import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { Failure } from '../../domain/failure.ts';
import { readAddress } from '../../domain/read-address.ts';
import { bookEntry } from '../../ipc/address-book.ts';
import type { BookEntry } from '../storage/address-book.ts';

const FORMAT = 'cloudtuner-address-book';
/** Some ten thousand entries. */
const LARGEST = 8 * 1024 * 1024;
const content = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  entries: z.array(
    z.strictObject({
      address: z.string(),
      label: bookEntry.shape.label,
      note: bookEntry.shape.note.default(''),
    }),
  ),
});

/** The address book as a file: JSON, indented, one entry after the other. */
export function writeBook(entries: readonly BookEntry[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, entries }, null, 2)}\n`;
}

/**
 * Reads a file that `writeBook` made, here or elsewhere. Every address is checked, and none may be there twice.
 *
 * @throws Failure `not-an-address-book`, `invalid-address`; they name the file and the entry.
 */
export async function readBook(path: string): Promise<BookEntry[]> {
  const refuse = (why: string) =>
    new Failure('not-an-address-book', `${path} cannot be imported: ${why}. Nothing was added.`, { path });
  let json: unknown;
  try {
    if ((await stat(path)).size > LARGEST) throw refuse('it is larger than any address book');
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw refuse(error instanceof SyntaxError ? 'it is not JSON' : String(error));
  }
  const parsed = content.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(`“${issue?.path.join('.') || 'the file'}”: ${issue?.message ?? 'not an address book'}`);
  }
  const seen = new Set<string>();
  return parsed.data.entries.map(({ address: given, label, note }, at) => {
    let address: string;
    try {
      address = readAddress(given);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      throw new Failure(
        'invalid-address',
        `Entry ${at + 1}, “${label}”, of ${path}: ${error.message} Nothing was added.`,
      );
    }
    if (seen.has(address)) throw refuse(`entry ${at + 1}, “${label}”, has an address that is there before`);
    seen.add(address);
    return { address, label, note };
  });
}
