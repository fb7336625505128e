import type { TransactionLike } from 'ethers';

export type SignerKind = 'vault' | 'ledger' | 'air-gap' | 'safe';

/** What a signer that needs a person is at: looking for its device, waiting for its app, waiting for a
 * confirmation, or for a device that does not answer as fast as it should. */
export type SigningStep = 'connect' | 'open-app' | 'confirm' | 'slow';

/** How whoever waits for a signature follows it and gives it up. */
export type SigningControl = {
  /** Gives up waiting. A signature that comes later is thrown away. */
  signal: AbortSignal;
  /** Tells what the signer is at. */
  step(step: SigningStep): void;
  /** What the plan takes from the account. Signers with limits sign nothing without it. */
  spending?: Spending;
};

/**
 * What a plan takes from its account besides fee and value of its transactions, told with the first of them. Tokens
 * are named as the review names them; `currency` is its name of the chain's own.
 */
export type Spending = {
  currency: string;
  gives: readonly { token: string; decimals: number; amount: bigint }[];
};

/** How a plan stands against one limit. Amounts in base units, as decimal digits. */
export type LimitUse = {
  /** As the review names it, or `native` for the chain's own currency. */
  token: string;
  decimals: number;
  limit: string;
  spent: string;
  asked: string;
  exceeded: boolean;
  /** When there is room for it: ISO 8601. Null when it is above the limit by itself. */
  freeAt: string | null;
};

/** Signs for addresses that it knows. It never broadcasts, and it throws rather than sign on any doubt. */
export type TransactionSigner = {
  readonly kind: SignerKind;
  /** Whether it can sign for the address now; the reason, in the user's words, when it cannot. */
  availability(address: string): { available: boolean; reason: string | null };
  /** How a whole plan stands against the account's limits, for signers that have some. */
  limits?(address: string, spending: Spending, transactions: readonly TransactionLike[]): LimitUse[];
  /** Signs a complete EIP-1559 transaction, `from` included. Answers the raw signed bytes as 0x-hexadecimal. */
  signTransaction(address: string, transaction: TransactionLike, control: SigningControl): Promise<string>;
};
