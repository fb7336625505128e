import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { invoke } from './invoke.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { usageCsv, usageLine } from './usage-files.ts';
import { fillRestoreForm, goTo } from './vault-steps.ts';

const { desk, folder } = runningDesk();

test.beforeAll(async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, `${'abandon '.repeat(11)}about`);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: /Look around with sample data/ }).click();
  await expect(page.getByRole('heading', { name: 'Emissions by day' })).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});

test('the figures on screen are main’s, with range, coverage and cost beside them', async () => {
  const { page } = desk();
  const { figures, currencies } = await invoke(page, 'emissions.totals', { filter: {} });
  expect(figures.total.low).toBeLessThanOrEqual(figures.total.central);
  expect(figures.total.high).toBeGreaterThanOrEqual(figures.total.central);
  for (const name of ['Emissions', 'Operational', 'Embodied', 'Electricity', 'Usage covered']) {
    await expect(page.locator('.stat', { hasText: name }).first()).toBeVisible();
  }
  await expect(page.getByText(`Billed, ${currencies[0]}`)).toBeVisible();
  await desk().screenshot('emissions');
});

test('a row opens what is in it, chips lead back, and so does the history', async () => {
  const { page } = desk();
  const table = page.getByRole('table', { name: /^Emissions by service/ });
  const first = table.getByRole('row').nth(1).getByRole('button').first();
  const service = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('heading', { name: 'By usage type' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Filters' })).toContainText(service);
  const usage = page.getByRole('table', { name: 'Emissions by usage type' });
  await expect(usage.getByRole('row').nth(1).getByRole('button').first()).toBeVisible();
  await desk().screenshot('emissions-drilled');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'By service' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Filters' })).toHaveCount(0);
  await page.goForward();
  await page.getByRole('button', { name: /^Remove the filter Service/ }).click();
  await expect(page.getByRole('navigation', { name: 'Filters' })).toHaveCount(0);
});

test('columns sort either way, by pointer and by key, and rows are reached with arrow keys', async () => {
  const { page } = desk();
  await page.getByRole('combobox', { name: 'Break down by' }).selectOption('service');
  const table = page.getByRole('table', { name: 'Emissions by service' });
  const header = table.getByRole('columnheader', { name: /^Lines/ });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
  const lines = async () => {
    const { rows } = await invoke(page, 'emissions.breakdown', {
      filter: {},
      by: 'service',
      sort: { by: 'lines', descending: false },
      offset: 0,
      limit: 1,
    });
    return rows[0]?.key ?? '';
  };
  await header.getByRole('button').press('Enter');
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  await expect(table.getByRole('row').nth(1).getByRole('rowheader')).toContainText(await lines());
  await table.getByRole('row').nth(1).getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(table.getByRole('row').nth(2).getByRole('button').first()).toBeFocused();
  await table.getByRole('columnheader', { name: /^CO2e/ }).getByRole('button').click();
});

test('filters combine: values of one dimension, and dimensions', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Add filter' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Filter on').selectOption('region');
  const boxes = form.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expectAccessible(page, 'Adding a filter');
  await form.getByRole('button', { name: 'Apply' }).click();
  const chips = page.getByRole('navigation', { name: 'Filters' });
  await expect(chips).toContainText('Region:');
  const { rows } = await invoke(page, 'emissions.breakdown', {
    filter: {},
    by: 'region',
    sort: { by: 'total', descending: true },
    offset: 0,
    limit: 2,
  });
  const sum = rows.reduce((total, row) => total + row.figures.lines, 0);
  await page.getByRole('combobox', { name: 'Break down by' }).selectOption('region');
  await expect(page.getByText('2 rows; open one to go into it')).toBeVisible();
  const values = rows.map(({ key }) => key);
  const { figures } = await invoke(page, 'emissions.totals', {
    filter: { where: [{ dimension: 'region', values }] },
  });
  expect(figures.lines).toBe(sum);
  await page.getByRole('button', { name: 'Clear' }).click();
});

test('the bars have their table; they stack by a dimension, and show cost, too', async () => {
  const { page } = desk();
  const panel = page.getByRole('region', { name: 'Emissions by day' });
  await panel.getByRole('combobox', { name: 'Stacked by' }).selectOption('region');
  await expect(panel.getByRole('list')).toContainText('us-east-1');
  await desk().screenshot('emissions-stacked');
  await panel.getByText('Table', { exact: true }).click();
  await expect(panel.getByRole('columnheader', { name: 'us-east-1' })).toBeVisible();
  await panel.getByText('Months', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Emissions by month' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Measure' }).selectOption({ index: 1 });
  await expect(page.getByRole('region', { name: 'Electricity by month' })).toBeVisible();
});

test('tags are found and broken down by', async () => {
  const { page } = desk();
  const keys = await invoke(page, 'emissions.tagKeys', { filter: {} });
  const select = page.getByRole('combobox', { name: 'Break down by' });
  await select.focus();
  if (keys[0] !== undefined) {
    await expect(select.locator(`option[value="tag:${keys[0].key}"]`)).toHaveCount(1);
    await select.selectOption(`tag:${keys[0].key}`);
    await expect(page.getByRole('heading', { name: `By tag ${keys[0].key}` })).toBeVisible();
  }
  await select.selectOption('resource');
  await expect(page.getByRole('table', { name: 'Emissions by resource' })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await select.selectOption('service');
});

test('two periods are compared', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Compare' }).click();
  await expect(page.getByRole('table', { name: 'Two periods by service' })).toBeVisible();
  await page.getByRole('button', { name: 'Last 7 days and the 7 before' }).click();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await desk().screenshot('emissions-compare');
});

test('lines name their file and row', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Lines' }).click();
  const table = page.getByRole('table', { name: 'Usage lines' });
  await expect(table.getByRole('row').nth(1).getByRole('rowheader')).toContainText(/row \d/);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await desk().screenshot('emissions-lines');
});

test('a figure is explained down to the factors of a line, with their sources', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Figures' }).click();
  await page.getByRole('button', { name: /^Why / }).first().click();
  const drawer = page.getByRole('dialog', { name: /^Why this figure/ });
  const lines = drawer.getByRole('table', { name: 'Lines behind the figure' });
  await expect(lines.getByRole('row').nth(1).getByRole('button')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'Why this figure');
  await desk().screenshot('emissions-why');
  await lines.getByRole('row').nth(1).getByRole('button').click();
  await expect(drawer.getByText('How it was computed')).toBeVisible();
  await expect(drawer.getByText(/Published \d{4}/).first()).toBeVisible();
  await drawer.getByRole('button', { name: /^Prove that this line/ }).click();
  await expect(drawer.getByText(/^The line leads to the root that was kept/)).toBeVisible({
    timeout: 60_000,
  });
  await desk().screenshot('emissions-line');
  await expectAccessible(page, 'A line explained');
  await page.keyboard.press('Escape');
});

test('recommendations show their arithmetic and lead to their lines', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Recommendations' }).click();
  const panel = page.getByRole('region', { name: 'Recommendations' });
  await expect(panel.getByRole('listitem').first()).toBeVisible({ timeout: 60_000 });
  await panel.getByText('Arithmetic and assumptions').first().click();
  await desk().screenshot('emissions-advice');
  await panel
    .getByRole('button', { name: /behind it$/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: /^Why this figure/ });
  await expect(drawer.getByRole('row').nth(1).getByRole('button')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
});

test('coverage says why and what to do', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await expect(page.getByRole('rowheader', { name: /Estimated directly/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Why, and what to do' })).toBeVisible();
  await desk().screenshot('emissions-coverage');
});

test('filters stand where they say something; estimates by cost can be left out', async () => {
  const { page } = desk();
  const filter = page.getByRole('button', { name: 'Add filter' });
  const basis = page.getByRole('radiogroup', { name: /^Emissions of electricity/ });
  for (const name of ['Factors', 'Imports', 'Cloud accounts']) {
    await page.getByRole('tab', { name }).click();
    await expect(filter).toHaveCount(0);
    await expect(basis).toHaveCount(0);
  }
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await expect(filter).toBeVisible();
  await expect(basis).toHaveCount(0);
  const byCost = page.getByRole('rowheader', { name: /^Estimated by cost/ });
  await expect(byCost).toBeVisible();
  await page.getByRole('checkbox', { name: 'With estimates by cost' }).click();
  await expect(byCost).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(byCost).toBeVisible();
});

test('a view is exported as CSV, Parquet and PDF, with what it stands on', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Figures' }).click();
  for (const format of ['CSV', 'Parquet', 'PDF']) {
    const path = join(folder(), `view.${format.toLowerCase()}`);
    await page.getByRole('button', { name: 'Export By service' }).click();
    await desk().saveTo(path);
    await page.getByRole('menuitem', { name: format }).click();
    await expect(page.getByText(`rows written to ${path}`)).toBeVisible({ timeout: 30_000 });
    expect(existsSync(path)).toBe(true);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  }
  const csv = readFileSync(join(folder(), 'view.csv'), 'utf8');
  expect(csv).toMatch(/^# Factor set: /m);
  expect(csv).toMatch(/^# Coverage: estimated directly: /m);
  expect(readFileSync(join(folder(), 'view.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
});

test('files and folders that are dropped are recognised and imported, and the summary says what became of them', async () => {
  const { page } = desk();
  const usage = join(folder(), 'usage');
  mkdirSync(usage);
  writeFileSync(join(usage, 'part.csv'), usageCsv(usageLine({ month: '2026-07', account: '222233334444' })));
  const bill = join(folder(), 'dropped.csv');
  writeFileSync(
    bill,
    usageCsv(usageLine({ account: '333344445555' }), usageLine({ account: '333344445555', hours: 'x' })),
  );
  const session = await page.context().newCDPSession(page);
  const zone = await page.locator('[data-drop="usage"]').first().boundingBox();
  const at = { x: (zone?.x ?? 0) + 200, y: (zone?.y ?? 0) + 40 };
  const data = { items: [], files: [bill, usage], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  const dialog = page.getByRole('dialog', { name: 'Import usage' });
  await expect(dialog.getByRole('row', { name: /dropped\.csv/ })).toContainText('AWS CUR');
  await expect(dialog.getByRole('row', { name: /usage/ })).toContainText('AWS CUR');
  await desk().screenshot('emissions-dropped');
  await expectAccessible(page, 'Dropped files');
  await dialog.getByRole('button', { name: 'Import 2 files' }).click();
  await expect(dialog.getByText(/^Done/)).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(/dropped\.csv, row 3/)).toBeVisible();
  await desk().screenshot('emissions-imported');
  await expectAccessible(page, 'Summary of an import');
  await dialog.getByRole('button', { name: 'Show the figures' }).click();
});

test('a page cannot pass paths by a drop of its own making', async () => {
  const { page } = desk();
  const heard = await page.evaluate(async () => {
    let sources = -1;
    const end = window.desk.on('emissions.dropped', (payload) => {
      sources = payload.sources.length;
    });
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], '/etc/passwd'));
    document
      .querySelector('[data-drop="usage"]')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
    await new Promise((done) => setTimeout(done, 1000));
    end();
    return sources;
  });
  expect(heard).toBe(-1);
  await page.keyboard.press('Escape');
  await goTo(page, 'Emissions');
});
