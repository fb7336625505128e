import type { abis } from '../chain/abis.ts';
import type { Warning } from './plan-content.ts';

/** What one call does, in words that follow from its calldata alone. */
export type Description = { action: string; sentences: string[]; warnings: Warning[] };

export type DescribeContext = {
  /** Who signs. */
  account: string;
  /** A name for an address: the user's own, a contract of ours, or the address itself. */
  label(address: string): string;
};

/** Each declares the arguments of its own function; which one that is follows from the calldata's selector. */
export type Describer = (args: never, context: DescribeContext) => Description;

/** The parameters of a function as its ABI lists them. */
export type Inputs<N extends keyof typeof abis, F extends string> = Extract<
  (typeof abis)[N][number],
  { type: 'function'; name: F }
>['inputs'];

/** A name for an address that cannot be mistaken for somebody else's: `you (Account 1)` for the one that signs. */
export function youOr(address: string, { account, label }: DescribeContext): string {
  return address.toLowerCase() === account.toLowerCase() ? `you (${label(address)})` : label(address);
}
