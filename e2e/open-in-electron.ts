import { _electron } from '@playwright/test';
import type { OpenOptions, RunningApp } from './running-app.ts';
import { ROOT, shellForTests } from './shell-for-tests.ts';

/** Starts the built app in Electron. */
export async function openInElectron({ profile, env, switches }: OpenOptions): Promise<RunningApp> {
  const shell = shellForTests();
  if (shell.kind !== 'electron') throw new Error('The Electron runtime is not installed.');
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const app = await _electron.launch({
    executablePath: shell.executablePath,
    // Only where Chromium's sandbox cannot work; a person's start has no such switch.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...switches, ROOT],
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...env, CLOUDTUNER_PROFILE: profile },
  });
  const child = app.process();
  const written: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

  return {
    page: await app.firstWindow(),
    output: () => written.join(''),
    ended,
    chooseFiles: (paths) =>
      app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
        },
        [...paths],
      ),
    saveTo: (path) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path),
    async close() {
      await app.close();
      return await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
