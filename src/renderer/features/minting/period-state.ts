import type { Output } from '../../../ipc/contract.ts';

export type Period = Output<'minting.periods'>[number];

/** The state of a period in a word or two; its explanation comes from main. */
export const STATE_NAMES: Record<Period['state'], string> = {
  open: 'Can be minted',
  minted: 'Minted',
  skipped: 'Skipped',
  'too-old': 'Too old to mint',
  'not-over': 'Not over yet',
  'not-final': 'Not final yet',
  overlaps: 'Already covered',
  'nothing-to-mint': 'Below 0.01 kg',
  pending: 'In progress',
};

/** The sums over the chosen periods, in base units of CT02. */
export function sumOf(periods: readonly Period[]) {
  const sum = (pick: (period: Period) => string) =>
    periods.reduce((total, period) => total + BigInt(pick(period)), 0n);
  return {
    amount: sum((period) => period.amount),
    customer: sum((period) => period.split.customer),
    treasury: sum((period) => period.split.treasury),
    rewardPool: sum((period) => period.split.rewardPool),
  };
}
