import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  difference,
  type Expression,
  evaluate,
  product,
  quantity,
  quotient,
  step,
  sum,
} from './arithmetic.ts';

test('a formula is shown in names and in numbers, and its result is theirs', () => {
  // Cloud Carbon Footprint: 2 vCPUs of Broadwell at 50 %, AWS’s PUE: 2 × (0.71 + 0.5 × 2.98) × 1.135 / 1000 = 0.004994 kWh
  const watts = sum(
    quantity('min', 0.71, 'W'),
    product(
      quantity('utilisation', 50, '%'),
      difference(quantity('max', 3.69, 'W'), quantity('min', 0.71, 'W')),
    ),
  );
  const shown = step(
    'Computing',
    quotient(
      product(quantity('vCPUs', 2), watts, quantity('hours', 1, 'h'), quantity('PUE', 1.135)),
      quantity('W in a kW', 1000),
    ),
    'kWh',
  );
  expect(shown).toEqual({
    name: 'Computing',
    formula: 'vCPUs × (min + utilisation × (max − min)) × hours × PUE / W in a kW',
    numbers: '2 × (0.71 W + 50 % × (3.69 W − 0.71 W)) × 1 h × 1.135 / 1000',
    result: expect.closeTo(0.004994, 12),
    unit: 'kWh',
  });
});

test('what is shown in numbers comes to the result, to the last bit, however it is nested', () => {
  fc.assert(
    fc.property(expressions(3), (expression) => {
      expect(read(step('', expression, '').numbers)).toBe(evaluate(expression));
    }),
  );
});

/** Expressions of at most so many levels of operations. */
function expressions(levels: number): fc.Arbitrary<Expression> {
  const leaf: fc.Arbitrary<Expression> = fc
    .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom('', 'W', '%'))
    .map(([value, unit]) => quantity('x', value === 0 ? 1 : value, unit));
  if (levels === 0) return leaf;
  const terms = fc.array(expressions(levels - 1), { minLength: 2, maxLength: 3 });
  const operation: fc.Arbitrary<Expression> = fc
    .tuple(fc.constantFrom('sum', 'difference', 'product', 'quotient'), terms)
    .map(([kind, [a = quantity('x', 1), b = quantity('x', 1), ...others]]) => {
      if (kind === 'difference') return difference(a, b);
      if (kind === 'quotient') return quotient(a, b);
      return kind === 'sum' ? sum(a, b, ...others) : product(a, b, ...others);
    });
  return fc.oneof(leaf, operation);
}

/** Computes what is written, as a reader would: JavaScript reads from the left, dots before lines. */
function read(numbers: string): number {
  const script = numbers
    .replaceAll(/−?[\d.e+-]*\d( %| W)?/g, (number) => {
      const digits = number.replace('−', '-').replace(/ .$/, '');
      return number.endsWith('%') ? `((${digits}) / 100)` : `(${digits})`;
    })
    .replaceAll('×', '*')
    .replaceAll('−', '-');
  return new Function(`return ${script}`)();
}
