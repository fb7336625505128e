import { getAddress } from 'ethers';
import type { BalanceChange } from './plan-content.ts';

type Change = Pick<BalanceChange, 'account' | 'token' | 'change'>;

/**
 * True when a plan now moves the balances that its review shows, and none to the signer's disadvantage: rewards grow
 * while they are looked at. Only contracts of the deployment may give or take the difference; everybody else's balance
 * changes exactly as shown. Whether it does something else besides, `eventKinds` tells.
 *
 * @param contracts Addresses of the deployment.
 */
export function asGoodAs(
  account: string,
  reviewed: readonly Change[],
  now: readonly Change[],
  contracts: readonly string[],
): boolean {
  const paying = new Set(contracts.map((address) => getAddress(address)));
  return (
    now.length === reviewed.length &&
    reviewed.every((shown, index) => {
      const found = now[index];
      if (found?.account !== shown.account || found.token !== shown.token) return false;
      if (found.account === account) return BigInt(found.change) >= BigInt(shown.change);
      return found.change === shown.change || paying.has(found.account);
    })
  );
}
