import { randomUUID } from 'node:crypto';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import type { SignerKind, SigningControl, SigningStep, TransactionSigner } from '../signers/signer.ts';
import { limitExceeded } from '../signers/vault/limited-signer.ts';
import type { Entry, Journal, SignedEntry } from '../storage/journal.ts';
import type { NonceReservations } from '../storage/nonce-reservations.ts';
import type { PlanStore } from '../storage/plans.ts';
import { asGoodAs } from './as-good-as.ts';
import { balanceChange } from './balance-change.ts';
import { broadcast } from './broadcast.ts';
import { checkSigned } from './check-signed.ts';
import { eventKinds } from './event-kinds.ts';
import { feeMarket } from './fee-market.ts';
import { nextNonces } from './next-nonce.ts';
import { openPlan } from './open-plan.ts';
import { type PlanContent, unsignedTransactions } from './plan-content.ts';
import { requireReplaceable } from './replacement.ts';
import { requireReviewedHash } from './reviewed-transaction.ts';
import { simulate } from './simulate.ts';
import { spendingOf } from './spending-of.ts';

export type SignDeps = {
  chain(): Chain;
  journal: Journal;
  reservations: NonceReservations;
  plans: PlanStore<PlanContent>;
  signers: readonly TransactionSigner[];
  /** Hears what the signer is at, call by call. */
  onStep(planId: string, at: { callIndex: number; calls: number; step: SigningStep }): void;
};

export type SignRequest = { planId: string; signer: SignerKind; answered: readonly string[] };

/**
 * Signs every call of a plan with the named signer, writes them to the journal, and sends them.
 *
 * Order matters. Everything that can refuse comes before the signer is asked; what it answers is checked before
 * anything is stored; the journal is on disk before anything is sent; and after that nothing is taken back.
 *
 * @throws Failure with one of the codes of `transactions.sign`. Nothing was sent then, except under
 * `broadcast-refused`, where the network said itself that it will not take it.
 */
export async function signPlan(deps: SignDeps, request: SignRequest, signal: AbortSignal): Promise<Entry[]> {
  const plan = openPlan(deps.plans, request.planId);
  if (plan.review.carried) {
    throw new Failure('unknown-plan', 'This came over an air gap. It is signed or sent from there.');
  }
  requireAnswers(plan, request.answered);
  const signer = deps.signers.find(({ kind }) => kind === request.signer);
  if (!signer) throw new Failure('signer-unavailable', 'There is no such signer on this computer.');

  const chain = deps.chain();
  await requireUnchanged(deps, (await chain.witnesses?.majority()) ?? chain, plan);
  const signed = await collectSignatures(deps, plan, signer, signal);
  if (deps.chain() !== chain) {
    throw new Failure(
      'plan-changed',
      'The network was changed while the signer was at it. Nothing was sent. Prepare it again.',
    );
  }
  return recordAndSend(deps, chain, plan, signed);
}

/**
 * Holds what a signer answered against the plan, call by call, writes it to the journal and sends it.
 *
 * @param deps `alongside` is done in the same database transaction as the journal.
 * @param signed The raw bytes of each call's transaction, in the order of the calls.
 * @throws Failure `signature-mismatch`, `plan-already-signed`; nothing was sent then. `broadcast-refused`.
 */
export async function recordAndSend(
  deps: Pick<SignDeps, 'journal' | 'plans'> & { alongside?: () => void },
  chain: Chain,
  plan: PlanContent,
  signed: readonly string[],
): Promise<Entry[]> {
  const entries = entriesOf(deps.journal, plan, signed);
  // The signer may have taken minutes, and another call may have signed the plan in that time.
  deps.journal.atomically(() => {
    if (!deps.plans.markSigned(plan.review.planId)) {
      throw new Failure('plan-already-signed', 'This transaction was signed or discarded in the meantime.');
    }
    deps.journal.write(entries);
    deps.alongside?.();
  });
  await sendAll(deps.journal, chain, entries);
  return deps.journal.ofPlan(plan.review.planId);
}

/** @throws Failure `warning-unanswered` that names the first one. */
export function requireAnswers({ review }: PlanContent, answered: readonly string[]): void {
  const open = review.warnings.find(({ id, mustAnswer }) => mustAnswer && !answered.includes(id));
  if (!open) return;
  throw new Failure('warning-unanswered', `Answer the warning “${open.title}” before you sign.`, {
    warning: open.id,
  });
}

/** Plays the plan again: what is signed has to do what the review showed. @param chain As a majority has it. */
async function requireUnchanged(deps: SignDeps, chain: Chain, plan: PlanContent): Promise<void> {
  const { review } = plan;
  const changed = (what: string) =>
    new Failure('plan-changed', `${what} Nothing was signed. Prepare it again to see how it stands now.`);
  if (chain.chainId !== review.network.chainId || (await chainIdentity(chain)) !== plan.genesis) {
    throw changed('You are on another network than when this was prepared.');
  }
  const replaced = await requireReplaceable(deps.journal, chain, plan);
  if (!replaced) {
    const owner = { genesis: plan.genesis, account: review.account };
    const nonces = await nextNonces(chain, deps, owner, review.calls.length, review.planId);
    if (review.calls.some((call, index) => call.nonce !== nonces[index])) {
      throw changed('Another transaction of this account has gone out since this was prepared.');
    }
  }
  const { history } = await feeMarket(chain);
  if (BigInt(review.fee.maxFeePerGas) < history.nextBaseFee)
    throw changed('The network’s fee has risen beyond the limit shown.');

  const again = await simulate(
    chain,
    review.account,
    review.calls.map(({ to, data, value }) => ({ to, data, value: BigInt(value) })),
    review.calls.map(({ gasLimit }) => BigInt(gasLimit)),
    replaced?.earlier,
  ).catch((error) => {
    throw isFailure(error, 'simulation-failed') ? changed(`It would fail now. ${error.message}`) : error;
  });
  const now = again.changes.map((change) => balanceChange(change, chain, () => ''));
  if (!asGoodAs(review.account, review.balanceChanges, now, Object.values(chain.addresses))) {
    throw changed('It would change balances in another way than the review shows.');
  }
  if (eventKinds(again.logs).join() !== plan.events.join()) {
    throw changed('It would do something else than the review shows.');
  }

  for (const { to, data } of review.calls) {
    if (data !== '0x' && (await chain.provider.getCode(to)) === '0x')
      throw changed(`There is no contract at ${to}.`);
  }

  const value = review.calls.reduce((sum, call) => sum + BigInt(call.value), 0n);
  if ((await chain.provider.getBalance(review.account)) < BigInt(review.fee.max) + value) {
    throw new Failure(
      'insufficient-funds',
      `The account has too little ${review.fee.symbol} for the fee. Nothing was signed.`,
    );
  }
}

/** Has every call of a plan signed, and holds each answer against it. @throws Failure `signature-mismatch`. */
export async function collectSignatures(
  deps: Pick<SignDeps, 'onStep'>,
  plan: PlanContent,
  signer: TransactionSigner,
  signal: AbortSignal,
): Promise<string[]> {
  const { review } = plan;
  const spending = spendingOf(plan);
  const transactions = unsignedTransactions(review);
  // Before the first signature, so that no part of a plan is signed whose rest is beyond a limit.
  const beyond = signer.limits?.(review.account, spending, transactions).find(({ exceeded }) => exceeded);
  if (beyond) throw limitExceeded(beyond, spending);
  const signed: string[] = [];
  for (const [callIndex, call] of review.calls.entries()) {
    signal.throwIfAborted();
    requireReviewedHash(review, call);
    const control: SigningControl = {
      signal,
      step: (step) => deps.onStep(review.planId, { callIndex, calls: review.calls.length, step }),
      spending: callIndex === 0 ? spending : { ...spending, gives: [] },
    };
    const raw = await signer.signTransaction(review.account, transactions[callIndex] ?? {}, control);
    checkSigned(raw, review, call);
    signed.push(raw);
  }
  signal.throwIfAborted();
  return signed;
}

function entriesOf(
  journal: Pick<Journal, 'find'>,
  { review, genesis, replaces }: PlanContent,
  signed: readonly string[],
): SignedEntry[] {
  const replaced = replaces ? journal.find(replaces.transactionId) : null;
  const first = replaced ? (replaced.replaces ?? replaced.id) : null;
  return review.calls.map((call, callIndex) => {
    const raw = signed[callIndex] ?? '0x';
    const hash = checkSigned(raw, review, call);
    const { planId, kind, action, account } = review;
    const common = { id: randomUUID(), planId, callIndex, kind, action, account, genesis };
    return { ...common, chainId: review.network.chainId, nonce: call.nonce, hash, raw, replaces: first };
  });
}

async function sendAll(journal: Journal, chain: Chain, entries: readonly SignedEntry[]): Promise<void> {
  for (const [index, entry] of entries.entries()) {
    const result = await broadcast(chain, entry);
    if (result.state === 'sent') journal.update(entry.id, { ...UNMINED, state: 'submitted' });
    // Unknown: it stays signed, those after it wait for it, and the tracker sends them.
    if (result.state === 'unknown') return;
    if (result.state === 'refused') {
      const detail = `The network refused it: ${result.message}.`;
      journal.update(entry.id, { ...UNMINED, state: 'dropped', detail });
      for (const later of entries.slice(index + 1)) {
        journal.update(later.id, {
          ...UNMINED,
          state: 'dropped',
          detail: 'Not sent, because the one before was refused.',
        });
      }
      throw new Failure('broadcast-refused', `${detail} Prepare it again.`);
    }
  }
}

/** How a transaction stands that is in no block. */
export const UNMINED = {
  detail: null,
  blockNumber: null,
  blockHash: null,
  confirmations: 0,
  feePaid: null,
  final: false,
} as const;
