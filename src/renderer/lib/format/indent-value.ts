/**
 * Breaks a decoded argument with structure, such as `[{ account: 0x…, amount: 1 }]`, into one field a line, so that it
 * can be compared with a device's screen. Only white space outside quoted text is changed.
 */
export function indentValue(value: string): string {
  let out = '';
  let depth = 0;
  let quoted = false;
  const line = () => `\n${'  '.repeat(depth)}`;
  for (let i = 0; i < value.length; i += 1) {
    const char = value.charAt(i);
    if (quoted) {
      out += char;
      if (char === '\\') {
        out += value.charAt(i + 1);
        i += 1;
      } else if (char === '"') quoted = false;
    } else if (char === '"') {
      quoted = true;
      out += char;
    } else if (char === '{' || char === '[') {
      const rest = value.slice(i + 1).trimStart();
      i = value.length - rest.length - 1;
      if (rest.startsWith('}') || rest.startsWith(']')) {
        out += char + rest.charAt(0);
        i += 1;
      } else {
        depth += 1;
        out += char + line();
      }
    } else if (char === '}' || char === ']') {
      depth -= 1;
      out = out.trimEnd() + line() + char;
    } else if (char === ',') {
      out += char + line();
      while (value.charAt(i + 1) === ' ') i += 1;
    } else out += char;
  }
  return out;
}
