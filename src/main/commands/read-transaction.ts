import { getAddress, isAddress, Transaction, type TransactionLike } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { type Json, JsonError, parseStrictJson } from '../../domain/retirement/strict-json.ts';

const COMMON = ['type', 'chainId', 'nonce', 'to', 'value', 'data', 'gasLimit'] as const;
/** The fields of each type: EIP-155, EIP-2930 and EIP-1559. */
const FIELDS: Readonly<Record<number, readonly string[]>> = {
  0: [...COMMON, 'gasPrice'],
  1: [...COMMON, 'gasPrice', 'accessList'],
  2: [...COMMON, 'maxFeePerGas', 'maxPriorityFeePerGas', 'accessList'],
};
/** Those that may be left out: no value, no data, no access list; the type follows from the others. */
const OPTIONAL = new Set(['type', 'value', 'data', 'accessList']);

/** What Ethereum's JSON-RPC calls two of the fields. */
const OTHER_NAMES: Readonly<Record<string, string>> = { gas: 'gasLimit', input: 'data' };

/**
 * Reads an unsigned transaction: its bytes as 0x-hexadecimal, or a JSON object of its fields. Integers are JSON
 * numbers, or text in decimal or 0x-hexadecimal. Nothing that is signed is filled in: what is missing is an error. The
 * type follows from the fields where it is not given.
 *
 * @returns `from` is who is said to sign, with EIP-55's capitals; null when nobody is.
 * @throws Failure `transaction-invalid` that names the field.
 */
export function readTransaction(text: string): { unsigned: Transaction; from: string | null } {
  const trimmed = text.trim();
  const read = trimmed.startsWith('0x') ? { unsigned: fromBytes(trimmed), from: null } : fromJson(trimmed);
  if (read.unsigned.signature !== null) throw invalid('it is signed already');
  if (read.unsigned.chainId <= 0n)
    throw invalid('it names no chain: without one it could be sent on every chain (EIP-155)');
  return read;
}

function fromJson(text: string): { unsigned: Transaction; from: string | null } {
  const { from = null, ...given } = parse(text);
  if (from !== null && (typeof from !== 'string' || !isAddress(from)))
    throw invalid('“from” is not an address');
  const fields: { [name: string]: Json } = {};
  for (const [name, value] of Object.entries(given)) {
    const usual = OTHER_NAMES[name] ?? name;
    if (Object.hasOwn(fields, usual)) throw invalid(`“${usual}” is there twice, once as “${name}”`);
    fields[usual] = value;
  }
  return { unsigned: fromFields(fields), from: from === null ? null : getAddress(from) };
}

/** EIP-2718's type by the fields that only one type has. */
function typeOf(fields: { [name: string]: Json }): bigint {
  if (fields.type !== undefined) return integer('type', fields.type);
  if (fields.maxFeePerGas !== undefined || fields.maxPriorityFeePerGas !== undefined) return 2n;
  return fields.accessList === undefined ? 0n : 1n;
}

function fromBytes(hex: string): Transaction {
  try {
    return Transaction.from(hex);
  } catch (error) {
    throw invalid(`its bytes are not those of a transaction (${reason(error)})`);
  }
}

function fromFields(fields: { [name: string]: Json }): Transaction {
  const type = Number(typeOf(fields));
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
