import { getAddress, type ParamType } from 'ethers';

/**
 * A decoded argument as text, for the list that shows the calldata as it is: integers in base units, bytes in
 * hexadecimal, text as a JSON string in which formatting characters are escaped too, structs with their members' names.
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
  if (type.type === 'string') return jsonString(String(value));
  if (type.type === 'address') return getAddress(String(value));
  return String(value);
}

/** JSON leaves characters as they are that turn the direction of writing (Unicode Cf); here they are escaped, too. */
function jsonString(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu, (sign) =>
    Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}
