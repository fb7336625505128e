import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';
import { fillRestoreForm, goTo, PASSWORD } from './vault-steps.ts';

const { desk, folder } = runningDesk();
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

test('keys come from other words, a private key and a keystore file, and go back into one', async () => {
  const { page, chooseFiles, saveTo } = desk();
  const dialog = page.getByRole('dialog', { name: 'Add an account' });
  const add = async (way: string) => {
    await page.getByRole('button', { name: 'Add an account' }).click();
    await dialog.getByLabel('Where is its key?').selectOption(way);
  };

  await add('Other recovery words');
  await dialog.getByLabel('Recovery words').fill('all '.repeat(12));
  await dialog.getByLabel('Name of these words').fill('Trezor');
  await dialog.getByRole('button', { name: 'Add these words' }).click();
  // SLIP-0014's words, as Trezor's tests have their first address.
  await expect(page.getByText('0x73d038…36A8')).toBeVisible();

  await add('A private key');
  await dialog.getByLabel('Private key', { exact: true }).fill('0x1234');
  await dialog.getByRole('button', { name: 'Import the key' }).click();
  await expect(dialog.getByText('64 hexadecimal digits; this has 4')).toBeVisible();
  await dialog.getByLabel('Private key', { exact: true }).fill(`0x${'11'.repeat(32)}`);
  await dialog.getByLabel('Label').fill('Old hot wallet');
  await dialog.getByRole('button', { name: 'Import the key' }).click();
  await expect(page.getByRole('rowheader', { name: 'Old hot wallet' })).toBeVisible();

  // Out into a file, off the list, and in again.
  const file = join(folder(), 'keystore.json');
  await page.getByRole('button', { name: 'More for Old hot wallet' }).click();
  await page.getByRole('menuitem', { name: 'Export as a keystore file' }).click();
  const out = page.getByRole('dialog', { name: 'Export as a keystore file' });
  await out.getByLabel('The vault’s password').fill(PASSWORD);
  await out.getByLabel('New password', { exact: true }).fill(NEXT_PASSWORD);
  await out.getByLabel('New password again').fill(NEXT_PASSWORD);
  await expectAccessible(page, 'Export a key');
  await desk().screenshot('accounts-export');
  await saveTo(file);
  await out.getByRole('button', { name: 'Export the key' }).click();
  await expect(out.getByText('Whoever has this file')).toBeVisible({ timeout: 30_000 });
  await out.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'More for Old hot wallet' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  const remove = page.getByRole('dialog', { name: 'Remove the account' });
  await remove.getByLabel('The vault’s password').fill('not the password');
  await remove.getByRole('button', { name: 'Remove the account' }).click();
  await expect(remove.getByLabel('The vault’s password')).toHaveAttribute('aria-invalid', 'true');
  await desk().screenshot('accounts-remove');
  await remove.getByLabel('The vault’s password').fill(PASSWORD);
  await remove.getByRole('button', { name: 'Remove the account' }).click();
  await expect(page.getByRole('rowheader', { name: 'Old hot wallet' })).toHaveCount(0);

  await add('A keystore file (Geth, MyEtherWallet)');
  await chooseFiles([file]);
  await dialog.getByRole('button', { name: 'Choose the keystore file' }).click();
  // The address of the key 0x1111…11, as ethers computes it.
  await expect(dialog.getByText('0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A')).toBeVisible();
  await dialog.getByLabel('Password of the file').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Import the key' }).click();
  await expect(dialog.getByText('does not open the keystore file')).toBeVisible({ timeout: 30_000 });
  await desk().screenshot('accounts-import-keystore');
  await dialog.getByLabel('Password of the file').fill(NEXT_PASSWORD);
  await dialog.getByLabel('Label').fill('Back again');
  await dialog.getByRole('button', { name: 'Import the key' }).click();
  await expect(page.getByRole('rowheader', { name: 'Back again' })).toBeVisible({ timeout: 30_000 });
});

test('an address is watched; one whose checksum is wrong is not', async () => {
  const { page } = desk();
  await page.getByRole('button', { name: 'Add an account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add an account' });
  await dialog.getByLabel('Where is its key?').selectOption('An address to watch');
  // EIP-55's test case, with one letter in the wrong case.
  await dialog.getByLabel('Address').fill('0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed');
  await dialog.getByLabel('Label').fill('Auditor');
  await dialog.getByRole('button', { name: 'Watch the address' }).click();
  await expect(dialog.getByText('The checksum does not fit')).toBeVisible();
  await desk().screenshot('accounts-watch');
  await dialog.getByLabel('Address').fill('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed');
  await dialog.getByRole('button', { name: 'Watch the address' }).click();
  await expect(page.getByRole('rowheader', { name: 'Auditor' })).toBeVisible();
  await expectAccessible(page, 'Accounts of every kind');
  await desk().screenshot('accounts');
});

test('accounts that were used are found again and added', async () => {
  const { page } = desk();
  const add = page.getByRole('dialog', { name: 'Add an account' });
  await page.getByRole('button', { name: 'Add an account' }).click();
  await add.getByLabel('Words', { exact: true }).selectOption('Recovery words');
  await add.getByLabel('Label').fill('From Ledger Live');
  await add.getByLabel('Derivation path').selectOption('Ledger Live');
  // Its first is BIP-44's first, which is there.
  await expect(add.getByText("m/44'/60'/1'/0/0")).toBeVisible();
  await desk().screenshot('accounts-add');
  await add.getByRole('button', { name: 'Add the account' }).click();
  const row = page.getByRole('row', { name: /From Ledger Live/ });
  // The local chain gives it test ETH; with that it counts as used.
  await expect(row).toContainText('100', { timeout: 15_000 });
  await page.getByRole('button', { name: 'More for From Ledger Live' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the account' }).click();
  await expect(row).toHaveCount(0);

  await page.getByRole('button', { name: 'Find accounts of Recovery words', exact: true }).click();
  const find = page.getByRole('dialog', { name: 'Find accounts of Recovery words' });
  await expect(find.getByRole('row', { name: /Ledger Live/ })).toBeVisible({ timeout: 30_000 });
  await expect(find.getByText('Done')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page, 'Accounts that were found');
  await desk().screenshot('accounts-found');
  await find.getByRole('button', { name: 'Add 1 account' }).click();
  await expect(page.getByText("m/44'/60'/1'/0/0")).toBeVisible();
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
