import { TIERS, tierBonus, UNBONDING_DAYS } from '../../domain/staking/tiers.ts';
import { amountInWords } from '../../domain/transactions/wording.ts';
import type { Members } from '../chain/abi-values.ts';
import { type Describer, type Description, type Inputs, youOr } from './describe-context.ts';
import type { Warning } from './plan-content.ts';

type Arguments<F extends string> = Members<Inputs<'StakingVault', F>>;

/** One describer for each function of the staking vault that moves something. */
export const stakingDescribers = {
  'StakingVault.stake': ({ amount, tier, minBonus }: Arguments<'stake'>) =>
    describeStake(amount, tier, minBonus),
  'StakingVault.requestUnbonding': ({ index }: Arguments<'requestUnbonding'>) => ({
    action: `Unbond position ${index}`,
    sentences: [
      `Starts the ${UNBONDING_DAYS} days of unbonding of position ${index}: from then on it earns nothing and votes nothing, and this cannot be taken back. What it has earned stays yours to claim.`,
    ],
    warnings: [],
  }),
  'StakingVault.withdraw': ({ index }: Arguments<'withdraw'>) => ({
    action: `Withdraw position ${index}`,
    sentences: [`Pays out the principal and the early bonus of position ${index}.`],
    warnings: [],
  }),
  'StakingVault.claim': ({ index }: Arguments<'claim'>) => ({
    action: `Claim the rewards of position ${index}`,
    sentences: [
      `Claims what position ${index} has earned until then; 1 % of it, rounded up to 0.01 CT02, is burned.`,
    ],
    warnings: [],
  }),
  'StakingVault.fund': ({ amount }: Arguments<'fund'>) => ({
    action: `Put ${amountInWords(amount)} into the staking pool`,
    sentences: [`Gives ${amountInWords(amount)} of yours to the stakers’ pool.`],
    warnings: [
      {
        id: 'given-away' as const,
        severity: 'caution' as const,
        title: 'This is a gift',
        detail: 'What enters the pool goes to the stakers. Nobody can take it out again.',
        mustAnswer: true,
      },
    ],
  }),
  'StakingVault.collect': () => ({
    action: 'Move booked rewards into the staking pool',
    sentences: [
      'Moves what the reward pool has booked for stakers into the staking pool. Nothing of yours moves.',
    ],
    warnings: [],
  }),
  'StakingVault.delegate': ({ delegatee }: Arguments<'delegate'>, context) => {
    const self = BigInt(delegatee) === 0n || delegatee.toLowerCase() === context.account.toLowerCase();
    const whom = self ? youOr(context.account, context) : context.label(delegatee);
    return {
      action: self ? 'Cast your own votes' : `Delegate your votes to ${whom}`,
      sentences: [
        `The votes of your staked positions, those to come included, are cast by ${whom} from then on, until you delegate anew. Your tokens stay where they are.`,
      ],
      warnings: self
        ? []
        : [
            {
              id: 'votes-delegated' as const,
              severity: 'caution' as const,
              title: 'Somebody else votes for you',
              detail: `${whom} (${delegatee}) casts your votes. Taking them back counts for proposals whose snapshot comes later.`,
              mustAnswer: true,
            },
          ],
    };
  },
  'StakingVault.delegateBySig': ({ delegatee }: Arguments<'delegateBySig'>, context) => ({
    action: 'Deliver a signed delegation',
    sentences: [
      `Delivers somebody’s signed delegation of votes to ${youOr(delegatee, context)}. Nothing of yours moves unless you signed it.`,
    ],
    warnings: [],
  }),
  'StakingVault.pause': () => ({
    action: 'Pause staking',
    sentences: ['Stops new stakes. Claiming, unbonding and withdrawing go on. Only the guardian may.'],
    warnings: [],
  }),
  'StakingVault.unpause': () => ({
    action: 'Resume staking',
    sentences: ['Lets new stakes go on. Only administrators may.'],
    warnings: [],
  }),
} satisfies Record<string, Describer>;

function describeStake(amount: bigint, position: bigint, minBonus: bigint): Description {
  const tier = TIERS[Number(position)];
  if (!tier) {
    return {
      action: `Stake ${amountInWords(amount)}`,
      sentences: [`Stakes ${amountInWords(amount)} in tier ${position}, which does not exist.`],
      warnings: [],
    };
  }
  const { days, apyPercent } = tier;
  const full = tierBonus(amount, days);
  return {
    action: `Stake ${amountInWords(amount)} for ${days} days`,
    sentences: [`Stakes ${amountInWords(amount)} for ${days} days, ${bonusInWords(full, minBonus)}.`],
    warnings: [
      {
        id: 'stake-locked',
        severity: 'caution',
        title: `Locked for ${days} days`,
        detail: `Nobody can release it earlier, and then unbonding takes ${UNBONDING_DAYS} days more. What it earns depends on what the pool holds: ${apyPercent} % a year is the most, not a promise.`,
        mustAnswer: true,
      },
      ...(minBonus < full ? [lowerBonus(full, minBonus)] : []),
    ],
  };
}

function bonusInWords(full: bigint, minBonus: bigint): string {
  if (full === 0n) return 'without an early bonus';
  if (minBonus === 0n) return 'with whatever early bonus the pool can give';
  return `with an early bonus of at least ${amountInWords(minBonus)}, locked with it; if the pool can give less, nothing is staked`;
}

function lowerBonus(full: bigint, minBonus: bigint): Warning {
  return {
    id: 'bonus-below-tier',
    severity: 'caution',
    title: 'The early bonus may be lower than the tier’s',
    detail: `The tier’s bonus for this amount is ${amountInWords(full)}; you accept as little as ${amountInWords(minBonus)}. It is lower when the pool holds less.`,
    mustAnswer: true,
  };
}
