import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

export type ShellForTests =
  | { kind: 'electron'; label: string; executablePath: string }
  | { kind: 'chromium'; label: string };

/** Electron where its runtime is on this machine, otherwise the Chromium shell. CLOUDTUNER_SHELL decides when it is set. */
export function shellForTests(): ShellForTests {
  const wanted = process.env.CLOUDTUNER_SHELL;
  const executablePath = electronRuntime();
  if (wanted === 'electron' && executablePath === null)
    throw new Error('The Electron runtime is not installed.');
  if (executablePath !== null && wanted !== 'chromium') {
    return { kind: 'electron', label: 'Electron shell', executablePath };
  }
  return { kind: 'chromium', label: 'Chromium shell (headless)' };
}

function electronRuntime(): string | null {
  const folder = join(ROOT, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const path = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : null;
}
