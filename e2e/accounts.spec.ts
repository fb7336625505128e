import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { fillRestoreForm, goTo, PASSWORD } from './vault-steps.ts';

const { desk } = runningDesk();
const NEXT_PASSWORD = 'copper ladder fifty snow';

// BIP-39's test vector for 16 bytes of zeros; the address is its first one on BIP-44's path m/44'/60'/0'/0/0.
const WORDS = `${'abandon '.repeat(11)}about`;
const ADDRESS = '0x9858EfFD232B4033E47d90003D41EC34EcaEda94';

test('a vault is restored from its words; a word that is not in the list is named by its place', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Restore from words' }).click();
  const restore = page.getByRole('button', { name: 'Restore the vault' });
  const words = page.getByLabel('Recovery words');

  await fillRestoreForm(page, WORDS.replace('abandon abandon abandon', 'abandon abandon abandom'));
  await restore.click();
  await expect(page.getByText('Word 3 is not one of the 2048 words')).toBeVisible();
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'Restore, a wrong word');

  // Every word is in the list, and the checksum does not fit.
  await words.fill('abandon '.repeat(12));
  await restore.click();
  await expect(page.getByText('they do not belong together')).toBeVisible();

  await words.fill(`  ${WORDS.toUpperCase().replaceAll(' ', '\n')} `);
  await restore.click();
  await page.getByRole('button', { name: 'Later' }).click();
  await goTo(page, 'Accounts');

  const address = page.getByRole('row', { name: /Active/ }).locator('.mono.nowrap');
  // The row may move from under the pointer while the page's figures arrive.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await address.hover();
    await expect(page.getByRole('tooltip')).toHaveText(ADDRESS, { timeout: 2_000 });
  }).toPass();
});

test('an account is added, renamed and made the active one', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.getByLabel('Label', { exact: true }).fill('Sustainability');
  await page.getByRole('button', { name: 'Add the account' }).click();
  await expect(page.getByRole('rowheader', { name: /Sustainability/ })).toBeVisible();
  await page.getByRole('button', { name: 'Rename Sustainability' }).click();
  await page.getByLabel('Label', { exact: true }).fill('Climate desk');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: /Climate desk/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /Sustainability/ })).toHaveCount(0);

  const chip = page.getByRole('button', { name: /^Active account:/ });
  // Not check(): the radio follows what main answers, a moment later.
  await page.getByRole('radio', { name: 'Use Climate desk' }).click();
  await expect(chip).toContainText('Climate desk');
  await chip.click();
  await page.getByRole('menuitem', { name: /Account 1/ }).click();
  await expect(chip).toContainText('Account 1');
  await expect(page.getByRole('radio', { name: 'Use Account 1' })).toBeChecked();
});

test('the password is changed: the old one opens the vault no more, and the accounts are the same', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Change the password' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the password' });
  const change = dialog.getByRole('button', { name: 'Change the password' });
  await dialog.getByLabel('Current password').fill('not the password');
  await dialog.getByLabel('New password', { exact: true }).fill(NEXT_PASSWORD);
  await dialog.getByLabel('New password again').fill('something else');
  await expect(change).toBeDisabled();
  await dialog.getByLabel('New password again').fill(NEXT_PASSWORD);
  await change.click();
  await expect(dialog.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'Change the password');
  await dialog.getByLabel('Current password').fill(PASSWORD);
  await change.click();
  await expect(dialog.getByText('encrypted under the new password')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'Unlocked. Lock the vault' }).click();
  const password = page.getByLabel('Password', { exact: true });
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(password).toHaveAttribute('aria-invalid', 'true');
  await password.fill(NEXT_PASSWORD);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: /Climate desk/ })).toBeVisible();
});
