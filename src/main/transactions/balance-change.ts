import { getAddress } from 'ethers';
import { NATIVE } from '../../domain/transactions/transfer-log.ts';
import type { Chain } from '../chain/chain.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { BalanceChange } from './plan-content.ts';
import type { SimulatedChange } from './simulate.ts';

/** A simulated change as the review shows it. */
export function balanceChange(
  { token, account, before, after }: SimulatedChange,
  chain: Chain,
  label: (address: string) => string,
): BalanceChange {
  return {
    account,
    accountLabel: label(account),
    ...tokenOf(token, chain),
    before: before.toString(),
    after: after.toString(),
    change: (after - before).toString(),
  };
}

/** A token's name and decimals, as far as they can be trusted. */
export function tokenOf(token: string, chain: Chain): Pick<BalanceChange, 'token' | 'decimals'> {
  if (token === NATIVE) return { token: nativeSymbol(chain), decimals: 18 };
  if (getAddress(token) === getAddress(chain.addresses.CT02)) return { token: 'CT02', decimals: 2 };
  if (getAddress(token) === getAddress(chain.addresses.RetirementCertificates)) {
    return { token: 'certificates', decimals: 0 };
  }
  // Its own name and decimals are whatever its author wants the reader to believe: base units and address only.
  return { token, decimals: 0 };
}
