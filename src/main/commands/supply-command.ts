import { readCommand } from './desk-command.ts';
import { inCt02 } from './in-ct02.ts';

/** `supply`: CT02 by where it came from, where it went and who holds it, at one block. */
export const supplyCommand = readCommand({
  usage: 'supply',
  read: (args) => args.none(),
  async answer({ handlers }) {
    const supply = await handlers['network.supply']({});
    return {
      blockNumber: supply.blockNumber,
      total: inCt02(supply.total),
      minted: { attested: inCt02(supply.mintedAttested), genesis: inCt02(supply.mintedGenesis) },
      burned: allInCt02(supply.burned),
      circulating: inCt02(supply.circulating),
      treasury: inCt02(supply.treasury),
      rewardPool: allInCt02(supply.rewardPool),
      staking: allInCt02(supply.staking),
    };
  },
  words: ({ blockNumber, total, minted, burned, circulating, treasury, rewardPool, staking }) =>
    `CT02 at block ${blockNumber}
${rows([
  ['Total supply', total],
  ['Minted on attested reports', minted.attested],
  ['Minted at genesis', minted.genesis],
  ['Burned by retirement', burned.retirement],
  ['Burned by trade fees', burned.tradeFee],
  ['Burned by reward claims', burned.rewardClaim],
  ['Burned by API usage', burned.apiUsage],
  ['Circulating', circulating],
  ['Treasury', treasury],
  ['Reward pool: staker rewards', rewardPool.stakerRewards],
  ['Reward pool: DAO treasury', rewardPool.daoTreasury],
  ['Reward pool: emergency reserve', rewardPool.emergencyReserve],
  ['Reward pool: not yet booked', rewardPool.unbooked],
  ['Staked, with bonuses', staking.staked],
  ['Staking rewards earned and to come', staking.rewards],
])}`,
});

function allInCt02<Part extends string>(amounts: Readonly<Record<Part, string>>): Record<Part, string> {
  return Object.fromEntries(
    Object.entries<string>(amounts).map(([part, amount]) => [part, inCt02(amount)]),
  ) as Record<Part, string>;
}

function rows(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([, amount]) => amount.length));
  return entries.map(([name, amount]) => `  ${name.padEnd(34)}  ${amount.padStart(width)}`).join('\n');
}
