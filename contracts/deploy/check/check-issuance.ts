import { Contract } from 'ethers';
import { abis } from '../../../src/main/chain/abis.ts';
import type { ContractName } from '../../../src/main/chain/chain.ts';
import { eventsSince } from '../events-since.ts';
import type { AccessEvents } from './access-events.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/** 29,000.00 CT02 (protocol, section 1). */
const GENESIS = 2_900_000n;

/**
 * Whether tokens came out of nothing before the hand-over, when the deployer could do whatever an administrator can: CT02
 * beside genesis and attested reports, or ledger USD.
 */
export async function checkIssuance(context: CheckContext, events: AccessEvents): Promise<Finding[]> {
  const { provider, addresses, deployedAtBlock } = context;
  const genesis: bigint = await new Contract(addresses.CT02, abis.CT02, provider).getFunction('mintedFor')(1);
  const distributed = compare('issuance', 'CT02 of genesis', GENESIS, genesis);
  if (events.handedOverAtBlock === null) return distributed;
  const to = events.handedOverAtBlock;
  const sum = async (name: ContractName, event: string, of: (args: { amount: bigint }) => bigint) => {
    const all = await eventsSince(new Contract(addresses[name], abis[name], provider), deployedAtBlock, to);
    return all
      .filter(({ eventName }) => eventName === event)
      .reduce((total, { args }) => total + of(args as unknown as { amount: bigint }), 0n);
  };
  const [minted, reported, issued] = await Promise.all([
    sum('CT02', 'Minted', ({ amount }) => amount),
    sum('EmissionsMinter', 'ReportMinted', ({ amount }) => amount),
    sum('LedgerUsd', 'Issued', ({ amount }) => amount),
  ]);
  return [
    ...distributed,
    ...compare('issuance', 'CT02 before the hand-over', GENESIS + reported, minted),
    ...compare('issuance', 'LedgerUsd before the hand-over', 0n, issued),
  ];
}
