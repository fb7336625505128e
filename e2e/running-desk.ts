import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskApp } from './desk-app.ts';
import { test } from './test.ts';

/**
 * One running app for a whole spec file, or a group of its tests. They build on one another and run in order; with
 * `default` they do not, and one that fails keeps no other from running, with an app started anew. `folder` is for files
 * of the tests; it goes with the profile.
 */
export function runningDesk(mode: 'serial' | 'default' = 'serial'): { desk(): DeskApp; folder(): string } {
  const root = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
  const app = new DeskApp(join(root, 'profile'));
  test.describe.configure({ mode });
  test.beforeAll(() => app.start());
  test.afterEach(async ({ browserName: _ }, testInfo) => {
    if (testInfo.status === testInfo.expectedStatus) return;
    await testInfo.attach('output of the main process', { body: app.output() });
    await testInfo.attach('window', { body: await app.page.screenshot(), contentType: 'image/png' });
  });
  test.afterAll(async () => {
    await app.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });
  return { desk: () => app, folder: () => root };
}
