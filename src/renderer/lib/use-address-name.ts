import { useCallback } from 'react';
import { useDesk } from './bridge.ts';

/** `RewardPool` as it is read: “Reward pool”. */
function inWords(contract: string): string {
  return contract.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
}

/** Finds the user's own label, the address book's or the contract's name for an address; null when none is known. */
export function useAddressName(): (address: string) => string | null {
  const accounts = useDesk('accounts.status', {}).data?.accounts;
  const book = useDesk('addressBook.list', {}).data?.entries;
  const contracts = useDesk('network.status', {}).data?.contracts;
  return useCallback(
    (address) => {
      const wanted = address.toLowerCase();
      const own = accounts?.find((account) => account.address.toLowerCase() === wanted);
      if (own) return own.label || null;
      const written = book?.find((entry) => entry.address.toLowerCase() === wanted);
      if (written) return written.label;
      const contract = contracts?.find((entry) => entry.address.toLowerCase() === wanted);
      return contract ? inWords(contract.name) : null;
    },
    [accounts, book, contracts],
  );
}
