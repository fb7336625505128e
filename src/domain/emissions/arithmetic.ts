/**
 * Arithmetic that shows itself: an expression is computed, and written once in names and once in numbers, from the same
 * tree, so that what is shown is what was computed.
 */
export type Expression =
  | { kind: 'quantity'; name: string; value: number; unit: string }
  | { kind: 'sum' | 'difference' | 'product' | 'quotient'; terms: readonly Expression[] };

/** One line of a calculation as it is shown: `numbers` come to `result`. */
export type Step = {
  name: string;
  /** In names: `vCPUs × watts`. */
  formula: string;
  /** In numbers: `2 × 2.2 W`. */
  numbers: string;
  result: number;
  unit: string;
};

/** A number by its name. With the unit `%` it counts as hundredths. */
export function quantity(name: string, value: number, unit = ''): Expression {
  return { kind: 'quantity', name, value, unit };
}

export const sum = (...terms: Expression[]): Expression => ({ kind: 'sum', terms });
export const product = (...terms: Expression[]): Expression => ({ kind: 'product', terms });
export const difference = (from: Expression, what: Expression): Expression => ({
  kind: 'difference',
  terms: [from, what],
});
export const quotient = (of: Expression, by: Expression): Expression => ({
  kind: 'quotient',
  terms: [of, by],
});

/** The value in double precision, term after term from the left, as SQL computes it. */
export function evaluate(expression: Expression): number {
  if (expression.kind === 'quantity')
    return expression.unit === '%' ? expression.value / 100 : expression.value;
  const [first, ...others] = expression.terms.map(evaluate);
  if (first === undefined) throw new RangeError('an expression without terms');
  return others.reduce((left, right) => OPERATIONS[expression.kind](left, right), first);
}

const OPERATIONS = {
  sum: (left: number, right: number) => left + right,
  difference: (left: number, right: number) => left - right,
  product: (left: number, right: number) => left * right,
  quotient: (left: number, right: number) => left / right,
};
const SIGNS = { sum: ' + ', difference: ' − ', product: ' × ', quotient: ' / ' };

/** The expression as one step of a calculation. */
export function step(name: string, expression: Expression, unit: string): Step {
  return {
    name,
    formula: write(expression, ({ name }) => name),
    numbers: write(expression, inNumbers),
    result: evaluate(expression),
    unit,
  };
}

type Quantity = Extract<Expression, { kind: 'quantity' }>;

function inNumbers({ value, unit }: Quantity): string {
  const digits = value < 0 ? `−${-value}` : String(value);
  return unit === '' ? digits : `${digits} ${unit}`;
}

function write(
  expression: Expression,
  leaf: (quantity: Quantity) => string,
  outer?: Expression['kind'],
  first = true,
): string {
  if (expression.kind === 'quantity') return leaf(expression);
  const text = expression.terms
    .map((term, index) => write(term, leaf, expression.kind, index === 0))
    .join(SIGNS[expression.kind]);
  return needsBrackets(expression.kind, outer, first) ? `(${text})` : text;
}

/** Where reading from the left, and dots before lines, would give another value. */
function needsBrackets(
  inner: Expression['kind'],
  outer: Expression['kind'] | undefined,
  first: boolean,
): boolean {
  if (outer === undefined) return false;
  const lines = inner === 'sum' || inner === 'difference';
  if (outer === 'product' || outer === 'quotient') return lines || !first;
  return lines && !first;
}
