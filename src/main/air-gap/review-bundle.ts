import { randomUUID } from 'node:crypto';
import { getAddress } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { asWritten, quoted } from '../../domain/transactions/wording.ts';
import { LOCAL_CHAIN_ID } from '../chain/local-node.ts';
import { nativeSymbol } from '../chain/native-symbol.ts';
import { labeller } from '../transactions/account-labels.ts';
import { clearCall } from '../transactions/clear-call.ts';
import { type DescribedCall, describeCall } from '../transactions/describe-call.ts';
import { namedAddresses } from '../transactions/named-addresses.ts';
import type { PlanContent, Warning } from '../transactions/plan-content.ts';
import { distinct } from '../transactions/plan-warnings.ts';
import { reviewedHash } from '../transactions/reviewed-transaction.ts';
import { leastSpending } from './least-spending.ts';
import { abiOf } from './make-bundle.ts';
import type { PlanBundle } from './plan-bundle.ts';

/** What this machine knows by itself. */
export type ReviewFacts = {
  /** This machine's own label of an address, or null. */
  accountLabel(address: string): string | null;
  warnings: readonly Warning[];
  /** What is remembered once it is signed. */
  confirms: Confirms;
};

/** Contracts of a chain that a person compares by signing: `StakingVault 0x…`. */
export type Confirms = { chain: string; contracts: readonly string[] };

/**
 * Reads a plan anew, from its calldata alone, as if the bundle said nothing about it; what the calldata cannot tell is
 * taken over as the bundle's word, and marked as such.
 *
 * @throws Failure `meaning-differs` when the bundle calls something else what its transactions do otherwise.
 */
export function reviewBundle(bundle: PlanBundle, digest: string, facts: ReviewFacts): PlanContent {
  const { claims, network, fees } = bundle;
  const account = getAddress(bundle.account.address);
  if (network.local !== (network.chainId === LOCAL_CHAIN_ID)) {
    throw differs(
      `It calls chain ${network.chainId} ${network.local ? 'a local chain' : 'a public network'}.`,
    );
  }
  const calls = bundle.transactions.map((_, index) => readCall(bundle, index, labelOf(bundle, facts)));
  // Names differ between two machines and mean nothing: words are compared with the bundle's own names in them.
  const asNamedThere = bundle.transactions.flatMap(
    (_, index) => readCall(bundle, index, labelThere(bundle)).sentences,
  );
  requireTrueSpending(bundle);
  const review: PlanContent['review'] = {
    planId: randomUUID(),
    kind: bundle.kind,
    action: actionOf(calls, asWritten(claims.action)),
    sentences: [],
    account,
    accountLabel: facts.accountLabel(account) ?? account,
    network: { chainId: network.chainId, name: asWritten(network.name), local: network.local },
    calls: [],
    balanceChanges: claims.balanceChanges.map((change) => ({
      ...change,
      token: asWritten(change.token),
      accountLabel: labelOf(bundle, facts)(change.account),
    })),
    fee: {
      ...fees,
      expected: claims.expectedFee,
      max: maxFee(bundle).toString(),
      symbol: network.local ? nativeSymbol(network) : asWritten(claims.feeSymbol),
    },
    feeChoice: null,
    warnings: [],
    expiresAt: bundle.expiresAt,
    carried: { role: 'to-sign', digest },
  };
  const label = labelOf(bundle, facts);
  const nameOf = (address: string) => (label(address) === getAddress(address) ? null : label(address));
  const naming = { chain: { addresses: bundle.contracts, local: network.local }, nameOf };
  review.calls = calls.map(
    ({ action: _action, sentences: _sentences, warnings: _warnings, ...call }, index) => {
      const { nonce, gasLimit, signingHash } = bundle.transactions[
        index
      ] as PlanBundle['transactions'][number];
      const complete = { ...call, nonce, gasLimit };
      if (reviewedHash(review, complete) !== signingHash)
        throw differs(`The hash to sign of transaction ${index + 1} is another one.`);
      const clear = clearCall({ ...call, from: account, value: BigInt(call.value) }, naming);
      return { ...complete, signingHash, clear };
    },
  );
  const own = calls.flatMap(({ sentences }) => sentences);
  review.sentences = [...own, ...claimedSentences(claims.sentences, asNamedThere)];
  review.warnings = distinct([
    ...calls.flatMap(({ warnings }) => warnings),
    ...facts.warnings,
    ...claimedWarnings(bundle, calls, asNamedThere),
  ]);
  return {
    review,
    events: [],
    genesis: network.genesis,
    context: { confirms: facts.confirms },
    spareGas: [],
    named: namedAddresses(
      bundle.transactions.map(({ to, data, value }) => ({ to, data, value: BigInt(value) })),
      account,
      { addresses: bundle.contracts },
    ),
    replaces: null,
  };
}

/**
 * Spending limits count what the review says that leaves the account, and that is the bundle's word here: it must not say
 * less than the calldata does.
 */
function requireTrueSpending(bundle: PlanBundle): void {
  const { account, claims } = bundle;
  for (const [token, least] of leastSpending(bundle) ?? []) {
    const said = claims.balanceChanges
      .filter((change) => change.account === account.address && change.token === token)
      .reduce((sum, { change }) => sum - BigInt(change), 0n);
    if (said < least) {
      throw differs(
        `It says that ${said} base units of ${token} leave the account; its calldata takes ${least}.`,
      );
    }
  }
}

/** Wei: what all transactions can cost at most. */
function maxFee({ transactions, fees }: PlanBundle): bigint {
  return transactions.reduce((sum, { gasLimit }) => sum + BigInt(gasLimit) * BigInt(fees.maxFeePerGas), 0n);
}

type Label = (address: string) => string;

function readCall(bundle: PlanBundle, index: number, label: Label): DescribedCall {
  const { to, data, value } = bundle.transactions[index] as PlanBundle['transactions'][number];
  const call = describeAlone({ to, data, value: BigInt(value) }, bundle, label);
  const claim = bundle.claims.calls[index];
  const place = `transaction ${index + 1}`;
  if (claim?.contract !== call.contract || claim.functionName !== call.functionName) {
    throw differs(
      `It says that ${place} calls ${short(claim?.functionName)} of ${short(claim?.contract)}; its calldata calls ${call.functionName} of ${call.contract}.`,
    );
  }
  const otherwise = call.arguments.find((argument, position) => {
    const claimed = claim.arguments[position];
    return (
      claimed?.name !== argument.name || claimed.type !== argument.type || claimed.value !== argument.value
    );
  });
  if (otherwise) {
    const claimed = claim.arguments.find(({ name }) => name === otherwise.name);
    throw differs(
      `It says that “${otherwise.name}” of ${place} is ${short(claimed?.value)}; its calldata says ${short(otherwise.value)}.`,
    );
  }
  if (claim.arguments.length !== call.arguments.length) {
    throw differs(`It says more about ${place} than its calldata holds.`);
  }
  if (claim.abi !== abiOf(call))
    throw differs(`It declares ${call.functionName} in another way than this app.`);
  return call;
}

/** Calls whose words need the state of an order book, which a machine without a network cannot see. */
function describeAlone(
  call: { to: string; data: string; value: bigint },
  bundle: PlanBundle,
  label: Label,
): DescribedCall {
  const chain = { addresses: bundle.contracts };
  const context = {
    account: getAddress(bundle.account.address),
    label,
    local: bundle.network.local,
    books: new Map(),
    governance: null,
  };
  return describeCall(call, chain, context, (contract, name) => ({
    action: `Call ${name} of ${contract}`,
    sentences: [
      `Calls ${name} of ${label(bundle.contracts[contract])}, with the arguments below. What that costs or brings depends on the state of the chain, which this machine cannot see.`,
    ],
    warnings: [
      {
        id: 'state-needed',
        severity: 'caution',
        title: 'Only the bundle says what this comes to',
        detail: `The calldata of ${name} alone does not tell prices and amounts. Compare the arguments with what you mean to sign.`,
        mustAnswer: true,
      },
    ],
  }));
}

/** This machine's own names first. A name that the bundle brings along is shown as the bundle's, with the address. */
function labelOf({ contracts, claims }: PlanBundle, { accountLabel }: ReviewFacts) {
  const carried = new Map(claims.labels.map(({ address, label }) => [getAddress(address), label]));
  return labeller({ addresses: contracts }, (address) => {
    const own = accountLabel(address);
    if (own !== null) return own;
    const given = carried.get(getAddress(address));
    return given === undefined ? null : `${getAddress(address)} (the bundle calls it ${quoted(given)})`;
  });
}

/** The names that the exporting machine has. */
function labelThere({ contracts, account, claims }: PlanBundle): Label {
  const carried = new Map(claims.labels.map(({ address, label }) => [address, label]));
  carried.set(account.address, account.label);
  return labeller({ addresses: contracts }, (address) => carried.get(getAddress(address)) ?? null);
}

function actionOf(calls: readonly DescribedCall[], claimed: string): string {
  const last = calls.length - 1;
  const own = calls.filter(({ functionName }, index) => functionName !== 'approve' || index === last);
  return `${own[0]?.action ?? claimed}${own.length > 1 ? ` and ${own.length - 1} more` : ''}`;
}

/** What the bundle tells beyond what the calldata does, such as the number of a certificate. */
function claimedSentences(claimed: readonly string[], read: readonly string[]): string[] {
  return claimed
    .filter((sentence) => !read.includes(sentence))
    .map((sentence) => `The bundle says: ${asWritten(sentence)}`);
}

function claimedWarnings(
  { claims }: PlanBundle,
  calls: readonly DescribedCall[],
  read: readonly string[],
): Warning[] {
  const own = new Set(calls.flatMap(({ warnings }) => warnings.map(({ title }) => title)));
  const missing = read.filter((sentence) => !claims.sentences.includes(sentence));
  const warnings = claims.warnings
    .filter(({ id, title }) => id !== 'local-chain' && !own.has(title))
    .map((warning) => ({
      ...warning,
      title: `The bundle warns: ${asWritten(warning.title)}`,
      detail: asWritten(warning.detail),
    }));
  const needed = calls.some((call) => call.warnings.some(({ id }) => id === 'state-needed'));
  if (missing.length > 0 && !needed) {
    warnings.unshift({
      id: 'told-otherwise',
      severity: 'danger',
      title: 'The bundle tells it in other words',
      detail: `This machine reads: “${missing[0]}” The bundle does not say so. Sign only if what this machine reads is what you mean.`,
      mustAnswer: true,
    });
  }
  return warnings;
}

const short = (text: string | undefined) => (text === undefined ? 'nothing' : asWritten(text.slice(0, 200)));

function differs(what: string): Failure {
  return new Failure(
    'meaning-differs',
    `What this bundle says and what its transactions do are two things. ${what} It cannot be signed. Find out who made it before you export it again.`,
  );
}
