export type FileFilter = { name: string; extensions: string[] };

/** The system's file dialogs, for services that know nothing of windows. */
export type FileDialogs = {
  /** Paths of the files, or of the folder, that the person picked; empty when the dialog was closed. */
  chooseFiles(options: { title: string; filters: FileFilter[]; folder?: boolean }): Promise<string[]>;
  /** Path to write to, or null when the dialog was closed. `suggestion` is a file name. */
  chooseSavePath(options: {
    title: string;
    suggestion: string;
    filters: FileFilter[];
  }): Promise<string | null>;
};
