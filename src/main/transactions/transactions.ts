import type { DeviceProfile } from '../../domain/device-screens/device-profile.ts';
import { Failure } from '../../domain/failure.ts';
import { inTurn } from '../../domain/in-turn.ts';
import type { Emit, Handlers } from '../../ipc/contract.ts';
import type { transactionsMethods } from '../../ipc/transactions.ts';
import type { Chain } from '../chain/chain.ts';
import type { TransactionSigner } from '../signers/signer.ts';
import type { Database } from '../storage/database.ts';
import { type Entry, openJournal } from '../storage/journal.ts';
import { nonceReservations } from '../storage/nonce-reservations.ts';
import { planStore } from '../storage/plans.ts';
import { advise } from './advise.ts';
import { type CarriedPlans, carriedPlans } from './carried-plans.ts';
import { changePlans } from './change-plan.ts';
import { outcomes } from './outcomes.ts';
import { type PlanDeps, planner } from './plan.ts';
import type { PlanContent } from './plan-content.ts';
import type { CreatePlan, PlanOutcome } from './plan-draft.ts';
import { readOutcome } from './read-outcome.ts';
import { reviewPlan } from './review.ts';
import { shownTransaction } from './shown-transaction.ts';
import { type SignDeps, signPlan } from './sign.ts';
import { tracker } from './track.ts';

export type TransactionsDeps = {
  database: Database;
  /** The network, when it is ready. @throws Failure `chain-unavailable` otherwise. */
  chain(): Chain;
  /** Makes what the chain has mined outlive a crash. Nothing to do on a network that others run. */
  checkpoint(): Promise<void>;
  signers: readonly TransactionSigner[];
  /** The Ledger that was seen last, and how it is set; null before one was. */
  device?(): DeviceProfile | null;
  /** The user's label of an address, or null. */
  accountLabel(address: string): string | null;
  /** What has to be said of those whom a plan names, from what is known of them. */
  adviseOn: PlanDeps['adviseOn'];
  emit: Emit;
  log(error: unknown): void;
};

export type TransactionsFeature = {
  handlers: Pick<Handlers, keyof typeof transactionsMethods>;
  createPlan: CreatePlan;
  /** Plans that are made on one machine and signed on another. */
  carried: CarriedPlans;
  /**
   * Hears how plans end, and that they were sent. Every outcome is told at least once, also when the app was killed in
   * between, and again after a reorganisation; a listener that throws is told again. Register before `start`.
   */
  onOutcome(listener: (outcome: PlanOutcome) => void | Promise<void>): void;
  /** Takes up what an earlier run left under way, and follows the chain from then on. */
  start(): void;
  /** Looks at the chain now. For programs that wait for their own transactions, such as the demo. */
  check(): Promise<void>;
  stop(): Promise<void>;
};

/** The way of every transaction: plan, review, sign, submit, track. */
export function transactionsFeature(deps: TransactionsDeps): TransactionsFeature {
  const { database, chain, signers, emit, log } = deps;
  const journal = openJournal(database);
  const reservations = nonceReservations(database);
  const plans = planStore<PlanContent>(database);
  const { accountLabel, adviseOn } = deps;
  const planDeps = { chain, journal, reservations, plans, accountLabel, adviseOn };
  const shown = (entry: Entry) => shownTransaction(entry, journal);
  const told = outcomes(journal, log);
  const following = tracker({
    chain,
    journal,
    checkpoint: deps.checkpoint,
    onChange: (entry) => emit('transactions.changed', shown(entry)),
    afterRound: told.tell,
    log,
  });
  // Two signatures at once would take the same nonce, and the second would be found out only after the user had signed it.
  const signInTurn = inTurn();
  const signing = new Map<string, AbortController>();
  const onStep: SignDeps['onStep'] = (planId, at) => emit('transactions.signing', { planId, ...at });
  /** One signature at a time, that `stopSigning` can give up; what it wrote to the journal is told either way. */
  const signOne = async <T>(planId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stop = new AbortController();
    signing.set(planId, stop);
    try {
      return await signInTurn(() => work(stop.signal));
    } finally {
      if (signing.get(planId) === stop) signing.delete(planId);
      // A refusal by the network comes after the journal was written, and is news too.
      for (const entry of journal.ofPlan(planId)) emit('transactions.changed', shown(entry));
      void following.check();
    }
  };

  return {
    handlers: {
      'transactions.review': async ({ planId }) =>
        reviewPlan(plans, signers, planId, deps.device?.() ?? null),
      'transactions.discard': async ({ planId }) => {
        if (plans.discard(planId)) return {};
        throw new Failure('unknown-plan', 'This transaction is not there any more.');
      },
      ...changePlans(planDeps, (content) =>
        plans.insert(content.review.planId, content, content.review.expiresAt),
      ),
      'transactions.advice': async () => advise({ chain, journal, reservations }),
      'transactions.sign': async (request) => {
        const entries = await signOne(request.planId, (signal) =>
          signPlan({ chain, journal, reservations, plans, signers, onStep }, request, signal),
        );
        return entries.map(shown);
      },
      'transactions.stopSigning': async ({ planId }) => {
        signing
          .get(planId)
          ?.abort(new Failure('cancelled', 'You gave up waiting for the signature. Nothing was sent.'));
        return {};
      },
      'transactions.list': async () => journal.list().map(shown),
      'transactions.outcome': ({ planId }) => readOutcome({ chain, journal, plans, accountLabel }, planId),
    },
    createPlan: planner(planDeps),
    carried: carriedPlans({ ...planDeps, signers, onStep, inTurn: signOne }),
    onOutcome: told.listen,
    start: following.start,
    check: following.check,
    stop: following.stop,
  };
}
