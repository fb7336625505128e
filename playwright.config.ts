import { defineConfig } from '@playwright/test';
import { shellForTests } from './e2e/shell-for-tests.ts';

process.stderr.write(`End-to-end tests run in the ${shellForTests().label}.\n`);

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Every file starts an app of its own, with a chain and a browser, and waits for them much of the time.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // On a busy machine the browser itself may fail to start. The reporter names what needed a second try.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
