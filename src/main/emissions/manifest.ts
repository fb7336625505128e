import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../domain/failure.ts';

/** What an export says of itself, in a JSON file beside its data. */
export type Manifest = {
  path: string;
  folder: string;
  /** The data files as the export names them: object keys, whose ends are what a copy of them keeps. */
  parts: string[];
  /** When the export was written, where it says so. */
  written: string | null;
};

/** More than the manifest of any export, and less than is worth reading to find out. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Members that only what tells about an export has: FOCUS metadata, and schemas that exports write beside the data. */
const NOTES = [
  'Schema',
  'SchemaId',
  'ColumnDefinition',
  'DataGenerator',
  'FocusVersion',
  'exportConfig',
  'columns',
];

/**
 * The manifest in a JSON file, or null where it is none: of an AWS CUR (`reportKeys`), of AWS Data Exports
 * (`dataFiles`), of an Azure export (`blobs`), or metadata of a FOCUS dataset.
 */
export function readManifest(path: string): Manifest | null {
  if (!/\.json$/i.test(path) || statSync(path).size > MAX_BYTES) return null;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const members = content as Record<string, unknown>;
  const parts = members.reportKeys ?? members.dataFiles ?? members.blobs;
  if (!Array.isArray(parts) && !NOTES.some((name) => name in members)) return null;
  const run = members.runInfo as { submittedTime?: unknown } | undefined;
  return {
    path,
    folder: dirname(path),
    parts: (Array.isArray(parts) ? parts : []).flatMap((part) => {
      const name = typeof part === 'string' ? part : (part as { blobName?: unknown } | null)?.blobName;
      return typeof name === 'string' ? [name] : [];
    }),
    written: typeof run?.submittedTime === 'string' ? run.submittedTime : null,
  };
}

/** Whether a file is what an export calls `part`: its name agrees, and its folder's where the export has folders. */
export function isPart(path: string, part: string): boolean {
  return tail(path) === tail(part);
}

function tail(path: string): string {
  return path.split(/[/\\]/).slice(-2).join('/');
}

/**
 * Looks for what manifests list. A manifest of which nothing is there is of another period.
 *
 * @throws Failure `incomplete-export`.
 */
export function checkComplete(files: readonly { path: string }[], manifests: readonly Manifest[]): void {
  const tails = new Set(files.map(({ path }) => tail(path)));
  for (const { path, parts } of manifests) {
    const missing = parts.filter((part) => !tails.has(tail(part)));
    const [first] = missing;
    if (first === undefined || missing.length === parts.length) continue;
    throw new Failure(
      'incomplete-export',
      `The export of “${path}” has ${parts.length} files, and ${missing.length} of them ${missing.length === 1 ? 'is' : 'are'} not here, such as “${tail(first)}”. Download the export again, or choose the files alone.`,
      { file: path, missing: missing.join(', ') },
    );
  }
}
