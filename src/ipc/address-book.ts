import { z } from 'zod';
import { address, bytes32, method, nothing, text } from './define.ts';

export const bookEntry = z.strictObject({ address, label: text(64).min(1), note: text(500) });

export const addressBook = z.strictObject({
  /** By label. */
  entries: z.array(bookEntry),
  /** Addresses that somebody made appear in the history of an own account, on the network in use. Newest first. */
  planted: z.array(
    z.strictObject({
      address,
      account: address,
      reason: z.enum(['zero-value', 'dust', 'unknown-token']),
      transactionHash: bytes32,
      blockNumber: z.number().int().nonnegative(),
      /** The known address that it can be taken for, or null. */
      resembles: address.nullable(),
    }),
  ),
});

const WRITING = ['invalid-address', 'own-account', 'look-alike'] as const;
/** Allows an address that can be taken for a known one, after the user has compared the two. */
const compared = z.boolean();

export const addressBookMethods = {
  'addressBook.list': method(nothing, addressBook),
  /** Adds an address, or writes its label and note anew. */
  'addressBook.put': method(
    z.strictObject({ address: z.string().trim().max(80), label: text(64), note: text(500), compared }),
    bookEntry,
    [...WRITING, 'no-label'],
  ),
  'addressBook.remove': method(z.strictObject({ address }), nothing, ['unknown-address']),
  /** Opens a dialog and adds what the file lists: all of it, or nothing. Null when the user chose none. */
  'addressBook.importFile': method(nothing, z.strictObject({ added: z.number().int() }).nullable(), [
    ...WRITING,
    'not-an-address-book',
  ]),
  /** Opens a dialog and writes every entry. Null when the user chose no place. */
  'addressBook.exportFile': method(nothing, z.strictObject({ path: z.string() }).nullable(), [
    'cannot-write',
  ]),
};

export const addressBookEvents = { 'addressBook.changed': nothing };
