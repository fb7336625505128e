import { expect, test } from 'vitest';
import { MAX_INPUT_BYTES, MAX_INPUT_DEPTH, plainCopy } from './gate-input.ts';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

test('plain data is copied, without properties that are undefined', () => {
  const value = { a: [1, -2.5, 'é', true, null, {}], b: undefined };
  const copy = plainCopy(value);
  expect(copy).toStrictEqual({ a: [1, -2.5, 'é', true, null, {}] });
  expect(copy).not.toBe(value);
});

test('the limits themselves are allowed, one more is not', () => {
  expect(plainCopy(nested(MAX_INPUT_DEPTH))).toEqual(nested(MAX_INPUT_DEPTH));
  expect(() => plainCopy(nested(MAX_INPUT_DEPTH + 1))).toThrow('nested too deeply');
  // Two bytes are the quotation marks.
  expect(plainCopy('x'.repeat(MAX_INPUT_BYTES - 2))).toHaveLength(MAX_INPUT_BYTES - 2);
  expect(() => plainCopy('x'.repeat(MAX_INPUT_BYTES - 1))).toThrow('larger than 1 MiB');
});

test.each([[-0], [Number.NaN], [Number.POSITIVE_INFINITY], [Number.NEGATIVE_INFINITY]])(
  'the number %s, which JSON does not have, is refused',
  (number) => expect(() => plainCopy({ number })).toThrow('finite'),
);

test('a cycle ends at the depth limit', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(() => plainCopy(cycle)).toThrow('nested too deeply');
});

test('a list that claims to be long is refused before it is walked', () => {
  const sparse: unknown[] = [];
  sparse.length = 2 ** 32 - 1;
  expect(() => plainCopy(sparse)).toThrow('larger than 1 MiB');
  expect(() => plainCopy(new Array(3))).toThrow('gaps');
});

test('a getter is refused, and never called', () => {
  let called = false;
  const value = Object.defineProperty({}, 'a', {
    enumerable: true,
    get: () => {
      called = true;
    },
  });
  expect(() => plainCopy(value)).toThrow('computed');
  expect(called).toBe(false);
});

test('keys that are symbols, or __proto__, are refused', () => {
  expect(() => plainCopy({ [Symbol('a')]: 1 })).toThrow('key that is not allowed');
  expect(() => plainCopy(JSON.parse('{"__proto__": {}}'))).toThrow('key that is not allowed');
});

test.each([[() => 1], [1n], [Symbol('a')], [new Date(0)], [new Map()], [new Uint8Array(1)], [/x/]])(
  '%s is not plain data',
  (value) => expect(() => plainCopy({ value })).toThrow(/cannot be sent|other than plain data/),
);

test('text with half of a character is refused, wherever it stands; whole ones pass', () => {
  for (const half of ['\ud800', 'x\udfffy', '\udc00\ud800']) {
    expect(() => plainCopy({ list: [{ text: half }] })).toThrow('half of a character');
  }
  expect(plainCopy({ text: '\ud83d\ude00 \uffff' })).toEqual({ text: '😀 \uffff' });
});
