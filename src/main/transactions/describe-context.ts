import type { Market } from '../../domain/market/market.ts';
import type { abis } from '../chain/abis.ts';
import type { BookName } from '../chain/markets.ts';
import type { BookFacts } from './book-facts.ts';
import type { GovernanceFacts } from './governance-facts.ts';
import type { Warning } from './plan-content.ts';

/** What one call does, in words that follow from its calldata and from what is on chain. */
export type Description = { action: string; sentences: string[]; warnings: Warning[] };

type Naming = {
  /** Who signs. */
  account: string;
  /** A name for an address: the user's own, a contract of ours, or the address itself. */
  label(address: string): string;
};

export type DescribeContext = Naming & {
  /** True on the chain that the app itself runs, whose tokens must not be taken for real ones. */
  local: boolean;
  /** How each order book that is called stands. */
  books: ReadonlyMap<BookName, BookFacts>;
  /** What calls of the governor are about; null when there are none. */
  governance: GovernanceFacts | null;
};

export type EventContext = Naming & {
  /** How each order book that emitted an event counts. */
  markets: ReadonlyMap<BookName, Market>;
};

/** Each declares the arguments of its own function; which one that is follows from the calldata's selector. */
export type Describer = (args: never, context: DescribeContext) => Description;

/** The parameters of a function as its ABI lists them. */
export type Inputs<N extends keyof typeof abis, F extends string> = Extract<
  (typeof abis)[N][number],
  { type: 'function'; name: F }
>['inputs'];

/** A name for an address that cannot be mistaken for somebody else's: `you (Account 1)` for the one that signs. */
export function youOr(address: string, { account, label }: Naming): string {
  return address.toLowerCase() === account.toLowerCase() ? `you (${label(address)})` : label(address);
}

/** The warning that something goes to another account than the one that signs; none when it does not. */
export function otherThanYou(recipient: string, title: string, context: Naming): Warning[] {
  if (recipient.toLowerCase() === context.account.toLowerCase()) return [];
  const name = context.label(recipient);
  const who = name === recipient ? recipient : `${name} (${recipient})`;
  return [
    {
      id: 'other-recipient',
      severity: 'caution',
      title,
      detail: `${who} is not the account that signs. What goes there cannot be fetched back.`,
      mustAnswer: true,
    },
  ];
}
