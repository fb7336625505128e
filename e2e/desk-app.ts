import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openInChromium } from './open-in-chromium.ts';
import { openInElectron } from './open-in-electron.ts';
import type { RunningApp } from './running-app.ts';
import { ROOT, shellForTests } from './shell-for-tests.ts';

const sizes = [
  { width: 1024, height: 700 },
  { width: 1920, height: 1080 },
] as const;

/** The app under test, with a profile folder that outlives restarts. */
export class DeskApp {
  readonly profile: string;
  private readonly env: Record<string, string>;
  private readonly switches: readonly string[];
  private running: RunningApp | null = null;

  constructor(profile: string, env: Record<string, string> = {}, switches: readonly string[] = []) {
    this.profile = profile;
    this.env = env;
    this.switches = switches;
  }

  private get app(): RunningApp {
    if (this.running === null) throw new Error('The app is not running.');
    return this.running;
  }

  /** The window's page. A new one after `restart()`. */
  get page(): Page {
    return this.app.page;
  }

  get isRunning(): boolean {
    return this.running !== null;
  }

  async start(): Promise<void> {
    const open = shellForTests().kind === 'electron' ? openInElectron : openInChromium;
    // A new local chain begins empty, and nobody else acts on it.
    const env = { CLOUDTUNER_E2E: '1', CLOUDTUNER_LOCAL_MARKET: 'off', ...this.env };
    this.running = await open({ profile: this.profile, env, switches: this.switches });
    await this.page.waitForFunction(() => 'desk' in globalThis);
  }

  /** Answers the next open dialog with these files; with none, as if the person closed it. */
  chooseFiles = (paths: readonly string[]): Promise<void> => this.app.chooseFiles(paths);

  /** Answers the next save dialog with this path. */
  saveTo = (path: string): Promise<void> => this.app.saveTo(path);

  /** Waits until the app ends by itself. Answers the exit code. */
  ended = (): Promise<number | null> => this.app.ended;

  output = (): string => this.app.output();

  /** Quits and starts again on the same profile. */
  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  /** SIGKILL of the main process. `start()` afterwards to see what it left. */
  async kill(): Promise<void> {
    await this.app.kill();
    this.running = null;
  }

  async close(): Promise<number | null> {
    const code = (await this.running?.close()) ?? null;
    this.running = null;
    return code;
  }

  /**
   * With CLOUDTUNER_SCREENS set: pictures of the window at 1024×700 and 1920×1080, light and dark, as
   * test-results/screens/<name>-<size>-<theme>.png. The window is the larger of the two from then on, with or without.
   */
  async screenshot(name: string): Promise<void> {
    if (!process.env.CLOUDTUNER_SCREENS) return this.page.setViewportSize(sizes[1]);
    const folder = join(ROOT, 'test-results/screens');
    mkdirSync(folder, { recursive: true });
    for (const size of sizes) {
      await this.page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await this.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await this.page.screenshot({
          path: join(folder, `${name}-${size.width}x${size.height}-${colorScheme}.png`),
          animations: 'disabled',
        });
      }
    }
    await this.page.emulateMedia({ colorScheme: null });
  }
}
