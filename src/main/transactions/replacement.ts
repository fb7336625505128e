import { Transaction } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { type OfferedFees, replacementFloor } from '../../domain/transactions/fees.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import { CANCELLATION, type Entry, type Journal } from '../storage/journal.ts';
import type { PlanContent, ReplacementWay } from './plan-content.ts';
import type { PlanDraft, PlannedCall } from './plan-draft.ts';

/** A transaction under way whose place another one can take. */
export type Replaceable = {
  /** The first with its nonce, in the journal. */
  first: Entry;
  /** What that one does, and the gas that it was given. */
  call: PlannedCall;
  gasLimit: bigint;
  /** The least that the next one has to offer. */
  floor: OfferedFees;
  /** What the same account has under way before it, in order. */
  earlier: PlannedCall[];
};

const UNDER_WAY = ['signed', 'submitted'];

/**
 * Looks whether a transaction of the journal can still be replaced, and at what fee.
 *
 * @throws Failure `unknown-transaction`; `not-replaceable` with the reason; `chain-unavailable`.
 */
export async function findReplaceable(
  journal: Journal,
  chain: Chain,
  transactionId: string,
): Promise<Replaceable> {
  const entry = journal.find(transactionId);
  if (!entry) throw new Failure('unknown-transaction', 'There is no such transaction in this profile.');
  const genesis = await chainIdentity(chain);
  if (genesis !== entry.genesis || chain.chainId !== entry.chainId) {
    throw notReplaceable('It is on another network than the one in use.');
  }
  const family = journal.family(entry.replaces ?? entry.id);
  const live = family.filter(({ state }) => UNDER_WAY.includes(state));
  const [first] = family;
  const mined = await chain.provider.getTransactionCount(entry.account, 'latest');
  if (!first || live.length === 0 || mined > entry.nonce) {
    throw notReplaceable(
      'It is not under way any more: a transaction with its number was mined, or it was given up.',
    );
  }
  const own = Transaction.from(entry.raw);
  const before = journal
    .watched(genesis)
    .filter(
      ({ account, nonce, state }) =>
        account === entry.account && nonce < entry.nonce && nonce >= mined && UNDER_WAY.includes(state),
    );
  return {
    first,
    call: callOf(own),
    gasLimit: own.gasLimit,
    floor: replacementFloor(highest(live)),
    // The last that was signed with a number is the one that counts.
    earlier: [...new Map(before.map((each) => [each.nonce, callOf(Transaction.from(each.raw))])).values()],
  };
}

/** What a feature would hand over to have this replacement planned. The action is what the journal calls the first. */
export function replacementDraft(
  { first, call }: Replaceable,
  way: ReplacementWay,
  account: string,
): PlanDraft {
  const cancels = way === 'cancel' || first.kind === CANCELLATION;
  return {
    kind: cancels ? CANCELLATION : 'speed-up',
    account,
    calls: [cancels ? emptyCall(account) : call],
    context: { replaces: first.hash },
  };
}

/** A call that does nothing: no currency, no data, to oneself. */
export function emptyCall(account: string): PlannedCall {
  return { to: account, data: '0x', value: 0n };
}

/** What comes first in the review of a replacement: what can happen. */
export function replacementSentences({ first }: Replaceable, kind: string): string[] {
  const what = `“${first.action}”`;
  if (kind === CANCELLATION) {
    return [
      `Takes the place of ${what} under the same number, ${first.nonce}, by sending nothing to yourself.`,
      `If this one is mined, ${what} never happens and only the fee is paid. The first may still be mined before it: then this one never is, and costs nothing.`,
    ];
  }
  return [
    `Sends ${what} once more, with a higher fee and under the same number, ${first.nonce}.`,
    'Only one of the two can ever be mined. The first may still be the one: then this one never is, and costs nothing.',
  ];
}

/** The words of the signing button. */
export function replacementAction({ first }: Replaceable, kind: string): string {
  return `${kind === CANCELLATION ? 'Cancel' : 'Speed up'} “${first.action.replace(/[“”]/g, '')}”`;
}

/**
 * Looks again before the signature: the first is still under way, and what the plan offers is still enough.
 *
 * @throws Failure `plan-changed`; `chain-unavailable`.
 */
export async function requireReplaceable(
  journal: Journal,
  chain: Chain,
  { review, replaces }: Pick<PlanContent, 'review' | 'replaces'>,
): Promise<Replaceable | null> {
  if (!replaces) return null;
  const found = await findReplaceable(journal, chain, replaces.transactionId).catch((error) => {
    throw error instanceof Failure && error.code === 'not-replaceable'
      ? new Failure('plan-changed', `${error.message} Nothing was signed.`)
      : error;
  });
  const { maxFeePerGas, maxPriorityFeePerGas } = review.fee;
  if (
    BigInt(maxFeePerGas) < found.floor.maxFeePerGas ||
    BigInt(maxPriorityFeePerGas) < found.floor.maxPriorityFeePerGas
  ) {
    throw new Failure(
      'plan-changed',
      'Another one with a higher fee took its place in the meantime. Nothing was signed. Prepare it again.',
    );
  }
  return found;
}

function callOf({ to, data, value }: Transaction): PlannedCall {
  if (to === null) throw new Error('a transaction of the journal creates a contract');
  return { to, data, value };
}

/** The highest of each fee among those: a replacement has to beat every one of them. */
function highest(entries: readonly Entry[]): OfferedFees {
  const offered = entries.map(({ raw }) => Transaction.from(raw));
  const most = (fees: readonly (bigint | null)[]) =>
    fees.reduce<bigint>((a, b) => (b !== null && b > a ? b : a), 0n);
  return {
    maxFeePerGas: most(offered.map(({ maxFeePerGas }) => maxFeePerGas)),
    maxPriorityFeePerGas: most(offered.map(({ maxPriorityFeePerGas }) => maxPriorityFeePerGas)),
  };
}

function notReplaceable(why: string): Failure {
  return new Failure('not-replaceable', why);
}
