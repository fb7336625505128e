import type { Log } from '../../domain/transactions/transfer-log.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Chain } from '../chain/chain.ts';
import { decodeEvents } from '../chain/contracts.ts';
import { type EventContext, youOr } from './describe-context.ts';
import { describeGovernanceEvents } from './describe-governance-events.ts';
import { describeMarketEvents } from './describe-market-events.ts';
import { describeMeteringEvents } from './describe-metering.ts';
import { describeStakingEvents } from './describe-staking-events.ts';
import { describeTreasuryEvents } from './describe-treasury.ts';

const BADGES = ['Declared', 'Attested'];

/**
 * What the events of a plan say in addition to its calldata: the split of a mint, the certificate of a retirement, the
 * lock of a stake, the trades of an order, the vote of a proposal.
 */
export function describeEvents(
  logs: readonly Log[],
  chain: Pick<Chain, 'addresses' | 'local'>,
  context: EventContext,
): string[] {
  const placed = logs.map(({ address, topics, data }, index) => ({
    address,
    topics: [...topics],
    data,
    index,
    transactionHash: '',
    blockHash: '',
    blockNumber: 0,
  }));
  const minted = decodeEvents(chain, 'EmissionsMinter', 'ReportMinted', placed).map(({ args }) => args);
  const retired = decodeEvents(chain, 'RetirementCertificates', 'Retired', placed).map(({ args }) => args);
  const sum = (part: 'customer' | 'treasury' | 'rewardPool' | 'referral') =>
    minted.reduce((total, args) => total + args[part], 0n);
  const customers = new Map<string, bigint>();
  for (const { beneficiary, customer } of minted) {
    customers.set(beneficiary, (customers.get(beneficiary) ?? 0n) + customer);
  }
  const shares = [...customers].map(
    ([customer, amount]) => `${amountInWords(amount)} go to ${youOr(customer, context)}, `,
  );
  const referral =
    sum('referral') > 0n ? `, ${amountInWords(sum('referral'))} to whom the report names as referrer` : '';
  return [
    ...(minted.length > 0
      ? [
          `Of the minted tokens, ${shares.join('')}${amountInWords(sum('treasury'))} to the treasury, ${amountInWords(sum('rewardPool'))} to the reward pool${referral}.`,
        ]
      : []),
    ...retired.map(
      (args) =>
        `${amountInWords(args.amount)} are retired: ${amountInWords(args.amount, 'kg CO2e')} ${args.badge === 1n ? 'of attested cloud emissions under the CT02 protocol' : 'under the CT02 protocol, declared without linked reports that cover it'}, with certificate ${args.certificateId} (badge ${BADGES[Number(args.badge)] ?? 'unknown'}).`,
    ),
    ...describeStakingEvents(placed, chain),
    ...describeMarketEvents(placed, chain, context),
    ...describeTreasuryEvents(placed, chain, context),
    ...describeMeteringEvents(placed, chain, context),
    ...describeGovernanceEvents(placed, chain, context),
  ];
}
