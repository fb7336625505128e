import type { TransactionReceipt } from 'ethers';
import { isFailure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import { amountsOf } from '../chain/markets.ts';
import { revertOf } from '../chain/rpc-error.ts';
import { CANCELLATION, type Entry, type Standing } from '../storage/journal.ts';
import { broadcast } from './broadcast.ts';
import { findReplacement } from './find-replacement.ts';

type Network = Pick<Chain, 'provider' | 'addresses' | 'depth'>;

/**
 * How a transaction of the journal stands on the chain whose newest block is `head`. It is worked out from the chain
 * alone every time, so that a reorganisation needs no case of its own: a transaction whose block is gone is one that
 * is not mined yet. What the chain does not know is sent again, the same bytes.
 *
 * @param family All that carry its nonce on purpose, in the order in which they were signed, itself among them.
 */
export async function assess(
  chain: Network,
  entry: Entry,
  head: number,
  family: readonly Entry[] = [],
): Promise<Standing> {
  const standing = await stands(chain, entry, head, family);
  if (entry.blockHash === null || standing.blockHash === entry.blockHash) return standing;
  return { ...standing, undone: entry.undone === 'final' ? 'final' : 'block' };
}

async function stands(
  chain: Network,
  entry: Entry,
  head: number,
  family: readonly Entry[],
): Promise<Standing> {
  const { provider } = chain;
  const receipt = await provider.getTransactionReceipt(entry.hash);
  if (receipt) return mined(chain, entry, receipt, head);

  const unmined: Standing = {
    state: 'submitted',
    detail: null,
    blockNumber: null,
    blockHash: null,
    confirmations: 0,
    feePaid: null,
    final: false,
  };
  if ((await provider.getTransactionCount(entry.account, 'latest')) > entry.nonce) {
    // It may have been mined between the two questions.
    const late = await provider.getTransactionReceipt(entry.hash);
    if (late) return mined(chain, entry, late, Math.max(head, late.blockNumber));
    return replaced(chain, entry, unmined, head, family);
  }
  // What the network refused is not pressed upon it; it is watched, because another node may have taken it.
  if (entry.state === 'dropped') return { ...unmined, state: 'dropped', detail: entry.detail };
  // A node that has taken the later one would refuse this one. It may still be mined, by a node that has not.
  const later = family.slice(family.findIndex(({ id }) => id === entry.id) + 1).findLast(isUnderWay);
  if (later) {
    const detail = `One with a higher fee was signed to take its place: ${later.hash}. Only one of them can be mined.`;
    return { ...unmined, state: entry.state === 'signed' ? 'signed' : 'submitted', detail };
  }
  if ((await provider.send('eth_getTransactionByHash', [entry.hash])) !== null) return unmined;
  const sent = await broadcast(chain, entry);
  if (sent.state === 'sent') return unmined;
  if (sent.state === 'unknown')
    return { ...unmined, state: entry.state === 'signed' ? 'signed' : 'submitted' };
  return { ...unmined, state: 'dropped', detail: `The network refused it: ${sent.message}.` };
}

async function mined(
  chain: Network,
  entry: Entry,
  receipt: TransactionReceipt,
  head: number,
): Promise<Standing> {
  const { depth } = chain;
  const confirmations = Math.max(1, head - receipt.blockNumber + 1);
  const place = {
    blockNumber: receipt.blockNumber,
    blockHash: receipt.blockHash,
    confirmations: Math.min(confirmations, depth.final),
    feePaid: receipt.fee.toString(),
    final: confirmations >= depth.final,
  };
  if (confirmations < depth.confirmed) return { ...place, state: 'submitted', detail: null };
  if (receipt.status === 1) return { ...place, state: 'confirmed', detail: null };
  const known = entry.state === 'reverted' && entry.blockHash === receipt.blockHash ? entry.detail : null;
  return { ...place, state: 'reverted', detail: known ?? (await whyReverted(chain, receipt)) };
}

/** Plays the call again on the state before its block, as near as a node lets one come to what it saw. */
async function whyReverted(chain: Network, receipt: TransactionReceipt): Promise<string> {
  const { provider } = chain;
  const transaction = await provider.getTransaction(receipt.hash);
  if (!transaction) return 'The contract refused it. The network does not say why.';
  const { from, to, data, value, gasLimit } = transaction;
  let played = false;
  for (const blockTag of [receipt.blockNumber - 1, receipt.blockNumber]) {
    try {
      await provider.call({ from, to, data, value, gasLimit, blockTag });
      played = true;
    } catch (error) {
      if (isFailure(error)) throw error;
      const reason = revertOf(error, amountsOf(chain, to));
      if (reason) return reason.sentence;
    }
  }
  if (receipt.gasUsed >= gasLimit) return 'It used up its gas before it was done.';
  return played
    ? 'The contract refused it because of something else in the same block.'
    : 'The contract refused it. The network no longer says why.';
}

function isUnderWay({ state }: Entry): boolean {
  return state === 'signed' || state === 'submitted';
}

async function replaced(
  chain: Network,
  entry: Entry,
  unmined: Standing,
  head: number,
  family: readonly Entry[],
): Promise<Standing> {
  for (const other of family.filter(({ id }) => id !== entry.id)) {
    const receipt = await chain.provider.getTransactionReceipt(other.hash);
    if (!receipt) continue;
    const final = head - receipt.blockNumber + 1 >= chain.depth.final;
    return { ...unmined, state: 'replaced', detail: replacedBy(entry, other), final };
  }
  const replacement = await findReplacement(chain.provider, entry, head);
  const { depth } = chain;
  return {
    ...unmined,
    state: 'replaced',
    detail: replacement
      ? `Another transaction of this account with the same number (${entry.nonce}) took its place: ${replacement.hash}.`
      : `Another transaction of this account with the same number (${entry.nonce}) took its place.`,
    final: replacement ? head - replacement.blockNumber + 1 >= depth.final : false,
  };
}

/** What became of a transaction whose place one of its own family took. */
function replacedBy(entry: Entry, other: Entry): string {
  if (entry.replaces !== null && other.replaces === null) {
    return `The first one was mined after all: ${other.hash}. This one never will be, and cost nothing.`;
  }
  return other.kind === CANCELLATION
    ? `You cancelled it: ${other.hash} was mined in its place.`
    : `The same with another fee was mined in its place: ${other.hash}.`;
}
