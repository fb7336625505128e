/** Blocks, the transaction's own included, after which it counts as confirmed, and as never to be undone. */
export type ConfirmationDepth = { readonly confirmed: number; readonly final: number };

/** The deepest that can be chosen: beyond it nodes keep no receipts worth waiting for. */
export const DEEPEST = 10_000;

/** One node, which never reorganises by itself. */
export const LOCAL_DEPTH: ConfirmationDepth = { confirmed: 1, final: 16 };

/**
 * Ethereum finalises after two epochs of 32 slots (consensus specification, SLOTS_PER_EPOCH). A rollup is as final as
 * the block of Ethereum that holds its batch: about 20 minutes, in blocks of its own (2 s for the OP stack, 0.25 s for
 * Arbitrum).
 */
const ETHEREUM: ConfirmationDepth = { confirmed: 3, final: 64 };
const OP_STACK: ConfirmationDepth = { confirmed: 10, final: 600 };
const ARBITRUM: ConfirmationDepth = { confirmed: 20, final: 4_800 };
const BY_CHAIN: Readonly<Record<number, ConfirmationDepth>> = {
  1: ETHEREUM,
  10: OP_STACK,
  100: { confirmed: 4, final: 64 },
  // The deepest reorganisation of Polygon so far undid 157 blocks (23 February 2023).
  137: { confirmed: 16, final: 256 },
  8453: OP_STACK,
  42161: ARBITRUM,
  421614: ARBITRUM,
  84532: OP_STACK,
  11155111: ETHEREUM,
  11155420: OP_STACK,
};

/** What a network begins with; as Ethereum where nothing is known of it. The user can change it. */
export function defaultDepth(chainId: number): ConfirmationDepth {
  return BY_CHAIN[chainId] ?? ETHEREUM;
}

/** What is wrong with a depth, in words, or null. Whole blocks, 1 ≤ confirmed ≤ final ≤ 10,000. */
export function depthProblem({ confirmed, final }: ConfirmationDepth): string | null {
  if (!Number.isInteger(confirmed) || confirmed < 1) return 'Confirmed: a whole number of blocks, 1 or more.';
  if (!Number.isInteger(final) || final > DEEPEST)
    return `Final: a whole number of blocks, ${DEEPEST.toLocaleString('en')} at most.`;
  if (final < confirmed) return 'Final cannot be fewer blocks than confirmed.';
  return null;
}
