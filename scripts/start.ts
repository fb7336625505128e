/**
 * `npm start`: opens the app in the first shell that can run here, and says which and why. CLOUDTUNER_SHELL
 * (`electron`, `chromium` or `terminal`) decides when it is set.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findChromium } from '../src/chromium-shell/find-chromium.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** How long a network that answers nothing may hold up the start. */
const PROBE_MILLISECONDS = 3000;
/** How Electron ends where its sandbox or its libraries do not work. */
const CRASHES: readonly (NodeJS.Signals | null)[] = ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL', 'SIGBUS'];

const say = (text: string) => process.stderr.write(`${text}\n`);
const args = process.argv.slice(2);

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function electronRuntime(): string | null {
  const folder = join(ROOT, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Lets the electron package fetch its runtime, unless its server cannot be reached. Answers the reason when it failed. */
async function fetchElectron(): Promise<string | null> {
  const server =
    process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MILLISECONDS) });
  } catch {
    return `its runtime is not here and ${new URL(server).host} cannot be reached`;
  }
  say('Fetching the Electron runtime. This happens once.');
  const { code } = await run(process.execPath, [join(ROOT, 'node_modules/electron/install.js')]);
  return code === 0 && electronRuntime() !== null ? null : 'its runtime could not be fetched';
}

function run(
  program: string,
  list: readonly string[],
): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((done) => {
    const child = spawn(program, list, { cwd: ROOT, stdio: ['inherit', 'inherit', 'inherit'] });
    // A terminal sends SIGINT to both; what is sent to this process alone is passed on.
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    const ignore = () => {};
    process.on('SIGTERM', forward).on('SIGINT', ignore);
    child.on('error', (error) => {
      say(error.message);
      done({ code: 1, signal: null });
    });
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward).off('SIGINT', ignore);
      done({ code, signal });
    });
  });
}

/** Runs the app in Electron. Answers null when Electron cannot run here, after saying why. */
async function startElectron(): Promise<number | null> {
  const problem = electronRuntime() === null ? await fetchElectron() : null;
  const program = electronRuntime();
  if (problem !== null || program === null) {
    say(`Not in Electron: ${problem}.`);
    return null;
  }
  const root = process.getuid?.() === 0;
  say(`Starting in Electron${root ? ', without its sandbox because this is the root user' : ''}.`);
  const { code, signal } = await run(program, [...(root ? ['--no-sandbox'] : []), ROOT, ...args]);
  if (!CRASHES.includes(signal) || signal === null) return code ?? 1;
  say(`Not in Electron: it ended with ${signal}.`);
  return null;
}

async function startChromium(): Promise<number | null> {
  const chromium = findChromium();
  if (chromium === null) {
    say(
      'Not in the Chromium shell: no Chromium was found. Install Chromium or Google Chrome, or set CHROMIUM_PATH.',
    );
    return null;
  }
  say(`Starting in the Chromium shell (${chromium}).`);
  const shell = join(ROOT, 'src/chromium-shell/run.ts');
  const { code } = await run(process.execPath, [shell, join(ROOT, 'out/main/index.js'), ...args]);
  return code ?? 1;
}

async function startTerminal(): Promise<number> {
  say('Starting the demonstration in the terminal: the whole journey on a throwaway profile.');
  const { code } = await run(process.execPath, [join(ROOT, 'out/main/cli.js'), 'demo', ...args]);
  return code ?? 1;
}

async function start(): Promise<number> {
  switch (process.env.CLOUDTUNER_SHELL) {
    case 'electron':
      return (await startElectron()) ?? 1;
    case 'chromium':
      return (await startChromium()) ?? 1;
    case 'terminal':
      return await startTerminal();
  }
  if (hasDisplay()) return (await startElectron()) ?? (await startChromium()) ?? (await startTerminal());
  say('No window: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set).');
  return await startTerminal();
}

process.exitCode = await start();
