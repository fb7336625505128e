import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Runs a script with the shell's `electron` module, as run.ts loads it, and returns what it prints. */
function run(script: string): string {
  const source = `process.argv[2] = ${JSON.stringify(join(root, 'package.json'))};
    await import(${JSON.stringify(join(import.meta.dirname, 'register.ts'))});
    const electron = await import('electron');
    ${script}
    process.exit();`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** The values that Electron's main process module has, by its own type declarations. */
function declaredNames(): string[] {
  const declarations = readFileSync(join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
  const [, main = ''] = /\n {2}namespace Main \{\n([\s\S]*?)\n {2}\}/.exec(declarations) ?? [];
  return [...main.matchAll(/^ {4}(?:const|class) (\w+)/gm)].map(([, name]) => name ?? '');
}

test('every value of Electron’s main module is there, at least to refuse by name', () => {
  const names = declaredNames();
  expect(names).toEqual(expect.arrayContaining(['app', 'BrowserWindow', 'ipcMain', 'Tray']));
  const present = JSON.parse(run('console.log(JSON.stringify(Object.keys(electron)));')) as string[];
  expect(names.filter((name) => !present.includes(name))).toEqual([]);
});

test('what is not implemented throws by name', () => {
  const uses = {
    'new electron.Tray("icon")': 'electron.Tray',
    'electron.app.getGPUInfo("basic")': 'electron.app.getGPUInfo',
    'electron.ipcMain.on("x", () => {})': 'electron.ipcMain.on',
    'electron.shell.openExternal("https://example.com")': 'electron.shell.openExternal',
    'electron.safeStorage.encryptString("x")': 'electron.safeStorage.encryptString',
    'electron.session.fromPartition("x")': 'electron.session.fromPartition',
    'electron.app.getPath("pictures")': "electron.app.getPath('pictures')",
  };
  const attempts = Object.keys(uses).map(
    (use) => `try { ${use}; console.log('worked'); } catch (error) { console.log(error.message); }`,
  );
  const expected = Object.values(uses).map((name) => `${name} is not available in the Chromium shell`);
  expect(run(attempts.join('\n')).trim().split('\n')).toEqual(expected);
});

test('the power monitor can be listened to, and refuses what it cannot tell', () => {
  const attempt = (use: string) =>
    `try { ${use}; console.log('worked'); } catch (error) { console.log(error.message); }`;
  const uses = ["electron.powerMonitor.on('suspend', () => {})", 'electron.powerMonitor.getSystemIdleTime()'];
  expect(run(uses.map(attempt).join('\n')).trim().split('\n')).toEqual([
    'worked',
    'electron.powerMonitor.getSystemIdleTime is not available in the Chromium shell',
  ]);
});

test('a window without sandbox or isolation is refused', () => {
  const preferences = [
    'sandbox: false',
    'contextIsolation: false',
    'nodeIntegration: true',
    'webSecurity: false',
  ];
  const attempts = preferences.map(
    (preference) =>
      `try { new electron.BrowserWindow({ webPreferences: { ${preference} } }); console.log('worked'); } catch { console.log('refused'); }`,
  );
  expect(run(attempts.join('\n')).trim().split('\n')).toEqual(Array(4).fill('refused'));
});
