import type { z } from 'zod';
import { Failure, isFailure } from '../../domain/failure.ts';
import { durationInWords } from '../../domain/governance/duration.ts';
import { percentInWords } from '../../domain/market/order-cost.ts';
import type { governedAction } from '../../ipc/governance.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { type ProposedCall, setterCall } from '../chain/governed-call.ts';
import { type GovernedSetter, governedSetter } from '../chain/governed-settings.ts';
import { MARKETS } from '../chain/markets.ts';
import { readFailure } from '../chain/rpc-error.ts';

export type GovernedAction = z.output<typeof governedAction>;
type Change = Exclude<GovernedAction, { name: 'resolution' }>;

/**
 * The call that an action is, with the settings that it leaves alone as they are now, tried out as the timelock would
 * make it.
 *
 * @throws Failure `nothing-changes`, `setting-refused` with the bounds.
 */
export async function actionCall(chain: Chain, action: Change): Promise<ProposedCall> {
  const { setter, values } = valuesOf(action);
  const now = await setter.now(chain);
  const wanted = values.map((value, index) => value ?? now[index] ?? 0n);
  if (wanted.every((value, index) => value === now[index])) {
    throw new Failure(
      'nothing-changes',
      `This would set ${setter.subject} to what they are. Change something.`,
    );
  }
  const call = setterCall(chain, setter, wanted);
  if (setter.contract === 'Governor') await checkBounds(chain, setter, wanted[0] ?? 0n);
  else await tryOut(chain, call);
  return call;
}

function valuesOf(action: Change): { setter: GovernedSetter; values: (bigint | null)[] } {
  const of = (...args: Parameters<typeof governedSetter>) => governedSetter(...args);
  switch (action.name) {
    case 'market-fees':
      return {
        setter: of(MARKETS[action.pair].book, 'setFees'),
        values: [action.burnBps, action.takerBps, action.makerBps].map(orNull),
      };
    case 'fee-shares':
      return {
        setter: of('FeeRouter', 'setShares'),
        values: [action.buybackBps, action.rewardPoolBps].map(orNull),
      };
    case 'api-burn':
      return { setter: of('ApiPayments', 'setBurnPerThousandCalls'), values: [BigInt(action.amount)] };
    case 'stability':
      return {
        setter: of('StabilityModule', 'setParameters'),
        values: [action.minFallBps, action.volumeShareBps, action.dailyBuybackLimit, action.floorBudget].map(
          orNull,
        ),
      };
    case 'voting-delay':
      return { setter: of('Governor', 'setVotingDelay'), values: [BigInt(action.seconds)] };
    case 'voting-period':
      return { setter: of('Governor', 'setVotingPeriod'), values: [BigInt(action.seconds)] };
    case 'late-quorum-extension':
      return { setter: of('Governor', 'setLateQuorumVoteExtension'), values: [BigInt(action.seconds)] };
    case 'quorum':
      return { setter: of('Governor', 'setQuorum'), values: [BigInt(action.bps)] };
    case 'timelock-delay':
      return { setter: of('Timelock', 'updateDelay'), values: [BigInt(action.seconds)] };
  }
}

function orNull(value: number | string | null): bigint | null {
  return value === null ? null : BigInt(value);
}

/** Runs the call as the timelock, without sending anything. @throws Failure `setting-refused` with the reason. */
async function tryOut(chain: Chain, { to, data }: ProposedCall): Promise<void> {
  try {
    await chain.provider.call({ from: chain.addresses.Timelock, to, data });
  } catch (error) {
    const failure = readFailure(error);
    if (!isFailure(failure, 'contract-refused')) throw failure;
    throw new Failure('setting-refused', `This could not be executed. ${failure.message}`, failure.details);
  }
}

const BOUNDS = {
  setVotingDelay: ['lowestVotingDelay', 'MAX_VOTING_DELAY'],
  setVotingPeriod: ['lowestVotingPeriod', 'MAX_VOTING_PERIOD'],
  setLateQuorumVoteExtension: ['lowestLateQuorumExtension', 'MAX_LATE_QUORUM_EXTENSION'],
  setQuorum: ['MIN_QUORUM_BPS', 'MAX_QUORUM_BPS'],
} as const;

/** The governor's own setters cannot be tried out: they run within `execute` only. @throws Failure `setting-refused`. */
async function checkBounds(chain: Chain, { method, settings }: GovernedSetter, value: bigint): Promise<void> {
  const names = BOUNDS[method as keyof typeof BOUNDS];
  const [least, most] = await Promise.all(names.map((name) => read(chain, 'Governor', name, [])));
  if (least === undefined || most === undefined || (value >= least && value <= most)) return;
  const [setting] = settings;
  const words = setting?.unit === 'bps' ? percentInWords : durationInWords;
  throw new Failure(
    'setting-refused',
    `The ${setting?.name} can be from ${words(least)} to ${words(most)}, and ${words(value)} is not.`,
  );
}
