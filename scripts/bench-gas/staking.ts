import { createRequire } from 'node:module';
import type { Contract } from 'ethers';
import { type Action, action } from './action.ts';
import type { Evm } from './evm.ts';
import type { Protocol } from './protocol.ts';

const DAY = 86_400;
const AMOUNT = 1_000_00n;
/** Synthetix counts whole base units a second: of CT02's, which are large, a stream must not be too thin. */
const REWARDS = 500_000_00n;
const DAYS_30 = 0;
const DAYS_365 = 3;

/** The creation code of Synthetix' StakingRewards as it is on Ethereum, from the list of deployments in their package. */
function stakingRewards(): { abi: string[]; bytecode: string } {
  const deployments = createRequire(import.meta.url)('synthetix/publish/deployed/mainnet/deployment.json');
  const { abi, bytecode } = deployments.sources.StakingRewards;
  return { abi, bytecode: `0x${bytecode.replace(/^0x/, '')}` };
}

/**
 * Our vault beside Synthetix' StakingRewards: both stake CT02 and pay CT02, both have another staker, a stream of rewards
 * that is running, and stakers who keep some CT02. What is done is done in both in the same order at the same times.
 */
export async function measureStaking(evm: Evm, { admin, token, vault, user }: Protocol): Promise<Action[]> {
  const { abi, bytecode } = stakingRewards();
  const peer = await evm.deploy(admin, abi, bytecode, admin, admin, token.target, token.target);
  const alice = await user(vault, peer);
  const other = await user(vault, peer);
  const actions: Action[] = [];
  const compare = (name: string, gas: number, peerName: string, peerGas: number) =>
    actions.push(
      action(`staking: ${name}`, gas, { name: `Synthetix StakingRewards ${peerName}`, gas: peerGas }),
    );

  await stakeBoth(other);
  await evm.send(other, vault, 'fund', REWARDS);
  await evm.send(other, token, 'transfer', peer.target, REWARDS);
  await evm.send(admin, peer, 'setRewardsDuration', 90 * DAY);
  await evm.send(admin, peer, 'notifyRewardAmount', REWARDS);
  evm.pass(DAY);
  // So that the counter of burned rewards is not written for the first time when it is measured.
  await evm.send(other, vault, 'claim', 0);
  await getReward(other);

  compare(
    'first stake of an account',
    await stake(alice),
    'stake, the first',
    await evm.send(alice, peer, 'stake', AMOUNT),
  );
  evm.pass(DAY);
  compare(
    'second stake',
    await stake(alice),
    'stake, the second',
    await evm.send(alice, peer, 'stake', AMOUNT),
  );
  evm.pass(DAY);
  compare(
    'third stake',
    await stake(alice),
    'stake, the third',
    await evm.send(alice, peer, 'stake', AMOUNT),
  );
  actions.push(
    action('staking: third stake, with an early bonus', await evm.rehearse(() => stake(alice, DAYS_365))),
  );
  evm.pass(29 * DAY);
  compare('claim', await evm.send(alice, vault, 'claim', 0), 'getReward', await getReward(alice));
  evm.pass(DAY);
  compare(
    'next claim',
    await evm.send(alice, vault, 'claim', 0),
    'getReward, the next',
    await getReward(alice),
  );
  evm.pass(DAY);

  const withdrawPeer = await evm.rehearse(() => evm.send(alice, peer, 'withdraw', AMOUNT));
  const exitPeer = await evm.send(alice, peer, 'exit');
  const unbonding = await evm.send(alice, vault, 'requestUnbonding', 0);
  evm.pass(14 * DAY);
  const withdrawal = await evm.send(alice, vault, 'withdraw', 0);
  const lastClaim = await evm.send(alice, vault, 'claim', 0);
  actions.push(action('staking: requestUnbonding', unbonding), action('staking: withdraw', withdrawal));
  compare('requestUnbonding + withdraw (2 transactions)', unbonding + withdrawal, 'withdraw', withdrawPeer);
  compare(
    'requestUnbonding + withdraw + claim (3 transactions)',
    unbonding + withdrawal + lastClaim,
    'exit',
    exitPeer,
  );
  actions.push(
    action('staking: fund', await evm.send(other, vault, 'fund', 100_00n)),
    action('staking: first delegation', await evm.send(alice, vault, 'delegate', other)),
    action('staking: stake of who has delegated', await stake(alice)),
    action('staking: delegation back to oneself', await evm.send(alice, vault, 'delegate', alice)),
  );
  return actions;

  function stake(from: string, tier = DAYS_30): Promise<number> {
    return evm.send(from, vault, 'stake', AMOUNT, tier, 0);
  }
  /** Claims of the peer. A stream that pays nothing would be cheaper. */
  async function getReward(from: string): Promise<number> {
    const before: bigint = await token.getFunction('balanceOf')(from);
    const gas = await evm.send(from, peer, 'getReward');
    if ((await token.getFunction('balanceOf')(from)) === before) throw new Error('The peer pays nothing.');
    return gas;
  }
  async function stakeBoth(from: string): Promise<void> {
    await evm.send(from, peer as Contract, 'stake', AMOUNT);
    await stake(from);
  }
}
