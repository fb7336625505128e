import { getAddress, Transaction, type TransactionLike } from 'ethers';
import { Failure } from '../../../domain/failure.ts';
import type { OutsideAccount } from '../../storage/outside-accounts.ts';
import type { SigningControl, TransactionSigner } from '../signer.ts';
import type { ApduChannel } from './apdu-channel.ts';
import { readAddress } from './ethereum-app.ts';
import type { Ledger } from './ledger.ts';
import { signLedgerTransaction } from './sign-ledger-transaction.ts';

/**
 * Signs with the key on a Ledger, for accounts that were added from one. The device is looked for when it signs, not
 * before: whether it is there is no reason not to choose it.
 */
export function ledgerSigner(ledger: Ledger, find: (address: string) => OutsideAccount | null) {
  const pathOf = (address: string) => {
    const account = find(address);
    return account?.kind === 'ledger' ? account.path : null;
  };
  return {
    kind: 'ledger',

    availability(address) {
      if (pathOf(address) !== null) return { available: true, reason: null };
      return { available: false, reason: 'This account is not on a Ledger.' };
    },

    async signTransaction(address: string, transaction: TransactionLike, control: SigningControl) {
      const account = getAddress(address);
      const path = pathOf(account);
      if (path === null) throw new Failure('signer-unavailable', 'This account is not on a Ledger.');
      const { from, ...rest } = transaction;
      if (!from || getAddress(from) !== account)
        throw new TypeError('The transaction is not from the signing account');
      for (const field of ['to', 'nonce', 'gasLimit', 'chainId', 'type'] as const)
        if (rest[field] == null) throw new TypeError(`The transaction has no ${field}`);
      const unsigned = Transaction.from(rest);
      return ledger.withEthereum(control, async (channel) => {
        await requireAccount(channel, path, account);
        return signLedgerTransaction(channel, path, account, unsigned);
      });
    },
  } satisfies TransactionSigner;
}

/**
 * Makes sure that the device has the account’s key at its path, before it shows anything.
 *
 * @throws Failure `ledger-other-seed`.
 */
export async function requireAccount(channel: ApduChannel, path: string, account: string): Promise<void> {
  const found = await readAddress(channel, path);
  if (found === account) return;
  throw new Failure(
    'ledger-other-seed',
    `This Ledger has another account at ${path}: ${found}, not ${account}. It is another device, or it has another recovery phrase or passphrase. Connect the one that the account was added from. Nothing was signed.`,
    { found, account, path },
  );
}
