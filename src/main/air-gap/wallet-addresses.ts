import { HDKey } from '@scure/bip32';
import { computeAddress } from 'ethers';
import type { HdKey } from '../../domain/air-gap/hd-key.ts';
import { Failure } from '../../domain/failure.ts';

export type WalletAddress = {
  index: number;
  /** EIP-55. */
  address: string;
  /** BIP-32, from `m/`. */
  path: string;
  /** Fingerprint of the master key, 8 hexadecimal digits; null when the wallet did not say it. */
  fingerprint: string | null;
};

/** Where an extended key's accounts are when it does not say so (BIP-44, as Keystone and MetaMask take it). */
const CHILDREN = '0/*';
const LAST = 2 ** 31 - 1;

/**
 * The accounts of a wallet's keys, numbered: those of one extended key go on and on, those of single keys are as many as
 * there are keys.
 *
 * @param from the first number
 * @throws Failure `malformed` when a key is none, or its children cannot be derived from a public key.
 */
export function walletAddresses(
  keys: readonly HdKey[],
  from: number,
  count: number,
): { accounts: WalletAddress[]; more: boolean } {
  const [first] = keys;
  const extended = first !== undefined && keys.length === 1 && first.chainCode !== null && !isAccount(first);
  const end = Math.min(from + count, extended ? LAST : keys.length);
  const numbers = Array.from({ length: Math.max(0, end - from) }, (_, offset) => from + offset);
  const accounts = extended
    ? childrenOf(first, numbers)
    : numbers.map((index) => single(keys[index] as HdKey, index));
  return { accounts, more: extended || end < keys.length };
}

/** A key whose path has all five steps of BIP-44 is an account itself, even when it could have children. */
function isAccount({ path, children }: HdKey): boolean {
  return children === null && path.split('/').length >= 5;
}

function single(key: HdKey, index: number): WalletAddress {
  return { index, address: addressOf(key.publicKey), path: fullPath(key.path), fingerprint: key.fingerprint };
}

function childrenOf(key: HdKey, numbers: readonly number[]): WalletAddress[] {
  const children = key.children ?? CHILDREN;
  if (children.includes("'")) throw refusal('its accounts are hardened, and those need the private key');
  let node = nodeOf(key);
  const steps = children.split('/');
  const last = steps.pop() as string;
  if (last !== '*' || steps.includes('*')) throw refusal('it does not say which of its keys are accounts');
  for (const step of steps) node = node.deriveChild(Number(step));
  return numbers.map((index) => ({
    index,
    address: addressOf(node.deriveChild(index).publicKey as Uint8Array),
    path: fullPath([key.path, ...steps, index].filter((step) => step !== '').join('/')),
    fingerprint: key.fingerprint,
  }));
}

function nodeOf({ publicKey, chainCode }: HdKey): HDKey {
  try {
    return new HDKey({ publicKey, chainCode: chainCode as Uint8Array });
  } catch (error) {
    throw refusal('its key is no point of the curve', error);
  }
}

function addressOf(publicKey: Uint8Array): string {
  try {
    return computeAddress(`0x${Buffer.from(publicKey).toString('hex')}`);
  } catch (error) {
    throw refusal('its key is no point of the curve', error);
  }
}

const fullPath = (path: string) => (path === '' ? 'm' : `m/${path}`);

const refusal = (why: string, cause?: unknown) =>
  new Failure('malformed', `The accounts of this wallet cannot be read: ${why}.`, {}, { cause });
