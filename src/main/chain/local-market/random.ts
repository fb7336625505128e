import { id } from 'ethers';

/** Numbers that follow from a seed alone, so that a market can be played again. Not for secrets. */
export type Random = {
  /** From 0 to 1, without 1. */
  unit(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Mean 0 and standard deviation 1, never beyond 6: the sum of twelve uniform numbers (Irwin–Hall), less 6. */
  normal(): number;
};

/** 13 hexadecimal digits: the 52 bits of a double's fraction. */
const DIGITS = 13;

/** Keccak-256 of the seed and a counter, four numbers from each hash. */
export function seededRandom(seed: string): Random {
  let counter = 0;
  let rest = '';
  const unit = (): number => {
    if (rest.length < DIGITS) {
      rest = id(`${seed} ${counter}`).slice(2, 2 + 4 * DIGITS);
      counter += 1;
    }
    const digits = rest.slice(0, DIGITS);
    rest = rest.slice(DIGITS);
    return Number.parseInt(digits, 16) / 2 ** (4 * DIGITS);
  };
  const between = (least: number, most: number) => least + Math.floor(unit() * (most - least + 1));
  return {
    unit,
    between,
    pick: (list) => {
      const chosen = list[between(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError('There is nothing to pick from.');
      return chosen;
    },
    chance: (probability) => unit() < probability,
    normal: () => {
      let sum = -6;
      for (let count = 0; count < 12; count += 1) sum += unit();
      return sum;
    },
  };
}
