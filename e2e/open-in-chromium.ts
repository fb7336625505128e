import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import type { OpenOptions, RunningApp } from './running-app.ts';
import { ROOT } from './shell-for-tests.ts';

const START_TIMEOUT = 60_000;
const END_TIMEOUT = 20_000;

/** Starts the built app in the Chromium shell, as `npm start` does, and attaches to its window. */
export async function openInChromium({ profile, env, switches }: OpenOptions): Promise<RunningApp> {
  const portFile = join(profile, 'chromium/DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = startShell(profile, env, switches);
  const written: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  const output = () => written.join('');
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

  const until = async <Value>(what: string, probe: () => Value | undefined | Promise<Value | undefined>) => {
    for (let left = START_TIMEOUT; left > 0; left -= 50) {
      const value = await probe();
      if (value !== undefined) return value;
      if (child.exitCode !== null || child.signalCode !== null) break;
      await wait(50);
    }
    child.kill('SIGKILL');
    throw new Error(`The app did not get as far as ${what}. It wrote:\n${output()}`);
  };

  const endpoint = await until('its browser', () => readEndpoint(portFile));
  const browser = await chromium.connectOverCDP(endpoint);
  const disconnected = new Promise<void>((done) => browser.once('disconnected', () => done()));
  const page = await until('its window', () =>
    browser
      .contexts()[0]
      ?.pages()
      .find((candidate) => new URL(candidate.url()).hostname === 'desk.app.cloudtuner.invalid'),
  );
  const dialogs = await answerDialogs(page);

  return {
    page,
    output,
    ended,
    chooseFiles: dialogs.chooseFiles,
    saveTo: dialogs.saveTo,
    async close() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT);
      const code = await ended;
      clearTimeout(late);
      await dialogs.settled();
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await Promise.all([ended, disconnected]);
    },
  };
}

/** Starts the shell on a profile, without waiting for anything. */
export function startShell(
  profile: string,
  env: Record<string, string>,
  switches: readonly string[] = [],
): ChildProcess {
  const shell = join(ROOT, 'src/chromium-shell/run.ts');
  const main = join(ROOT, 'out/main/index.js');
  return spawn(process.execPath, [shell, '--headless', '--remote-debugging-port=0', ...switches, main], {
    cwd: ROOT,
    env: {
      ...process.env,
      CLOUDTUNER_E2E: '1',
      CLOUDTUNER_LOCAL_MARKET: 'off',
      ...env,
      CLOUDTUNER_PROFILE: profile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function readEndpoint(portFile: string): string | undefined {
  if (!existsSync(portFile)) return undefined;
  const [port, path] = readFileSync(portFile, 'utf8').split('\n');
  return port && path ? `ws://127.0.0.1:${port}${path}` : undefined;
}

/**
 * Answers the shell's file dialogs. Playwright's own file chooser would upload copies without a path, so the real files
 * are set over the protocol; the save dialog is typed into, as a person would.
 */
async function answerDialogs(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const failures: unknown[] = [];
  let files: readonly string[] = [];
  const intercept = (enabled: boolean, cancel = false) =>
    session.send('Page.setInterceptFileChooserDialog', { enabled, cancel });

  await session.send('Page.enable');
  await intercept(true, true);
  session.on('Page.fileChooserOpened', ({ backendNodeId }) => {
    if (backendNodeId === undefined || files.length === 0) return;
    session
      .send('DOM.setFileInputFiles', { files: [...files], backendNodeId })
      .then(() => intercept(true, true))
      .catch((error: unknown) => failures.push(error));
  });

  return {
    async chooseFiles(paths: readonly string[]) {
      files = paths;
      await intercept(true, paths.length === 0);
    },
    async saveTo(path: string) {
      const type = async () => {
        await page.locator('desk-dialog').waitFor({ state: 'attached' });
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.insertText(path);
        await page.keyboard.press('Enter');
      };
      type().catch((error: unknown) => failures.push(error));
    },
    async settled() {
      if (failures.length > 0) throw new AggregateError(failures, 'A dialog could not be answered.');
    },
  };
}
