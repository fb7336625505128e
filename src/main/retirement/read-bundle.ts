import {
  brokenSeals,
  canonicalFile,
  type Integrity,
  type JsonObject,
} from '../../domain/retirement/bundle-integrity.ts';
import { JsonError, memberPath, parseStrictJson } from '../../domain/retirement/strict-json.ts';
import { type BundleContent, bundleSchema, integritySchema } from './bundle.ts';
import type { CheckList } from './check-list.ts';

/**
 * Reads a bundle file and checks its form and seal: valid UTF-8, strict JSON, no field missing or unknown, byte for
 * byte the canonical form, and every value as it was sealed. Null when it cannot be understood at all.
 */
export function readBundle(bytes: Uint8Array, list: CheckList): BundleContent | null {
  const text = decode(bytes);
  if (text === null) return formFailed(list, `the file is not UTF-8 text at ${badByte(bytes)}`);
  try {
    const value = parseStrictJson(text);
    const { integrity, ...content } = (isObject(value) ? value : {}) as JsonObject;
    const problems = [
      ...schemaProblems('', bundleSchema.safeParse(content)),
      ...schemaProblems('integrity', integritySchema.safeParse(integrity)),
    ];
    if (problems.length > 0) return formFailed(list, problems.join('. '));
    const canonical = canonicalFile(value);
    list.record(
      'File form',
      'strict JSON in canonical form, every field known',
      canonical === text ? [] : [`the file is not in canonical form at ${firstDifference(text, canonical)}`],
    );
    list.record(
      'Seal',
      'every value is as it was when the bundle was made',
      // As it stands in the file: a parsed copy has no `__proto__`, whatever the file says.
      brokenSeals(content, integrity as unknown as Integrity),
    );
    return bundleSchema.parse(content);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const where = error.path === '' ? 'at the top level' : `in ${error.path}`;
    return formFailed(
      list,
      `the JSON is broken ${where} (${position(text, error.offset)}): ${error.message}`,
    );
  }
}

/** How many wrong fields are named: a file can be wrong in a million places. */
const MOST_PROBLEMS = 20;

type Parsed = {
  success: boolean;
  error?: { issues: readonly { path: PropertyKey[]; message: string }[] } | undefined;
};

function schemaProblems(root: string, { error }: Parsed): string[] {
  return (error?.issues ?? []).slice(0, MOST_PROBLEMS).map(({ path, message }) => {
    const where = path.reduce<string>(
      (parent, member) => memberPath(parent, typeof member === 'symbol' ? String(member) : member),
      root,
    );
    return `${where === '' ? 'the bundle' : where}: ${message}`;
  });
}

function formFailed(list: CheckList, problem: string): null {
  list.record('File form', '', [problem]);
  return null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function badByte(bytes: Uint8Array): string {
  const replaced = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const offset = replaced.indexOf('\ufffd');
  // Of its line only: over all of a large file the search would take hours.
  const key = /"([^"]*)": /.exec(replaced.slice(replaced.lastIndexOf('\n', offset) + 1, offset))?.[1];
  return `${position(replaced, offset)}${key === undefined ? '' : `, in ${key}`}`;
}

function firstDifference(text: string, canonical: string): string {
  let offset = 0;
  while (offset < text.length && text[offset] === canonical[offset]) offset += 1;
  return position(text, offset);
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
