import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { Failure } from '../../domain/failure.ts';
import { canonicalFile, canonicalJson, type JsonObject } from '../../domain/retirement/bundle-integrity.ts';
import { type Json, JsonError, parseStrictJson } from '../../domain/retirement/strict-json.ts';

/** What is carried over an air gap: a plan to sign, and the answer to it. */
export const PLAN_FORMAT = 'cloudtuner-air-gap-plan';
export const ANSWER_FORMAT = 'cloudtuner-air-gap-answer';
export const VERSION = 1;

/** Characters. A plan of a hundred calls is far below; what is longer is made to exhaust whoever reads it. */
export const LONGEST_TEXT = 500_000;

export type Sealed = {
  format: typeof PLAN_FORMAT | typeof ANSWER_FORMAT;
  /** All of it but `integrity`. */
  content: JsonObject;
  /** SHA-256 of the content's shortest canonical form: 64 hexadecimal digits. It names the document. */
  digest: string;
};

/** The digest by which a document is named: SHA-256 over its canonical JSON. */
export function digestOf(content: JsonObject): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** Closes a document with its digest. Answers it as the file in which it is saved. */
export function sealJson(content: JsonObject): { text: string; digest: string } {
  const digest = digestOf(content);
  return { text: canonicalFile({ ...content, integrity: { algorithm: 'sha-256', digest } }), digest };
}

/** The same document without white space: what a QR code carries. */
export function shortForm(text: string): string {
  return canonicalJson(parseStrictJson(text));
}

/**
 * Opens a document of ours: its form, its version and its digest. What it says is not looked at.
 *
 * @throws Failure `air-gap-unreadable` when it is none of ours, `air-gap-version` for a version that this app does not
 * know, `air-gap-altered` when it is not as it was sealed.
 */
export function openSealedJson(text: string): Sealed {
  if (text.length > LONGEST_TEXT) throw unreadable('It is far too long.');
  const value = parse(text);
  if (!isObject(value)) throw unreadable('It is not an object.');
  const { format, version, integrity } = value;
  if (format !== PLAN_FORMAT && format !== ANSWER_FORMAT) {
    throw unreadable('It does not say that it is a plan or an answer of CloudTuner Desk.');
  }
  if (version !== VERSION) {
    throw new Failure(
      'air-gap-version',
      `This is version ${typeof version === 'number' ? version : 'unknown'} of the format, and this app reads version ${VERSION}. Use the same version of the app on both machines.`,
    );
  }
  const content = Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'integrity'));
  const recorded = isObject(integrity ?? null) ? (integrity as JsonObject) : {};
  const digest = digestOf(content);
  const inForm = text === canonicalFile(value) || text === canonicalJson(value);
  if (recorded.algorithm !== 'sha-256' || recorded.digest !== digest || !inForm) {
    throw new Failure(
      'air-gap-altered',
      'This was altered after it was made: its content and its digest do not belong together. Nothing of it is used. Export it again, or bring the file over once more.',
    );
  }
  if (Object.keys(recorded).length !== 2) throw unreadable('Its seal holds more than a digest.');
  return { format, content, digest };
}

function parse(text: string): Json {
  try {
    return parseStrictJson(text);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw unreadable(
      `At character ${error.offset + 1}${error.path === '' ? '' : ` (${error.path.slice(0, 200)})`}, ${error.message}.`,
    );
  }
}

/** The words for what is no document of ours, or not all of one. */
export function unreadable(problem: string): Failure {
  return new Failure(
    'air-gap-unreadable',
    `This is neither a plan to sign nor a signed answer. ${problem} Choose the file that the other machine saved, and the whole of it.`,
  );
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
