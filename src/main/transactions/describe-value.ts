import { getAddress, type ParamType } from 'ethers';

/**
 * A decoded argument as text, for the list that shows the calldata as it is: integers in base units, bytes in
 * hexadecimal, text as a JSON string, structs with their members' names.
 */
export function describeValue(value: unknown, type: ParamType): string {
  if (type.arrayChildren) {
    const child = type.arrayChildren;
    return `[${(value as unknown[]).map((item) => describeValue(item, child)).join(', ')}]`;
  }
  if (type.components) {
    const members = value as Record<string, unknown>;
    return `{ ${type.components.map((part) => `${part.name}: ${describeValue(members[part.name], part)}`).join(', ')} }`;
  }
  if (type.type === 'string') return JSON.stringify(value);
  if (type.type === 'address') return getAddress(String(value));
  return String(value);
}
