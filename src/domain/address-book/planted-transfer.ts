import { NO_ADDRESS } from '../transactions/transfer-log.ts';

/** A token transfer in the history of an own account, as far as it matters who is made to appear in it. */
export type HistoricTransfer = {
  /** The token, as this deployment knows it; null for any other token. */
  token: { symbol: string; decimals: number } | null;
  from: string;
  to: string;
  /** Base units. */
  amount: bigint;
  /** Who signed the transaction; null when it was not asked. */
  signedBy: string | null;
};

/** Why an address in the history is not to be taken for somebody whom the user deals with. */
export type PlantedReason = 'zero-value' | 'dust' | 'unknown-token';

/** At most this much is dust: 0.01 of a token, and 0.00001 of ether, which is worth a thousand times more. */
function isDust(amount: bigint, { symbol, decimals }: { symbol: string; decimals: number }): boolean {
  const parts = symbol.endsWith('ETH') ? 100_000n : 100n;
  return amount * parts <= 10n ** BigInt(decimals);
}

/**
 * Whom a transfer plants in the history of `own`, and how; null when it plants nobody. The three ways are those of
 * address poisoning (Tsuchiya et al., arXiv 2501.16681, figure 1): a transfer of nothing, which anybody can make in
 * anybody's name (`transferFrom` of 0 needs no allowance, ERC-20); a tiny one; one of a token that is not what it says.
 *
 * @param isKnown Whether an address is the user's own, in the address book, or a contract of this deployment.
 */
export function plantedBy(
  transfer: HistoricTransfer,
  own: string,
  isKnown: (address: string) => boolean,
): { address: string; reason: PlantedReason } | null {
  const outgoing = same(transfer.from, own);
  const address = outgoing ? transfer.to : transfer.from;
  if (address === NO_ADDRESS || isKnown(address)) return null;
  // What the account itself signed is its own doing.
  if (transfer.signedBy !== null && same(transfer.signedBy, own)) return null;
  if (transfer.token === null) return { address, reason: 'unknown-token' };
  if (transfer.amount === 0n) return { address, reason: 'zero-value' };
  return !outgoing && isDust(transfer.amount, transfer.token) ? { address, reason: 'dust' } : null;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
