import { MNEMONIC_WORDS } from '../domain/mnemonic.ts';

const REDACTED = '[redacted]';
/** Fields whose value is never written, whatever it is. */
const SECRET_NAME =
  /pass(word|phrase|code)|secret|mnemonic|private|entropy|^seed|(^|[^a-z])seed($|[^a-z])|keystore|^(api|encryption|node|signing)?_?key$|authorization|cookie|^token$|(session|security)[-_]?token|^words?$|^answers?$/i;
/** 32 bytes in hexadecimal right after a word that says what they are: `private key: 0x…`. */
const NAMED_KEY =
  /((?:secret|private|passw|mnemonic|entropy|seed|\bkey)[^\n]{0,24}?[^0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-f])/gi;
/** A mnemonic has twelve words; a part of one is worth hiding too, and no sentence has eight of them in a row. */
const WORDS_IN_A_ROW = 8;
/** What may stand between two words of a mnemonic: space, numbering, quotes, commas, line ends. */
const BETWEEN_WORDS = /^[^\p{L}]{1,8}$/u;
const DEEPEST = 8;

/**
 * A copy of `value` that is safe to write down: secret-looking fields, mnemonics and private keys are replaced by
 * `[redacted]`. Errors become plain objects. The last line of defence; nobody should log a secret to begin with.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[too deep]';
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return redactList(value, depth);
  if (value instanceof Error) return redactFields(errorFields(value), depth);
  if (value instanceof Map) return redactFields(Object.fromEntries(value), depth);
  if (value instanceof Set) return redactList([...value], depth);
  if (value instanceof Date) return value.toJSON();
  return redactFields(value, depth);
}

/** The text without runs of mnemonic words and without private keys. Transaction hashes stay. */
export function redactText(text: string): string {
  return redactWords(text).replace(NAMED_KEY, `$1${REDACTED}`);
}

function redactList(list: readonly unknown[], depth: number): unknown {
  // The words one by one look harmless.
  const strings = list.filter((item) => typeof item === 'string');
  const joined = strings.join(' ');
  if (redactWords(joined) !== joined) return REDACTED;
  return list.map((item) => redact(item, depth + 1));
}

function redactFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      redactText(name),
      SECRET_NAME.test(name) && value != null ? REDACTED : redact(value, depth + 1),
    ]),
  );
}

function errorFields(error: Error): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  return { ...error, name, message, stack, ...(cause === undefined ? {} : { cause }) };
}

function redactWords(text: string): string {
  const words = [...text.matchAll(/\p{L}+/gu)];
  const hidden: [number, number][] = [];
  let run: RegExpExecArray[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= WORDS_IN_A_ROW)
      hidden.push([first.index, last.index + last[0].length]);
    run = [];
  };
  for (const word of words) {
    const before = run.at(-1);
    if (before && !BETWEEN_WORDS.test(text.slice(before.index + before[0].length, word.index))) close();
    if (MNEMONIC_WORDS.has(word[0].toLowerCase())) run.push(word);
    else close();
  }
  close();
  return hidden.reduceRight((left, [from, to]) => left.slice(0, from) + REDACTED + left.slice(to), text);
}
