import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { DeskApp } from './desk-app.ts';
import { invoke } from './invoke.ts';
import { type LedgerEmulator, startLedgerEmulator } from './ledger-emulator/ledger-emulator.ts';
import { test } from './test.ts';
import { usageCsv, usageLine } from './usage-files.ts';
import { fillRestoreForm, goTo } from './vault-steps.ts';

/** The first address of Foundry’s and Hardhat’s public test mnemonic. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

const root = mkdtempSync(join(tmpdir(), 'cloudtuner-ledger-'));
let emulator: LedgerEmulator;
let desk: DeskApp;
const page = () => desk.page;
const review = () => page().getByRole('dialog', { name: 'Review and sign' });
const state = (name: string) => page().getByRole('alert').filter({ hasText: name });
/** What the person does on the device. */
const onDevice = async (approve: boolean) => {
  await expect.poll(() => emulator.waits(), { timeout: 30_000 }).toBe(true);
  emulator.decide(approve);
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, confirm: 'wait', locked: true, app: 'BOLOS' });
  desk = new DeskApp(join(root, 'profile'), { CLOUDTUNER_LEDGER_URL: emulator.url });
  await desk.start();
  await page().getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page(), `${'abandon '.repeat(11)}about`);
  await page().getByRole('button', { name: 'Restore the vault' }).click();
  await page()
    .getByRole('button', { name: /Import a usage export/ })
    .click();
  const bill = join(root, 'bill.csv');
  writeFileSync(bill, usageCsv(usageLine({ hours: '9000' })));
  await desk.chooseFiles([bill]);
  await page().getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await page().getByRole('button', { name: 'Import 1 file' }).click();
  await page().getByRole('button', { name: 'Show the figures' }).click({ timeout: 60_000 });
});

test.afterEach(async ({ browserName: _ }, testInfo) => {
  if (testInfo.status === testInfo.expectedStatus) return;
  await testInfo.attach('output of the main process', { body: desk.output() });
  await testInfo.attach('window', { body: await page().screenshot(), contentType: 'image/png' });
});

test.afterAll(async () => {
  await desk.close();
  await emulator.stop();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

test('from a locked device on its menu to an account of it: each step is told, and it moves on by itself', async () => {
  await goTo(page(), 'Accounts');
  await page().getByRole('tab', { name: 'Ledger' }).click();
  await expect(page().getByText(emulator.url)).toBeVisible();
  await expect(state('Unlock your Ledger')).toContainText('Enter its PIN on the device');
  await desk.screenshot('ledger-locked');

  emulator.set({ locked: false });
  await expect(state('Open the Ethereum app')).toContainText('No app is open');
  await desk.screenshot('ledger-open-app');
  await page().getByRole('button', { name: 'Open Ethereum on the Ledger' }).click();
  await expect(page().getByText('asks whether to open the Ethereum app')).toBeVisible();
  await onDevice(true);

  await expect(page().getByText('is ready: the Ethereum app 1.22.0 is open')).toBeVisible();
  await expect(page().getByText('Blind signing is off')).toBeVisible();
  await expect(page().getByRole('row')).toHaveCount(6);
  await desk.screenshot('ledger-accounts');
  await expectAccessible(page(), 'Ledger accounts');

  await page().getByRole('button', { name: 'Verify and add account 1' }).click();
  const dialog = page().getByRole('dialog', { name: 'Add an account of the Ledger' });
  await dialog.getByRole('button', { name: 'Show it on the Ledger' }).click();
  await expect(dialog.getByText('confirm it there if it is the same')).toBeVisible();
  await expect.poll(() => emulator.waits()).toBe(true);
  expect(JSON.stringify(emulator.screens())).toContain(FIRST);
  await desk.screenshot('ledger-verify');
  await onDevice(false);
  await expect(dialog.getByRole('alert')).toContainText('You rejected it');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await onDevice(true);
  await dialog.getByLabel('Label').fill('Treasury Ledger');
  await dialog.getByRole('button', { name: 'Add the account' }).click();
  await dialog.getByRole('button', { name: 'Work with it now' }).click();
  await expect(dialog).toBeHidden();
  await expect(page().getByText('Added', { exact: true })).toBeVisible();
  expect(await invoke(page(), 'accounts.status', {})).toMatchObject({
    active: FIRST,
    accounts: expect.arrayContaining([
      expect.objectContaining({
        address: FIRST,
        kind: 'ledger',
        path: "m/44'/60'/0'/0/0",
        label: 'Treasury Ledger',
      }),
    ]),
  });
});

test('each state of the device is told where accounts are chosen, with its way out', async () => {
  const at = async (change: () => void, title: string, words: string | RegExp) => {
    change();
    await page()
      .getByRole('button', { name: /^Look again$/ })
      .click();
    await expect(state(title)).toContainText(words);
  };
  const app = (name: string) => () => emulator.set({ app: name });
  await at(app('Bitcoin'), 'Open the Ethereum app', 'The app “Bitcoin” is open');
  const misbehave = (fault: Parameters<LedgerEmulator['misbehave']>[0]) => () => {
    emulator.behave();
    emulator.misbehave({ ...fault, times: 1000 });
  };
  await at(misbehave({ kind: 'status', status: 0x6901 }), 'The Ledger is busy', 'its own menu is open');
  await at(misbehave({ kind: 'status', status: 0x6611 }), 'not set up yet', 'no recovery phrase');
  await at(misbehave({ kind: 'garbage' }), 'makes no sense', 'thrown away');
  await at(misbehave({ kind: 'http-error' }), 'emulator does not answer', 'HTTP 500');
  await at(misbehave({ kind: 'disconnect' }), 'was unplugged', 'broke while it was asked');
  await at(
    () => {
      emulator.behave();
      emulator.set({ locked: true });
    },
    'Unlock your Ledger',
    'PIN',
  );
  emulator.set({ locked: false, app: 'Ethereum' });
  await expect(page().getByText('is ready: the Ethereum app')).toBeVisible();
});

test('a review is signed on the Ledger; what goes wrong leaves the review, with its way out', async () => {
  test.setTimeout(180_000);
  await goTo(page(), 'Mint or retire');
  await page()
    .getByRole('radio', { name: /^Mint(?! and)/ })
    .check();
  await page()
    .getByRole('checkbox', { name: /^Choose August 2026, 111122223333/ })
    .check();
  await page()
    .getByRole('button', { name: /^Review: / })
    .click();
  await expect(review().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  await expect(review().getByRole('radio', { name: 'Ledger' })).toBeChecked();
  for (const box of await review()
    .getByRole('checkbox', { name: /I understand this/ })
    .all())
    await box.check();
  const sign = review().getByRole('button', { name: /^Mint .* CT02$/ });
  const problem = (text: string | RegExp) => expect(review().getByRole('alert').last()).toContainText(text);
  const again = () => review().getByRole('button', { name: 'Try again' }).click();

  // The wizard saw the device: the review knows how it is set.
  await expect(review().getByText('Your Ledger will refuse this')).toBeVisible();
  await sign.click();
  await problem('Blind signing is off');
  await problem('Enabled');
  await desk.screenshot('review-blind-signing-off');

  emulator.set({ settings: { blindSigning: true } });
  await again();
  await expect(review().getByText('Confirm on your Ledger')).toBeVisible();
  await desk.screenshot('review-confirm-on-ledger');
  await expectAccessible(page(), 'Confirm on your Ledger');
  await onDevice(false);
  await problem('You rejected it');

  await again();
  await expect.poll(() => emulator.waits()).toBe(true);
  await review().getByRole('button', { name: 'Give up' }).click();
  await problem('You gave up waiting');
  emulator.decide(false);

  emulator.misbehave({ kind: 'disconnect', ins: 0x04 });
  await sign.click();
  await problem('was unplugged');

  emulator.misbehave({ kind: 'other-address', ins: 0x02 });
  await again();
  await problem('another recovery phrase');
  emulator.behave();

  emulator.misbehave({ kind: 'wrong-signature', ins: 0x04, times: 10 });
  emulator.set({ confirm: 'approve' });
  await again();
  await problem('thrown away');
  expect(await invoke(page(), 'transactions.list', {})).toEqual([]);

  emulator.behave();
  await review().getByRole('button', { name: 'Look at my Ledger again' }).click();
  await expect(review().getByText('Your Ledger cannot say what this call does')).toBeVisible();
  await desk.screenshot('review-pages-of-ledger');
  const said = await review().locator('.device-page-title').allTextContents();
  emulator.clearScreens();
  await sign.click();
  await expect(review().getByRole('heading', { name: 'What arrived' })).toBeVisible({ timeout: 60_000 });
  expect(emulator.screens().map(({ title }) => title)).toEqual(said);
  const [sent] = await invoke(page(), 'transactions.list', {});
  expect(sent).toMatchObject({ account: FIRST, state: 'confirmed' });
  await review().getByRole('button', { name: 'Close', exact: true }).click();
});

test('tokens are retired with the Ledger alone, from the words of the review to the certificate', async () => {
  emulator.set({ confirm: 'wait' });
  await page().getByLabel('Retire tokens held').check();
  await page().getByLabel('Amount').fill('12.34');
  await page().getByRole('textbox', { name: 'Beneficiary' }).fill('Aurora Analytics GmbH');
  await page().getByRole('group', { name: 'Reports that back it' }).getByRole('checkbox').first().check();
  await page().getByRole('button', { name: 'Review: retire 12.34 CT02' }).click();
  await expect(review().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  for (const box of await review()
    .getByRole('checkbox', { name: /I understand this/ })
    .all())
    await box.check();
  await expect(review().getByText('Next, your Ledger shows the pages above')).toBeVisible();
  await desk.screenshot('review-retire-with-ledger');
  const pages = review()
    .getByRole('listitem')
    .filter({ has: page().locator('.device-page-title') });
  const said = await pages.locator('.device-page-title').allTextContents();
  emulator.clearScreens();
  await page().setViewportSize({ width: 1024, height: 700 });
  await review().getByRole('button', { name: 'Retire 12.34 CT02' }).click();
  // What the person has to compare is on the screen when the device shows it, in a small window too.
  const waiting = review().getByRole('status').filter({ hasText: 'Confirm on your Ledger' });
  await expect(waiting).toBeVisible();
  await expect(pages.first()).toBeInViewport({ ratio: 1 });
  const [last, foot] = [await pages.last().boundingBox(), await waiting.boundingBox()];
  expect((last?.y ?? Number.NaN) + (last?.height ?? 0)).toBeLessThan(foot?.y ?? 0);
  await desk.screenshot('review-retire-confirm-on-ledger');
  await expect.poll(() => emulator.waits()).toBe(true);
  expect(emulator.screens().map(({ title }) => title)).toEqual(said);
  const onScreen = (await pages.allInnerTexts()).join(' ').replaceAll(/\s/g, '').toLowerCase();
  for (const { value } of emulator.screens()) {
    expect(onScreen).toContain(value.replaceAll(/\s/g, '').toLowerCase());
  }
  await onDevice(true);
  await review()
    .getByRole('link', { name: /^Open certificate/ })
    .click({ timeout: 60_000 });
  await expect(page().getByRole('heading', { name: 'Certificate 1', level: 1 })).toBeVisible();
  await expect(page().getByText('Aurora Analytics GmbH').first()).toBeVisible();
  await expect(page().getByText('12.34').first()).toBeVisible();
  await desk.screenshot('certificate-of-ledger');
  expect(await invoke(page(), 'retirement.certificates', {})).toMatchObject([{ retiree: FIRST }]);
});
