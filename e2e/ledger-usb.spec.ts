import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { UDEV_COMMANDS, UDEV_RULE } from '../src/domain/ledger/udev-rule.ts';
import { expectAccessible } from './axe.ts';
import { DeskApp } from './desk-app.ts';
import { invoke } from './invoke.ts';
import { type LedgerEmulator, startLedgerEmulator } from './ledger-emulator/ledger-emulator.ts';
import { test } from './test.ts';
import { usageCsv, usageLine } from './usage-files.ts';
import { UsbPort } from './usb-port/usb-port.ts';
import { fillRestoreForm, goTo } from './vault-steps.ts';

const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
/** “App and version” of an app from before EIP-1559: format 1, name, version, flags; each with its length. */
const TOO_OLD = `0108${Buffer.from('Ethereum').toString('hex')}05${Buffer.from('1.8.5').toString('hex')}01009000`;

const root = mkdtempSync(join(tmpdir(), 'cloudtuner-ledger-usb-'));
let emulator: LedgerEmulator;
let port: UsbPort;
let desk: DeskApp;
const page = () => desk.page;
const review = () => page().getByRole('dialog', { name: 'Review and sign' });
const state = (name: string) => page().getByRole('alert').filter({ hasText: name });
const onDevice = async (approve: boolean) => {
  await expect.poll(() => emulator.waits(), { timeout: 30_000 }).toBe(true);
  emulator.decide(approve);
};
const misbehave = (fault: Parameters<LedgerEmulator['misbehave']>[0]) => {
  emulator.behave();
  emulator.misbehave({ times: 1000, ...fault });
};

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  emulator = await startLedgerEmulator({
    ...{ mnemonic: MNEMONIC, confirm: 'wait', app: 'BOLOS' },
    settings: { blindSigning: true },
  });
  port = new UsbPort(emulator.url);
  desk = new DeskApp(join(root, 'profile'), port.env);
  await desk.start();
  page().setDefaultTimeout(20_000);
});

test.afterEach(async ({ browserName: _ }, testInfo) => {
  if (testInfo.status === testInfo.expectedStatus) return;
  await testInfo.attach('output of the main process', { body: desk.output() });
  await testInfo.attach('window', { body: await page().screenshot(), contentType: 'image/png' });
});

test.afterAll(async () => {
  await desk.close();
  await emulator.stop();
  port.remove();
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

test('from nothing on the port to an account: each state of USB is told with its way out', async () => {
  await page().getByRole('button', { name: 'Use a Ledger' }).click();
  await expect(state('Connect your Ledger')).toContainText('No Ledger is connected. Plug it in');
  await expect(state('Connect your Ledger')).toContainText('Try another cable');
  await desk.screenshot('usb-not-connected');

  // Linux alone keeps USB devices from its users until a rule lets them.
  if (process.platform === 'linux') {
    port.plugWithoutRule();
    const rule = state('This system does not let you use the Ledger yet');
    await expect(rule).toBeVisible();
    for (const line of UDEV_RULE.trim().split('\n')) await expect(rule).toContainText(line);
    await desk.screenshot('usb-missing-rule');
    await expectAccessible(page(), 'Missing udev rule');
    await page().evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        document.body.dataset.copied = text;
      };
    });
    await rule.getByRole('button', { name: 'Copy the commands' }).click();
    await expect.poll(() => page().evaluate(() => document.body.dataset.copied)).toBe(UDEV_COMMANDS);
  }

  port.plug({ opens: false });
  await expect(state('The Ledger is busy')).toContainText('another program uses it');
  port.plug({ listed: ['/dev/hidraw3', '/dev/hidraw5'] });
  await expect(state('More than one Ledger is connected')).toContainText('Unplug all but the one');
  port.plug({ channel: 'foreign' });
  await expect(state('The Ledger is busy')).toContainText('Close Ledger’s own software and other wallets');
  await desk.screenshot('usb-busy');

  misbehave({ kind: 'lock' });
  port.plug();
  await expect(state('Unlock your Ledger')).toContainText('The Ledger Nano X is locked. Enter its PIN');
  emulator.behave();
  emulator.set({ locked: false });
  await expect(state('Open the Ethereum app')).toContainText('No app is open on the Ledger Nano X');
  misbehave({ kind: 'status', status: 0x6807, ins: 0xd8 });
  await page().getByRole('button', { name: 'Open Ethereum on the Ledger' }).click();
  const missing = state('The Ethereum app is not installed');
  await expect(missing).toContainText('is not installed on the Ledger Nano X. Install it with');
  await desk.screenshot('usb-app-missing');
  emulator.set({ app: 'Ethereum' });
  misbehave({ kind: 'garbage', bytes: TOO_OLD, ins: 0x01 });
  await expect(state('The Ethereum app is too old')).toContainText('it is 1.8.5. Version 1.9.0 or newer');
  await desk.screenshot('usb-app-too-old');
  emulator.behave();

  await expect(page().getByText('is ready: the Ethereum app')).toBeVisible();
  await page().getByRole('button', { name: 'Verify and add account 1' }).click();
  const dialog = page().getByRole('dialog', { name: 'Add an account of the Ledger' });
  await dialog.getByRole('button', { name: 'Show it on the Ledger' }).click();
  await expect.poll(() => emulator.waits()).toBe(true);
  port.unplug();
  await expect(dialog.getByRole('alert')).toContainText(
    'was unplugged, or its connection broke, in the middle',
  );
  emulator.decide(false);
  port.plug();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await onDevice(true);
  await dialog.getByRole('button', { name: 'Add the account' }).click();
  await dialog.getByRole('button', { name: 'Work with it now' }).click();
  await expect(dialog).toBeHidden();
});

test('a review outlives every state of the device, and is signed over USB', async () => {
  test.setTimeout(90_000);
  await goTo(page(), 'Emissions');
  await page().getByRole('button', { name: 'Import usage' }).click();
  const bill = join(root, 'bill.csv');
  writeFileSync(bill, usageCsv(usageLine({ hours: '9000' })));
  await desk.chooseFiles([bill]);
  await page().getByRole('dialog').getByRole('button', { name: 'Choose files' }).click();
  await page().getByRole('button', { name: 'Import 1 file' }).click();
  await page().getByRole('button', { name: 'Show the figures' }).click({ timeout: 60_000 });
  await goTo(page(), 'Mint or retire');
  // Validators attest reports that a key of this machine has signed: minting needs a vault, whoever signs for it.
  await expect(page().getByText('Minting needs a vault')).toBeVisible();
  await desk.screenshot('mint-with-ledger-alone');
  await page().getByRole('button', { name: 'Create or restore a vault' }).click();
  await page().getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page(), `${'abandon '.repeat(11)}about`);
  await page().getByRole('button', { name: 'Restore the vault' }).click();
  await page()
    .getByRole('checkbox', { name: /^Choose August 2026, / })
    .check();
  await page()
    .getByRole('button', { name: /^Review: / })
    .click();
  await expect(review().getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
  for (const box of await review()
    .getByRole('checkbox', { name: /I understand this/ })
    .all())
    await box.check();

  const problem = (title: string, words: string) =>
    expect(review().getByRole('alert').filter({ hasText: title })).toContainText(words);
  const sign = () =>
    review()
      .getByRole('button', { name: / CT02$/ })
      .click();
  const again = () => review().getByRole('button', { name: 'Try again' }).click();
  port.unplug();
  await sign();
  await problem('Connect your Ledger', 'No Ledger is connected');
  await desk.screenshot('usb-review-not-connected');
  if (process.platform === 'linux') {
    port.plugWithoutRule();
    await again();
    await problem('This system does not let you use the Ledger yet', UDEV_RULE.split('\n')[1] ?? '');
    await desk.screenshot('usb-review-missing-rule');
  }
  port.plug({ opens: false });
  await again();
  await problem('The Ledger is busy', 'another program uses it');
  port.plug();
  emulator.set({ locked: true });
  await again();
  await problem('Unlock your Ledger', 'Enter its PIN on the device');
  emulator.set({ locked: false, app: 'Bitcoin' });
  await again();
  await problem('Open the Ethereum app', 'The app “Bitcoin” is open');
  emulator.set({ app: 'Ethereum' });
  misbehave({ kind: 'garbage', bytes: TOO_OLD, ins: 0x01 });
  await again();
  await problem('The Ethereum app is too old', '1.9.0 or newer is needed');
  misbehave({ kind: 'slow', milliseconds: 3_800, ins: 0x02, times: 1 });
  await again();
  await expect(review().getByRole('status').filter({ hasText: 'The Ledger answers slowly' })).toContainText(
    'Leave it plugged in',
  );
  await desk.screenshot('usb-review-slow');

  await expect.poll(() => emulator.waits(), { timeout: 15_000 }).toBe(true);
  port.unplug();
  await problem('The Ledger was unplugged', 'Nothing was sent to the network');
  emulator.decide(false);
  port.plug();
  await again();
  await expect.poll(() => emulator.waits()).toBe(true);
  await review().getByRole('button', { name: 'Give up' }).click();
  await problem('Nothing was sent', 'You gave up waiting');
  // A read of USB cannot be called back: the device is held until what it shows is answered.
  await sign();
  await problem('The Ledger is busy', 'it still shows an earlier request');
  emulator.decide(false);
  await again();
  await onDevice(false);
  await problem('Rejected on the Ledger', 'You rejected it on the Ledger Nano X. Nothing was signed.');
  expect(await invoke(page(), 'transactions.list', {})).toEqual([]);

  await again();
  await onDevice(true);
  await expect(review().getByRole('heading', { name: 'What arrived' })).toBeVisible({ timeout: 60_000 });
  expect(await invoke(page(), 'transactions.list', {})).toMatchObject([
    { account: FIRST, state: 'confirmed' },
  ]);
});
