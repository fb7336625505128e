import { getAddress, type Transaction } from 'ethers';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import type { SignerKind } from '../signers/signer.ts';
import type { Journal } from '../storage/journal.ts';
import { asGoodAs } from './as-good-as.ts';
import { checkSigned } from './check-signed.ts';
import { feeMarket } from './fee-market.ts';
import { findReplacement } from './find-replacement.ts';
import { openPlan } from './open-plan.ts';
import { buildPlan, type PlanDeps } from './plan.ts';
import type { PlanContent, Warning } from './plan-content.ts';
import type { PlanDraft } from './plan-draft.ts';
import { distinct } from './plan-warnings.ts';
import { shownTransaction } from './shown-transaction.ts';
import { collectSignatures, recordAndSend, requireAnswers, type SignDeps } from './sign.ts';

/** Signed transactions of one plan, one number after the other, and what is known of where they come from. */
export type ReturnedPlan = {
  transactions: readonly Transaction[];
  kind: PlanDraft['kind'];
  context: Record<string, unknown>;
  network: { chainId: number; name: string; genesis: string };
  expiresAt: string;
  digest: string;
  /** What the review showed when the plan left. */
  shown: PlanContent['review']['balanceChanges'];
};

/** The parts of the pipeline that run on two machines: signed on one, planned and sent on the other. */
export type CarriedPlans = {
  /** A plan that can still be signed, to be taken elsewhere. @throws Failure as `openPlan`, `plan-changed`. */
  leaving(planId: string): Promise<PlanContent>;
  /**
   * Keeps the plan's nonces until that instant, in the same database transaction as `work`.
   *
   * @throws Failure `nonce-taken`, `plan-already-signed`.
   */
  left(content: PlanContent, until: string, work: () => void): void;
  /** Gives a plan up that left: its nonces are free again. */
  giveUp(planId: string): void;
  /**
   * Takes in a plan of another machine. Answers the id under which it can be reviewed.
   *
   * @throws Failure `other-chain`, `nonce-used` where the network can be asked.
   */
  takeIn(content: PlanContent): Promise<{ planId: string }>;
  /** Signs a plan that was taken in, and sends nothing. Answers the signed bytes of each call. */
  signOnly(planId: string, signer: SignerKind, answered: readonly string[]): Promise<SignedPlan>;
  /** Reviews signed transactions anew, from their bytes alone. @throws Failure `nonce-used`, `simulation-failed` … */
  takeBack(returned: ReturnedPlan): Promise<{ planId: string }>;
  /** The digest of the plan that was taken back under this id. @throws Failure as `openPlan`. */
  digestOf(planId: string): string;
  /** Writes the journal and sends what was taken back, once its warnings are answered. */
  send(planId: string, answered: readonly string[], alongside: () => void): Promise<Shown[]>;
};

type Shown = ReturnType<typeof shownTransaction>;

export type SignedPlan = { content: PlanContent; signed: string[] };

type Deps = PlanDeps &
  Pick<SignDeps, 'signers' | 'onStep'> & {
    /** Runs one signature at a time, and lets it be given up. */
    inTurn<T>(planId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  };

/** Wires them. What was taken back lives in the memory of this process only; the answer can be opened again. */
export function carriedPlans(deps: Deps): CarriedPlans {
  const { journal, plans } = deps;
  const returned = new Map<string, readonly string[]>();
  const insert = (content: PlanContent) => {
    plans.insert(content.review.planId, content, content.review.expiresAt);
    return { planId: content.review.planId };
  };
  const openAs = (planId: string, role: 'to-sign' | 'to-send'): PlanContent => {
    const plan = openPlan(plans, planId);
    if (plan.review.carried?.role === role) return plan;
    throw new Failure('unknown-plan', 'This transaction did not come over an air gap.');
  };
  return {
    leaving: async (planId) => {
      const plan = openPlan(plans, planId);
      if (plan.review.carried) {
        throw new Failure('unknown-plan', 'This transaction came over an air gap itself.');
      }
      if (plan.replaces) {
        throw new Failure(
          'cannot-leave',
          'What takes the place of a transaction under way is signed on this machine: its number is taken until then.',
        );
      }
      await requireSameChain(deps.chain(), networkOf(plan));
      return plan;
    },
    left: ({ review, genesis }, until, work) =>
      journal.atomically(() => {
        openPlan(plans, review.planId);
        const { planId, account, calls } = review;
        deps.reservations.reserve({
          genesis,
          account,
          nonces: calls.map(({ nonce }) => nonce),
          planId,
          until,
        });
        work();
      }),
    giveUp: (planId) => {
      plans.discard(planId);
      deps.reservations.release(planId);
    },
    takeIn: async (content) => {
      const chain = chainOrNull(deps);
      if (chain) {
        await requireSameChain(chain, networkOf(content));
        const { account, calls } = content.review;
        for (const { nonce } of calls) {
          await requireFreeNonce(chain, journal, content.genesis, { account, nonce, hash: '' });
        }
      }
      const at = chain ? { chain, genesis: content.genesis } : null;
      const warnings = distinct([...(await deps.adviseOn(content.named, at)), ...content.review.warnings]);
      return insert({ ...content, review: { ...content.review, warnings } });
    },
    signOnly: (planId, kind, answered) =>
      deps.inTurn(planId, async (signal) => {
        const plan = openAs(planId, 'to-sign');
        requireAnswers(plan, answered);
        const signer = deps.signers.find((each) => each.kind === kind);
        const { available, reason } = signer?.availability(plan.review.account) ?? {
          available: false,
          reason: 'There is no such signer on this computer.',
        };
        if (!signer || !available) {
          throw new Failure('signer-unavailable', reason ?? 'This signer cannot be used now.');
        }
        const signed = await collectSignatures(deps, plan, signer, signal);
        // The device may have taken its time: what has expired meanwhile is not given out.
        openPlan(plans, planId);
        return { content: plan, signed };
      }),
    takeBack: async (plan) => {
      const content = await reviewReturned(deps, plan);
      returned.set(
        content.review.planId,
        plan.transactions.map(({ serialized }) => serialized),
      );
      return insert(content);
    },
    digestOf: (planId) => openAs(planId, 'to-send').review.carried?.digest ?? '',
    send: (planId, answered, alongside) =>
      deps.inTurn(planId, async () => {
        const plan = openAs(planId, 'to-send');
        requireAnswers(plan, answered);
        const signed = returned.get(planId);
        if (!signed) throw new Failure('unknown-plan', 'The signed transactions are not there any more.');
        const chain = deps.chain();
        await requireSameChain(chain, networkOf(plan));
        const { account, calls } = plan.review;
        const asked = await asMajorityHasIt(chain);
        for (const [index, call] of calls.entries()) {
          const hash = checkSigned(signed[index] ?? '0x', plan.review, call);
          await requireFreeNonce(asked, journal, plan.genesis, { account, nonce: call.nonce, hash });
        }
        await requireFunds(asked, plan);
        const entries = await recordAndSend({ journal, plans, alongside }, chain, plan, signed);
        return entries.map((entry) => shownTransaction(entry, journal));
      }),
  };
}

async function asMajorityHasIt(chain: Chain): Promise<Chain> {
  return (await chain.witnesses?.majority()) ?? chain;
}

type Network = ReturnedPlan['network'];

function networkOf({ review, genesis }: PlanContent): Network {
  return { chainId: review.network.chainId, name: review.network.name, genesis };
}

/** Null on a machine without a network: what only the network knows is found out where the answer is sent. */
function chainOrNull({ chain }: Pick<Deps, 'chain'>): Chain | null {
  try {
    return chain();
  } catch (error) {
    if (isFailure(error, 'chain-unavailable')) return null;
    throw error;
  }
}

async function requireSameChain(chain: Chain, network: Network): Promise<void> {
  const sameId = chain.chainId === network.chainId;
  if (sameId && (await chainIdentity(chain)) === network.genesis) return;
  throw new Failure(
    'other-chain',
    `This is for ${network.name} (chain ${network.chainId}), and this machine is on ${chain.name} (chain ${chain.chainId})${sameId ? ', which is another chain of the same number' : ''}. Nothing was signed or sent. Switch to its network first.`,
  );
}

async function reviewReturned(deps: Deps, plan: ReturnedPlan): Promise<PlanContent> {
  const { transactions, digest, expiresAt } = plan;
  const { genesis } = plan.network;
  const chain = await asMajorityHasIt(deps.chain());
  await requireSameChain(chain, plan.network);
  const [first] = transactions;
  if (!first?.from) throw new TypeError('nothing signed was returned');
  const account = getAddress(first.from);
  for (const { nonce, hash } of transactions) {
    await requireFreeNonce(chain, deps.journal, genesis, { account, nonce, hash: hash ?? '' });
  }
  const draft: PlanDraft = {
    kind: plan.kind,
    account,
    calls: transactions.map(({ to, data, value }) => ({ to: to ?? '', data, value })),
    context: plan.context,
  };
  const signed = {
    nonces: transactions.map(({ nonce }) => nonce),
    gasLimits: transactions.map(({ gasLimit }) => gasLimit),
    fees: {
      maxFeePerGas: first.maxFeePerGas ?? 0n,
      maxPriorityFeePerGas: first.maxPriorityFeePerGas ?? 0n,
    },
  };
  const content = await buildPlan({ ...deps, chain: () => chain }, draft, { signed }).catch((error) => {
    if (!isFailure(error, 'simulation-failed')) throw error;
    throw new Failure(
      'simulation-failed',
      `It would fail now. ${error.message} Nothing was sent. The signed file stays good until it expires.`,
    );
  });
  const { review } = content;
  const life = Math.min(Date.parse(review.expiresAt), Date.parse(expiresAt));
  const warnings = distinct([...review.warnings, ...(await returnWarnings(chain, plan, account, content))]);
  return {
    ...content,
    review: {
      ...review,
      warnings,
      expiresAt: new Date(life).toISOString(),
      carried: { role: 'to-send', digest },
    },
  };
}

async function returnWarnings(
  chain: Chain,
  { shown }: ReturnedPlan,
  account: string,
  { review }: PlanContent,
): Promise<Warning[]> {
  const warnings: Warning[] = [];
  if (!asGoodAs(account, shown, review.balanceChanges, Object.values(chain.addresses))) {
    warnings.push({
      id: 'outcome-changed',
      severity: 'danger',
      title: 'It does something else now than when it was signed',
      detail:
        'Balances would change in another way than the review said when the plan was exported. Compare them with what was meant before you send it.',
      mustAnswer: true,
    });
  }
  const { history } = await feeMarket(chain);
  if (BigInt(review.fee.maxFeePerGas) < history.nextBaseFee) {
    warnings.push({
      id: 'fee-too-low',
      severity: 'caution',
      title: 'It will have to wait',
      detail:
        'The network’s fee is above the most that was signed for. It is taken into a block once the fee has fallen, and later transactions of this account wait behind it.',
      mustAnswer: true,
    });
  }
  return warnings;
}

/** What cannot be paid is refused before it is written down as sent. @throws Failure `insufficient-funds`. */
async function requireFunds({ provider }: Chain, { review }: PlanContent): Promise<void> {
  const value = review.calls.reduce((sum, call) => sum + BigInt(call.value), 0n);
  if ((await provider.getBalance(review.account)) >= BigInt(review.fee.max) + value) return;
  throw new Failure(
    'insufficient-funds',
    `The account has too little ${review.fee.symbol} for the fee. Nothing was sent. Add some to it and open the answer again.`,
  );
}

/** @throws Failure `nonce-used` that names the transaction that has the number, or `already-sent`. */
async function requireFreeNonce(
  chain: Chain,
  journal: Journal,
  genesis: string,
  { account, nonce, hash }: { account: string; nonce: number; hash: string },
): Promise<void> {
  const own = journal
    .list()
    .filter((entry) => entry.genesis === genesis && entry.account === account && entry.nonce === nonce);
  if (own.some((entry) => entry.hash === hash && entry.state !== 'dropped')) {
    throw new Failure('already-sent', 'This was sent already. Activity has it.', { hash });
  }
  const live = own.find(({ state }) => ['signed', 'submitted', 'confirmed', 'reverted'].includes(state));
  const used = (what: string) =>
    new Failure(
      'nonce-used',
      `The number ${nonce} of this account is used up: ${what}. A number can be used once only, so this can never be sent. Prepare it again, and have it signed anew.`,
      { nonce },
    );
  if (live) throw used(`“${live.action}” has it (${live.hash})`);
  const { provider } = chain;
  if ((await provider.getTransactionCount(account, 'latest')) > nonce) {
    const by = await findReplacement(provider, { account, nonce }, await provider.getBlockNumber());
    if (by?.hash === hash) throw new Failure('already-sent', 'This is on the chain already.', { hash });
    throw used(by ? `the transaction ${by.hash} has it` : 'another transaction has it');
  }
  if ((await provider.getTransactionCount(account, 'pending')) > nonce) {
    throw used('another transaction that this app did not send waits for a block with it');
  }
}
