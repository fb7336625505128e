import { isAddress, Transaction, type TransactionLike } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { type Json, JsonError, parseStrictJson } from '../../domain/retirement/strict-json.ts';

const COMMON = ['type', 'chainId', 'nonce', 'to', 'value', 'data', 'gasLimit'] as const;
/** The fields of each type: EIP-155, EIP-2930 and EIP-1559. */
const FIELDS: Readonly<Record<number, readonly string[]>> = {
  0: [...COMMON, 'gasPrice'],
  1: [...COMMON, 'gasPrice', 'accessList'],
  2: [...COMMON, 'maxFeePerGas', 'maxPriorityFeePerGas', 'accessList'],
};
/** Those that may be left out: no value, no data, no access list. */
const OPTIONAL = new Set(['value', 'data', 'accessList']);

/**
 * Reads an unsigned transaction: its bytes as 0x-hexadecimal, or a JSON object of its fields. Integers are JSON
 * numbers, or text in decimal or 0x-hexadecimal. Nothing that is signed is filled in: what is missing is an error.
 *
 * @throws Failure `transaction-invalid` that names the field.
 */
export function readTransaction(text: string): Transaction {
  const trimmed = text.trim();
  const unsigned = trimmed.startsWith('0x') ? fromBytes(trimmed) : fromFields(trimmed);
  if (unsigned.signature !== null) throw invalid('it is signed already');
  if (unsigned.chainId <= 0n)
    throw invalid('it names no chain: without one it could be sent on every chain (EIP-155)');
  return unsigned;
}

function fromBytes(hex: string): Transaction {
  try {
    return Transaction.from(hex);
  } catch (error) {
    throw invalid(`its bytes are not those of a transaction (${reason(error)})`);
  }
}

function fromFields(text: string): Transaction {
  const fields = parse(text);
  const type = Number(integer('type', fields.type ?? null));
  const known = FIELDS[type];
  if (known === undefined) {
    throw invalid('“type” is 0 (legacy), 1 (EIP-2930) or 2 (EIP-1559)');
  }
  const extra = Object.keys(fields).find((name) => !known.includes(name));
  if (extra !== undefined) throw invalid(`“${extra}” is not a field of a transaction of type ${type}`);
  const missing = known.find((name) => !Object.hasOwn(fields, name) && !OPTIONAL.has(name));
  if (missing !== undefined) {
    throw invalid(
      missing === 'to' ? '“to” is missing. Write null to create a contract' : `“${missing}” is missing`,
    );
  }
  const { to, data = '0x', accessList, ...numbers } = fields;
  if (to !== null && (typeof to !== 'string' || !isAddress(to))) throw invalid('“to” is not an address');
  const read: Record<string, unknown> = { to, data, type };
  for (const [name, value] of Object.entries(numbers)) {
    if (name !== 'type') read[name] = integer(name, value);
  }
  if (accessList !== undefined) read.accessList = accessList;
  try {
    return Transaction.from(read as TransactionLike);
  } catch (error) {
    throw invalid(reason(error));
  }
}

function parse(text: string): { [name: string]: Json } {
  try {
    const json = parseStrictJson(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw invalid(`${error.path === '' ? '' : `“${error.path}”: `}${error.message}`);
  }
  throw invalid('it is neither 0x-hexadecimal nor a JSON object');
}

function integer(name: string, value: Json): bigint {
  if (typeof value === 'number' && value >= 0) return BigInt(value);
  if (typeof value === 'string' && /^(?:0|[1-9]\d{0,77}|0x[0-9a-fA-F]{1,64})$/.test(value))
    return BigInt(value);
  throw invalid(`“${name}” is not a whole number`);
}

function reason(error: unknown): string {
  return error instanceof Error && 'shortMessage' in error
    ? String(error.shortMessage)
    : error instanceof Error
      ? error.message
      : String(error);
}

function invalid(why: string): Failure {
  return new Failure('transaction-invalid', `The transaction cannot be signed: ${why}.`);
}
