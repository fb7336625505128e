import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { test } from './test.ts';
import { goTo } from './vault-steps.ts';

test('the app is used without a vault, with an address that is watched; what needs keys says so', async ({
  desk,
}) => {
  const { page } = desk;
  await expect(page.getByRole('button', { name: 'Use a Ledger' })).toBeVisible();
  await desk.screenshot('first-run');
  await expectAccessible(page, 'First run');
  await page.getByRole('button', { name: 'Watch an address' }).click();
  await page.getByLabel('Address').fill('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed');
  await page.getByLabel('Label').fill('Treasury of a friend');
  await page.getByRole('button', { name: 'Watch the address' }).click();
  await page.getByRole('button', { name: 'Later' }).click();

  await expect(page.getByRole('button', { name: /^Active account:/ })).toContainText('Treasury of a friend');
  await goTo(page, 'Accounts');
  await desk.screenshot('accounts-without-vault');
  await expectAccessible(page, 'Accounts without a vault');

  // What mints needs a vault; the way to one leads back here.
  await page.getByRole('button', { name: 'No vault. Create or restore one' }).click();
  await expect(page.getByRole('heading', { name: 'A vault for this machine' })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  for (const name of ['Overview', 'Emissions', 'Mint or retire', 'Certificates', 'Activity'])
    await goTo(page, name);
  await goTo(page, 'Mint or retire');
  await desk.screenshot('mint-without-vault');
  await desk.restart();
  await expect(desk.page.getByRole('button', { name: /^Active account:/ })).toContainText(
    'Treasury of a friend',
  );
});
