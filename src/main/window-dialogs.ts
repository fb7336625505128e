import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';

export type FileFilter = { name: string; extensions: string[] };

/** The system's file dialogs, for services that know nothing of windows. */
export type Dialogs = {
  /** Paths of the files, or of the folder, that the person picked; empty when the dialog was closed. */
  chooseFiles(options: { title: string; filters: FileFilter[]; folder?: boolean }): Promise<string[]>;
  /** Path to write to, or null when the dialog was closed. `suggestion` is a file name. */
  chooseSavePath(options: {
    title: string;
    suggestion: string;
    filters: FileFilter[];
  }): Promise<string | null>;
};

export function windowDialogs(window: () => BrowserWindow | null): Dialogs {
  const parent = () => {
    const open = window();
    if (open === null) throw new Error('There is no window to show a dialog in.');
    return open;
  };
  return {
    async chooseFiles({ title, filters, folder = false }) {
      const { filePaths } = await dialog.showOpenDialog(parent(), {
        title,
        // A dialog for files and folders alike exists on macOS only.
        ...(folder ? {} : { filters }),
        properties: folder ? ['openDirectory'] : ['openFile', 'multiSelections'],
      });
      return filePaths;
    },
    async chooseSavePath({ title, suggestion, filters }) {
      const defaultPath = join(app.getPath('downloads'), basename(suggestion));
      const { canceled, filePath } = await dialog.showSaveDialog(parent(), { title, defaultPath, filters });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
