import type { Chain } from '../chain/chain.ts';
import type { Journal } from '../storage/journal.ts';
import type { NonceReservations } from '../storage/nonce-reservations.ts';

export type NonceSources = {
  journal: Pick<Journal, 'isUnderWay'>;
  reservations: Pick<NonceReservations, 'holder'>;
};

/** Whose nonces are asked for: an account on the chain with that first block. */
export type NonceOwner = { genesis: string; account: string };

/**
 * The nonces that an account's next `count` transactions have to carry, rising: those that neither the chain and its
 * pool, nor the journal, nor another plan's reservation has taken. The journal counts because a node forgets its pool;
 * one that was given up leaves its nonce free, so that those behind it do not wait for ever.
 *
 * @param planId The plan that asks: what is reserved for itself is free to it.
 */
export async function nextNonces(
  chain: Pick<Chain, 'provider'>,
  { journal, reservations }: NonceSources,
  { genesis, account }: NonceOwner,
  count: number,
  planId?: string,
): Promise<number[]> {
  const nonces: number[] = [];
  let nonce = await chain.provider.getTransactionCount(account, 'pending');
  while (nonces.length < count) {
    const holder = reservations.holder(genesis, account, nonce);
    const reserved = holder !== null && holder.planId !== planId;
    if (!reserved && !journal.isUnderWay(genesis, account, nonce)) nonces.push(nonce);
    nonce += 1;
  }
  return nonces;
}

/**
 * The numbers before `nonce` that nobody has sent a transaction under: they are kept for a plan that is signed
 * elsewhere, or were given up. What comes after waits for them.
 */
export async function unsentBefore(
  chain: Pick<Chain, 'provider'>,
  { journal }: Pick<NonceSources, 'journal'>,
  { genesis, account }: NonceOwner,
  nonce: number,
): Promise<number[]> {
  const missing: number[] = [];
  for (let each = await chain.provider.getTransactionCount(account, 'pending'); each < nonce; each += 1) {
    if (!journal.isUnderWay(genesis, account, each)) missing.push(each);
  }
  return missing;
}
