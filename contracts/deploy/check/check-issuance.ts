import { Contract, type Result } from 'ethers';
import { interfaces } from '../../../src/main/chain/abis.ts';
import type { ContractName } from '../../../src/main/chain/chain.ts';
import { eventsSince } from '../events-since.ts';
import type { AccessEvents } from './access-events.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/** 29,000.00 CT02 (protocol, section 1). */
const GENESIS = 2_900_000n;

/**
 * Whether the deployer used what it could do as administrator before the hand-over: whether there was CT02 beside genesis
 * (as a minter of its own, or with validators of its own), ledger USD, or somebody who may redeem that.
 */
export async function checkIssuance(context: CheckContext, events: AccessEvents): Promise<Finding[]> {
  const { provider, addresses, deployedAtBlock } = context;
  const genesis: bigint = await new Contract(addresses.CT02, interfaces.CT02, provider).getFunction(
    'mintedFor',
  )(1);
  const distributed = compare('issuance', 'CT02 of genesis', GENESIS, genesis);
  if (events.handedOverAtBlock === null) return distributed;
  const to = events.handedOverAtBlock;
  const sum = async (name: ContractName, event: string, of: (args: Result) => bigint) => {
    const all = await eventsSince(
      new Contract(addresses[name], interfaces[name], provider),
      deployedAtBlock,
      to,
    );
    return all
      .filter(({ eventName }) => eventName === event)
      .reduce((total, { args }) => total + of(args), 0n);
  };
  const [minted, issued, redeemers] = await Promise.all([
    sum('CT02', 'Minted', ({ amount }) => amount),
    sum('LedgerUsd', 'Issued', ({ amount }) => amount),
    sum('LedgerUsd', 'RedeemerSet', () => 1n),
  ]);
  return [
    ...distributed,
    ...compare('issuance', 'CT02 before the hand-over', GENESIS, minted),
    ...compare('issuance', 'LedgerUsd before the hand-over', 0n, issued),
    ...compare('issuance', 'changes of who may redeem LedgerUsd before the hand-over', 0n, redeemers),
  ];
}
