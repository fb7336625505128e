import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { JsonRpcProvider } from 'ethers';
import { expectAccessible } from './axe.ts';
import { CAN_LIST_PROCESSES, chainUrlOf } from './processes.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { usageCsv, usageLine } from './usage-files.ts';
import { fillRestoreForm, goTo, PASSWORD } from './vault-steps.ts';

const { desk, folder } = runningDesk();
const dialog = () => desk().page.getByRole('dialog', { name: 'Review and sign' });
const what = () => dialog().getByRole('heading', { name: 'What happens' });

/** Runs `work` while the local chain mines nothing, and mines a block afterwards. */
async function withoutBlocks(work: () => Promise<void>): Promise<void> {
  const chain = new JsonRpcProvider(chainUrlOf(desk().profile));
  try {
    await chain.send('evm_setAutomine', [false]);
    await work();
  } finally {
    await chain.send('evm_mine', []);
    await chain.send('evm_setAutomine', [true]);
    chain.destroy();
  }
}

async function prepareRetirement(amount: string): Promise<void> {
  const { page } = desk();
  await goTo(page, 'Mint or retire');
  await page.getByLabel('Retire tokens held').check();
  await page.getByLabel('Amount', { exact: true }).fill(amount);
  await page.getByLabel('Beneficiary', { exact: true }).fill('Example');
  await page.getByLabel(/^Hide the name/).check();
  await page.getByRole('button', { name: /^Review: / }).click();
  await expect(what()).toBeVisible({ timeout: 60_000 });
}

test.beforeAll(async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, `${'abandon '.repeat(11)}about`);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: /Import a usage export/ }).click();
  const bill = join(folder(), 'bill.csv');
  writeFileSync(bill, usageCsv(usageLine({ hours: '9000' })));
  await desk().chooseFiles([bill]);
  await page.getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await page.getByRole('button', { name: 'Show the figures' }).click({ timeout: 60_000 });
  await goTo(page, 'Mint or retire');
  await page.getByRole('checkbox', { name: /^Choose August 2026/ }).check();
  await page.getByRole('button', { name: /^Review: / }).click();
  await expect(what()).toBeVisible({ timeout: 60_000 });
});

test('another fee is another review, with other hashes, and is signed as shown', async () => {
  const hash = dialog().locator('.hash-groups').first();
  const before = await hash.textContent();
  const fees = dialog().getByRole('region', { name: 'Network fee' });
  await expect(fees.getByRole('radio', { name: 'Usual' })).toBeChecked();
  // A fee that is being typed is not the one of the review: nothing is signed with the other meanwhile.
  await fees.getByText('My own', { exact: true }).click();
  await expect(dialog().getByText('Use the fee that you typed, or choose another.')).toBeVisible();
  await expect(dialog().getByRole('button', { name: /^Mint .* CT02$/ })).toBeDisabled();
  await fees.getByText('Fast', { exact: true }).click();
  await expect(fees.getByRole('radio', { name: 'Fast' })).toBeChecked({ timeout: 30_000 });
  await expect(hash).not.toHaveText(before ?? '');
  await fees.scrollIntoViewIfNeeded();
  await desk().screenshot('review-fees');
  await expectAccessible(desk().page, 'Review with fees');
  await dialog()
    .getByRole('button', { name: /^Mint .* CT02$/ })
    .click();
  await expect(dialog().getByRole('row', { name: /Network fee/ })).toBeVisible({ timeout: 60_000 });
  await dialog().getByRole('button', { name: 'Close', exact: true }).click();
});

test('a limit is set without, and raised only with the password; beyond it nothing is signed', async () => {
  const { page } = desk();
  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: 'Limits' }).click();
  await page.getByRole('button', { name: 'Set a limit on CT02' }).click();
  await page.getByLabel('At most, in CT02').fill('5');
  await page.getByRole('button', { name: 'Set the limit' }).click();
  const row = page.getByRole('row', { name: /^CT02/ });
  await expect(row).toContainText('5.00');
  await desk().screenshot('limits');
  await expectAccessible(page, 'Limits');

  await prepareRetirement('6');
  await expect(dialog().getByText('It is above the limit by itself.')).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Retire 6.00 CT02' })).toBeDisabled();
  await dialog().getByRole('heading', { name: 'Who signs' }).scrollIntoViewIfNeeded();
  await desk().screenshot('review-limit');
  await dialog().getByRole('button', { name: 'Do not sign' }).click();

  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: 'Limits' }).click();
  await page.getByRole('button', { name: 'Change the limit on CT02' }).click();
  await page.getByLabel('At most, in CT02').fill('8');
  await page.getByLabel('The vault’s password').fill('not the password');
  await page.getByRole('button', { name: 'Raise the limit' }).click();
  await expect(page.getByLabel('The vault’s password')).toHaveAttribute('aria-invalid', 'true');
  await desk().screenshot('limit-dialog');
  await page.getByLabel('The vault’s password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Raise the limit' }).click();
  await expect(row).toContainText('8.00');
});

test('a transaction that no block takes is told about, sped up, and happens once', async () => {
  test.skip(!CAN_LIST_PROCESSES, 'The address of the local chain cannot be found here.');
  const { page } = desk();
  await withoutBlocks(async () => {
    await prepareRetirement('6');
    await dialog().getByRole('button', { name: 'Retire 6.00 CT02' }).click();
    await expect(dialog().getByText('Waiting for a block. You can close this')).toBeVisible();
    await dialog().getByRole('button', { name: 'Close', exact: true }).click();
    await goTo(page, 'Activity');
    await page.getByRole('button', { name: /^Why Retire 6.00 CT02 waits/ }).click();
    await expect(page.getByText('Nothing is wrong')).toBeVisible();
    await desk().screenshot('activity-waiting');
    await page.getByRole('button', { name: 'Speed it up' }).click();
    await expect(what()).toBeVisible({ timeout: 60_000 });
    await expect(dialog().getByText('Only one of the two can ever be mined.')).toBeVisible();
    await desk().screenshot('review-speed-up');
    await dialog()
      .getByRole('button', { name: /^Speed up/ })
      .click();
    await expect(dialog().getByText('Waiting for a block. You can close this')).toBeVisible();
    await dialog().getByRole('button', { name: 'Close', exact: true }).click();
  });
  await expect(page.getByRole('row', { name: /^Details of Speed up/ })).toContainText('Confirmed', {
    timeout: 30_000,
  });
  await expect(page.getByRole('row', { name: /^Details of Retire 6.00 CT02.*Replaced/ })).toBeVisible();
  await desk().screenshot('activity-replaced');
});
