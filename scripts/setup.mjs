// Makes a fresh clone ready: node_modules, a browser where one is needed and, with --build, the built app.
// Runs before `npm start`, `npm test` and `npm run cloudtuner`. It uses nothing but Node 20 or newer and npm, does
// nothing when all is there, and writes to standard error only, so that `--json` output of what follows stays clean.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const path = (...parts) => join(root, ...parts);
const say = (text) => process.stderr.write(`setup: ${text}\n`);
const platform = `${process.platform}-${process.arch}`;

function stop(text) {
  say(text);
  process.exit(1);
}

/** Runs a program with its output on standard error. Answers its exit code. */
function run(program, args, env = {}) {
  const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] };
  return spawnSync(program, args, options).status ?? 1;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * True when node_modules holds what package-lock.json says. The stamp, written last, tells a finished installation
 * from one that was cut off, and one made for another platform.
 */
export function isInstalled(folder) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(folder, 'node_modules/.package-lock.json'))?.packages;
  const stamp = join(folder, 'node_modules/.cloudtuner-setup');
  if (!present || !existsSync(stamp) || readFileSync(stamp, 'utf8').trim() !== platform) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '') return true;
    const found = present[name];
    return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

/** Runs npm with the given Node. */
function npm(args, node = process.execPath) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(node, [cli, ...args, ...quiet]);
  const PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...quiet], { PATH });
}

/**
 * The Node that installs: the locked Node 24, fetched into a folder of its own when this one is older. npm leaves out
 * optional packages that ask for a newer Node than it runs on, and Hardhat's EVM is one of them.
 */
function installingNode(folder) {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const version = readJson(path('package-lock.json'))?.packages?.['node_modules/node']?.version;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  say(`fetching Node ${version}`);
  const code = npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${version}`]);
  if (code !== 0) stop(`Node ${version} could not be fetched (exit code ${code}). The reason is above.`);
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function installPackages() {
  if (isInstalled(root)) return;
  const folder = mkdtempSync(join(tmpdir(), 'cloudtuner-setup-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const installer = installingNode(folder);
  say('installing the npm packages (npm ci)');
  const code = npm(['ci'], installer);
  if (code !== 0) {
    stop(
      `npm ci failed (exit code ${code}). Its output is above; a network or registry problem can be retried with: npm ci`,
    );
  }
  const node = path('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    stop(
      'npm ci did not install Node 24 (the package “node”). If scripts are switched off in npm, allow them: npm config set ignore-scripts false',
    );
  }
  writeFileSync(path('node_modules/.cloudtuner-setup'), `${platform}\n`);
}

/** The window needs Electron's runtime or an installed Chromium. Electron fetches its own at first start. */
function installSystemPackages() {
  if (process.platform !== 'linux' || hasBrowser()) return;
  const packages = ['chromium', 'fonts-liberation'];
  const debian = isDebian();
  const line = debian ? `apt-get install -y ${packages.join(' ')}` : 'install Chromium or Google Chrome';
  if (!debian || process.getuid() !== 0) {
    say(
      `no Chromium was found. For the window where Electron cannot be fetched: ${debian ? 'sudo ' : ''}${line}`,
    );
    return;
  }
  say(`installing system packages: ${packages.join(', ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  if (run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], env) !== 0) {
    say(`the system packages could not be installed. Tests of the window need them: ${line}`);
  }
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function hasBrowser() {
  if (process.env.CHROMIUM_PATH || existsSync(path('node_modules/electron/path.txt'))) return true;
  // The names that src/chromium-shell/find-chromium.ts looks for.
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'brave-browser',
  ];
  return (process.env.PATH ?? '').split(delimiter).some((folder) =>
    names.some((name) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

/** Digest of everything that the build reads. */
function sourceHash() {
  const hash = createHash('sha256');
  const add = (file) =>
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const file = join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (!/\.test\.tsx?$/.test(entry.name)) add(file);
    }
  };
  for (const name of ['domain', 'ipc', 'main', 'preload', 'renderer']) walk(path('src', name));
  for (const name of ['contracts/generated', 'contracts/deploy'])
    if (existsSync(path(name))) walk(path(name));
  for (const name of ['package.json', 'package-lock.json', 'electron.vite.config.ts']) add(path(name));
  return hash.digest('hex');
}

function build() {
  const stamp = path('out/.source-hash');
  const hash = sourceHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say('building the app');
  const node = path('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const code = run(node, [path('node_modules/electron-vite/bin/electron-vite.js'), 'build']);
  if (code !== 0) stop(`the build failed (exit code ${code}). Its output is above.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    stop(
      `CloudTuner Desk needs Node 20 or newer to install itself; this is ${process.version}. See https://nodejs.org`,
    );
  installPackages();
  installSystemPackages();
  if (process.argv.includes('--build')) build();
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
