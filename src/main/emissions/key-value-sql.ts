import { quote } from './sql.ts';

const PAIRS = `'[{"key":"VARCHAR","value":"VARCHAR"}]'`;

/**
 * The value of a key in JSON that is either an object or, as BigQuery exports labels, a list of
 * `{"key": …, "value": …}`. Null where it is neither or lacks the key.
 */
export function valueOfKey(json: string, key: string): string {
  return `coalesce(list_filter(json_transform(${json}, ${PAIRS}), lambda pair: pair.key = ${quote(key)})[1].value,
    json_extract_string(${json}, ${quote(`$."${key}"`)}))`;
}

/** Either of them as the text of a JSON object; null for anything else and for nothing. */
export function asObject(json: string): string {
  const pairs = `list_filter(json_transform(${json}, ${PAIRS}), lambda pair: pair.key IS NOT NULL)`;
  const written = `list_transform(${pairs}, lambda pair: to_json(pair.key) || ':' || coalesce(to_json(pair.value), 'null'))`;
  return `nullif(CASE json_type(${json}) WHEN 'OBJECT' THEN CAST(${json} AS VARCHAR)
    WHEN 'ARRAY' THEN '{' || list_aggregate(${written}, 'string_agg', ',') || '}' END, '{}')`;
}

/**
 * Tags that are written as text: a JSON object, or the inside of one (`"a": "b","c": "d"`, as Azure exports write it).
 * What is neither is kept under the key `tags`, so that nothing is lost.
 */
export function tagsOf(text: string): string {
  const braced = `(CASE WHEN ${text} LIKE '{%' OR ${text} LIKE '[%' THEN ${text} ELSE '{' || ${text} || '}' END)`;
  const json = `(CASE WHEN json_valid(${braced}) THEN CAST(${braced} AS JSON) END)`;
  return `CASE WHEN ${text} IS NULL THEN NULL WHEN json_valid(${braced}) THEN ${asObject(json)}
    ELSE CAST(json_object('tags', ${text}) AS VARCHAR) END`;
}
