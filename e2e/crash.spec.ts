import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { DeskApp } from './desk-app.ts';
import { invoke } from './invoke.ts';
import { CAN_LIST_PROCESSES, processesOf } from './processes.ts';
import { test } from './test.ts';

const PASSWORD = 'violet tram harbour nine';

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function createVault(page: Page): Promise<string> {
  const { draftId, mnemonic, ask } = await invoke(page, 'accounts.draftVault', { words: 12 });
  const answers = ask.map((position) => ({ position, word: mnemonic[position - 1] ?? '' }));
  const { active } = await invoke(page, 'accounts.createVault', { draftId, password: PASSWORD, answers });
  return active ?? '';
}

async function importSample(page: Page): Promise<void> {
  const { taskId } = await invoke(page, 'emissions.startImport', { sources: [], sample: true });
  await expect
    .poll(async () => (await invoke(page, 'tasks.list', {})).find(({ id }) => id === taskId)?.state, {
      timeout: 60_000,
    })
    .toBe('done');
}

/** Waits until the chain answers and the account can pay a fee. */
async function funded(page: Page): Promise<void> {
  await expect
    .poll(
      async () =>
        page.evaluate(async () => {
          const answer = await window.desk.invoke('network.balances', {});
          return answer.ok && answer.value.some(({ native }) => native !== '0');
        }),
      { timeout: 60_000 },
    )
    .toBe(true);
}

/** Legacy CUR lines of an m5.large, an hour each, so many that an import takes seconds. */
function largeReport(lines: number, part: string): string {
  const head =
    'identity/LineItemId,bill/PayerAccountId,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/ProductCode,lineItem/UsageType,lineItem/Operation,lineItem/ResourceId,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName,product/instanceType,product/region,product/vcpu,pricing/unit\n';
  const rows = Array.from({ length: 20_000 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const hour = String(index % 23).padStart(2, '0');
    const next = String((index % 23) + 1).padStart(2, '0');
    return `l${index},111122223333,111122223333,Usage,2026-08-${day}T${hour}:00:00Z,2026-08-${day}T${next}:00:00Z,AmazonEC2,BoxUsage:m5.large,RunInstances,i-${part}-${index},1,USD,0.096,Amazon Elastic Compute Cloud,m5.large,us-east-1,2,Hrs\n`;
  }).join('');
  return head + rows.repeat(Math.ceil(lines / 20_000));
}

const importFolders = (desk: DeskApp) => readdirSync(join(desk.profile, 'imports')).sort();

test('a power cut in the middle of an import leaves no half import, and the earlier ones as they were', async ({
  desk,
}) => {
  await createVault(desk.page);
  await importSample(desk.page);
  const imports = await invoke(desk.page, 'emissions.imports', {});
  const summary = await invoke(desk.page, 'emissions.summary', {});
  const finished = importFolders(desk);
  expect(finished).toEqual(imports.map(({ id }) => id));

  const large = join(folder, 'large');
  mkdirSync(large);
  for (const part of ['1', '2', '3'])
    writeFileSync(join(large, `report-${part}.csv`), largeReport(400_000, part));
  await desk.chooseFiles([
    join(large, 'report-1.csv'),
    join(large, 'report-2.csv'),
    join(large, 'report-3.csv'),
  ]);
  const sources = (await invoke(desk.page, 'emissions.chooseFiles', {})).map(({ id }) => id);
  expect(sources).toHaveLength(3);
  const { taskId } = await invoke(desk.page, 'emissions.startImport', { sources, sample: false });
  // The work has begun: its folder is there, under a name that says that it is not finished.
  await expect
    .poll(() => importFolders(desk).filter((name) => !finished.includes(name)).length, { intervals: [20] })
    .toBe(1);
  const task = (await invoke(desk.page, 'tasks.list', {})).find(({ id }) => id === taskId);
  expect(task?.state).toBe('running');
  await desk.kill();
  // The cut came in time: something unfinished is on the disk.
  expect(importFolders(desk).filter((name) => !finished.includes(name))).toHaveLength(1);

  await desk.start();
  expect(await invoke(desk.page, 'emissions.imports', {})).toEqual(imports);
  expect(await invoke(desk.page, 'emissions.summary', {})).toEqual(summary);
  expect(importFolders(desk)).toEqual(finished);
  expect(readdirSync(desk.profile).filter((name) => /partial|tmp|duckdb/i.test(name))).toEqual([]);
  // And the same files can be imported now.
  expect((await invoke(desk.page, 'tasks.list', {})).filter(({ state }) => state === 'running')).toEqual([]);
});

test('a power cut right after the signature: the transaction is confirmed once, and its nonce is not used again', async ({
  desk,
}) => {
  const account = await createVault(desk.page);
  await importSample(desk.page);
  await funded(desk.page);
  const open = (await invoke(desk.page, 'minting.periods', {})).filter(({ state }) => state === 'open');
  const [first, second] = [...new Map(open.map((period) => [period.cloudAccount, period])).values()];
  if (first === undefined || second === undefined) throw new Error('The sample has fewer than two accounts.');
  const held = async () => {
    const balances = await invoke(desk.page, 'network.balances', {});
    return BigInt(balances.find(({ address }) => address === account)?.ct02 ?? '0');
  };
  const before = await held();
  const supplyBefore = BigInt((await invoke(desk.page, 'network.supply', {})).total);

  const { planId } = await invoke(desk.page, 'minting.prepare', { periodIds: [first.id], retire: null });
  const review = await invoke(desk.page, 'transactions.review', { planId });
  const answered = review.warnings.map(({ id }) => id);
  // The page sees the first word of it and the app is gone: `sign` itself has not answered yet.
  const seen = desk.page.evaluate(
    (input) =>
      new Promise<string>((done) => {
        window.desk.on('transactions.changed', ({ state, hash }) => done(`${state} ${hash}`));
        void window.desk.invoke('transactions.sign', input).then((answer) => {
          done(answer.ok ? `answered ${answer.value[0]?.hash}` : `failed ${answer.error.code}`);
        });
      }),
    { planId, signer: 'vault' as const, answered },
  );
  const [word, hash] = (await seen).split(' ');
  expect(word).not.toBe('failed');
  await desk.kill();

  await desk.start();
  await expect
    .poll(async () => (await invoke(desk.page, 'transactions.list', {})).map(({ state }) => state), {
      timeout: 60_000,
    })
    .toEqual(['confirmed']);
  const [sent] = await invoke(desk.page, 'transactions.list', {});
  expect(sent?.hash).toBe(hash);
  expect(sent?.nonce).toBe(review.calls[0]?.nonce);
  // 20 % and 10 %, rounded down, go elsewhere; the rest is the account's, once.
  const amount = BigInt(first.amount);
  expect((await held()) - before).toBe(amount - amount / 5n - amount / 10n);
  expect(BigInt((await invoke(desk.page, 'network.supply', {})).total) - supplyBefore).toBe(amount);
  const minted = (await invoke(desk.page, 'minting.periods', {})).find(({ id }) => id === first.id);
  expect(minted?.state).toBe('minted');
  expect(await invoke(desk.page, 'minting.reports', {})).toHaveLength(1);

  // The next one takes the next nonce, and the signed plan cannot be signed again.
  await invoke(desk.page, 'accounts.unlock', { password: PASSWORD });
  const again = await desk.page.evaluate((input) => window.desk.invoke('transactions.sign', input), {
    planId,
    signer: 'vault' as const,
    answered,
  });
  expect(again).toMatchObject({ ok: false, error: { code: 'plan-already-signed' } });
  const next = await invoke(desk.page, 'minting.prepare', { periodIds: [second.id], retire: null });
  const nextReview = await invoke(desk.page, 'transactions.review', next);
  expect(nextReview.calls[0]?.nonce).toBe((review.calls[0]?.nonce ?? 0) + 1);
});

test.describe('processes', () => {
  test.skip(!CAN_LIST_PROCESSES, 'only Linux tells which processes belong to a profile');

  /** Waits for processes that the kernel is still taking down. */
  async function left(profile: string): Promise<string[]> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (processesOf(profile).length === 0) return [];
      await wait(100);
    }
    return processesOf(profile).map(({ pid, command }) => `${pid} ${command.slice(0, 120)}`);
  }

  test('no browser, chain or Node is left behind, neither after closing nor after a kill', async ({
    desk,
  }) => {
    await createVault(desk.page);
    await funded(desk.page);
    const commands = () => processesOf(desk.profile).map(({ command }) => command);
    expect(commands().some((command) => /anvil --host/.test(command))).toBe(true);
    expect(commands().length).toBeGreaterThan(2);
    expect(await desk.close()).toBe(0);
    expect(await left(desk.profile)).toEqual([]);

    await desk.start();
    await funded(desk.page);
    expect(commands().some((command) => /anvil --host/.test(command))).toBe(true);
    await desk.kill();
    expect(await left(desk.profile)).toEqual([]);
  });
});
