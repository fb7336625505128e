import { expect, type Page } from '@playwright/test';
import { COLOUR_RULES, expectAccessible, seriousFindings } from './axe.ts';
import { runningDesk } from './running-desk.ts';
import { test } from './test.ts';

const PASSWORD = 'violet tram harbour nine';

/** Moves the focus with the Tab key until it stands on the wanted element, as somebody without a pointer does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    const here = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.getAttribute('aria-label') ??
        element?.labels?.[0]?.textContent ??
        element?.textContent ??
        ''
      ).trim();
    });
    if (name.test(here)) return;
    passed.push(here.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}. It passed: ${passed.join(' | ')}`);
}

test('a vault is created with the keyboard alone, and the focus can be seen at every stop', async ({
  desk,
}) => {
  const { page } = desk;
  await expect(page.getByRole('heading', { name: 'Welcome to CloudTuner Desk' })).toBeVisible();
  await tabTo(page, /^Create a vault$/);
  // Focus visible (WCAG 2.4.7): the focused control has an outline.
  const outline = await page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
  );
  expect(outline).not.toBe('none');
  await page.keyboard.press('Enter');
  await tabTo(page, /^New password$/);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Tab');
  await tabTo(page, /^New password again$/);
  await page.keyboard.type(PASSWORD);
  await tabTo(page, /^Show my words$/);
  await page.keyboard.press('Enter');
  const items = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(items).toHaveCount(24);
  const words = (await items.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim());
  await tabTo(page, /^I wrote the words down/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Continue$/);
  await page.keyboard.press('Enter');
  const fields = page.getByLabel(/^Word \d+$/);
  await expect(fields.first()).toBeVisible();
  const labels = await fields.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? ''),
  );
  for (const label of labels) {
    await tabTo(page, new RegExp(`^${label}$`));
    await page.keyboard.type(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Your vault is ready/ })).toBeVisible({ timeout: 30_000 });
  await tabTo(page, /^Later$/);
  await page.keyboard.press('Enter');

  // From the frame: the palette, a page by number, the list of shortcuts.
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused();
  await page.keyboard.type('certif');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Certificates', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+7');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();
});

test.describe('axe-core', () => {
  const { desk } = runningDesk('default');
  test.beforeEach(async () => {
    await desk().page.reload();
  });

  test('finds planted faults, those of colours in the second theme, too', async () => {
    const { page } = desk();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.evaluate(() => {
      const text = Object.assign(document.createElement('p'), { textContent: 'grey on grey' });
      text.style.cssText = 'color: #777; background: #888';
      document.querySelector('main')?.append(document.createElement('button'), text);
    });
    expect((await seriousFindings(page)).map(({ id }) => id)).toContain('button-name');
    expect((await seriousFindings(page, COLOUR_RULES)).map(({ id }) => id)).toEqual(['color-contrast']);
  });

  test('finds nothing serious on any page, in either theme', async () => {
    test.setTimeout(240_000);
    const { page } = desk();
    await expectAccessible(page, 'Welcome');
    await page.getByRole('button', { name: 'Create a vault' }).click();
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('New password again').fill(PASSWORD);
    await expectAccessible(page, 'New password');
    await page.getByRole('button', { name: 'Show my words' }).click();
    const items = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
    await expect(items).toHaveCount(24);
    const words = (await items.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim());
    await expectAccessible(page, 'Recovery words');
    await page.getByLabel('I wrote the words down, in order').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    for (const field of await page.getByLabel(/^Word \d+$/).all()) {
      const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
      await field.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
    }
    await expectAccessible(page, 'Confirm words');
    await page.getByRole('button', { name: 'Create the vault' }).click();
    await expect(page.getByRole('heading', { name: /Your vault is ready/ })).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page, 'First figure');
    await page.getByRole('button', { name: /Look around with sample data/ }).click();
    await expect(page.getByRole('heading', { name: 'Emissions by day' })).toBeVisible({ timeout: 90_000 });
    await expectAccessible(page, 'Emissions');
    for (const tab of ['Compare', 'Lines', 'Coverage', 'Recommendations', 'Imports']) {
      await page.getByRole('tab', { name: tab }).click();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page, tab);
    }
    await page.getByRole('button', { name: 'Import usage' }).click();
    await expect(page.getByRole('dialog', { name: 'Import usage' })).toBeVisible();
    await expectAccessible(page, 'Import dialog');
    await page.keyboard.press('Escape');

    for (const name of ['Overview', 'Mint or retire', 'Certificates', 'Activity', 'Accounts', 'Settings']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page, name);
    }
    await page.getByRole('tab', { name: 'Backup' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Backup' })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expectAccessible(page, 'Backup');
    await page.getByRole('tab', { name: 'Networks' }).click();
    await page.getByRole('button', { name: 'Add a network' }).click();
    await expect(page.getByRole('dialog', { name: 'Add a network' })).toBeVisible();
    await expectAccessible(page, 'Add a network');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Network:/ }).click();
    await expect(page.getByRole('link', { name: 'Networks and endpoints' })).toBeVisible();
    await expectAccessible(page, 'Network');
    await page.keyboard.press('Escape');

    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Accounts' }).click();
    for (const name of ['Ledger', 'QR wallet', 'Air gap', 'Limits', 'Address book']) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByRole('tabpanel', { name })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      // One primary action a page: that of the accounts does not stand above the tabs of others.
      await expect(page.getByRole('button', { name: 'Add an account' })).toHaveCount(0);
      await expectAccessible(page, name);
    }
    // Written down, found to look like it (the same first and last three digits), and forgotten.
    for (const address of [`0x529${'0'.repeat(34)}ee7`, `0x529${'1'.repeat(34)}ee7`]) {
      await page.getByRole('button', { name: 'Add an address' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Add an address' });
      await expect(dialog.getByLabel('Address')).toBeFocused();
      await page.keyboard.type(address);
      await page.keyboard.press('Tab');
      await page.keyboard.type('Kaveri Logistics');
      await page.keyboard.press('Enter');
      if (address.includes('1'.repeat(34))) {
        await expect(dialog.getByRole('alert')).toContainText('looks like Kaveri Logistics');
        await expectAccessible(page, 'An address that looks like another');
        await page.keyboard.press('Escape');
      }
      await expect(dialog).toBeHidden();
    }
    await page.getByRole('button', { name: 'Remove Kaveri Logistics' }).click();
    await expect(page.getByRole('dialog', { name: 'Remove Kaveri Logistics?' })).toBeVisible();
    await expectAccessible(page, 'Remove an address');
    await page.getByRole('button', { name: 'Remove the address' }).click();
    await expect(page.getByText('No addresses yet')).toBeVisible();

    await page.getByRole('tab', { name: 'Accounts' }).click();
    const opener = page.getByRole('button', { name: 'Add an account' });
    await opener.click();
    const ways = page.getByRole('dialog').getByLabel('Where is its key?');
    for (const way of await ways.locator('option').allTextContents()) {
      await ways.selectOption(way);
      await expectAccessible(page, `Add an account: ${way}`);
    }
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
    await page.getByRole('button', { name: 'More for Account 1' }).press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Copy the address' })).toBeFocused();
    await expectAccessible(page, 'What can be done with an account');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Command' })).toBeFocused();
    await page.keyboard.type('air gap');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Air gap' })).toHaveAttribute('aria-selected', 'true');

    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Mint or retire' })
      .click();
    await page
      .getByRole('checkbox', { name: /^Choose .*20\d\d, / })
      .and(page.locator(':enabled'))
      .first()
      .check();
    await page.getByRole('button', { name: /^Review: mint/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Review and sign' });
    await expect(dialog.getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, 'Review');
    await dialog.getByRole('button', { name: 'Do not sign' }).click();

    await page.getByRole('button', { name: 'Unlocked. Lock the vault' }).click();
    await expect(page.getByRole('heading', { name: 'CloudTuner Desk is locked' })).toBeVisible();
    await expectAccessible(page, 'Locked');
  });
});
