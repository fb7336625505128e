import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { DeskApp } from './desk-app.ts';

type Fixtures = {
  /** More environment for the main process: `test.use({ deskEnvironment: { … } })`. */
  deskEnvironment: Record<string, string>;
  /** The running app on an empty temporary profile. */
  desk: DeskApp;
};

/** Playwright's test with a running desk. Import `test` and `expect` from here in every spec. */
export const test = base.extend<Fixtures>({
  deskEnvironment: [{}, { option: true }],
  desk: async ({ deskEnvironment }, use, testInfo) => {
    const profile = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
    const desk = new DeskApp(profile, deskEnvironment);
    try {
      await desk.start();
      await use(desk);
      if (testInfo.status !== testInfo.expectedStatus) {
        await testInfo.attach('output of the main process', { body: desk.output() });
        await testInfo.attach('window', { body: await desk.page.screenshot(), contentType: 'image/png' });
      }
    } finally {
      await desk.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});
