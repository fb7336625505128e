import { expect, type Page } from '@playwright/test';

export const PASSWORD = 'violet tram harbour nine';

/** Opens a page by the navigation and waits until it has read what it shows. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Types words and a new password into the form that restores a vault. */
export async function fillRestoreForm(page: Page, words: string): Promise<void> {
  await page.getByLabel('Recovery words').fill(words);
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password again').fill(PASSWORD);
}
