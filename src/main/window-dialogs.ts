import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from './file-dialogs.ts';

export function windowDialogs(window: () => BrowserWindow | null): FileDialogs {
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
