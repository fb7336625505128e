import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = 'CLOUDTUNER_TEST_CHAINS';

/** Vitest's global set-up: a folder for one run, in which the first test that deploys a local chain leaves a copy. */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'test-chains-'));
  process.env[VARIABLE] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** For tests: puts the chain that an earlier test of this run deployed into a folder that has none. False without one. */
export function copyDeployedChain(folder: string): boolean {
  const template = templateFolder();
  if (!template || !existsSync(template) || existsSync(join(folder, 'state.json'))) return false;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  cpSync(template, folder, { recursive: true });
  return true;
}

/** For tests: leaves a chain that was just deployed, and is on disk, to later tests of this run. */
export function keepDeployedChain(folder: string): void {
  const template = templateFolder();
  if (!template || existsSync(template)) return;
  const copy = mkdtempSync(`${template}-`);
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('cache') });
  try {
    renameSync(copy, template);
  } catch {
    // Another test was first.
    rmSync(copy, { recursive: true, force: true });
  }
}

function templateFolder(): string | undefined {
  const folder = process.env[VARIABLE];
  return folder && join(folder, 'deployed');
}
