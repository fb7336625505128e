import { type ParamType, Result } from 'ethers';

/** A parameter as it stands in an ABI. */
export type Parameter = {
  readonly type: string;
  readonly name: string;
  readonly components?: readonly Parameter[];
};

type Elementary<T extends string, Int> = T extends 'bool'
  ? boolean
  : T extends `uint${string}` | `int${string}`
    ? Int
    : string;

/** The TypeScript value of one ABI parameter: structs are objects by member name, integers `bigint`. */
export type ValueOf<P extends Parameter, Int = bigint> = P['type'] extends `${infer Base}[${string}]`
  ? readonly ValueOf<{ type: Base; name: P['name']; components: NonNullable<P['components']> }, Int>[]
  : P['type'] extends 'tuple'
    ? Members<NonNullable<P['components']>, Int>
    : Elementary<P['type'], Int>;

/** Several parameters, by name. */
export type Members<Ps extends readonly Parameter[], Int = bigint> = {
  readonly [P in Ps[number] as P['name']]: ValueOf<P, Int>;
};

/** Several parameters, by position. What goes in may have small integers as numbers. */
export type Positions<Ps extends readonly Parameter[], Int = bigint | number> = {
  readonly [I in keyof Ps]: ValueOf<Ps[I], Int>;
};

/**
 * Turns what ethers decoded into plain values by the ABI's own types. Ethers' `Result` is an array that also answers
 * to names, except where a name is one of Array's own (`length`, `values`); plain objects have no such holes.
 */
export function plainValue(value: unknown, type: ParamType): unknown {
  if (type.arrayChildren) {
    const child = type.arrayChildren;
    return Array.from(value as Iterable<unknown>, (item) => plainValue(item, child));
  }
  if (type.components) return plainMembers(value, type.components);
  return value;
}

/** The same for a list of parameters: an object by name. */
export function plainMembers(values: unknown, types: readonly ParamType[]): Record<string, unknown> {
  if (!(values instanceof Result)) throw new TypeError('expected decoded values');
  return Object.fromEntries(types.map((type, index) => [type.name, plainValue(values[index], type)]));
}
