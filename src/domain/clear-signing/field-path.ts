import type { DecodedValue } from './descriptor.ts';

/**
 * The value at a path of ERC-7730 within decoded data: `request.amount`, `targets.[0]`.
 *
 * @throws TypeError when there is none: the descriptor does not fit the data.
 */
export function valueAt(data: DecodedValue, path: string): DecodedValue {
  let value = data;
  for (const step of path.replace(/^#\./, '').split('.')) {
    const index = /^\[(\d+)\]$/.exec(step);
    const next = index ? item(value, Number(index[1])) : member(value, step);
    if (next === undefined) throw new TypeError(`the data has nothing at ${path}`);
    value = next;
  }
  return value;
}

/** The path of the list that `[]` stands behind, or null when the path goes through no list. */
export function listPath(path: string): string | null {
  const at = path.indexOf('.[]');
  return at === -1 ? null : path.slice(0, at);
}

/** The path with its first `[]` as one position. */
export function atIndex(path: string, index: number): string {
  return path.replace('.[]', `.[${index}]`);
}

function item(value: DecodedValue, index: number): DecodedValue | undefined {
  return Array.isArray(value) ? value[index] : undefined;
}

function member(value: DecodedValue, name: string): DecodedValue | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const members = value as { readonly [member: string]: DecodedValue };
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
