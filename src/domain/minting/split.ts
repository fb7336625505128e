/** Where the tokens of a report go, in base units of CT02. The four always add up to the report's amount. */
export type Split = { customer: bigint; treasury: bigint; rewardPool: bigint; referral: bigint };

/** Where the reward pool's share goes, in base units of CT02. */
export type PoolSplit = { stakerRewards: bigint; daoTreasury: bigint; emergencyReserve: bigint };

/**
 * Splits a report's amount: 20 % treasury, 10 % reward pool, each rounded down, the rest to the customer. A referrer's
 * 5 % comes out of the treasury's 20 %, so the customer keeps the same (protocol, section 2).
 */
export function splitOfMint(amount: bigint, referred = false): Split {
  const treasury = (amount * 20n) / 100n;
  const rewardPool = (amount * 10n) / 100n;
  const referral = referred ? (amount * 5n) / 100n : 0n;
  return {
    customer: amount - treasury - rewardPool,
    treasury: treasury - referral,
    rewardPool,
    referral,
  };
}

/** Splits the pool's share: 15 % DAO treasury, 5 % emergency reserve, the rest (80 %) staker rewards. */
export function splitOfPool(rewardPool: bigint): PoolSplit {
  const daoTreasury = (rewardPool * 15n) / 100n;
  const emergencyReserve = (rewardPool * 5n) / 100n;
  return { stakerRewards: rewardPool - daoTreasury - emergencyReserve, daoTreasury, emergencyReserve };
}
