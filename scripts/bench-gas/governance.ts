import { id } from 'ethers';
import { ct02GovernorAbi, ct02GovernorBytecode } from '../../contracts/generated/CT02Governor.gen.ts';
import { type Action, action } from './action.ts';
import type { Evm } from './evm.ts';
import type { Protocol } from './protocol.ts';

const DAY = 86_400;
const PLATFORM_FEATURES = 0;
const FOR = 1;
const DESCRIPTION = 'The statement of a month shows grid intensity by hour.';

/** A resolution on platform features: proposed, voted for by two stakers, queued and executed. */
export async function measureGovernance(evm: Evm, protocol: Protocol): Promise<Action[]> {
  const { admin, manager, vault, user } = protocol;
  const settings = {
    votingDelay: DAY,
    votingPeriod: 3 * DAY,
    lateQuorumExtension: DAY,
    quorumBps: 400,
    timelockDelay: 2 * DAY,
  };
  const governor = await evm.deploy(
    admin,
    ct02GovernorAbi,
    ct02GovernorBytecode,
    ...[manager.target, vault.target, settings],
  );
  const [alice, bob] = [await user(vault), await user(vault)];
  for (const staker of [alice, bob]) await evm.send(staker, vault, 'stake', 10_000_00n, 3, 0);

  const calldata = governor.interface.encodeFunctionData('resolve', [PLATFORM_FEATURES, id(DESCRIPTION)]);
  const calls = [[governor.target], [0], [calldata]] as const;
  const proposal = await governor.getFunction('hashProposal')(...calls, id(DESCRIPTION));

  const propose = await evm.send(alice, governor, 'propose', ...calls, DESCRIPTION);
  evm.pass(2 * DAY);
  const first = await evm.send(alice, governor, 'castVote', proposal, FOR);
  const next = await evm.send(bob, governor, 'castVote', proposal, FOR);
  evm.pass(5 * DAY);
  const queue = await evm.send(alice, governor, 'queue', ...calls, id(DESCRIPTION));
  evm.pass(3 * DAY);
  const execute = await evm.send(alice, governor, 'execute', ...calls, id(DESCRIPTION));
  return [
    action('governance: propose a resolution', propose),
    action('governance: first vote on a proposal, which meets the quorum', first),
    action('governance: next vote', next),
    action('governance: queue', queue),
    action('governance: execute', execute),
  ];
}
