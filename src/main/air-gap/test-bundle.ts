import { getAddress, Transaction, Wallet, ZeroAddress } from 'ethers';
import { contractNames } from '../chain/abis.ts';
import { callOf } from '../chain/contracts.ts';
import { labeller } from '../transactions/account-labels.ts';
import { describeCall } from '../transactions/describe-call.ts';
import { type PlanContent, unsignedTransaction } from '../transactions/plan-content.ts';
import { retirementRequest } from '../transactions/test-journeys.ts';
import { makeBundle } from './make-bundle.ts';
import { sealAnswer } from './signed-answer.ts';

export const ADDRESSES = Object.fromEntries(
  contractNames.map((name, index) => [name, new Wallet(`0x${`${index + 10}`.repeat(32)}`).address]),
) as Record<(typeof contractNames)[number], string>;
const GENESIS = `0x${'ab'.repeat(32)}`;
const CHAIN_ID = 11155111;

type Call = { to: string; data: string; value: bigint };

export type PlanForTest = {
  /** What it does; by default a retirement and a transfer. */
  calls?: (addresses: typeof ADDRESSES) => Call[];
  /** Where it says that contracts are, other than `ADDRESSES`. */
  contracts?: Partial<typeof ADDRESSES>;
  genesis?: string;
  fees?: { maxFeePerGas: string; maxPriorityFeePerGas: string };
  sentences?: readonly string[];
  labels?: ReadonlyMap<string, string>;
  hours?: number;
  balanceChanges?: PlanContent['review']['balanceChanges'];
};

/** The usual two calls. */
function usualCalls(addresses: typeof ADDRESSES): Call[] {
  const chain = { addresses };
  return [
    callOf(chain, 'RetirementCertificates', 'retire', [
      retirementRequest({ beneficiaryName: 'Example', reason: 'Test', recipient: ZeroAddress }),
    ]),
    callOf(chain, 'CT02', 'transfer', [new Wallet(`0x${'7'.repeat(64)}`).address, 1_00n]),
  ];
}

/**
 * For tests: a plan of two calls as it leaves a machine that is on no network of ours, and the answer that this wallet
 * gives to it. No chain is needed: nothing was simulated.
 */
export function planForTest(
  wallet: Wallet,
  options: PlanForTest = {},
): { text: string; digest: string; answer: string } {
  const { calls = usualCalls, contracts = {}, genesis = GENESIS, labels = new Map(), hours = 1 } = options;
  const chain = { addresses: { ...ADDRESSES, ...contracts } };
  const context = {
    account: wallet.address,
    label: labeller(chain, (address) => labels.get(getAddress(address)) ?? null),
    local: false,
    books: new Map(),
    governance: null,
  };
  const described = calls(chain.addresses).map((call) =>
    describeCall(call, chain, context, (contract, name) => ({
      action: `Call ${name} of ${contract}`,
      sentences: [],
      warnings: [],
    })),
  );
  const review: PlanContent['review'] = {
    planId: 'plan',
    kind: 'retire',
    action: 'Retire 10.00 CT02 and 1 more',
    sentences: [...described.flatMap(({ sentences }) => sentences), ...(options.sentences ?? [])],
    account: wallet.address,
    accountLabel: wallet.address,
    network: { chainId: CHAIN_ID, name: 'Test network', local: false },
    calls: [],
    balanceChanges: options.balanceChanges ?? [
      {
        account: wallet.address,
        accountLabel: wallet.address,
        token: 'CT02',
        decimals: 2,
        before: '7000',
        after: '5900',
        change: '-1100',
      },
    ],
    fee: {
      maxFeePerGas: '2000000000',
      maxPriorityFeePerGas: '1000000000',
      expected: '300000000000000',
      max: '600000000000000',
      symbol: 'ETH',
      ...options.fees,
    },
    feeChoice: null,
    warnings: described.flatMap(({ warnings }) => warnings),
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  };
  review.calls = described.map(({ action: _a, sentences: _s, warnings: _w, ...call }, index) => {
    const complete = { ...call, nonce: 7 + index, gasLimit: '150000' };
    const signingHash = Transaction.from(unsignedTransaction(review, complete)).unsignedHash;
    return { ...complete, signingHash, clear: null };
  });
  const exportedAt = new Date();
  const { text, digest } = makeBundle(
    { review, events: [], genesis, context: {}, spareGas: [], named: [], replaces: null },
    {
      chain,
      origin: { path: null, fingerprint: null },
      accountLabel: (address) => labels.get(getAddress(address)) ?? null,
      exportedAt,
      expiresAt: new Date(exportedAt.getTime() + hours * 3_600_000),
    },
  );
  const signed = review.calls.map((call) => {
    const transaction = Transaction.from(unsignedTransaction(review, call));
    transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
    return transaction.serialized;
  });
  const network = { chainId: CHAIN_ID, genesis };
  const answer = sealAnswer({ plan: digest, network, account: wallet.address, signed }).text;
  return { text, digest, answer };
}
