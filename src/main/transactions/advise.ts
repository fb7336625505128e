import { Transaction } from 'ethers';
import type { z } from 'zod';
import { admittedBy, type OfferedFees } from '../../domain/transactions/fees.ts';
import { amountInWords, gweiInWords } from '../../domain/transactions/wording.ts';
import type { advice } from '../../ipc/transactions.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { Entry, Journal } from '../storage/journal.ts';
import type { NonceReservations } from '../storage/nonce-reservations.ts';
import { type FeeMarket, feeMarket } from './fee-market.ts';

export type Advice = z.output<typeof advice>;

export type AdviceDeps = { chain(): Chain; journal: Journal; reservations: NonceReservations };

/** What is known when one transaction is looked at. */
type Facts = {
  deps: AdviceDeps;
  chain: Chain;
  market: FeeMarket;
  /** Everything that is signed and not mined, by account and number. */
  live: readonly Entry[];
};

type Found = Pick<Advice, 'reason' | 'sentence'> &
  Partial<Pick<Advice, 'missingNonce' | 'canSpeedUp' | 'canCancel'>>;

/**
 * Why each transaction that is under way on the network in use waits, in the order in which they will be mined, with
 * what can be done. The first reason that holds is the one that is told: removing a later one would not help.
 *
 * @throws Failure `chain-unavailable`.
 */
export async function advise(deps: AdviceDeps): Promise<Advice[]> {
  const chain = deps.chain();
  const watched = deps.journal.watched(await chainIdentity(chain));
  const live = watched.filter(
    ({ state, blockNumber }) => ['signed', 'submitted'].includes(state) && blockNumber === null,
  );
  if (live.length === 0) return [];
  const facts: Facts = { deps, chain, market: await feeMarket(chain), live };
  const all: Advice[] = [];
  for (const entry of live) {
    const found = await whyItWaits(facts, entry);
    all.push({ transactionId: entry.id, canSpeedUp: true, canCancel: true, missingNonce: null, ...found });
  }
  return all;
}

async function whyItWaits(facts: Facts, entry: Entry): Promise<Found> {
  return (
    superseded(facts, entry) ??
    (await waitsForAnother(facts, entry)) ??
    (await tooLittleCurrency(facts, entry)) ??
    feeTooLow(facts, entry) ??
    (await unknownToNode(facts, entry)) ??
    waiting(facts, entry)
  );
}

function superseded({ live }: Facts, entry: Entry): Found | null {
  const same = live.filter(({ account, nonce }) => account === entry.account && nonce === entry.nonce);
  const last = same.at(-1);
  if (!last || last.id === entry.id) return null;
  return {
    reason: 'superseded',
    sentence: `“${last.action}” was signed to take its place, with a higher fee. Only one of the two can be mined, and this one may still be it.`,
    canSpeedUp: false,
    canCancel: false,
  };
}

async function waitsForAnother({ deps, chain, live }: Facts, entry: Entry): Promise<Found | null> {
  const { account, genesis, nonce } = entry;
  const free = await chain.provider.getTransactionCount(account, 'pending');
  for (let number = free; number < nonce; number += 1) {
    if (live.some((other) => other.account === account && other.nonce === number)) continue;
    const reserved = deps.reservations.holder(genesis, account, number) !== null;
    const common = { missingNonce: number, canSpeedUp: false };
    return reserved
      ? {
          ...common,
          reason: 'number-reserved',
          sentence: `It waits for number ${number} of this account, which was exported to be signed elsewhere and has not been sent. Send that one, or give it up.`,
        }
      : {
          ...common,
          reason: 'number-missing',
          sentence: `It waits for number ${number} of this account, and no transaction was sent under that. Fill it with an empty one.`,
        };
  }
  const earlier = live.find((other) => other.account === account && other.nonce < nonce);
  if (!earlier) return null;
  return {
    reason: 'earlier-waits',
    sentence: `It waits for “${earlier.action}”, number ${earlier.nonce}, which has to be mined first. See there what helps.`,
    canSpeedUp: false,
  };
}

async function tooLittleCurrency({ chain }: Facts, entry: Entry): Promise<Found | null> {
  const { value, gasLimit, maxFeePerGas } = Transaction.from(entry.raw);
  const needed = value + gasLimit * (maxFeePerGas ?? 0n);
  const balance = await chain.provider.getBalance(entry.account);
  if (balance >= needed) return null;
  const symbol = nativeSymbol(chain);
  return {
    reason: 'too-little-currency',
    sentence: `The account has ${amountInWords(balance, symbol, 18)}, and up to ${amountInWords(needed, symbol, 18)} are needed. Add some to it; a higher fee does not help.`,
    canSpeedUp: false,
  };
}

function feeTooLow({ market }: Facts, entry: Entry): Found | null {
  const offered = offeredBy(entry);
  const { nextBaseFee } = market.history;
  if (offered.maxFeePerGas < nextBaseFee) {
    return {
      reason: 'fee-below-base-fee',
      sentence: `Blocks take no less than ${gweiInWords(nextBaseFee)} a unit of gas now, and it offers ${gweiInWords(offered.maxFeePerGas)}. Speed it up, or wait until fees fall.`,
    };
  }
  const { blocks, of } = admittedBy(market.history, offered);
  if (of === 0 || blocks > 0) return null;
  return {
    reason: 'tip-too-low',
    sentence: `None of the last ${of} blocks would have taken it at its fee: others offer more. Speed it up, or wait.`,
  };
}

async function unknownToNode({ chain }: Facts, entry: Entry): Promise<Found | null> {
  if ((await chain.provider.send('eth_getTransactionByHash', [entry.hash])) !== null) return null;
  return {
    reason: 'unknown-to-node',
    sentence:
      'The network does not have it any more. It is sent again by itself, the same bytes. If it goes missing again, speed it up.',
  };
}

function waiting({ market }: Facts, entry: Entry): Found {
  const { blocks, of } = admittedBy(market.history, offeredBy(entry));
  return {
    reason: 'waiting',
    sentence: `Nothing is wrong: ${blocks} of the last ${of} blocks would have taken it. Just wait.`,
  };
}

function offeredBy({ raw }: Entry): OfferedFees {
  const { maxFeePerGas, maxPriorityFeePerGas } = Transaction.from(raw);
  return { maxFeePerGas: maxFeePerGas ?? 0n, maxPriorityFeePerGas: maxPriorityFeePerGas ?? 0n };
}
