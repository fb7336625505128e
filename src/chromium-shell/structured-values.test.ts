import { expect, test } from 'vitest';
import { structuredValues } from './structured-values.ts';

const values = structuredValues();
const there = (value: unknown) => values.decode(values.encode(value));

// The HTML standard's structured clone, which Electron's IPC uses, is the reference: Node has it built in.
test.each<[string, unknown]>([
  ['plain data', { a: [1, 'two', null, true, { b: [] }] }],
  ['undefined', { a: undefined, b: [undefined] }],
  ['bigint', [0n, -(2n ** 256n)]],
  ['numbers that JSON lacks', [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0]],
  ['dates', new Date(1_700_000_000_000)],
  ['an invalid date', new Date(Number.NaN)],
  ['maps and sets', [new Map([[{ a: 1 }, 2n]]), new Set([1, 'x'])]],
  ['bytes', new Uint8Array([0, 1, 255])],
  ['a key that looks like a tag', { $: 'bigint', v: '1' }],
  ['an own key __proto__', JSON.parse('{"__proto__": {"polluted": true}, "a": 1}')],
  [
    'a class instance, as its own properties',
    new (class A {
      x = 1;
    })(),
  ],
  ['text', '\u2028 \ud83d\ude00 "</script>'],
])('%s arrive as structured clone gives them', (_what, value) => {
  expect(there(value)).toEqual(structuredClone(value));
});

test('a decoded __proto__ key changes no prototype', () => {
  const decoded = there(JSON.parse('{"__proto__": {"polluted": true}}')) as object;
  expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
  expect(Object.hasOwn(decoded, '__proto__')).toBe(true);
});

test('errors keep their name and message', () => {
  expect(there(new RangeError('too far'))).toMatchObject({ name: 'RangeError', message: 'too far' });
});

const cycle: unknown[] = [];
cycle.push(cycle);

test.each<[string, unknown]>([
  ['a function', { a: () => 1 }],
  ['a symbol', Symbol('a')],
  ['a cycle', cycle],
  ['a list with gaps', new Array(3)],
])('%s cannot be sent', (_what, value) => {
  expect(() => values.encode(value)).toThrow('could not be cloned');
});
