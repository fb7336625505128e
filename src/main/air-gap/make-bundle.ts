import { getAddress } from 'ethers';
import { contractNames, interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import type { DecodedCall, PlanContent } from '../transactions/plan-content.ts';
import type { PlanBundle } from './plan-bundle.ts';
import { PLAN_FORMAT, sealJson, VERSION } from './sealed-json.ts';

export type BundleFacts = {
  chain: Pick<Chain, 'addresses'>;
  /** Where the account's key is on its device, when that is known. */
  origin: { path: string | null; fingerprint: string | null };
  /** The user's label of an address, or null. */
  accountLabel(address: string): string | null;
  exportedAt: Date;
  expiresAt: Date;
};

/** Makes the file that takes a reviewed plan to another machine. */
export function makeBundle(plan: PlanContent, facts: BundleFacts): { text: string; digest: string } {
  const { review, genesis } = plan;
  const bundle: PlanBundle = {
    format: PLAN_FORMAT,
    version: VERSION,
    exportedAt: facts.exportedAt.toISOString(),
    expiresAt: facts.expiresAt.toISOString(),
    kind: review.kind,
    network: {
      chainId: review.network.chainId,
      name: review.network.name,
      genesis,
      local: review.network.local,
    },
    account: { address: review.account, label: review.accountLabel, ...facts.origin },
    contracts: Object.fromEntries(
      contractNames.map((name) => [name, getAddress(facts.chain.addresses[name])]),
    ) as PlanBundle['contracts'],
    fees: {
      maxFeePerGas: review.fee.maxFeePerGas,
      maxPriorityFeePerGas: review.fee.maxPriorityFeePerGas,
    },
    transactions: review.calls.map(({ nonce, to, value, data, gasLimit, signingHash }) => ({
      nonce,
      to,
      value,
      data,
      gasLimit,
      signingHash,
    })),
    claims: {
      action: review.action,
      sentences: review.sentences,
      calls: review.calls.map((call) => ({
        contract: call.contract,
        functionName: call.functionName,
        arguments: call.arguments,
        abi: abiOf(call),
      })),
      balanceChanges: review.balanceChanges,
      expectedFee: review.fee.expected,
      feeSymbol: review.fee.symbol,
      warnings: review.warnings,
      labels: labelsOf(review, facts.accountLabel),
    },
  };
  return sealJson(bundle);
}

/** The function as its ABI declares it (ethers' full form); empty for a contract that is none of ours. */
export function abiOf({ contract, data }: Pick<DecodedCall, 'contract' | 'data'>): string {
  const name = contractNames.find((each) => each === contract);
  return (name && interfaces[name].getFunction(data.slice(0, 10))?.format('full')) ?? '';
}

/** The user's labels of every address that the review names. */
function labelsOf(
  review: PlanContent['review'],
  accountLabel: BundleFacts['accountLabel'],
): PlanBundle['claims']['labels'] {
  const texts = review.calls.flatMap((call) => call.arguments.map(({ value }) => value));
  const named = texts.flatMap((text) => text.match(/\b0x[0-9a-fA-F]{40}\b/g) ?? []);
  const all = [review.account, ...review.balanceChanges.map(({ account }) => account), ...named];
  return [...new Set(all)].flatMap((address) => {
    const label = accountLabel(address);
    return label === null ? [] : [{ address, label }];
  });
}
