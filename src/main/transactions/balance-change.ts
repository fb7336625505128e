import { getAddress } from 'ethers';
import { PAIRS } from '../../domain/market/pairs.ts';
import { NATIVE } from '../../domain/transactions/transfer-log.ts';
import type { Chain, ContractName } from '../chain/chain.ts';
import { MARKETS, quoteOf } from '../chain/markets.ts';
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
  // Its own name and decimals are whatever its author wants the reader to believe: base units and address only.
  return knownToken(token, chain) ?? { token, decimals: 0 };
}

/** Whether a token is one of the deployment, or the chain's own currency. */
export function isKnownToken(token: string, chain: Chain): boolean {
  return knownToken(token, chain) !== null;
}

/** The name and decimals of a token of the deployment or of the currency; null for every other. */
export function knownToken(
  token: string,
  chain: Pick<Chain, 'addresses' | 'local' | 'nativeSymbol'>,
): Pick<BalanceChange, 'token' | 'decimals'> | null {
  if (token === NATIVE) return { token: nativeSymbol(chain), decimals: 18 };
  const isAt = (contract: ContractName) => getAddress(token) === getAddress(chain.addresses[contract]);
  if (isAt('CT02')) return { token: 'CT02', decimals: 2 };
  if (isAt('RetirementCertificates')) return { token: 'certificates', decimals: 0 };
  const pair = PAIRS.find((each) => isAt(MARKETS[each].quote));
  if (pair === undefined) return null;
  const { symbol, decimals } = quoteOf(pair, chain);
  return { token: symbol, decimals };
}
