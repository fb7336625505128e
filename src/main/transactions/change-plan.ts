import { Failure } from '../../domain/failure.ts';
import type { Handlers } from '../../ipc/contract.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import { CANCELLATION } from '../storage/journal.ts';
import type { FeeChoice } from './choose-fees.ts';
import { openPlan } from './open-plan.ts';
import { buildPlan, type PlanDeps } from './plan.ts';
import type { PlanContent } from './plan-content.ts';
import type { PlanDraft } from './plan-draft.ts';
import { emptyCall } from './replacement.ts';

type ChangeHandlers = Pick<
  Handlers,
  'transactions.chooseFee' | 'transactions.prepareReplacement' | 'transactions.prepareFill'
>;

/** Plans that come from other plans: with other fees, in the place of a transaction, or for a number that is missing. */
export function changePlans(deps: PlanDeps, store: (content: PlanContent) => void): ChangeHandlers {
  return {
    'transactions.chooseFee': async ({ planId, fee }) => {
      const plan = openPlan(deps.plans, planId);
      if (plan.review.carried) {
        throw new Failure(
          'unknown-plan',
          'This came over an air gap: its fee was chosen where it was made. Prepare it there with another one.',
        );
      }
      const content = await buildPlan(deps, ...again(plan, feeChoiceOf(fee)));
      deps.journal.atomically(() => {
        if (!deps.plans.discard(planId)) {
          throw new Failure(
            'plan-already-signed',
            'This transaction was signed or discarded in the meantime.',
          );
        }
        store(content);
      });
      return { planId: content.review.planId };
    },

    'transactions.prepareReplacement': async ({ transactionId, way }) => {
      // What it does follows from the journal.
      const draft: PlanDraft = {
        kind: CANCELLATION,
        account: accountOf(deps, transactionId),
        calls: [],
        context: {},
      };
      const content = await buildPlan(deps, draft, { replaces: { transactionId, way } });
      store(content);
      return { planId: content.review.planId };
    },

    'transactions.prepareFill': async ({ account, nonce }) => {
      const genesis = await chainIdentity(deps.chain());
      const waits = deps.journal
        .watched(genesis)
        .some(
          (entry) =>
            entry.account === account && entry.nonce > nonce && ['signed', 'submitted'].includes(entry.state),
        );
      if (!waits) throw notFillable(`Nothing of this account waits for number ${nonce}.`);
      const holder = deps.reservations.holder(genesis, account, nonce);
      if (holder) {
        deps.plans.discard(holder.planId);
        deps.reservations.release(holder.planId);
      }
      const draft: PlanDraft = { kind: CANCELLATION, account, calls: [emptyCall(account)], context: {} };
      const content = await buildPlan(deps, draft, { fee: 'fast' });
      if (content.review.calls[0]?.nonce !== nonce) {
        throw notFillable(`Number ${nonce} of this account is not the one that is missing.`);
      }
      store(content);
      return { planId: content.review.planId };
    },
  };
}

/** The plan's own draft, for it to be made anew under another fee. */
function again(
  { review, context, spareGas, replaces }: PlanContent,
  fee: FeeChoice,
): [PlanDraft, { fee: FeeChoice; replaces: PlanContent['replaces'] }] {
  const calls = review.calls.map(({ to, data, value }, index) => ({
    to,
    data,
    value: BigInt(value),
    spareGas: BigInt(spareGas[index] ?? 0),
  }));
  return [
    { kind: review.kind as PlanDraft['kind'], account: review.account, calls, context },
    { fee, replaces },
  ];
}

function feeChoiceOf(fee: Parameters<ChangeHandlers['transactions.chooseFee']>[0]['fee']): FeeChoice {
  if (typeof fee === 'string') return fee;
  return {
    maxFeePerGas: BigInt(fee.maxFeePerGas),
    maxPriorityFeePerGas: BigInt(fee.maxPriorityFeePerGas),
  };
}

function accountOf({ journal }: PlanDeps, transactionId: string): string {
  const entry = journal.find(transactionId);
  if (entry) return entry.account;
  throw new Failure('unknown-transaction', 'There is no such transaction in this profile.');
}

function notFillable(why: string): Failure {
  return new Failure('not-replaceable', why);
}
