/** Largest input of one call: its JSON, in bytes of UTF-8. */
export const MAX_INPUT_BYTES = 1024 * 1024;
/** Deepest nesting of one input. The contract's own inputs need four. */
export const MAX_INPUT_DEPTH = 16;

/** The input is not plain data of a reasonable size. The message is fit for the renderer. */
export class UnacceptableInput extends Error {
  override readonly name = 'UnacceptableInput';
}

/**
 * Copies plain JSON data (null, booleans, finite numbers, strings, arrays, plain objects) and throws
 * `UnacceptableInput` for anything else: cycles end at the depth limit, accessors are never called, `__proto__` keys,
 * class instances, unpaired surrogates, negative zero, NaN and infinities are refused. Properties that are `undefined` are left out.
 * Validation then works on the copy, which nobody else holds.
 */
export function plainCopy(value: unknown): unknown {
  let left = MAX_INPUT_BYTES;
  const spend = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw new UnacceptableInput('The input is larger than 1 MiB.');
  };

  const copy = (part: unknown, depth: number): unknown => {
    if (depth > MAX_INPUT_DEPTH) throw new UnacceptableInput('The input is nested too deeply.');
    switch (typeof part) {
      case 'string':
        // A lower bound first, so that a huge string is not escaped only to be thrown away.
        if (part.length > left) spend(part.length);
        spend(Buffer.byteLength(JSON.stringify(part)));
        // Such text has no UTF-8 form: it would be stored, hashed or encoded for the chain as something else.
        if (!part.isWellFormed()) throw new UnacceptableInput('The input holds half of a character.');
        return part;
      case 'boolean':
        spend(5);
        return part;
      case 'number':
        if (!Number.isFinite(part) || Object.is(part, -0)) {
          throw new UnacceptableInput('Numbers must be finite, and zero has no sign.');
        }
        spend(String(part).length);
        return part;
      case 'object':
        if (part === null) {
          spend(4);
          return null;
        }
        return Array.isArray(part) ? copyArray(part, depth) : copyObject(part, depth);
      default:
        throw new UnacceptableInput(`The input holds a ${typeof part}, which cannot be sent.`);
    }
  };

  const copyArray = (array: readonly unknown[], depth: number): unknown[] => {
    // A sparse array can claim a length of billions: pay for it before walking it.
    spend(2 + array.length);
    return Array.from({ length: array.length }, (_, index) => copy(dataProperty(array, index), depth + 1));
  };

  const copyObject = (object: object, depth: number): object => {
    const prototype = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null) {
      throw new UnacceptableInput('The input holds something other than plain data.');
    }
    spend(2);
    const result: Record<string, unknown> = {};
    for (const key of Reflect.ownKeys(object)) {
      if (typeof key === 'symbol' || key === '__proto__') {
        throw new UnacceptableInput('The input holds a key that is not allowed.');
      }
      const part = dataProperty(object, key);
      if (part === undefined) continue;
      spend(Buffer.byteLength(key) + 4);
      result[key] = copy(part, depth + 1);
    }
    return result;
  };

  return copy(value, 0);
}

function dataProperty(object: object, key: string | number): unknown {
  const property = Object.getOwnPropertyDescriptor(object, key);
  if (property === undefined) throw new UnacceptableInput('The input holds a list with gaps.');
  if (!('value' in property)) throw new UnacceptableInput('The input holds a computed property.');
  return property.value;
}
