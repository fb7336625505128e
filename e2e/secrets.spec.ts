/// <reference lib="dom" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { CAN_LIST_PROCESSES, processesOf } from './processes.ts';
import { shellForTests } from './shell-for-tests.ts';
import { test } from './test.ts';

const PASSWORD = 'maroon kettle 4711 sextant';
const NEXT_PASSWORD = 'granite 0815 whistle oboe';
/** BIP-39’s test vector for 32 bytes of 0x80. */
const WORDS =
  'letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic avoid letter advice cage absurd amount doctor acoustic bless';

/** Types as a person does: what tests hand to the page in one piece would be in its memory by the test's doing. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.type(text);
}

/** Every text that scripts of the page still hold, after a garbage collection. */
async function textsInMemory(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return (JSON.parse(chunks.join('')) as { strings: string[] }).strings;
}

/** Files below a folder that hold a text, in UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => forms.some((form) => readFileSync(file).includes(form)));
}

test('the window forgets password and words once the vault is made, and no file of the profile has them', async ({
  desk,
}) => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Create a vault' }).click();
  await type(page, 'New password', PASSWORD);
  await type(page, 'New password again', PASSWORD);
  await page.getByRole('button', { name: 'Show my words' }).click();
  const items = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(items).toHaveCount(24);
  const words = (await items.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim());
  // What is looked for can be found: while they are on the screen, they are in memory.
  const before = new Set(await textsInMemory(page));
  expect([PASSWORD, ...words].filter((text) => !before.has(text))).toEqual([]);

  await page.getByLabel('I wrote the words down, in order').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.click();
    await page.keyboard.type(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByRole('button', { name: /Look around with sample data/ })).toBeVisible();

  const held = async () => {
    const texts = new Set(await textsInMemory(page));
    // Some are words of any program (“style”, “entry”); half of them would be the list.
    const wordsHeld = words.filter((word) => texts.has(word)).length;
    return { password: texts.has(PASSWORD), words: wordsHeld >= 12 };
  };
  await expect.poll(held).toEqual({ password: false, words: false });
  expect(filesWith(desk.profile, PASSWORD)).toEqual([]);
});

test('restoring, unlocking and changing the password leave neither words nor passwords behind', async ({
  desk,
}) => {
  const { page } = desk;
  const secrets = [PASSWORD, NEXT_PASSWORD, WORDS];
  const held = async () => {
    const texts = await textsInMemory(desk.page);
    return secrets.filter((secret) => texts.some((text) => text.includes(secret)));
  };
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await type(page, 'Recovery words', WORDS);
  await type(page, 'New password', PASSWORD);
  // A password that is shown is a text field to the browser, which keeps those for the session's restoration.
  await page.getByRole('button', { name: 'Toggle password visibility' }).first().click();
  await type(page, 'New password again', PASSWORD);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: /Look around with sample data/ }).waitFor();
  await expect.poll(held).toEqual([]);

  await desk.restart();
  await type(desk.page, 'Password', PASSWORD);
  await desk.page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await desk.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Accounts' }).click();
  await desk.page.getByRole('button', { name: /Change (the )?password/ }).click();
  await type(desk.page, 'Current password', PASSWORD);
  await type(desk.page, 'New password', NEXT_PASSWORD);
  await type(desk.page, 'New password again', NEXT_PASSWORD);
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Change the password' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(held).toEqual([]);

  expect(await desk.close()).toBe(0);
  expect(secrets.flatMap((secret) => filesWith(desk.profile, secret))).toEqual([]);
  await desk.start();
});

test('keys, other words and passwords of files leave nothing in the window, and a crash writes none of them', async ({
  desk,
}) => {
  // BIP-39's test vector for 16 bytes of 0x7f.
  const otherWords = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  const passphrase = 'birch lantern 2718';
  const key = 'c3d2e1f0'.repeat(8);
  const filePassword = 'copper violin 3141 harbour';
  const backupPassword = 'heron marble 1729 trellis';
  const secrets = [PASSWORD, WORDS, otherWords, passphrase, key, filePassword, backupPassword];
  await desk.page.getByRole('button', { name: 'Restore from words' }).click();
  await type(desk.page, 'Recovery words', WORDS);
  await type(desk.page, 'New password', PASSWORD);
  await type(desk.page, 'New password again', PASSWORD);
  await desk.page.getByRole('button', { name: 'Restore the vault' }).click();
  await desk.page.getByRole('button', { name: /Look around with sample data/ }).waitFor();
  await desk.restart();
  const { page } = desk;
  await type(page, 'Password', PASSWORD);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Accounts' }).click();

  const dialog = page.getByRole('dialog', { name: 'Add an account' });
  const add = async (way: string) => {
    await page.getByRole('button', { name: 'Add an account' }).click();
    await dialog.getByLabel('Where is its key?').selectOption(way);
  };
  await add('Other recovery words');
  await type(page, 'Recovery words', otherWords);
  await type(page, 'BIP-39 passphrase, if there is one', passphrase);
  await type(page, 'Name of these words', 'Other');
  await dialog.getByRole('button', { name: 'Add these words' }).click();
  await expect(dialog).toHaveCount(0);
  await add('A private key');
  await type(page, 'Private key', key);
  await type(page, 'Label', 'Old key');
  await dialog.getByRole('button', { name: 'Import the key' }).click();
  await expect(page.getByRole('rowheader', { name: 'Old key' })).toBeVisible();
  await page.getByRole('button', { name: 'More for Old key' }).click();
  await page.getByRole('menuitem', { name: 'Export as a keystore file' }).click();
  const out = page.getByRole('dialog', { name: 'Export as a keystore file' });
  await type(page, 'The vault’s password', PASSWORD);
  await type(page, 'New password', filePassword);
  await type(page, 'New password again', filePassword);
  await desk.saveTo(join(desk.profile, 'keystore.json'));
  await out.getByRole('button', { name: 'Export the key' }).click();
  await expect(out.getByText('Whoever has this file')).toBeVisible({ timeout: 30_000 });
  await out.getByRole('button', { name: 'Close' }).last().click();
  await expect(out).toHaveCount(0);

  const file = join(desk.profile, 'profile.ctbackup');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Backup' }).click();
  await type(page, 'New password', backupPassword);
  await type(page, 'New password again', backupPassword);
  await desk.saveTo(file);
  await page.getByRole('button', { name: 'Choose a place and back up' }).click();
  await expect(page.getByText('read back and checked')).toBeVisible({ timeout: 30_000 });
  await desk.chooseFiles([file]);
  await page.getByRole('button', { name: 'Choose a backup' }).click();
  await type(page, 'Password of the backup', backupPassword);
  await page.getByRole('button', { name: 'Open the backup' }).click();
  await expect(page.getByRole('button', { name: 'Read it all' })).toBeVisible();

  const held = async () => {
    const texts = await textsInMemory(page);
    return secrets.filter((secret) => texts.some((text) => text.includes(secret)));
  };
  await expect.poll(held).toEqual([]);

  // The vault is open when the browser dies, and the main process ends of it with a message.
  if (shellForTests().kind !== 'electron' && CAN_LIST_PROCESSES) {
    const browser = processesOf(desk.profile).find(
      ({ command }) =>
        command.includes(`--user-data-dir=${join(desk.profile, 'chromium')}`) && !command.includes('--type='),
    );
    process.kill(browser?.pid ?? 0, 'SIGSEGV');
    expect(await desk.ended()).toBe(1);
    expect(desk.output()).toContain('Chromium ended unexpectedly');
  }
  const output = desk.output();
  await desk.close();
  expect(secrets.filter((secret) => output.includes(secret))).toEqual([]);
  expect(secrets.flatMap((secret) => filesWith(desk.profile, secret))).toEqual([]);
  await desk.start();
});
