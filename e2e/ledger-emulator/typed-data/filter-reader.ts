import { sha256 } from '@noble/hashes/sha2.js';
import { type DescriptorTrust, isLedgerSignature } from '../ledger-signature.ts';
import { STATUS, StatusError } from '../status-word.ts';

/** The filters that change what is shown, by P2 of E0 1E (src/features/sign_message_eip712/commands_712.c). */
export const FILTERS = {
  messageInfo: 0x0f,
  trustedName: 0xfb,
  dateTime: 0xfc,
  amountToken: 0xfd,
  amountValue: 0xfe,
  raw: 0xff,
} as const;

/** The number that a signature over each begins with (filtering.c). */
const MAGIC: Readonly<Record<number, number>> = {
  [FILTERS.messageInfo]: 183,
  [FILTERS.trustedName]: 44,
  [FILTERS.dateTime]: 33,
  [FILTERS.amountToken]: 11,
  [FILTERS.amountValue]: 22,
  [FILTERS.raw]: 72,
};

/** A filter: the name that replaces the key, the index of a token, or the number of filters that will follow. */
export type Filter = { name: string; tokenIndex: number; count: number };

/** What every signature covers: the chain and the contract of the domain, and the hash of the definitions. */
export type FilterContext = { chainId: bigint; contract: Uint8Array; schema: Uint8Array };

const wrong = (why: string) => new StatusError(STATUS.noInformation, why);

/**
 * Reads a filter and checks Ledger's signature over it and the field's path. Throws StatusError 6A00 for one that is
 * not complete or not signed.
 */
export function readFilter(
  p2: number,
  data: Uint8Array,
  context: FilterContext,
  path: string,
  trust: DescriptorTrust,
): Filter {
  let at = 0;
  const byte = () => {
    const value = data[at];
    if (value === undefined) throw wrong('The filter is cut short');
    at += 1;
    return value;
  };
  const bytes = (length: number) => {
    if (at + length > data.length) throw wrong('The filter is cut short');
    at += length;
    return data.subarray(at - length, at);
  };
  const hasName = p2 !== FILTERS.amountToken;
  const name = hasName ? bytes(byte()) : Uint8Array.of();
  const lists = p2 === FILTERS.trustedName ? [bytes(byte()), bytes(byte())] : [];
  const hasIndex = p2 === FILTERS.amountToken || p2 === FILTERS.amountValue;
  const tokenIndex = hasIndex ? byte() : 0;
  const count = p2 === FILTERS.messageInfo ? byte() : 0;
  const signature = bytes(byte());
  if (at !== data.length) throw wrong('Something follows the filter');
  if (p2 === FILTERS.amountValue && name.length === 0) throw wrong('An amount needs a name');
  const chainId = Buffer.alloc(8);
  chainId.writeBigUInt64BE(BigInt.asUintN(64, context.chainId));
  const signed = [
    Uint8Array.of(MAGIC[p2] ?? 0),
    ...[chainId, context.contract, context.schema],
    ...(p2 === FILTERS.messageInfo ? [Uint8Array.of(count)] : [Buffer.from(path, 'utf8')]),
    ...[name, ...lists],
    ...(hasIndex ? [Uint8Array.of(tokenIndex)] : []),
  ];
  if (!isLedgerSignature('tokens', sha256(Buffer.concat(signed)), signature, trust)) {
    throw wrong('The filter is not signed by Ledger');
  }
  return { name: Buffer.from(name).toString('utf8'), tokenIndex, count };
}
