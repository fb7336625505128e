import { Xoshiro256 } from './xoshiro256.ts';

/** Answers the indexes, from 0, of the fragments that a part mixes. */
export type ChooseFragments = (seqNum: number) => number[];

/**
 * Which fragments each part of one message mixes (BCR-2020-005, "chooseFragments"): the first `seqLen` parts hold one
 * each, in order; later ones mix as many as a draw says, more rarely the more they are.
 *
 * @param checksum the CRC-32 of the message
 */
export function fragmentChooser(seqLen: number, checksum: number): ChooseFragments {
  const degree = degreeSampler(seqLen);
  return (seqNum) => {
    if (seqNum <= seqLen) return [seqNum - 1];
    const seed = new Uint8Array(8);
    const view = new DataView(seed.buffer);
    view.setUint32(0, seqNum);
    view.setUint32(4, checksum);
    const random = new Xoshiro256(seed);
    return shuffled(seqLen, degree(random), random);
  };
}

/** The first `count` of the numbers below `length`, after the shuffle of BCR-2020-005. */
export function shuffled(length: number, count: number, random: Xoshiro256): number[] {
  const remaining = Array.from({ length }, (_, index) => index);
  return Array.from({ length: count }, () => {
    const [taken] = remaining.splice(random.nextBelow(remaining.length), 1);
    return taken as number;
  });
}

/** Draws how many fragments are mixed: k with a probability that goes with 1/k. */
export function degreeSampler(seqLen: number): (random: Xoshiro256) => number {
  const draw = aliasSampler(Array.from({ length: seqLen }, (_, index) => 1 / (index + 1)));
  return (random) => draw(random) + 1;
}

/**
 * Draws indexes with the given weights by the alias method of Walker and Vose, in the order of BCR-2020-005's reference
 * implementation: both sides have to round alike.
 */
export function aliasSampler(weights: readonly number[]): (random: Xoshiro256) => number {
  const count = weights.length;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scaled = weights.map((weight) => (weight * count) / sum);
  const chance = new Array<number>(count).fill(1);
  const alias = Array.from({ length: count }, (_, index) => index);
  const small: number[] = [];
  const large: number[] = [];
  for (let index = count - 1; index >= 0; index--)
    ((scaled[index] as number) < 1 ? small : large).push(index);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop() as number;
    const more = large.pop() as number;
    chance[less] = scaled[less] as number;
    alias[less] = more;
    scaled[more] = (scaled[more] as number) + (scaled[less] as number) - 1;
    ((scaled[more] as number) < 1 ? small : large).push(more);
  }
  return (random) => {
    const index = random.nextBelow(count);
    return random.nextDouble() < (chance[index] as number) ? index : (alias[index] as number);
  };
}
