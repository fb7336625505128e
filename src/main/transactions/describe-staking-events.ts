import { TIERS, tierBonus } from '../../domain/staking/tiers.ts';
import { amountInWords, momentInWords } from '../../domain/transactions/wording.ts';
import type { Chain } from '../chain/chain.ts';
import { decodeEvents } from '../chain/contracts.ts';

type Deployed = Pick<Chain, 'addresses'>;
type Logs = Parameters<typeof decodeEvents>[3];

/** What the staking vault's events say: numbers, dates and amounts that follow from the vault and not from the call. */
export function describeStakingEvents(logs: Logs, chain: Deployed): string[] {
  return [...staked(logs, chain), ...left(logs, chain), ...rewards(logs, chain)];
}

function staked(logs: Logs, chain: Deployed): string[] {
  return decodeEvents(chain, 'StakingVault', 'Staked', logs).map(({ args }) => {
    const { index, amount, bonus, lockedUntil } = args;
    const days = TIERS[Number(args.tier)]?.days;
    const full = days === undefined ? 0n : tierBonus(amount, days);
    const withBonus = bonus > 0n ? ` and an early bonus of ${amountInWords(bonus)}` : '';
    const short =
      bonus < full ? ` The tier’s bonus would be ${amountInWords(full)}: the pool holds no more.` : '';
    return `Position ${index} holds ${amountInWords(amount)}${withBonus}, locked until ${momentInWords(lockedUntil)}.${short}`;
  });
}

function left(logs: Logs, chain: Deployed): string[] {
  return [
    ...decodeEvents(chain, 'StakingVault', 'UnbondingRequested', logs).map(
      ({ args }) => `Position ${args.index} can be withdrawn from ${momentInWords(args.withdrawableFrom)}.`,
    ),
    ...decodeEvents(chain, 'StakingVault', 'Withdrawn', logs).map(
      ({ args }) =>
        `Position ${args.index} pays out ${amountInWords(args.principal)}${args.bonus > 0n ? ` and the early bonus of ${amountInWords(args.bonus)}` : ''}.`,
    ),
  ];
}

function rewards(logs: Logs, chain: Deployed): string[] {
  return [
    ...decodeEvents(chain, 'StakingVault', 'RewardClaimed', logs).map(
      ({ args }) =>
        `Position ${args.index}: ${amountInWords(args.paid)} are paid and ${amountInWords(args.burned)} burned.`,
    ),
    ...decodeEvents(chain, 'StakingVault', 'RewardsFunded', logs).map(
      ({ args }) =>
        `${amountInWords(args.amount)} enter the staking pool, which then pays up to ${amountInWords(args.perDay)} a day to all stakers together.`,
    ),
  ];
}
