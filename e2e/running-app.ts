import type { Page } from '@playwright/test';

/** A running app, whatever the shell. */
export type RunningApp = {
  page: Page;
  chooseFiles(paths: readonly string[]): Promise<void>;
  saveTo(path: string): Promise<void>;
  /** Ends the app the way a person does, and waits until it is gone. Answers the exit code. */
  close(): Promise<number | null>;
  /** Ends the main process at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Settles with the exit code when the main process ends by itself. */
  ended: Promise<number | null>;
  /** What the main process has written so far. */
  output(): string;
};

export type OpenOptions = {
  profile: string;
  env: Record<string, string>;
  /** Command line switches of Chromium, such as a stand-in for the camera. */
  switches: readonly string[];
};
