import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { DeskApp } from './desk-app.ts';
import { test } from './test.ts';
import { fillRestoreForm, goTo, PASSWORD } from './vault-steps.ts';

const BACKUP_PASSWORD = 'copper ladder fifty snow';
// BIP-39's test vector for 16 bytes of zeros.
const WORDS = `${'abandon '.repeat(11)}about`;

test('a profile is backed up, checked, and restored at the first run of another', async () => {
  const root = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
  const file = join(root, 'profile.ctbackup');
  const old = new DeskApp(join(root, 'old'));
  const fresh = new DeskApp(join(root, 'fresh'));
  try {
    await old.start();
    const { page } = old;
    await page.getByRole('button', { name: 'Restore from words' }).click();
    await fillRestoreForm(page, WORDS);
    await page.getByRole('button', { name: 'Restore the vault' }).click();
    await page.getByRole('button', { name: 'Later' }).click();
    await goTo(page, 'Accounts');
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByLabel('Label', { exact: true }).fill('Sustainability');
    await page.getByRole('button', { name: 'Add the account' }).click();
    await expect(page.getByRole('rowheader', { name: /Sustainability/ })).toBeVisible();

    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Backup' }).click();
    const contents = page.getByRole('table', { name: 'What a backup made now would hold' });
    await expect(contents.getByRole('row', { name: /Local chain/ })).toBeVisible();
    await page.getByLabel('New password', { exact: true }).fill(BACKUP_PASSWORD);
    await page.getByLabel('New password again').fill(BACKUP_PASSWORD);
    await expectAccessible(page, 'Backup');
    await old.screenshot('backup');
    await old.saveTo(file);
    await page.getByRole('button', { name: 'Choose a place and back up' }).click();
    await expect(page.getByText('read back and checked')).toBeVisible();
    expect(statSync(file).size).toBeGreaterThan(100_000);

    await old.chooseFiles([file]);
    await page.getByRole('button', { name: 'Choose a backup' }).click();
    await page.getByLabel('Password of the backup').fill('not that password');
    await page.getByRole('button', { name: 'Open the backup' }).click();
    await expect(page.getByText('That is not the password of this backup')).toBeVisible();
    await page.getByLabel('Password of the backup').fill(BACKUP_PASSWORD);
    await page.getByRole('button', { name: 'Open the backup' }).click();
    await page.getByRole('button', { name: 'Read it all' }).click();
    await expect(page.getByText('The backup is whole')).toBeVisible();
    await old.screenshot('backup-checked');
    await old.close();

    await fresh.start();
    const first = fresh.page;
    await expect(first.getByRole('button', { name: 'Restore a backup' })).toBeVisible();
    await fresh.screenshot('backup-first-run');
    await first.getByRole('button', { name: 'Restore a backup' }).click();
    const other = join(root, 'notes.txt');
    writeFileSync(other, 'some notes');
    await fresh.chooseFiles([other]);
    await first.getByRole('button', { name: 'Choose a backup' }).click();
    await expect(first.getByText('is not a backup of CloudTuner Desk')).toBeVisible();
    await fresh.chooseFiles([file]);
    await first.getByRole('button', { name: 'Choose a backup' }).click();
    await first.getByLabel('Password of the backup').fill(BACKUP_PASSWORD);
    await fresh.screenshot('backup-restore-password');
    await first.getByRole('button', { name: 'Open the backup' }).click();
    await expect(first.getByRole('table', { name: 'What the backup holds' })).toBeVisible();
    await expectAccessible(first, 'Restore a backup');
    await fresh.screenshot('backup-restore');
    expect(existsSync(join(fresh.profile, 'vault.json'))).toBe(false);
    await first.getByRole('button', { name: 'Restore this profile' }).click();

    await expect(first.getByRole('heading', { name: 'CloudTuner Desk is locked' })).toBeVisible();
    await first.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await first.getByRole('button', { name: 'Unlock', exact: true }).click();
    await goTo(first, 'Accounts');
    await expect(first.getByRole('rowheader', { name: /Sustainability/ })).toBeVisible();
    await fresh.screenshot('backup-restored');
    expect(await fresh.close()).toBe(0);
  } finally {
    await old.close();
    await fresh.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
});
