import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { DeskApp } from '../e2e/desk-app.ts';
import { fillRestoreForm, goTo } from '../e2e/vault-steps.ts';
import { generateUsage } from './bench-emissions/generate-usage.ts';

/**
 * Uses the emissions screens of the built app on a profile with millions of imported lines, records a trace of it in
 * Chromium, and says how long each step took and which frames took longer than 50 ms (W3C, Long Animation Frames).
 *
 *     node scripts/trace-emissions.ts [--lines 5e6] [--json]
 *
 * The trace is left in test-results/trace-emissions.json, for the performance panel of any Chromium.
 */
const { values } = parseArgs({
  options: { lines: { type: 'string', default: '5e6' }, json: { type: 'boolean', default: false } },
});
const lines = Number(values.lines);
const say = (text: string) => void process.stderr.write(`${text}\n`);

/** The longest that a frame may take, in milliseconds. */
const LIMIT = 50;

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};
type Frame = { step: string; ms: number };

const root = mkdtempSync(join(tmpdir(), 'cloudtuner-trace-'));
const app = new DeskApp(join(root, 'profile'));
try {
  const file = join(root, 'usage.parquet');
  say(`Writing ${lines} lines`);
  await generateUsage(lines, 'parquet', file);
  await app.start();
  const { page } = app;
  page.setDefaultTimeout(180_000);
  const importSeconds = await importFile(page, file);
  const { steps, frames, events } = await walk(page);
  const longest = longestTasks(events);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/trace-emissions.json', JSON.stringify({ traceEvents: events }));
  const result = {
    lines,
    importSeconds,
    steps,
    framesOverLimit: frames.filter(({ ms }) => ms > LIMIT),
    longestTaskMs: longest.wall,
    longestTaskCpuMs: longest.cpu,
  };
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    say(
      `Frames over ${LIMIT} ms: ${result.framesOverLimit.map(({ step, ms }) => `${Math.round(ms)} ms (${step})`).join(', ') || 'none'}`,
    );
    say(`Longest task of the window: ${longest.wall.toFixed(1)} ms, ${longest.cpu.toFixed(1)} ms of CPU`);
  }
} finally {
  await app.close();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}

async function importFile(page: Page, file: string): Promise<number> {
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, `${'abandon '.repeat(11)}about`);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await goTo(page, 'Emissions');
  await page.getByRole('button', { name: 'Import usage' }).first().click();
  await app.chooseFiles([file]);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  const started = performance.now();
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(page.getByRole('dialog').getByText(/^Done/)).toBeVisible({ timeout: 900_000 });
  const seconds = (performance.now() - started) / 1000;
  say(`Imported in ${seconds.toFixed(1)} s`);
  await page.getByRole('button', { name: 'Show the figures' }).click();
  return seconds;
}

async function walk(page: Page) {
  await settled(page);
  await page.evaluate(() => {
    const seen: { at: number; ms: number }[] = [];
    Object.assign(window, { longFrames: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push({ at: entry.startTime, ms: entry.duration });
    }).observe({ type: 'long-animation-frame' });
  });
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline.frame'],
    },
  });
  const steps: { step: string; ms: number }[] = [];
  const frames: Frame[] = [];
  const step = async (name: string, act: () => Promise<unknown>) => {
    const started = performance.now();
    await act();
    await settled(page);
    steps.push({ step: name, ms: performance.now() - started });
    const long = await page.evaluate(() =>
      (window as unknown as { longFrames: { ms: number }[] }).longFrames.splice(0).map(({ ms }) => ms),
    );
    frames.push(...long.map((ms) => ({ step: name, ms })));
    const worst = Math.max(0, ...long);
    say(
      `${String(Math.round(steps.at(-1)?.ms ?? 0)).padStart(7)} ms  ${name}${worst > LIMIT ? `, a frame of ${Math.round(worst)} ms` : ''}`,
    );
  };
  const by = page.getByRole('combobox', { name: 'Break down by' });
  const scroll = (label: RegExp) => async () => {
    const region = page.getByRole('region', { name: label });
    await region.hover();
    for (let turn = 0; turn < 30; turn += 1) {
      await page.mouse.wheel(0, 900);
      await page.waitForTimeout(30);
    }
  };
  await step('bars stacked by region', () =>
    page.getByRole('combobox', { name: 'Stacked by' }).selectOption('region'),
  );
  await step('bars stacked by account', () =>
    page.getByRole('combobox', { name: 'Stacked by' }).selectOption('account'),
  );
  await step('breakdown by usage type', () => by.selectOption('usageType'));
  await step('scrolling usage types', scroll(/^Emissions by usage type, scrolls$/));
  await step('sorted by cost', () =>
    page.getByRole('columnheader', { name: /^Cost/ }).getByRole('button').click(),
  );
  await step('pointing at the bars', async () => {
    const box = await page.locator('.recharts-wrapper').first().boundingBox();
    for (let turn = 0; box && turn < 40; turn += 1) {
      await page.mouse.move(box.x + 60 + (turn * (box.width - 80)) / 40, box.y + 120);
      await page.waitForTimeout(20);
    }
  });
  await step('a row opened', () =>
    page
      .getByRole('table', { name: /^Emissions by/ })
      .getByRole('row')
      .nth(1)
      .getByRole('button')
      .first()
      .click(),
  );
  await step('a reason opened', () => page.getByRole('button', { name: /^Why / }).first().click());
  await step('the reason closed', () => page.keyboard.press('Escape'));
  await step('filters cleared', () => page.getByRole('button', { name: 'Clear' }).click());
  await step('breakdown by resource', () => by.selectOption('resource'));
  await step('scrolling resources', scroll(/^Emissions by resource, scrolls$/));
  await step('market-based', () =>
    page
      .locator('label', { hasText: /^Market/ })
      .first()
      .click(),
  );
  await step('breakdown by account', () => by.selectOption('account'));
  await step('comparison', () => page.getByRole('tab', { name: 'Compare' }).click());
  await step('comparison by resource', () =>
    page.getByRole('combobox', { name: 'Compare by' }).selectOption('resource'),
  );
  await step('scrolling the comparison', scroll(/^Two periods by resource, scrolls$/));
  await step('coverage', () => page.getByRole('tab', { name: 'Coverage' }).click());
  await step('recommendations', () => page.getByRole('tab', { name: 'Recommendations' }).click());
  await step('factors', () => page.getByRole('tab', { name: 'Factors' }).click());
  await step('imports', () => page.getByRole('tab', { name: 'Imports' }).click());
  await step('lines', () => page.getByRole('tab', { name: 'Lines' }).click());
  await step('scrolling lines', scroll(/^Usage lines, scrolls$/));
  await step('lines by day', () =>
    page.getByRole('columnheader', { name: /^Day/ }).getByRole('button').click(),
  );
  await step('another page and back', async () => {
    await goTo(page, 'Overview');
    await goTo(page, 'Emissions');
  });
  await step('figures again', () => page.getByRole('tab', { name: 'Figures' }).click());
  const ended = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await ended;
  return { steps, frames, events };
}

/** Everything that was asked for is on the screen. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(60);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 180_000 });
  await expect(page.locator('.mantine-Skeleton-root')).toHaveCount(0, { timeout: 180_000 });
}

/** The longest task of the window's main thread. */
function longestTasks(events: readonly TraceEvent[]): { wall: number; cpu: number } {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && mains.has(`${pid} ${tid}`),
  );
  return {
    wall: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    cpu: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}
