import { Contract, ZeroAddress } from 'ethers';
import { interfaces } from '../../../src/main/chain/abis.ts';
import { treasuryOf } from '../create-treasury.ts';
import { create2Address } from '../create2.ts';
import { creationsOf } from '../creations.ts';
import { eventsSince } from '../events-since.ts';
import type { GovernanceSettings } from '../governance.ts';
import type { AccessEvents } from './access-events.ts';
import { type CheckContext, compare, type Finding } from './finding.ts';

/**
 * Whether each contract was created by this version's creation code, with the arguments that it should have got: its
 * address follows from both. Equal code is not enough: a foreign constructor can leave the same code, and beside it roles,
 * balances or a module of which no event tells.
 */
export async function checkCreation(context: CheckContext, events: AccessEvents): Promise<Finding[]> {
  const { addresses, config } = context;
  const { creations, addresses: following } = creationsOf(
    events.firstAdmin ?? ZeroAddress,
    addresses.Treasury,
    { ...config, governance: await firstGovernance(context) },
    addresses,
  );
  return [
    ...creations.flatMap(({ name, code }) =>
      compare('creation', name, create2Address(code), addresses[name]),
    ),
    ...(['Timelock', 'Usdc', 'Usdt', 'Weth'] as const).flatMap((name) =>
      compare('creation', name, following[name], addresses[name]),
    ),
    ...(await checkSafe(context)),
  ];
}

/** With what the governor began, which votes may have changed since: its constructor logs it. */
async function firstGovernance({
  provider,
  addresses,
  config,
  deployedAtBlock,
}: CheckContext): Promise<GovernanceSettings> {
  const [governor, timelock] = await Promise.all(
    (['Governor', 'Timelock'] as const).map((name) =>
      eventsSince(new Contract(addresses[name], interfaces[name], provider), deployedAtBlock),
    ),
  );
  // The second argument of each is what was set; the first, what was before.
  const first = (name: string, fallback: number): number => {
    const event = [...(governor ?? []), ...(timelock ?? [])].find(({ eventName }) => eventName === name);
    return event ? Number(event.args[1]) : fallback;
  };
  const { governance } = config;
  return {
    votingDelay: first('VotingDelaySet', governance.votingDelay),
    votingPeriod: first('VotingPeriodSet', governance.votingPeriod),
    lateQuorumExtension: first('LateQuorumVoteExtensionSet', governance.lateQuorumExtension),
    quorumBps: first('QuorumSet', governance.quorumBps),
    timelockDelay: first('MinDelayChange', governance.timelockDelay),
  };
}

/** The Safe: from the owners with whom it began, who may have changed since, and from nothing else. */
async function checkSafe({ provider, addresses, config }: CheckContext): Promise<Finding[]> {
  const { Treasury } = addresses;
  const { address } = treasuryOf(config.safeOwners, config.safeThreshold);
  if (address === Treasury) return [];
  const events = await eventsSince(new Contract(Treasury, interfaces.Treasury, provider), 0);
  const setup = events.find(({ eventName }) => eventName === 'SafeSetup');
  const first = setup && treasuryOf([...setup.args.owners], Number(setup.args.threshold)).address;
  return compare('creation', 'Treasury', first ?? address, Treasury);
}
