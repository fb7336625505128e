import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { usageCsv, usageLine, writeLargeReport } from './usage-files.ts';
import { fillRestoreForm, goTo } from './vault-steps.ts';

const { desk, folder } = runningDesk();

async function choose(...files: string[]): Promise<void> {
  const { page } = desk();
  await page.getByRole('button', { name: 'Import usage' }).first().click();
  await desk().chooseFiles(files);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
}

test.beforeAll(async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, `${'abandon '.repeat(11)}about`);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await goTo(page, 'Emissions');
});

test('a cloud account is added, asked for its cost and removed with keys alone, and nobody is contacted', async () => {
  const { page } = desk();
  const add = page.getByRole('button', { name: 'Add an account' });
  await expect(add).toHaveCount(1);
  await add.press('Enter');
  await page.getByLabel('Credentials').selectOption('environment');
  await page.getByLabel('Name').press('Enter');
  const account = page.getByRole('region', { name: 'Environment' });
  const open = account.getByRole('button', { name: 'Fetch from Cost Explorer' });
  await open.press('Enter');
  await expect(open).toHaveAttribute('aria-expanded', 'true');
  // Without a survey: one request for it and one for an answer, at 0.01 USD each.
  await expect(account.getByText('at least 2 requests (0.02 USD)')).toBeVisible();
  await expectAccessible(page, 'Cloud accounts');
  // Enter keeps the budget; what a fetch needs is held against it.
  const budget = page.getByRole('textbox', { name: 'Requests to Cost Explorer a month' });
  await budget.fill('1');
  await budget.press('Enter');
  await expect(account.getByText('The budget does not suffice.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove Environment' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Environment' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove the account' }).press('Enter');
  await expect(account).toHaveCount(0);
  await expect(add).toHaveCount(1);
});

test('a file of no known format is named with the columns that it lacks, and left out', async () => {
  const { page } = desk();
  const bill = join(folder(), 'bill.csv');
  const staff = join(folder(), 'staff.csv');
  // In row 3 the amount is no number; row 4 is cut off.
  writeFileSync(bill, usageCsv(usageLine(), usageLine({ hours: '1x5' }), 'Usage,AmazonEC2', usageLine()));
  writeFileSync(staff, 'name,department\nA,B\n');
  await choose(bill, staff);
  const row = page.getByRole('row', { name: /staff\.csv/ });
  await expect(row.getByText('Not recognised')).toBeVisible();
  await expect(row).toContainText('line_item_usage_amount');
  await expectAccessible(page, 'Import dialog with files');
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  // The summary says at once where what could not be read stands.
  await expect(page.getByText(/bill\.csv, row 3: /)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Show the figures' }).click();
  await page.getByRole('tab', { name: 'Imports' }).click();
  await expect(page.getByRole('rowheader', { name: /bill\.csv/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('staff.csv')).toHaveCount(0);
});

test('lines that cannot be read are listed with file, row and reason', async () => {
  const { page } = desk();
  await page.getByRole('tab', { name: 'Coverage' }).click();
  const panel = page.getByRole('region', { name: 'Lines that could not be read' });
  const rows = panel.getByRole('row').filter({ hasText: 'bill.csv' });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('3');
  await expect(rows.nth(0)).toContainText('The amount “1x5” is not a number');
  await expect(rows.nth(1)).toContainText('4');
  await expect(rows.nth(1)).toContainText('too few columns');
  await expectAccessible(page, 'Unreadable lines');
});

test('an import of a million lines is cancelled, and leaves no figures behind', async () => {
  test.setTimeout(180_000);
  const { page } = desk();
  const large = join(folder(), 'large.csv');
  await writeLargeReport(large, 1_000_000);
  await choose(large);
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  const cancel = page.getByRole('button', { name: 'Cancel Importing usage' });
  await expect(page.getByRole('progressbar', { name: 'Importing usage' })).toBeVisible();
  await expect(page.getByText(/MB of \d+(\.\d)? MB/)).toBeVisible();
  // The work goes on behind other pages.
  await goTo(page, 'Overview');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Emissions' }).click();
  await cancel.click();
  await expect(page.getByText(/^Cancelled/)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('tab', { name: 'Imports' }).click();
  await expect(page.getByRole('rowheader', { name: /bill\.csv/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /large\.csv/ })).toHaveCount(0);
});
