import { getAddress, Transaction, type TransactionLike } from 'ethers';
import type { TransactionSigner } from '../signer.ts';
import type { Vault } from './vault.ts';

/**
 * Signs with the keys of the unlocked vault. Only complete EIP-1559 transactions of the named account are signed,
 * and the signer is recovered from the finished bytes before they are given out.
 *
 * @param isWatched Whether an address is one that the user only watches, so that the review says why nobody can sign.
 */
export function vaultSigner(vault: Vault, isWatched: (address: string) => boolean = () => false) {
  return {
    kind: 'vault',

    availability(address) {
      const { vault: state, accounts } = vault.state();
      if (isWatched(address)) return no('This address is only watched: its key is not on this machine.');
      if (state === 'absent') return no('There is no vault yet.');
      if (state === 'damaged') return no('The vault file is damaged.');
      if (!accounts.some((account) => account.address.toLowerCase() === address.toLowerCase()))
        return no('The vault has no key for this account.');
      return state === 'locked' ? no('The vault is locked.') : { available: true, reason: null };
    },

    async signTransaction(address: string, transaction: TransactionLike) {
      const signer = getAddress(address);
      const unsigned = completeTransaction(signer, transaction);
      unsigned.signature = vault.signTransactionHash(signer, unsigned.unsignedHash);
      const raw = unsigned.serialized;

      const made = Transaction.from(raw);
      if (made.from !== signer || made.unsignedSerialized !== unsigned.unsignedSerialized)
        throw new Error('The signed transaction does not come from the account that was to sign it');
      return raw;
    },
  } satisfies TransactionSigner;
}

function no(reason: string): { available: boolean; reason: string } {
  return { available: false, reason };
}

/** A missing field would be filled with a default and signed: chain 0 is every chain, no `to` deploys a contract. */
function completeTransaction(signer: string, { from, ...rest }: TransactionLike): Transaction {
  if (rest.type !== 2) throw new TypeError('Only EIP-1559 transactions (type 2) are signed');
  if (!from || getAddress(from) !== signer)
    throw new TypeError('The transaction is not from the signing account');
  if (rest.chainId == null || BigInt(rest.chainId) <= 0n)
    throw new TypeError('The transaction names no chain');
  if (rest.signature != null) throw new TypeError('The transaction is signed already');
  for (const field of ['to', 'nonce', 'gasLimit', 'maxFeePerGas', 'maxPriorityFeePerGas'] as const)
    if (rest[field] == null) throw new TypeError(`The transaction has no ${field}`);
  return Transaction.from(rest);
}
