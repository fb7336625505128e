import { Failure } from '../../domain/failure.ts';
import {
  admittedBy,
  baseFeeTrend,
  expectedBlocks,
  type OfferedFees,
  paidPerGas,
  raiseTo,
  SPEEDS,
  type Speed,
  suggestFees,
} from '../../domain/transactions/fees.ts';
import { gweiInWords as gwei } from '../../domain/transactions/wording.ts';
import type { FeeMarket } from './fee-market.ts';
import type { Review } from './plan-content.ts';

/** A speed by its name, or fees of the user's own. */
export type FeeChoice = Speed | OfferedFees;

/** Beyond so many times the fast ceiling it is a slip of the hand: not offered at all, and warned of before that. */
const LIMIT = 100n;
const WARN = 4n;

export type ChosenFees = OfferedFees & {
  speed: Speed | 'custom';
  /** The ceiling is far above what the fastest needs. */
  excessive: boolean;
  suggestions: Record<Speed, OfferedFees>;
};

/**
 * The fees of a plan. `floor` is the least that they may be, for a transaction that takes the place of another.
 *
 * @throws Failure `fee-out-of-bounds` for own fees that no block takes, or that are far beyond reason.
 */
export function chooseFees(market: FeeMarket, choice: FeeChoice, floor?: OfferedFees): ChosenFees {
  const suggested = suggestFees(market.history);
  const suggestions = floor
    ? {
        slow: raiseTo(suggested.slow, floor),
        usual: raiseTo(suggested.usual, floor),
        fast: raiseTo(suggested.fast, floor),
      }
    : suggested;
  if (typeof choice === 'string') {
    return { ...suggestions[choice], speed: choice, excessive: false, suggestions };
  }
  const { maxFeePerGas, maxPriorityFeePerGas } = choice;
  const most = suggestions.fast.maxFeePerGas * LIMIT;
  const refuse = (what: string) => {
    throw new Failure('fee-out-of-bounds', `${what} Choose another.`);
  };
  if (maxPriorityFeePerGas > maxFeePerGas) {
    refuse('The part for the block’s maker is more than the whole fee a unit of gas.');
  }
  if (maxFeePerGas < market.history.nextBaseFee) {
    refuse(
      `The next block takes no less than ${gwei(market.history.nextBaseFee)} a unit of gas, so the transaction would wait without an end in sight.`,
    );
  }
  if (floor && (maxFeePerGas < floor.maxFeePerGas || maxPriorityFeePerGas < floor.maxPriorityFeePerGas)) {
    refuse(
      `To take the place of the first one it has to offer at least ${gwei(floor.maxFeePerGas)} a unit of gas, of which ${gwei(floor.maxPriorityFeePerGas)} for the block’s maker.`,
    );
  }
  if (maxFeePerGas > most) refuse(`More than ${gwei(most)} a unit of gas is beyond reason now.`);
  const excessive = maxFeePerGas > suggestions.fast.maxFeePerGas * WARN;
  return { maxFeePerGas, maxPriorityFeePerGas, speed: 'custom', excessive, suggestions };
}

/** What can be chosen in the review, with what each has to expect by the recent blocks. */
export function feeOptions(
  { history, secondsPerBlock }: FeeMarket,
  chosen: ChosenFees,
  gas: { expected: bigint; limit: bigint },
): NonNullable<Review['feeChoice']> {
  const option = (offered: OfferedFees) => {
    const admitted = admittedBy(history, offered);
    const blocks = expectedBlocks(admitted);
    return {
      maxFeePerGas: offered.maxFeePerGas.toString(),
      maxPriorityFeePerGas: offered.maxPriorityFeePerGas.toString(),
      expected: (gas.expected * paidPerGas(history.nextBaseFee, offered)).toString(),
      max: (gas.limit * offered.maxFeePerGas).toString(),
      admitted,
      waitBlocks: blocks,
      waitSeconds: blocks === null || secondsPerBlock === null ? null : Math.round(blocks * secondsPerBlock),
    };
  };
  return {
    speed: chosen.speed,
    baseFee: history.nextBaseFee.toString(),
    trend: baseFeeTrend(history),
    chosen: option(chosen),
    options: SPEEDS.map((speed) => ({ speed, ...option(chosen.suggestions[speed]) })),
  };
}
