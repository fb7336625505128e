import { readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { app, blockers, switches } from './app.ts';
import { showInOwnWindow } from './error-window.ts';
import type { PageHost } from './page-host.ts';
import { partial } from './unavailable.ts';
import { openWindows } from './windows.ts';

const script = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
const dialogScript = script('dialog.js');
const chooserScript = script('choose-files.js');

type Question = {
  title: string;
  message?: string;
  detail?: string;
  input?: string;
  buttons: readonly string[];
  cancelId: number;
};

async function currentPage(): Promise<PageHost> {
  const host = await openWindows()[0]?.host;
  if (!host) throw new Error('A dialog without a window is not available in the Chromium shell');
  return host;
}

async function ask(question: Question): Promise<{ response: number; text: string | null }> {
  const host = await currentPage();
  const expression = `(() => { ${dialogScript}\nreturn showDialog(${JSON.stringify(question)}).then(JSON.stringify); })()`;
  const { value } = await host.evaluateInPreloadWorld(expression);
  return JSON.parse(String(value)) as { response: number; text: string | null };
}

/** Electron passes the parent window first, or leaves it out. */
const optionsOf = <Options>(args: readonly unknown[]): Options => (args.at(-1) ?? {}) as Options;

async function showOpenDialog(...args: unknown[]) {
  const { properties = [], filters = [] } = optionsOf<OpenDialogOptions>(args);
  const folder = properties.includes('openDirectory') && !properties.includes('openFile');
  const extensions = filters.flatMap((filter) => filter.extensions);
  const question = {
    multiple: properties.includes('multiSelections'),
    folder,
    accept: extensions.includes('*') ? '' : extensions.map((extension) => `.${extension}`).join(','),
  };
  const host = await currentPage();
  const expression = `(() => { ${chooserScript}\nreturn chooseFiles(${JSON.stringify(question)}); })()`;
  const { objectId } = await host.evaluateInPreloadWorld(expression);
  if (objectId === undefined) return { canceled: true, filePaths: [] };
  const filePaths = await pathsOf(host, objectId, folder);
  return { canceled: filePaths.length === 0, filePaths };
}

/** The real paths of an input's files. For a folder, its own path. */
async function pathsOf(host: PageHost, input: string, folder: boolean): Promise<string[]> {
  const call = async (objectId: string, functionDeclaration: string, args: unknown[] = []) => {
    const { result } = await host.session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      arguments: args.map((value) => ({ value })),
    });
    return result;
  };
  const { value: count } = await call(input, 'function () { return this.files.length; }');
  const paths: string[] = [];
  for (let index = 0; index < (folder ? Math.min(1, Number(count)) : Number(count)); index++) {
    const file = await call(input, 'function (index) { return this.files[index]; }', [index]);
    if (file.objectId === undefined) continue;
    const { path } = await host.session.send('DOM.getFileInfo', { objectId: file.objectId });
    const { value: relative } = await call(file.objectId, 'function () { return this.webkitRelativePath; }');
    paths.push(folder ? folderOf(path, String(relative)) : path);
  }
  await host.session.send('Runtime.releaseObject', { objectId: input });
  return paths;
}

/** `/data/usage` for `/data/usage/a/b.csv`, which the chooser calls `usage/a/b.csv`. */
function folderOf(path: string, relative: string): string {
  return relative.split('/').slice(1).reduce(dirname, path);
}

async function showSaveDialog(...args: unknown[]) {
  const options = optionsOf<SaveDialogOptions>(args);
  const suggestion = options.defaultPath ?? 'untitled';
  const { response, text } = await ask({
    title: options.title ?? 'Save as',
    message: options.message ?? 'Full path of the file to write:',
    input: isAbsolute(suggestion) ? suggestion : join(app.getPath('downloads'), basename(suggestion)),
    buttons: ['Cancel', options.buttonLabel ?? 'Save'],
    cancelId: 0,
  });
  const path = text?.trim() ?? '';
  if (response === 0 || path === '') return { canceled: true, filePath: '' };
  return { canceled: false, filePath: isAbsolute(path) ? path : join(app.getPath('downloads'), path) };
}

async function showMessageBox(...args: unknown[]) {
  const { title, message, detail, buttons = ['OK'], cancelId = 0 } = optionsOf<MessageBoxOptions>(args);
  const question = { title: title ?? app.name, message, buttons, cancelId };
  const { response } = await ask(detail === undefined ? question : { ...question, detail });
  return { response, checkboxChecked: false };
}

/** Says it on stderr, and in a small window of its own where there is a display: it is used when nothing else works. */
function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}\n${content}\n`);
  if (switches().includes('--headless')) return;
  const shown = showInOwnWindow(title, content);
  blockers.add(shown);
  void shown.finally(() => blockers.delete(shown));
}

export const dialog = partial<Dialog>('dialog', {
  showOpenDialog: showOpenDialog as Dialog['showOpenDialog'],
  showSaveDialog: showSaveDialog as Dialog['showSaveDialog'],
  showMessageBox: showMessageBox as Dialog['showMessageBox'],
  showErrorBox,
});
