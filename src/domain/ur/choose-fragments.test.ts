import { describe, expect, test } from 'vitest';
import { aliasSampler, degreeSampler, fragmentChooser, shuffled } from './choose-fragments.ts';
import { crc32 } from './crc32.ts';
import { makeMessage } from './test-vectors.ts';
import { Xoshiro256 } from './xoshiro256.ts';

// Expected values from the reference implementation's own tests: BlockchainCommons/bc-ur, test/test.cpp. BCR-2020-005 says
// that implementations must pass them.
const seededWith = (text: string) => new Xoshiro256(new TextEncoder().encode(text));
const numbers = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('Xoshiro256**', () => {
  test('seeded with “Wolf”: numbers modulo 100 (test_rng_1)', () => {
    const random = seededWith('Wolf');
    expect(numbers(40, () => Number(random.next() % 100n))).toEqual([
      42, 81, 85, 8, 82, 84, 76, 73, 70, 88, 2, 74, 40, 48, 77, 54, 88, 7, 5, 88, 37, 25, 82, 13, 69, 59, 30,
      39, 11, 82, 19, 99, 45, 87, 30, 15, 32, 22, 89, 44,
    ]);
  });

  test('seeded with the CRC-32 of “Wolf” (test_rng_2)', () => {
    const seed = new Uint8Array(4);
    new DataView(seed.buffer).setUint32(0, crc32(new TextEncoder().encode('Wolf')));
    const random = new Xoshiro256(seed);
    expect(numbers(20, () => Number(random.next() % 100n))).toEqual([
      88, 44, 94, 74, 0, 99, 7, 77, 68, 35, 47, 78, 19, 21, 50, 15, 42, 36, 91, 11,
    ]);
  });

  test('whole numbers from 1 to 10 (test_rng_3)', () => {
    const random = seededWith('Wolf');
    expect(numbers(30, () => 1 + random.nextBelow(10))).toEqual([
      6, 5, 8, 4, 10, 5, 7, 10, 4, 9, 10, 9, 7, 7, 1, 1, 2, 9, 9, 2, 6, 4, 5, 7, 8, 5, 4, 2, 3, 8,
    ]);
  });
});

test('the alias method with weights 1, 2, 4, 8 (test_random_sampler)', () => {
  const random = seededWith('Wolf');
  const draw = aliasSampler([1, 2, 4, 8]);
  expect(numbers(40, () => draw(random))).toEqual([
    3, 3, 3, 3, 3, 3, 3, 0, 2, 3, 3, 3, 3, 1, 2, 2, 1, 3, 3, 2, 3, 3, 1, 1, 2, 1, 1, 3, 1, 3, 1, 2, 0, 2, 1,
    0, 3, 3, 3, 1,
  ]);
});

test('the shuffle of ten numbers, three times (test_shuffle)', () => {
  const random = seededWith('Wolf');
  const once = () => shuffled(10, 10, random).map((index) => index + 1);
  expect([once(), once(), once()]).toEqual([
    [6, 4, 9, 3, 10, 5, 7, 8, 1, 2],
    [10, 8, 6, 5, 1, 2, 3, 9, 7, 4],
    [6, 4, 5, 8, 9, 3, 2, 1, 7, 10],
  ]);
});

test('degrees of eleven fragments (test_choose_degree)', () => {
  const draw = degreeSampler(11);
  const degrees = Array.from({ length: 30 }, (_, index) => draw(seededWith(`Wolf-${index + 1}`)));
  expect(degrees).toEqual([
    11, 3, 6, 5, 2, 1, 2, 11, 1, 3, 9, 10, 10, 4, 2, 1, 1, 2, 1, 1, 5, 2, 4, 10, 3, 2, 1, 1, 3, 11,
  ]);
});

test('the fragments in parts 1 to 30 of a message of 1024 bytes (test_choose_fragments)', () => {
  const choose = fragmentChooser(11, crc32(makeMessage(1024)));
  const chosen = Array.from({ length: 30 }, (_, index) => choose(index + 1).sort((a, b) => a - b));
  expect(chosen).toEqual([
    ...Array.from({ length: 11 }, (_, index) => [index]),
    [9],
    [2, 5, 6, 8, 9, 10],
    [8],
    [1, 5],
    [1],
    [0, 2, 4, 5, 8, 10],
    [5],
    [2],
    [2],
    [0, 1, 3, 4, 5, 7, 9, 10],
    [0, 1, 2, 3, 5, 6, 8, 9, 10],
    [0, 2, 4, 5, 7, 8, 9, 10],
    [3, 5],
    [4],
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    [0, 1, 3, 4, 5, 6, 7, 9, 10],
    [6],
    [5, 6],
    [7],
  ]);
});
