import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Json, memberPath } from './strict-json.ts';

export type JsonObject = { [key: string]: Json };

/** The seal of a bundle: one digest over all of it, and one short checksum a value, so that a change can be named. */
export type Integrity = { algorithm: 'sha-256'; digest: string; fields: { [path: string]: string } };

/** JSON with keys in ascending order of UTF-16 units, as RFC 8785 orders them, and no white space. */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value));
}

/** The same, indented by two spaces and closed by a line feed: the only form in which a bundle file is accepted. */
export function canonicalFile(value: Json): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

/** Computes the seal of a bundle's content (all of it but `integrity` itself). */
export function sealOf(content: JsonObject): Integrity {
  const fields: { [path: string]: string } = {};
  for (const [path, value] of leaves(content, '')) fields[path] = checksum(path, value);
  return { algorithm: 'sha-256', digest: sha256Hex(canonicalJson(content)), fields };
}

/** The paths at which the content and its seal disagree, in words. Empty when they agree. */
export function brokenSeals(content: JsonObject, recorded: Integrity): string[] {
  const actual = sealOf(content);
  const broken: string[] = [];
  for (const [path, sum] of Object.entries(actual.fields)) {
    if (!Object.hasOwn(recorded.fields, path)) broken.push(`${path} was added`);
    else if (recorded.fields[path] !== sum) broken.push(blame(path, actual, recorded));
  }
  for (const path of Object.keys(recorded.fields)) {
    if (!Object.hasOwn(actual.fields, path)) broken.push(`${path} was taken out`);
  }
  if (broken.length === 0 && actual.digest !== recorded.digest) {
    broken.push('integrity.digest was altered: every value is as it was sealed');
  }
  return broken;
}

/** When the digest over everything still holds, it is the checksum that was altered and not the value. */
function blame(path: string, actual: Integrity, recorded: Integrity): string {
  return actual.digest === recorded.digest
    ? `integrity.fields["${path}"] was altered`
    : `${path} was altered`;
}

/** Every value that has no members, with its path; an empty list or object counts as a value. */
function* leaves(value: Json, path: string): Generator<[string, Json]> {
  if (value === null || typeof value !== 'object' || Object.keys(value).length === 0) {
    yield [path, value];
    return;
  }
  const members = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [member, inner] of members) yield* leaves(inner, memberPath(path, member));
}

function checksum(path: string, value: Json): string {
  return sha256Hex(canonicalJson([path, value])).slice(2, 18);
}

function sha256Hex(text: string): string {
  return `0x${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] as Json)]));
}
