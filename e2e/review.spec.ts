import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { usageCsv, usageLine } from './usage-files.ts';
import { fillRestoreForm, goTo, PASSWORD } from './vault-steps.ts';

const { desk, folder } = runningDesk();
const dialog = () => desk().page.getByRole('dialog', { name: 'Review and sign' });
const review = () => desk().page.getByRole('button', { name: /^Review: / });
const choose = (name: RegExp) => desk().page.getByRole('checkbox', { name });
const OPEN = /^Choose August 2026, 111122223333/;
const SMALL = /^Choose August 2026, 222233334444/;
const TOO_OLD = /^Choose March 2020, 444455556666/;

/** Answers what has to be answered, signs, and waits for what arrived. */
async function sign(button: RegExp): Promise<void> {
  await expect(dialog().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  const boxes = await dialog()
    .getByRole('checkbox', { name: /I understand this/ })
    .all();
  for (const box of boxes) await box.check();
  await dialog().getByRole('button', { name: button }).click();
  await expect(dialog().getByRole('row', { name: /Network fee/ })).toBeVisible({ timeout: 60_000 });
}

test.beforeAll(async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, `${'abandon '.repeat(11)}about`);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: /Import a usage export/ }).click();
  const bill = join(folder(), 'bill.csv');
  writeFileSync(
    bill,
    usageCsv(
      usageLine({ hours: '9000' }),
      usageLine({ account: '222233334444', hours: '100' }),
      usageLine({ account: '444455556666', month: '2020-03', hours: '9000' }),
    ),
  );
  await desk().chooseFiles([bill]);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await page.getByRole('button', { name: 'Show the figures' }).click({ timeout: 60_000 });
  // Years apart, the days are summed up by month.
  await expect(page.getByRole('heading', { name: 'Emissions by month' })).toBeVisible({ timeout: 60_000 });
  await goTo(page, 'Mint or retire');
});

test('a period that is too old to mint says why and what is left to do; it cannot be chosen', async () => {
  const { page } = desk();
  const period = page.getByRole('listitem').filter({ hasText: '444455556666' });
  await expect(choose(TOO_OLD)).toBeDisabled();
  await expect(period).toContainText('Too old to mint');
  await expect(period).toContainText('may start at most 365 days back');
  await expect(period).toContainText('You can retire tokens you hold');
});

test('a period is skipped, and the skip is taken back', async () => {
  const { page } = desk();
  await choose(OPEN).check();
  await page.getByLabel('Skip and optimise').check();
  await page.getByRole('button', { name: 'Skip 1 period' }).click();
  const period = page.getByRole('listitem').filter({ hasText: '111122223333' });
  await expect(period).toContainText('Skipped');
  await expect(choose(OPEN)).toBeDisabled();
  await period.getByRole('button', { name: /^Undo skipping/ }).click();
  await expect(period).toContainText('Can be minted');
  await expect(choose(OPEN)).toBeEnabled();
});

test('a plan that is not signed is discarded: nothing is sent', async () => {
  const { page } = desk();
  await page.getByRole('radio', { name: /^Mint(?! and)/ }).check();
  if (!(await choose(OPEN).isChecked())) await choose(OPEN).check();
  await review().click();
  await expect(dialog().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  await dialog().getByRole('button', { name: 'Do not sign' }).click();
  await expect(dialog()).toBeHidden();
  await goTo(page, 'Activity');
  await expect(page.getByText('Nothing signed yet')).toBeVisible();
});

test('a vault that locks during the review is unlocked in it, and the split arrives as reviewed', async () => {
  const { page } = desk();
  await goTo(page, 'Mint or retire');
  await choose(OPEN).check();
  await review().click();
  await expect(dialog().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  // As the idle timer does it.
  await page.evaluate(() => window.desk.invoke('accounts.lock', {}));
  await dialog().getByLabel('Password', { exact: true }).fill('not the password');
  await dialog().getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(dialog().getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await dialog().getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog().getByRole('button', { name: 'Unlock', exact: true }).click();
  await dialog()
    .getByRole('button', { name: /^Mint .* CT02$/ })
    .click();

  const arrived = dialog().getByRole('region', { name: 'What arrived' });
  await expect(arrived.getByRole('row', { name: /Network fee/ })).toContainText('test ETH', {
    timeout: 60_000,
  });
  // The protocol's split: 70 % customer, 20 % treasury, 10 % reward pool; of that 80 %, 15 %, 5 %.
  const change = async (name: RegExp) => {
    const text = (await arrived.getByRole('row', { name }).locator('td').last().textContent()) ?? '';
    return Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
  };
  const [you, treasury, pool] = [
    await change(/Account 1.*%/),
    await change(/^Treasury/),
    await change(/^Reward pool/),
  ];
  const total = you + treasury + pool;
  expect(total).toBeGreaterThan(0);
  expect([treasury, pool]).toEqual([Math.floor(total / 5), Math.floor(total / 10)]);
  const parts = [
    await change(/staker rewards/),
    await change(/DAO treasury/),
    await change(/emergency reserve/),
  ];
  expect(parts.slice(1)).toEqual([Math.floor((pool * 15) / 100), Math.floor((pool * 5) / 100)]);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(pool);
  await expect(dialog().getByText('The receipts say what the review said')).toBeVisible();
  await expectAccessible(page, 'Outcome');
  await dialog().getByRole('button', { name: 'Close', exact: true }).click();
});

test('reports that cover the amount make it “Attested”; a retirement that they do not cover is stopped', async () => {
  const { page } = desk();
  await choose(SMALL).check();
  await review().click();
  await sign(/^Mint .* CT02$/);
  await dialog().getByRole('button', { name: 'Close', exact: true }).click();

  await page.getByLabel('Retire tokens held').check();
  await page.getByRole('button', { name: 'Retire all that I hold' }).click();
  await page.getByRole('textbox', { name: 'Beneficiary' }).fill('Kaveri Logistics');
  await expect(page.getByText('With none, the certificate will be “Declared”')).toBeVisible();
  await expect(review()).toBeEnabled();
  const backing = page.getByRole('group', { name: 'Reports that back it' });
  await backing.getByRole('checkbox', { name: /222233334444/ }).check();
  await expect(backing.getByText(/Choose more, a smaller amount, or none/)).toBeVisible();
  await expect(review()).toBeDisabled();
  await backing.getByRole('checkbox', { name: /111122223333/ }).check();
  await expect(backing.getByText('the certificate will be “Attested”')).toBeVisible();
  await expect(review()).toBeEnabled();
  await expectAccessible(page, 'Retire tokens held');
});

test('the saved PDF and JSON are the certificate’s; an altered copy fails and says where', async () => {
  const { page } = desk();
  await review().click();
  await expect(dialog().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'Review with a warning');
  await sign(/^Retire .* CT02$/);
  await dialog()
    .getByRole('link', { name: /^Open certificate/ })
    .click({ timeout: 60_000 });

  const [pdf, json] = [join(folder(), 'certificate.pdf'), join(folder(), 'certificate.json')];
  for (const [name, path] of [
    ['Save PDF', pdf],
    ['Save JSON', json],
  ] as const) {
    await desk().saveTo(path);
    await page.getByRole('button', { name }).click();
    await expect(page.getByText(path)).toBeVisible();
  }
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const bundle = readFileSync(json, 'utf8');
  expect(bundle).toContain('Kaveri Logistics');

  await goTo(page, 'Certificates');
  const verify = async (path: string) => {
    await desk().chooseFiles([path]);
    await page.getByRole('button', { name: 'Verify a file' }).click();
  };
  const answer = page.getByRole('dialog').getByRole('region', { name: 'Verification' });
  await verify(json);
  await expect(answer.getByText('Verified', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(answer.getByText('· Failed')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(answer).toHaveCount(0);

  const altered = join(folder(), 'altered.json');
  writeFileSync(altered, bundle.replaceAll('Kaveri Logistics', 'Kaveri Holdings'));
  await verify(altered);
  await expect(answer.getByText('Not verified')).toBeVisible({ timeout: 60_000 });
  await expect(answer.getByRole('listitem').filter({ hasText: '· Failed' }).first()).toContainText(
    /beneficiary/i,
  );
  await expectAccessible(page, 'Verification failed');
  await page.keyboard.press('Escape');

  await goTo(page, 'Activity');
  await page
    .getByRole('button', { name: /^Details of Mint/ })
    .first()
    .click();
  await expect(page.getByRole('rowheader', { name: /emergency reserve/ })).toBeVisible();
  await expectAccessible(page, 'Activity with details');
});
