import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Failure } from '../../domain/failure.ts';

/** Names of data files in an export's folder, as against its manifests, checksums and notes. */
const DATA_FILE = /\.(csv|csv\.gz|gz|parquet)$/i;

/**
 * The usage files under the paths, sorted: a file as it is, a folder with all its data files at any depth. `name` is
 * what the user knows the file by: its path below what was chosen.
 *
 * @throws Failure `file-not-found`, `nothing-to-import` (a folder without data files).
 */
export function findUsageFiles(paths: readonly string[]): { path: string; name: string }[] {
  const found = paths.flatMap((path) => {
    let stat: ReturnType<typeof statSync>;
    try {
      stat = statSync(path);
    } catch (cause) {
      throw new Failure('file-not-found', `“${path}” cannot be opened.`, { file: path }, { cause });
    }
    if (!stat.isDirectory()) return [{ path, name: basename(path) }];
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && DATA_FILE.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: file, name: relative(path, file) }));
    if (files.length === 0) {
      throw new Failure('nothing-to-import', `The folder “${path}” holds no CSV or Parquet file.`, {
        file: path,
      });
    }
    return files;
  });
  const unique = [...new Map(found.map((file) => [file.path, file])).values()];
  const names = Map.groupBy(unique, (file) => file.name);
  return unique.map((file) =>
    (names.get(file.name)?.length ?? 0) > 1 ? { ...file, name: file.path } : file,
  );
}
