import type { Transaction } from 'ethers';
import { Failure } from '../../../domain/failure.ts';
import type { ApduChannel } from './apdu-channel.ts';
import { asking } from './asking.ts';
import { ethereumApp, readConfiguration, readSignature } from './ethereum-app.ts';
import { recoverSignature } from './recover-signature.ts';

/** Legacy with EIP-155, EIP-2930 and EIP-1559. */
const TYPES = [0, 1, 2];

/**
 * Signs a transaction with the key at `path`, which has to be that of `account`. The device gets no descriptions of
 * tokens or contracts: it shows what it can read itself.
 *
 * @returns The raw signed bytes as 0x-hexadecimal.
 * @throws Failure `ledger-rejected`, `ledger-blind-signing-off`, `signature-mismatch` and others.
 */
export async function signLedgerTransaction(
  channel: ApduChannel,
  path: string,
  account: string,
  unsigned: Transaction,
): Promise<string> {
  requireSignable(unsigned);
  await readConfiguration(channel);
  channel.at = { ...channel.at, hasData: unsigned.data !== '0x' };
  const app = ethereumApp(channel);
  const answer = await asking(channel, () =>
    app.signTransaction(path, unsigned.unsignedSerialized.slice(2), null),
  );
  const signed = unsigned.clone();
  // Only a signature of the account over exactly these bytes gets through.
  signed.signature = recoverSignature(unsigned.unsignedHash, readSignature(channel, answer), account);
  return signed.serialized;
}

function requireSignable(unsigned: Transaction): void {
  if (unsigned.type === null || !TYPES.includes(unsigned.type)) {
    throw new Failure(
      'transaction-invalid',
      `A Ledger signs transactions of type 0 (legacy), 1 (EIP-2930) and 2 (EIP-1559); this is of type ${unsigned.type}.`,
    );
  }
  if (unsigned.signature !== null) {
    throw new Failure('transaction-invalid', 'The transaction is signed already.');
  }
  // Without a chain it could be sent on every chain (EIP-155).
  if (unsigned.chainId <= 0n) throw new Failure('transaction-invalid', 'The transaction names no chain.');
}
