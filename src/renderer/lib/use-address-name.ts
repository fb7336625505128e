import { useCallback } from 'react';
import { useDesk } from './bridge.ts';

/** `RewardPool` as it is read: “Reward pool”. */
function inWords(contract: string): string {
  return contract.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
}

/** Finds the user's own label or the contract's name for an address; null when neither is known. */
export function useAddressName(): (address: string) => string | null {
  const accounts = useDesk('accounts.status', {}).data?.accounts;
  const contracts = useDesk('network.status', {}).data?.contracts;
  return useCallback(
    (address) => {
      const wanted = address.toLowerCase();
      const own = accounts?.find((account) => account.address.toLowerCase() === wanted);
      if (own) return own.label || null;
      const contract = contracts?.find((entry) => entry.address.toLowerCase() === wanted);
      return contract ? inWords(contract.name) : null;
    },
    [accounts, contracts],
  );
}
