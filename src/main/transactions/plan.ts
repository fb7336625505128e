import { randomUUID } from 'node:crypto';
import { getAddress } from 'ethers';
import { gasLimitFor, type OfferedFees, type Speed } from '../../domain/transactions/fees.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import type { Journal } from '../storage/journal.ts';
import type { NonceReservations } from '../storage/nonce-reservations.ts';
import type { PlanStore } from '../storage/plans.ts';
import { labeller } from './account-labels.ts';
import { balanceChange, isKnownToken } from './balance-change.ts';
import { marketsOf, readBookFacts } from './book-facts.ts';
import { type ChosenFees, chooseFees, type FeeChoice, feeOptions } from './choose-fees.ts';
import { clearCall } from './clear-call.ts';
import { type DescribedCall, describeCall } from './describe-call.ts';
import { describeEvents } from './describe-events.ts';
import { endpointWarnings } from './endpoint-warnings.ts';
import { eventKinds } from './event-kinds.ts';
import { feeMarket } from './fee-market.ts';
import { readGovernanceFacts } from './governance-facts.ts';
import { namedAddresses } from './named-addresses.ts';
import { nextNonces, unsentBefore } from './next-nonce.ts';
import type { PlanContent, Warning } from './plan-content.ts';
import type { CreatePlan, PlanDraft } from './plan-draft.ts';
import { distinct, planWarnings } from './plan-warnings.ts';
import { findReplaceable, replacementAction, replacementDraft, replacementSentences } from './replacement.ts';
import { reviewedHash } from './reviewed-transaction.ts';
import { type SimulatedChange, simulate } from './simulate.ts';

/** How long a plan can be signed: prices and balances are not older than this when it is. */
export const PLAN_LIFE_MS = 15 * 60_000;

export type PlanDeps = {
  chain(): Chain;
  journal: Journal;
  reservations: NonceReservations;
  plans: PlanStore<PlanContent>;
  /** The user's label of an address, or null. */
  accountLabel(address: string): string | null;
  /** What has to be said of those whom the calls name, from what is known of them; `at` is null without a network. */
  adviseOn(named: readonly string[], at: { chain: Chain; genesis: string } | null): Promise<Warning[]>;
};

/** How a plan is made, besides what it does. */
export type PlanOptions = {
  fee?: FeeChoice;
  /** The transaction of the journal whose place it takes. */
  replaces?: PlanContent['replaces'];
  /** What was signed elsewhere is taken as it is. */
  signed?: SignedTerms | null;
};

/** Makes `createPlan`: simulate, decode, price, hash, store. See PlanDraft for what it takes. */
export function planner(deps: PlanDeps): CreatePlan {
  return async (draft) => {
    const content = await buildPlan(deps, draft);
    deps.plans.insert(content.review.planId, content, content.review.expiresAt);
    return { planId: content.review.planId };
  };
}

/** What signed bytes leave no choice in: what a plan is made of that comes back signed. */
export type SignedTerms = {
  nonces: readonly number[];
  gasLimits: readonly bigint[];
  fees: OfferedFees;
};

/**
 * A complete plan under a new id, not stored yet.
 *
 * @throws Failure `simulation-failed`, `fee-out-of-bounds`, `not-replaceable`, `unknown-transaction`,
 * `chain-unavailable`.
 */
export async function buildPlan(
  deps: Omit<PlanDeps, 'plans'>,
  asked: PlanDraft,
  { fee: feeChoice, replaces = null, signed = null }: PlanOptions = {},
): Promise<PlanContent> {
  const planId = randomUUID();
  const chain = deps.chain();
  const account = getAddress(asked.account);
  const genesis = await chainIdentity(chain);
  const replaced = replaces ? await findReplaceable(deps.journal, chain, replaces.transactionId) : null;
  const draft = replaced && replaces ? replacementDraft(replaced, replaces.way, account) : asked;
  const earlier = replaced?.earlier ?? [];
  const label = labeller(chain, deps.accountLabel);
  const books = await readBookFacts(chain, account, draft.calls);
  const governance = await readGovernanceFacts(chain, account, draft.calls);
  const context = { account, label, local: chain.local, books, governance };
  const calls = draft.calls.map((call) => describeCall(call, chain, context));
  const named = namedAddresses(draft.calls, account, chain);

  const gasLimits = signed?.gasLimits ?? (await gasLimitsOf(chain, account, draft, replaced));
  const exact = await simulate(chain, account, draft.calls, gasLimits, earlier);

  const [market, nonces, balance] = await Promise.all([
    feeMarket(chain),
    signed?.nonces ??
      (replaced ? [replaced.first.nonce] : nextNonces(chain, deps, { genesis, account }, draft.calls.length)),
    chain.provider.getBalance(account),
  ]);
  const speed: Speed = replaced ? 'fast' : 'usual';
  const chosen = chooseFees(market, (signed ? null : feeChoice) ?? speed, replaced?.floor);
  const fees: ChosenFees = signed ? { ...chosen, ...signed.fees, speed: 'custom' } : chosen;
  const sum = (amounts: readonly bigint[]) => amounts.reduce((a, b) => a + b, 0n);
  const gas = { expected: sum(exact.gasUsed), limit: sum(gasLimits) };
  const options = feeOptions(market, fees, gas);
  const max = gas.limit * fees.maxFeePerGas;
  const symbol = nativeSymbol(chain);
  const fee = {
    maxFeePerGas: fees.maxFeePerGas.toString(),
    maxPriorityFeePerGas: fees.maxPriorityFeePerGas.toString(),
    expected: options.chosen.expected,
    max: options.chosen.max,
    symbol,
  };
  const network = { chainId: chain.chainId, name: chain.name, local: chain.local };
  const review: PlanContent['review'] = {
    planId,
    kind: draft.kind,
    action: replaced ? replacementAction(replaced, draft.kind) : actionOf(calls),
    sentences: [
      ...(replaced ? replacementSentences(replaced, draft.kind) : []),
      ...calls.flatMap(({ sentences }) => sentences),
      ...describeEvents(exact.logs, chain, { account, label, markets: await marketsOf(chain, exact.logs) }),
    ],
    account,
    accountLabel: label(account),
    network,
    calls: [],
    balanceChanges: exact.changes.map((change) => balanceChange(change, chain, label)),
    fee,
    feeChoice: signed ? null : options,
    warnings: distinct([
      ...(await deps.adviseOn(named, { chain, genesis })),
      ...calls.flatMap(({ warnings }) => warnings),
      ...endpointWarnings(chain),
      ...planWarnings({
        chain,
        symbol,
        fees,
        missing: await unsentBefore(chain, deps, { genesis, account }, nonces[0] ?? 0),
        maxCost: max + sum(draft.calls.map(({ value }) => value)),
        balance,
        gasLimits,
        blockGasLimit: exact.blockGasLimit,
        unknownTokens: unknownTokens(exact.changes, chain),
      }),
    ]),
    expiresAt: new Date(Date.now() + PLAN_LIFE_MS).toISOString(),
  };
  const nameOf = (address: string) => (label(address) === getAddress(address) ? null : label(address));
  review.calls = calls.map(
    ({ action: _action, sentences: _sentences, warnings: _warnings, ...call }, index) => {
      const complete = { ...call, nonce: nonces[index] ?? 0, gasLimit: (gasLimits[index] ?? 0n).toString() };
      return {
        ...complete,
        signingHash: reviewedHash(review, complete),
        clear: clearCall({ ...call, from: account, value: BigInt(call.value) }, { chain, nameOf }),
      };
    },
  );
  return {
    review,
    events: eventKinds(exact.logs),
    genesis,
    context: draft.context,
    spareGas: draft.calls.map(({ spareGas = 0n }) => spareGas.toString()),
    named,
    replaces,
  };
}

async function gasLimitsOf(
  chain: Chain,
  account: string,
  { kind, calls }: PlanDraft,
  replaced: Awaited<ReturnType<typeof findReplaceable>> | null,
): Promise<bigint[]> {
  const rough = await simulate(chain, account, calls, undefined, replaced?.earlier ?? []);
  return rough.gasUsed.map((gas, index) => {
    // A transaction that is sent once more keeps what the first was given: it may have been given more for a reason.
    if (kind === 'speed-up' && replaced) return replaced.gasLimit;
    return gasLimitFor(gas + (calls[index]?.spareGas ?? 0n), rough.blockGasLimit);
  });
}

/** The plan by its first call. Approvals that prepare a later call are in the sentences only. */
function actionOf(calls: readonly Pick<DescribedCall, 'action' | 'functionName'>[]): string {
  const last = calls.length - 1;
  const own = calls.filter(({ functionName }, index) => functionName !== 'approve' || index === last);
  return `${own[0]?.action ?? ''}${own.length > 1 ? ` and ${own.length - 1} more` : ''}`;
}

function unknownTokens(changes: readonly SimulatedChange[], chain: Chain): string[] {
  const tokens = changes.filter(({ token }) => !isKnownToken(token, chain));
  return [...new Set(tokens.map(({ token }) => getAddress(token)))];
}
