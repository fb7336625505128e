import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenSeals, canonicalFile, canonicalJson, type JsonObject, sealOf } from './bundle-integrity.ts';
import { type Json, JsonError, parseStrictJson } from './strict-json.ts';

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('RFC 8259', () => {
  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalFile(value);
        expect(canonicalFile(parseStrictJson(text))).toBe(text);
        expect(JSON.stringify(parseStrictJson(text))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test.each([
    ['{"a":{"b":[1,2,x]}}', 'a.b[2]', 15],
    ['{"a":1,"a":2}', 'a', 10],
    ['{"a":1.5}', 'a', 5],
    ['{"a":1e3}', 'a', 5],
    ['{"a":9007199254740992}', 'a', 21],
    ['{"a":01}', 'a', 5],
    ['{"a":"x}', 'a', 5],
    ['{"a":"\t"}', 'a', 5],
    ['{"a" 1}', 'a', 5],
    ['{a:1}', '', 1],
    ['{"a":[1}', 'a', 7],
    ['{"a":1} ,', '', 8],
    ['', '', 0],
    ['\ufeff{}', '', 0],
  ])('%j is refused at %j, character %i', (text, path, offset) => {
    expect(() => parseStrictJson(text)).toThrow(expect.objectContaining({ path, offset }));
    expect(() => parseStrictJson(text)).toThrow(JsonError);
  });

  test('a key named __proto__ is a key and nothing else', () => {
    const value = parseStrictJson('{"__proto__":{"polluted":true}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });
});

test('RFC 8785, section 3.2.3: keys in ascending order of UTF-16 units', () => {
  // The property names of the RFC's example, in its order.
  const expected = ['\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33'];
  const shuffled = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
  const object = Object.fromEntries(shuffled.map((key) => [key, null]));
  // “1” is an integer-like key, which JavaScript engines always put first; the RFC puts U+000D before it.
  const order = canonicalJson(object)
    .match(/"(?:\\r|[^"])+"/g)
    ?.map((key) => JSON.parse(key) as string);
  expect(order?.filter((key) => key !== '1')).toEqual(expected.filter((key) => key !== '1'));
});

describe('the seal names what changed', () => {
  const content: JsonObject = { a: { b: '1', c: [true, null] }, d: {}, e: 5 };
  const seal = sealOf(content);

  test('nothing changed', () => {
    expect(brokenSeals(content, seal)).toEqual([]);
  });

  test.each<[string, JsonObject, string]>([
    ['a value', { ...content, a: { b: '2', c: [true, null] } }, 'a.b was altered'],
    ['an item', { ...content, a: { b: '1', c: [true, false] } }, 'a.c[1] was altered'],
    ['a type', { ...content, e: '5' }, 'e was altered'],
    ['a new field', { ...content, f: 1 }, 'f was added'],
    ['a field less', { a: content.a as Json, d: {} }, 'e was taken out'],
    ['a longer list', { ...content, a: { b: '1', c: [true, null, null] } }, 'a.c[2] was added'],
  ])('%s', (_, altered, finding) => {
    expect(brokenSeals(altered, seal)).toContain(finding);
  });

  test('a checksum', () => {
    expect(brokenSeals(content, { ...seal, fields: { ...seal.fields, e: '0'.repeat(16) } })).toEqual([
      'integrity.fields["e"] was altered',
    ]);
  });

  test('the digest', () => {
    expect(brokenSeals(content, { ...seal, digest: `0x${'0'.repeat(64)}` })).toEqual([
      expect.stringContaining('integrity.digest was altered'),
    ]);
  });
});
