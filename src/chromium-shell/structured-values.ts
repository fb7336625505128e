/**
 * Text form of the values that Electron's IPC passes (a subset of the structured clone algorithm: JSON plus
 * undefined, bigint, non-finite numbers, negative zero, dates, bytes, maps, sets and errors). Cycles, functions and
 * symbols throw, as there. `extend` may give a value a tagged form of its own (functions and promises between worlds).
 *
 * The source of this function is also put into the page by preload-scripts.ts, so it uses nothing from outside itself.
 */
export function structuredValues(
  extend: {
    encode?: (value: unknown) => { tag: string; value: unknown } | null;
    decode?: (tag: string, value: unknown) => unknown;
  } = {},
) {
  type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
  const tagged = (tag: string, value: unknown) => ({ $: tag, v: value as Json });
  const refuse = (what: string): never => {
    throw new Error(`An object could not be cloned: ${what}.`);
  };

  const write = (value: unknown, above: readonly object[]): Json => {
    const special = extend.encode?.(value);
    if (special) return tagged(special.tag, special.value);
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : tagged('number', Object.is(value, -0) ? '-0' : String(value));
      case 'undefined':
        return tagged('undefined', null);
      case 'bigint':
        return tagged('bigint', String(value));
      case 'object':
        return value === null ? null : writeObject(value, above);
      default:
        return refuse(`a ${typeof value}`);
    }
  };

  const writeObject = (value: object, above: readonly object[]): Json => {
    if (above.includes(value)) return refuse('a cycle');
    const inside = [...above, value];
    if (Array.isArray(value)) {
      if (Object.keys(value).length !== value.length) return refuse('a list with gaps');
      return value.map((part) => write(part, inside));
    }
    if (value instanceof Date) return tagged('date', write(value.getTime(), inside));
    if (value instanceof Map) return tagged('map', write([...value], inside));
    if (value instanceof Set) return tagged('set', write([...value], inside));
    if (value instanceof Error) return tagged('error', [value.name, value.message]);
    if (value instanceof ArrayBuffer) return tagged('buffer', base64(new Uint8Array(value)));
    if (ArrayBuffer.isView(value)) {
      return tagged('bytes', base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
    }
    const entries = Object.entries(value).map(([key, part]): [string, Json] => [key, write(part, inside)]);
    // A key of our own tag would be mistaken for a tag.
    if (entries.some(([key]) => key === '$')) return tagged('object', entries);
    return Object.fromEntries(entries);
  };

  const base64 = (bytes: Uint8Array) => {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  };
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

  const read = (value: Json): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(read);
    if (!Object.hasOwn(value, '$')) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, read(part)]));
    }
    const tag = String(value.$);
    const inner = value.v as Json;
    switch (tag) {
      case 'number':
        return Number(inner);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(String(inner));
      case 'date':
        return new Date(Number(read(inner)));
      case 'map':
        return new Map(read(inner) as [unknown, unknown][]);
      case 'set':
        return new Set(read(inner) as unknown[]);
      case 'error': {
        const [name, message] = inner as [string, string];
        return Object.assign(new Error(message), { name });
      }
      case 'buffer':
        return fromBase64(String(inner)).buffer;
      case 'bytes':
        return fromBase64(String(inner));
      case 'object':
        return Object.fromEntries((inner as [string, Json][]).map(([key, part]) => [key, read(part)]));
      default: {
        if (extend.decode) return extend.decode(tag, inner);
        throw new Error(`Unknown value tag ${tag}.`);
      }
    }
  };

  return {
    encode: (value: unknown): string => JSON.stringify(write(value, [])),
    decode: (text: string): unknown => read(JSON.parse(text) as Json),
  };
}
