/** What `eth_feeHistory` says, in wei. `baseFees` ends with the coming block's. */
export type FeeHistory = { baseFees: readonly bigint[]; rewards: readonly bigint[] };

export type Fees = { baseFee: bigint; maxFeePerGas: bigint; maxPriorityFeePerGas: bigint };

/** 1 gwei: what is offered when recent blocks show no tips to go by. */
const USUAL_TIP = 1_000_000_000n;

/**
 * EIP-1559 fees in wei per gas: the median of the recent tips, and a ceiling of twice the coming base fee plus the
 * tip, which stays sufficient through five full blocks in a row (a base fee rises by at most 1/8 a block, EIP-1559).
 */
export function suggestFees(history: FeeHistory): Fees {
  const tips = history.rewards.filter((reward) => reward > 0n).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const maxPriorityFeePerGas = tips[Math.floor((tips.length - 1) / 2)] ?? USUAL_TIP;
  const baseFee = history.baseFees.at(-1) ?? 0n;
  return { baseFee, maxPriorityFeePerGas, maxFeePerGas: 2n * baseFee + maxPriorityFeePerGas };
}

/**
 * A gas limit for a call whose simulation used `gasUsed`. Refunds hide up to a fifth of what was needed on the way
 * (EIP-3529), so that comes back first (× 5/4); a fifth more allows for state that changes before the block.
 */
export function gasLimitFor(gasUsed: bigint, blockGasLimit: bigint): bigint {
  const limit = (gasUsed * 3n) / 2n + 10_000n;
  return limit < blockGasLimit ? limit : blockGasLimit;
}
