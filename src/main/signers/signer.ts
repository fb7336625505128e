import type { TransactionLike } from 'ethers';

export type SignerKind = 'vault' | 'ledger' | 'air-gap' | 'safe';

/** Signs for addresses that it knows. It never broadcasts, and it throws rather than sign on any doubt. */
export type TransactionSigner = {
  readonly kind: SignerKind;
  /** Whether it can sign for the address now; the reason, in the user's words, when it cannot. */
  availability(address: string): { available: boolean; reason: string | null };
  /** Signs a complete EIP-1559 transaction, `from` included. Answers the raw signed bytes as 0x-hexadecimal. */
  signTransaction(address: string, transaction: TransactionLike): Promise<string>;
};
