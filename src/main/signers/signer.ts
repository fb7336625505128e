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
};

/** Signs for addresses that it knows. It never broadcasts, and it throws rather than sign on any doubt. */
export type TransactionSigner = {
  readonly kind: SignerKind;
  /** Whether it can sign for the address now; the reason, in the user's words, when it cannot. */
  availability(address: string): { available: boolean; reason: string | null };
  /** Signs a complete EIP-1559 transaction, `from` included. Answers the raw signed bytes as 0x-hexadecimal. */
  signTransaction(address: string, transaction: TransactionLike, control: SigningControl): Promise<string>;
};
