import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { HDNodeWallet, JsonRpcProvider, Wallet } from 'ethers';
import type { JsonObject } from '../src/domain/retirement/bundle-integrity.ts';
import { sealJson } from '../src/main/air-gap/sealed-json.ts';
import { mintFor, onProfileChain } from '../src/main/commands/test-profile.ts';
import { expectAccessible } from './axe.ts';
import { DeskApp } from './desk-app.ts';
import { invoke } from './invoke.ts';
import { CAN_LIST_PROCESSES, chainUrlOf, processesOf } from './processes.ts';
import { test } from './test.ts';
import { fillRestoreForm, goTo } from './vault-steps.ts';

/** What leads on from a new vault without any usage. */
const SKIP = 'Later';
const WORDS = `${'abandon '.repeat(11)}about`;
const KEY = HDNodeWallet.fromPhrase(WORDS);
const root = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
const online = new DeskApp(join(root, 'online'));
const cold = new DeskApp(join(root, 'cold'), { CLOUDTUNER_OFFLINE: '1' });
const at = (name: string) => join(root, name);

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  mkdirSync(online.profile, { mode: 0o700 });
  // 7,000.00 CT02 to retire: how they come about is another test's.
  await onProfileChain(online.profile, async (chain) => {
    await chain.fund(KEY.address);
    await mintFor(chain, KEY.address, 10_000_00n);
  });
  await Promise.all([online.start(), cold.start()]);
});
test.afterEach(async ({ browserName: _ }, testInfo) => {
  if (testInfo.status === testInfo.expectedStatus) return;
  for (const [name, app] of Object.entries({ online, cold })) {
    await testInfo.attach(`output of ${name}`, { body: app.output() });
    await testInfo.attach(name, { body: await app.page.screenshot(), contentType: 'image/png' });
  }
});
test.afterAll(async () => {
  await Promise.all([online.close(), cold.close()]);
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

const review = (page: Page) => page.getByRole('dialog', { name: 'Review and sign' });

async function restore(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Restore from words' }).click();
  await fillRestoreForm(page, WORDS);
  await page.getByRole('button', { name: 'Restore the vault' }).click();
  await page.getByRole('button', { name: SKIP }).click();
}

async function openAirGap(page: Page): Promise<void> {
  await goTo(page, 'Accounts');
  await page.getByRole('tab', { name: 'Air gap' }).click();
}

/** Opens a file in the air-gap desk. */
async function openCarried(app: DeskApp, path: string): Promise<void> {
  await app.chooseFiles([path]);
  await app.page.getByRole('button', { name: 'Open a file' }).click();
}

async function answerAll(page: Page): Promise<void> {
  const boxes = review(page).getByRole('checkbox', { name: /I understand this/ });
  for (const box of await boxes.all()) await box.check();
}

/** The same document with other content and the digest that belongs to it, as a file. */
function forged(
  from: string,
  change: (content: { network: { genesis: string } } & JsonObject) => void,
): string {
  const { integrity: _integrity, ...content } = JSON.parse(readFileSync(from, 'utf8'));
  change(content);
  const path = at('forged.json');
  writeFileSync(path, sealJson(content).text);
  return path;
}

test('the machine that stays offline says so, runs no chain, and opens what it needs', async () => {
  const { page } = cold;
  await expect(page.getByRole('switch', { name: 'This machine stays offline' })).toBeVisible();
  await cold.screenshot('air-gap-offline-first-run');
  await restore(page);
  await openAirGap(page);
  await expect(page.getByText('no connections')).toBeVisible();
  await expect(page.getByText('This machine is offline.')).toBeVisible();
  await expect(page.getByText('It was started with --offline')).toBeVisible();
  await cold.screenshot('air-gap-offline-empty');
  await expectAccessible(page, 'the air-gap desk, offline');
  if (CAN_LIST_PROCESSES) {
    expect(processesOf(cold.profile).filter(({ command }) => /anvil/.test(command))).toEqual([]);
  }
});

test('a retirement leaves from the review, is signed on the offline machine, comes back and is sent', async () => {
  await restore(online.page);
  await goTo(online.page, 'Mint or retire');
  const plan = await test.step('the review offers another machine; the plan leaves as a file', async () => {
    const { page } = online;
    await page.getByLabel('Retire tokens held').check();
    await page.getByLabel('Amount').fill('123.45');
    await page.getByRole('textbox', { name: 'Beneficiary' }).fill('Meridian Analytics Pvt Ltd');
    await page.getByRole('button', { name: 'Review: retire 123.45 CT02' }).click();
    const dialog = review(page);
    await dialog.getByRole('radio', { name: /Another machine or wallet/ }).check();
    await dialog.getByRole('button', { name: 'Take it to another machine' }).click();
    await online.screenshot('air-gap-export');
    await dialog.getByRole('button', { name: 'Export the plan' }).click();
    await online.saveTo(at('plan.json'));
    await dialog.getByRole('button', { name: 'Save as a file' }).click();
    await expect(dialog.getByText(`Saved to ${at('plan.json')}`)).toBeVisible();
    await online.screenshot('air-gap-leaving');
    await dialog.getByRole('tab', { name: 'As a QR code' }).click();
    await expect(dialog.getByLabel(/^QR code of the plan/)).toBeVisible();
    await online.screenshot('air-gap-leaving-code');
    await dialog.getByRole('button', { name: 'Done' }).click();
    return at('plan.json');
  });

  await test.step('refusals of the offline machine are told: altered, expired, another meaning', async () => {
    const { page } = cold;
    const altered = at('altered.json');
    writeFileSync(altered, readFileSync(plan, 'utf8').replace('123.45', '123.46'));
    await openCarried(cold, altered);
    await expect(page.getByRole('alert').getByText('It was altered', { exact: true })).toBeVisible();
    await cold.screenshot('air-gap-refused-altered');
    await openCarried(
      cold,
      forged(plan, (content) => Object.assign(content, { expiresAt: '2026-01-01T00:00:00Z' })),
    );
    await expect(page.getByText('It has expired', { exact: true })).toBeVisible();
    await openCarried(
      cold,
      forged(plan, (content) => {
        const { calls } = content.claims as unknown as { calls: { functionName: string }[] };
        for (const call of calls) call.functionName = 'retireBatch';
      }),
    );
    await expect(page.getByText('The bundle says something else than it does')).toBeVisible();
  });

  await test.step('it is reviewed from its calldata, and signed', async () => {
    const { page } = cold;
    await openCarried(cold, plan);
    const dialog = review(page);
    await expect(dialog.getByText('Made on another machine, to be signed here')).toBeVisible();
    await expect(dialog.getByText('Nobody has confirmed these contracts here')).toBeVisible();
    await cold.screenshot('air-gap-review-to-sign');
    const sign = dialog.getByRole('button', { name: 'Retire 123.45 CT02', exact: true });
    await expect(sign).toBeDisabled();
    await answerAll(page);
    await sign.click();
    await expect(dialog.getByText('Signed, not sent: Retire 123.45 CT02')).toBeVisible();
    await cold.saveTo(at('signed.json'));
    await dialog.getByRole('button', { name: 'Save as a file' }).click();
    await expect(dialog.getByText(`Saved to ${at('signed.json')}`)).toBeVisible();
    await cold.screenshot('air-gap-signed');
    await dialog.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the answer for another chain is refused; the right one is reviewed anew and sent', async () => {
    const { page } = online;
    await openAirGap(page);
    await expect(page.getByText('Waits for its signature')).toBeVisible();
    await openCarried(
      online,
      forged(at('signed.json'), (content) => {
        content.network.genesis = `0x${'1'.repeat(64)}`;
      }),
    );
    await expect(page.getByText('It is for another chain', { exact: true })).toBeVisible();
    await online.screenshot('air-gap-desk-waiting');
    await openCarried(online, at('signed.json'));
    const dialog = review(page);
    await expect(dialog.getByText('Signed on another machine, to be sent from here')).toBeVisible();
    await answerAll(page);
    await online.screenshot('air-gap-review-to-send');
    await dialog.getByRole('button', { name: 'Send: Retire 123.45 CT02' }).click();
    await expect(dialog.getByRole('heading', { name: 'What arrived' })).toBeVisible({ timeout: 60_000 });
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    const [balance] = await invoke(page, 'network.balances', {});
    expect(balance?.ct02).toBe(`${7_000_00 - 123_45}`);
    await openCarried(online, at('signed.json'));
    await expect(page.getByText('It was sent already', { exact: true })).toBeVisible();
    await expectAccessible(page, 'the air-gap desk');
  });
});

test('an answer whose number was used elsewhere meanwhile is refused, naming the transaction', async () => {
  test.skip(!CAN_LIST_PROCESSES, 'The chain’s port is found by the processes.');
  const { planId } = await invoke(online.page, 'retirement.prepare', {
    amount: '100',
    beneficiary: { name: 'Somebody', hidden: false },
    reason: '',
    periodStart: null,
    periodEnd: null,
    reportIds: [],
    recipient: null,
  });
  const { digest } = await invoke(online.page, 'airGap.export', { planId, hours: 1 });
  const { text } = await invoke(online.page, 'airGap.exportText', { digest });
  const found = await invoke(cold.page, 'airGap.open', { text });
  if (found.kind !== 'plan') throw new Error(found.kind);
  const { warnings } = await invoke(cold.page, 'transactions.review', { planId: found.planId });
  const answer = await invoke(cold.page, 'airGap.sign', {
    planId: found.planId,
    signer: 'vault',
    answered: warnings.map(({ id }) => id),
  });
  const answerText = (await invoke(cold.page, 'airGap.answerText', { digest: answer.digest })).text;
  writeFileSync(at('late.json'), answerText);
  const provider = new JsonRpcProvider(chainUrlOf(online.profile));
  const other = await new Wallet(KEY.privateKey, provider).sendTransaction({
    to: KEY.address,
    gasLimit: 21_000n,
  });
  await other.wait();
  provider.destroy();
  await openAirGap(online.page);
  await openCarried(online, at('late.json'));
  await expect(online.page.getByText('Its number is used', { exact: true })).toBeVisible();
  await expect(online.page.getByText(other.hash)).toBeVisible();
  await online.screenshot('air-gap-refused-number');
});
