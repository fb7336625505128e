import { expect, test } from 'vitest';
import { defaultDepth, depthProblem, LOCAL_DEPTH } from './confirmation-depth.ts';

test('Ethereum is final after two epochs of 32 slots (consensus specification)', () => {
  expect(defaultDepth(1).final).toBe(2 * 32);
  expect(defaultDepth(11155111).final).toBe(2 * 32);
});

test('a rollup is final after about 20 minutes of its own blocks', () => {
  // 2 s a block: 600 × 2 s = 20 min; 0.25 s a block: 4,800 × 0.25 s = 20 min.
  expect([10, 8453, 42161].map((chainId) => defaultDepth(chainId).final)).toEqual([600, 600, 4_800]);
});

test('a chain that nobody knows is taken for Ethereum, and every default is one that could be typed', () => {
  expect(defaultDepth(987_654)).toEqual(defaultDepth(1));
  for (const chainId of [1, 10, 100, 137, 8453, 42161])
    expect(depthProblem(defaultDepth(chainId))).toBeNull();
  expect(depthProblem(LOCAL_DEPTH)).toBeNull();
});

test('a depth is whole blocks, 1 ≤ confirmed ≤ final ≤ 10,000', () => {
  expect(depthProblem({ confirmed: 1, final: 1 })).toBeNull();
  expect(depthProblem({ confirmed: 1, final: 10_000 })).toBeNull();
  for (const depth of [
    { confirmed: 0, final: 5 },
    { confirmed: 1.5, final: 5 },
    { confirmed: 6, final: 5 },
    { confirmed: 1, final: 10_001 },
    { confirmed: 1, final: Number.NaN },
  ]) {
    expect([depth, depthProblem(depth)]).toEqual([depth, expect.any(String)]);
  }
});
