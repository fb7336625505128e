/** Fees of one past block in wei per gas. `tips` are the priority fees that were paid at percentiles 10, 50 and 90. */
export type BlockFees = { baseFee: bigint; tips: readonly bigint[]; fullness: number };

/** What `eth_feeHistory` says, oldest block first. `nextBaseFee` is the coming block's, which is known already. */
export type FeeHistory = { blocks: readonly BlockFees[]; nextBaseFee: bigint };

/** What a transaction offers, in wei per gas (EIP-1559). */
export type OfferedFees = { maxFeePerGas: bigint; maxPriorityFeePerGas: bigint };

export const SPEEDS = ['slow', 'usual', 'fast'] as const;
export type Speed = (typeof SPEEDS)[number];

/** 1 gwei: what is offered when recent blocks show no tips to go by. */
const USUAL_TIP = 1_000_000_000n;

/**
 * Which percentile of the tips is offered, and how many base fees the ceiling allows for, in eighths. A base fee rises
 * by at most 1/8 a block (EIP-1559): 9/8 lasts one full block, 2 lasts five (1.125⁵ = 1.80), 3 lasts nine
 * (1.125⁹ = 2.89).
 */
const OFFERS: Record<Speed, { percentile: number; eighths: bigint }> = {
  slow: { percentile: 0, eighths: 9n },
  usual: { percentile: 1, eighths: 16n },
  fast: { percentile: 2, eighths: 24n },
};

/** A block this full left transactions behind, so that the lowest tip in it tells what it took to get in. */
const FULL = 0.9;

/**
 * EIP-1559 fees for each speed: the median over recent blocks of the tip at that speed's percentile, and a ceiling of
 * so many coming base fees plus the tip. Rounded up to three digits; none is below a slower one.
 */
export function suggestFees(history: FeeHistory): Record<Speed, OfferedFees> {
  const offer = (speed: Speed, slower?: OfferedFees): OfferedFees => {
    const { percentile, eighths } = OFFERS[speed];
    const tip = atLeast(roundUp(medianTip(history, percentile)), slower?.maxPriorityFeePerGas);
    const ceiling = roundUp((history.nextBaseFee * eighths + 7n) / 8n + tip);
    return { maxPriorityFeePerGas: tip, maxFeePerGas: atLeast(ceiling, slower?.maxFeePerGas) };
  };
  const slow = offer('slow');
  const usual = offer('usual', slow);
  return { slow, usual, fast: offer('fast', usual) };
}

function medianTip({ blocks }: FeeHistory, percentile: number): bigint {
  const tips = blocks
    .map(({ tips }) => tips[percentile] ?? 0n)
    .filter((tip) => tip > 0n)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return tips[Math.floor((tips.length - 1) / 2)] ?? USUAL_TIP;
}

function atLeast(value: bigint, least = 0n): bigint {
  return value > least ? value : least;
}

/** Rounded up to three significant digits: the rest is noise that nobody compares on a small screen. */
export function roundUp(wei: bigint): bigint {
  const digits = wei.toString().length;
  if (digits <= 3) return wei;
  const unit = 10n ** BigInt(digits - 3);
  return ((wei + unit - 1n) / unit) * unit;
}

/** Wei per gas that a block with this base fee takes: base fee and tip, but never more than the ceiling (EIP-1559). */
export function paidPerGas(baseFee: bigint, { maxFeePerGas, maxPriorityFeePerGas }: OfferedFees): bigint {
  const wanted = baseFee + maxPriorityFeePerGas;
  if (wanted > maxFeePerGas) return maxFeePerGas;
  return wanted;
}

/**
 * In how many of the recent blocks a transaction with these fees would have had its place: where its ceiling covered
 * the base fee, and in full blocks what was left as a tip was no less than the tenth percentile.
 */
export function admittedBy({ blocks }: FeeHistory, offered: OfferedFees): { blocks: number; of: number } {
  const admitted = blocks.filter(({ baseFee, tips, fullness }) => {
    if (offered.maxFeePerGas < baseFee) return false;
    return fullness < FULL || paidPerGas(baseFee, offered) - baseFee >= (tips[0] ?? 0n);
  });
  return { blocks: admitted.length, of: blocks.length };
}

/** Blocks to expect until it is mined: one in so many had a place for it. Null when none had. */
export function expectedBlocks(admitted: { blocks: number; of: number }): number | null {
  return admitted.blocks === 0 ? null : Math.ceil(admitted.of / admitted.blocks);
}

/** Where the base fee is going: the coming block's against the mean of the recent ones, beyond 5 % either way. */
export function baseFeeTrend({ blocks, nextBaseFee }: FeeHistory): 'rising' | 'falling' | 'steady' {
  if (blocks.length === 0) return 'steady';
  const sum = blocks.reduce((total, { baseFee }) => total + baseFee, 0n);
  const scaled = nextBaseFee * BigInt(blocks.length) * 100n;
  if (scaled > sum * 105n) return 'rising';
  return scaled < sum * 95n ? 'falling' : 'steady';
}

/**
 * The least that a transaction has to offer to take the place of another with its nonce: both fees an eighth higher.
 * Nodes differ: geth (`--txpool.pricebump`), Erigon, Besu and Reth want 10 % on both, Nethermind more than 10 %, the
 * former Parity 12.5 % (ethereum/web3.py#1570). One that satisfies the strictest satisfies all.
 */
export function replacementFloor(replaced: OfferedFees): OfferedFees {
  const raised = (fee: bigint) => roundUp(fee + (fee + 7n) / 8n + 1n);
  return {
    maxFeePerGas: raised(replaced.maxFeePerGas),
    maxPriorityFeePerGas: raised(replaced.maxPriorityFeePerGas),
  };
}

/** The offer, raised to the floor where it is lower. The ceiling never stays below the tip. */
export function raiseTo(offered: OfferedFees, floor: OfferedFees): OfferedFees {
  const maxPriorityFeePerGas = atLeast(offered.maxPriorityFeePerGas, floor.maxPriorityFeePerGas);
  const maxFeePerGas = atLeast(atLeast(offered.maxFeePerGas, floor.maxFeePerGas), maxPriorityFeePerGas);
  return { maxFeePerGas, maxPriorityFeePerGas };
}

/**
 * A gas limit for a call whose simulation used `gasUsed`. Refunds hide up to a fifth of what was needed on the way
 * (EIP-3529), so that comes back first (× 5/4); a fifth more allows for state that changes before the block.
 */
export function gasLimitFor(gasUsed: bigint, blockGasLimit: bigint): bigint {
  const limit = (gasUsed * 3n) / 2n + 10_000n;
  return limit < blockGasLimit ? limit : blockGasLimit;
}
