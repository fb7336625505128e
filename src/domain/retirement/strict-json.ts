/** What a certificate bundle may hold. Numbers are whole and safe, so that every reader sees the same value. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a text stops being the JSON that it should be: the value's path, such as `reports[0].signatures[1]`. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  readonly path: string;
  readonly offset: number;

  constructor(path: string, offset: number, problem: string) {
    super(problem);
    this.path = path;
    this.offset = offset;
  }
}

/**
 * Reads JSON (RFC 8259) and, unlike `JSON.parse`, names the path and the character at which it is broken, and refuses
 * what I-JSON (RFC 7493) does: repeated keys, numbers that are not safe integers, and unpaired surrogates. Nesting is
 * limited.
 *
 * @throws JsonError
 */
export function parseStrictJson(text: string): Json {
  const reader = new Reader(text);
  const value = reader.value('');
  reader.end();
  return value;
}

/** A bundle is nested seven deep; what goes far beyond that is made to exhaust whoever reads it. */
const DEEPEST = 32;

/** The path of a member: `certificate.amount`, `logs[2]`. The root is the empty text. */
export function memberPath(parent: string, member: string | number): string {
  if (typeof member === 'number') return `${parent}[${member}]`;
  return parent === '' ? member : `${parent}.${member}`;
}

class Reader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(path: string): Json {
    this.#space();
    const first = this.#text[this.#at];
    if (first === '{' || first === '[') {
      if (this.#depth === DEEPEST) return this.#fail(path, 'the values are nested too deeply');
      this.#depth += 1;
      const value = first === '{' ? this.#object(path) : this.#array(path);
      this.#depth -= 1;
      return value;
    }
    if (first === '"') return this.#string(path);
    const word = this.#match(/true|false|null|-?(?:0|[1-9]\d*)(?![\d.eE])/y);
    if (word === null) return this.#fail(path, 'a value is expected here');
    const value: unknown = JSON.parse(word);
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      return this.#fail(path, 'the number is too large');
    return value as Json;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) this.#fail('', 'there is something after the end');
  }

  #object(path: string): Json {
    const object: { [key: string]: Json } = Object.create(null);
    this.#at += 1;
    if (this.#take('}')) return object;
    do {
      this.#space();
      if (this.#text[this.#at] !== '"') return this.#fail(path, 'a key in quotes is expected here');
      const key = this.#string(path);
      const member = memberPath(path, key);
      if (key in object) return this.#fail(member, 'the key appears twice');
      if (!this.#take(':')) return this.#fail(member, 'a colon is expected here');
      object[key] = this.value(member);
    } while (this.#take(','));
    if (!this.#take('}')) return this.#fail(path, 'a comma or a closing brace is expected here');
    return object;
  }

  #array(path: string): Json {
    const array: Json[] = [];
    this.#at += 1;
    if (this.#take(']')) return array;
    do array.push(this.value(memberPath(path, array.length)));
    while (this.#take(','));
    if (!this.#take(']')) return this.#fail(path, 'a comma or a closing bracket is expected here');
    return array;
  }

  #string(path: string): string {
    const start = this.#at;
    this.#at += 1;
    // In pieces: a pattern for the whole of a text of megabytes runs out of stack.
    while (this.#match(/[^"\\\p{Cc}]{1,1000}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy) !== null);
    if (this.#text[this.#at] !== '"') {
      this.#at = start;
      return this.#fail(path, 'the text is not closed, or holds a character that must be escaped');
    }
    this.#at += 1;
    const text = JSON.parse(this.#text.slice(start, this.#at)) as string;
    return text.isWellFormed() ? text : this.#fail(path, 'the text holds half a surrogate pair');
  }

  #take(sign: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(/[ \t\n\r]*/y);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }

  #fail(path: string, problem: string): never {
    throw new JsonError(path, this.#at, problem);
  }
}
