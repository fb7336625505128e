import { keccak_256 } from '@noble/hashes/sha3.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { bytesOf, hexOf } from '../abi.ts';
import { encodeRlp, type RlpItem, rlpInteger } from './rlp.ts';

/** What every kind of transaction has. Amounts in wei; `to` is null for the creation of a contract. */
type Common = {
  nonce: number;
  to: string | null;
  value: bigint;
  /** 0x-hexadecimal. */
  data: string;
  gasLimit: bigint;
};

export type AccessList = readonly { address: string; storageKeys: readonly string[] }[];

export type UnsignedTransaction = Common &
  (
    | { type: 'legacy' /** Null before EIP-155. */; chainId: bigint | null; gasPrice: bigint }
    | { type: 'eip-2930'; chainId: bigint; gasPrice: bigint; accessList: AccessList }
    | {
        type: 'eip-1559';
        chainId: bigint;
        maxFeePerGas: bigint;
        maxPriorityFeePerGas: bigint;
        accessList: AccessList;
      }
  );

/**
 * The bytes whose hash is signed: EIP-155 (or what came before it), EIP-2930 and EIP-1559, each under “Specification”.
 * Written apart from the library that builds transactions, so that one of the two can be held against the other.
 */
export function unsignedBytes(transaction: UnsignedTransaction): Uint8Array {
  const { nonce, to, value, data, gasLimit } = transaction;
  const call = [
    rlpInteger(gasLimit),
    to === null ? new Uint8Array(0) : address(to),
    rlpInteger(value),
    bytesOf(data),
  ];
  const count = rlpInteger(BigInt(nonce));
  if (transaction.type === 'legacy') {
    const { chainId, gasPrice } = transaction;
    const protection = chainId === null ? [] : [rlpInteger(chainId), rlpInteger(0n), rlpInteger(0n)];
    return encodeRlp([count, rlpInteger(gasPrice), ...call, ...protection]);
  }
  const chain = rlpInteger(transaction.chainId);
  const access = accessItems(transaction.accessList);
  if (transaction.type === 'eip-2930') {
    return typed(1, [chain, count, rlpInteger(transaction.gasPrice), ...call, access]);
  }
  const fees = [rlpInteger(transaction.maxPriorityFeePerGas), rlpInteger(transaction.maxFeePerGas)];
  return typed(2, [chain, count, ...fees, ...call, access]);
}

/** The keccak-256 that is signed, and that devices show as the transaction’s hash. */
export function signingHash(transaction: UnsignedTransaction): string {
  return hexOf(keccak_256(unsignedBytes(transaction)));
}

function typed(type: number, items: RlpItem): Uint8Array {
  return concatBytes(Uint8Array.of(type), encodeRlp(items));
}

function accessItems(list: AccessList): RlpItem {
  return list.map((entry) => [address(entry.address), entry.storageKeys.map(bytesOf)]);
}

function address(hex: string): Uint8Array {
  const bytes = bytesOf(hex);
  if (bytes.length !== 20) throw new RangeError(`an address has 20 bytes, got ${bytes.length}`);
  return bytes;
}
