import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Output } from '../src/ipc/contract.ts';
import type { DeskApp } from './desk-app.ts';
import { invoke } from './invoke.ts';
import { CAN_LIST_PROCESSES, chainUrlOf } from './processes.ts';
import { runCommandLine } from './run-command-line.ts';
import { ROOT } from './shell-for-tests.ts';
import { test } from './test.ts';

const PASSWORD = 'violet tram harbour nine';
const BENEFICIARY = 'Meridian Analytics Pvt Ltd';
const REASON = 'Cloud use of the data platform, third quarter';
const USAGE = join(ROOT, 'resources/sample-usage/cur2/cur2-2026-09.snappy.parquet');
/** A real AWS report of November 2023, whose S3 lines have factors. */
const OLD_USAGE = join(ROOT, '../shared/data/usage/sample-anonymous-aws-export-dataset.csv');
/** CT02 in base units: 123.45 is retired. */
const RETIRED = 123_45n;

/** Base units as the window writes them: 1,234.56. */
const token = (amount: bigint) =>
  `${(amount / 100n).toLocaleString('en-US')}.${(amount % 100n).toString().padStart(2, '0')}`;

const goTo = async (page: Page, name: string) => {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
};

async function createVault(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Welcome to CloudTuner Desk' })).toBeVisible();
  await page.getByRole('button', { name: 'Create a vault' }).click();
  await page.getByLabel('New password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('New password again').fill(PASSWORD);
  await page.getByText('12 words', { exact: true }).click();
  await page.getByRole('button', { name: 'Show my words' }).click();
  const items = page.getByRole('list', { name: 'Recovery words' }).getByRole('listitem');
  await expect(items).toHaveCount(12);
  const words = (await items.allInnerTexts()).map((text) => text.replace(/^\d+\s*/, '').trim());
  await page.getByLabel('I wrote the words down, in order').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  for (const field of await page.getByLabel(/^Word \d+$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    await field.fill(words[Number(label.replace(/\D/g, '')) - 1] ?? '');
  }
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await expect(page.getByRole('heading', { name: /Your vault is ready/ })).toBeVisible({ timeout: 30_000 });
}

/** Chooses a file in the system's dialog and imports it. */
async function importFile(desk: DeskApp, file: string): Promise<void> {
  const { page } = desk;
  const dialog = page.getByRole('dialog', { name: 'Import usage' });
  await desk.chooseFiles([file]);
  await dialog.getByRole('button', { name: 'Choose files' }).click();
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await dialog.getByRole('button', { name: 'Show the figures' }).click({ timeout: 60_000 });
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Emissions by day' })).toBeVisible({ timeout: 60_000 });
}

/** Reads the review, answers what has to be answered, signs, and waits until it has arrived. */
async function signReview(page: Page, action: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: 'Review and sign' });
  const boxes = dialog.getByRole('checkbox', { name: /I understand this/ });
  const sign = dialog.getByRole('button', { name: action, exact: true });
  if ((await boxes.count()) > 0) await expect(sign).toBeDisabled();
  for (const box of await boxes.all()) await box.check();
  await sign.click();
  await expect(dialog.getByRole('heading', { name: 'What arrived' })).toBeVisible({ timeout: 60_000 });
  return dialog;
}

type Line = { service: string; region: string; kgOperational: number; kgEmbodied: number };

/** The lines behind the figures, from the command line: kilograms by service or region, largest first. */
async function linesOf(file: string, folder: string) {
  const target = join(folder, 'lines.ndjson');
  const { code, stdout, stderr } = await runCommandLine([
    'emissions',
    'estimate',
    file,
    '--json',
    '--lines',
    target,
  ]);
  expect(code, stderr).toBe(0);
  const lines = readFileSync(target, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const kgBy = (pick: (line: Line) => string) => {
    const sums = new Map<string, number>();
    for (const line of lines) {
      const key = pick(line) ?? '';
      sums.set(key, (sums.get(key) ?? 0) + line.kgOperational + line.kgEmbodied);
    }
    return [...sums].filter(([, kg]) => kg > 0).sort((a, b) => b[1] - a[1]);
  };
  return { estimate: JSON.parse(stdout), kgBy };
}

/** What a figure on the screen says, in kilograms, and half of its last digit. */
function readMass(text: string): { kg: number; half: number } {
  const [, digits = '', unit = ''] = /([\d.,]+)\s*(kg|t)(?![a-z])/.exec(text) ?? [];
  const scale = unit === 't' ? 1000 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { kg: Number(digits.replaceAll(',', '')) * scale, half: (0.5 * scale) / 10 ** decimals };
}

function expectMass(text: string, kg: number): void {
  const shown = readMass(text);
  expect(Math.abs(shown.kg - kg), `“${text}” for ${kg} kg`).toBeLessThanOrEqual(shown.half * 1.000001);
}

/** Where the tokens are, by role, and the account's own. */
async function holdings(page: Page) {
  const [supply, balances] = await Promise.all([
    invoke(page, 'network.supply', {}),
    invoke(page, 'network.balances', {}),
  ]);
  const held = (role: RegExp) =>
    supply.holders
      .filter((holder) => role.test(holder.role))
      .reduce((sum, { balance }) => sum + BigInt(balance), 0n);
  return {
    total: BigInt(supply.total),
    customer: BigInt(balances[0]?.ct02 ?? '0'),
    treasury: held(/\btreasury\b(?!.*reward pool)/) - held(/DAO treasury/),
    stakers: held(/staker rewards$/),
    dao: held(/DAO treasury$/),
    emergency: held(/emergency reserve$/),
    retired: BigInt(supply.burned.retirement),
  };
}

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the journey of a sustainability officer: from an empty profile to a verified certificate, and again after a restart', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const page = () => desk.page;

  await test.step('an empty profile gets a vault with 12 words', async () => {
    expect(await invoke(page(), 'accounts.status', {})).toMatchObject({ vault: 'absent', accounts: [] });
    await createVault(page());
    expect(await invoke(page(), 'accounts.status', {})).toMatchObject({ vault: 'unlocked' });
    // The words are encrypted on the disk: none of the file's members holds one in clear.
    expect(readFileSync(join(desk.profile, 'vault.json'), 'utf8')).not.toContain('mnemonic');
  });

  const { estimate, kgBy } = await linesOf(USAGE, folder);
  await test.step('a usage export is chosen in the file dialog and imported', async () => {
    await page()
      .getByRole('button', { name: /Import a usage export/ })
      .click();
    await importFile(desk, USAGE);
    const [stored, ...others] = await invoke(page(), 'emissions.imports', {});
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ sample: false, linesRoot: estimate.linesRoot, kwh: estimate.kwh });
  });

  await test.step('figures by service, region and day are the sums of the lines', async () => {
    const total = page().locator('.stat', { hasText: 'Emissions' }).first().locator('.figure');
    expectMass((await total.textContent()) ?? '', estimate.kgCO2e.total);
    for (const [dimension, pick] of [
      ['service', (line: Line) => line.service],
      ['region', (line: Line) => line.region],
    ] as const) {
      await page().getByRole('combobox', { name: 'Break down by' }).selectOption(dimension);
      const table = page().getByRole('table', { name: `Emissions by ${dimension}` });
      const wanted = kgBy(pick);
      expect(wanted.length).toBeGreaterThan(1);
      for (const [key, kg] of wanted) {
        const row = table.getByRole('row').filter({ has: page().getByRole('rowheader', { name: key }) });
        expectMass((await row.getByRole('cell').first().textContent()) ?? '', kg);
      }
    }
    const byDay = page().getByRole('region', { name: 'Emissions by day' }).first();
    await byDay.getByText('Table', { exact: true }).click();
    await expect(byDay.getByRole('rowheader').first()).toBeVisible();
    // Operational, embodied, total. Rows out of sight are not drawn. September has thirty days, and usage on each.
    const days = await invoke(page(), 'emissions.breakdown', {
      filter: {},
      by: 'day',
      sort: { by: 'key', descending: false },
      offset: 0,
      limit: 100,
    });
    expect(days.rows).toHaveLength(30);
    const sum = days.rows.reduce((all, { figures }) => all + figures.total.central, 0);
    expect(sum).toBeCloseTo(estimate.kgCO2e.total, 6);
    for (const row of (
      await byDay
        .getByRole('row')
        .filter({ has: page().getByRole('rowheader') })
        .all()
    ).slice(0, 5)) {
      const at = Number(/\d+/.exec((await row.getByRole('rowheader').textContent()) ?? '')?.[0]) - 1;
      expectMass(
        (await row.getByRole('cell').nth(2).textContent()) ?? '',
        days.rows[at]?.figures.total.central ?? 0,
      );
    }
  });

  await test.step('coverage accounts for every line', async () => {
    await page().getByRole('tab', { name: 'Coverage' }).click();
    const table = page().getByRole('region', { name: 'How the lines were estimated' }).first();
    await expect(table.getByRole('rowheader', { name: /Estimated directly/ })).toBeVisible();
    let lines = 0;
    for (const row of await table
      .getByRole('row')
      .filter({ has: page().getByRole('rowheader') })
      .all()) {
      lines += Number(((await row.getByRole('cell').nth(1).textContent()) ?? '').replaceAll(',', ''));
    }
    expect(lines).toBe(estimate.lines.read);
    await expect(page().getByRole('region', { name: 'Not covered, and why' }).first()).toBeVisible();
  });

  let period: Output<'minting.periods'>[number] | undefined;
  const before =
    await test.step('an account’s month can be minted, with its kilograms rounded down', async () => {
      await goTo(page(), 'Mint or retire');
      await expect(
        page()
          .getByRole('checkbox', { name: /^Choose September 2026, / })
          .first(),
      ).toBeEnabled();
      const periods = await invoke(page(), 'minting.periods', {});
      const sum = periods.reduce((total, { amount }) => total + Number(amount), 0);
      // Each account loses less than 0.01 kg to rounding down.
      const lost = estimate.kgCO2e.total * 100 - sum;
      expect(lost).toBeGreaterThanOrEqual(0);
      expect(lost).toBeLessThan(periods.length);
      period = periods
        .filter(({ state }) => state === 'open')
        .sort((a, b) => Number(b.amount) - Number(a.amount))[0];
      expect(Number(period?.amount)).toBeGreaterThan(Number(RETIRED) * 2);
      return holdings(page());
    });

  const amount = BigInt(period?.amount ?? 0);
  // Protocol, section 2: 20 % treasury, 10 % reward pool, each rounded down, the rest to the customer; of the pool
  // 15 % DAO treasury and 5 % emergency reserve, the rest to stakers.
  const treasury = amount / 5n;
  const pool = amount / 10n;
  const customer = amount - treasury - pool;
  const dao = (pool * 15n) / 100n;
  const emergency = (pool * 5n) / 100n;

  await test.step('the review says in sentences what the signature does; the split arrives to the last base unit', async () => {
    await page()
      .getByRole('checkbox', { name: `Choose September 2026, ${period?.cloudAccount}` })
      .check();
    await page()
      .getByRole('button', { name: `Review: mint ${token(amount)} CT02` })
      .click();
    const dialog = page().getByRole('dialog', { name: 'Review and sign' });
    await expect(dialog.getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
    const sentences = (await dialog.getByRole('listitem').allInnerTexts()).join(' ').replaceAll(',', '');
    for (const part of [amount, customer, treasury, pool])
      expect(sentences).toContain(`${token(part).replaceAll(',', '')} CT02`);
    expect(sentences).toMatch(/1 Sep 2026 to 30 Sep 2026/);
    const action = `Mint ${token(amount)} CT02`;
    await signReview(page(), action);
    const after = await holdings(page());
    expect({
      total: after.total - before.total,
      customer: after.customer - before.customer,
      treasury: after.treasury - before.treasury,
      stakers: after.stakers - before.stakers,
      dao: after.dao - before.dao,
      emergency: after.emergency - before.emergency,
    }).toEqual({ total: amount, customer, treasury, stakers: pool - dao - emergency, dao, emergency });
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(
      page().getByText(
        `Arrived: ${token(customer)} yours, ${token(treasury)} treasury, ${token(pool)} reward pool.`,
      ),
    ).toBeVisible();
  });

  await test.step('an amount is retired for a named beneficiary: burned, and on a certificate', async () => {
    await page().getByLabel('Retire tokens held').check();
    await page().getByLabel('Amount').fill('123.45');
    await page().getByRole('textbox', { name: 'Beneficiary' }).fill(BENEFICIARY);
    await page().getByRole('textbox', { name: 'Reason' }).fill(REASON);
    await page().getByRole('group', { name: 'Reports that back it' }).getByRole('checkbox').first().check();
    await page().getByRole('button', { name: 'Review: retire 123.45 CT02' }).click();
    const dialog = page().getByRole('dialog', { name: 'Review and sign' });
    await expect(dialog.getByRole('heading', { name: 'What happens' })).toBeVisible({ timeout: 60_000 });
    await expect(dialog.getByText(BENEFICIARY).first()).toBeVisible();
    // The name is about to become public, and that has to be answered.
    await expect(dialog.getByRole('checkbox', { name: /I understand this/ })).not.toHaveCount(0);
    await signReview(page(), 'Retire 123.45 CT02');
    const after = await holdings(page());
    expect(after.total).toBe(before.total + amount - RETIRED);
    expect(after.customer).toBe(before.customer + customer - RETIRED);
    expect(after.retired).toBe(before.retired + RETIRED);
    await dialog.getByRole('link', { name: /^Open certificate/ }).click();
    await expect(page().getByRole('heading', { name: 'Certificate 1', level: 1 })).toBeVisible();
    await expect(page().getByText(BENEFICIARY).first()).toBeVisible();
    await expect(page().getByText('Attested', { exact: true })).toBeVisible();
  });

  const pdf = join(folder, 'certificate.pdf');
  const json = join(folder, 'certificate.json');
  await test.step('its PDF and its JSON are saved where the person says', async () => {
    for (const [button, path] of [
      ['Save PDF', pdf],
      ['Save JSON', json],
    ] as const) {
      await desk.saveTo(path);
      await page().getByRole('button', { name: button }).click();
      await expect(page().getByText(path)).toBeVisible({ timeout: 30_000 });
    }
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(pdf).size).toBeGreaterThan(5_000);
    const text = pdfText(pdf);
    if (text === null) return;
    expect(text).toContain('123.45 kg CO2e of attested cloud emissions retired under the CT02 protocol');
    expect(text).toContain(BENEFICIARY);
    expect(text).toContain(REASON);
    expect(text).toMatch(/\bNo\. 1\b/);
    // Paper and file belong together: the code on the page holds the digest of the file.
    expect(text).toContain(JSON.parse(readFileSync(json, 'utf8')).integrity.digest);
  });

  await test.step('the file verifies without the app, alone and against the running chain', async () => {
    const alone = await runCommandLine(['certificate', 'verify', json, '--json']);
    expect(alone.code).toBe(0);
    expect(JSON.parse(alone.stdout)).toMatchObject({ verified: true, certificateId: '1' });
    if (!CAN_LIST_PROCESSES) return;
    const online = await runCommandLine([
      'certificate',
      'verify',
      json,
      '--rpc',
      chainUrlOf(desk.profile),
      '--json',
    ]);
    expect(online.code, online.stdout).toBe(0);
    const states = new Map<string, string>(
      JSON.parse(online.stdout).checks.map(({ name, state }: { name: string; state: string }) => [
        name,
        state,
      ]),
    );
    for (const name of [
      'Network',
      'Contracts on chain',
      'Transaction on chain',
      'Certificate on chain',
      'Reports on chain',
      'Validator sets on chain',
    ])
      expect.soft(states.get(name), name).toBe('passed');
  });

  const findAndVerify = async () => {
    await goTo(page(), 'Certificates');
    await page().getByLabel('Find by number').fill('1');
    await page().getByRole('button', { name: 'Find', exact: true }).click();
    await expect(page().getByRole('heading', { name: 'Certificate 1', level: 1 })).toBeVisible();
    await page().getByRole('button', { name: 'Verify' }).click();
    const verification = page().getByRole('region', { name: 'Verification' }).last();
    await expect(verification.getByRole('listitem').first()).toBeVisible({ timeout: 60_000 });
    return verification;
  };
  await test.step('it is found by its number, and every check passes', async () => {
    const verification = await findAndVerify();
    await expect(verification.getByText('Verified', { exact: true })).toBeVisible();
    await expect(verification.getByText('· Failed')).toHaveCount(0);
    // Whom to trust as a validator is for the reader to know; all else is checked here.
    const open = verification.getByRole('listitem').filter({ hasText: '· Not checked' });
    await expect(open.filter({ hasNotText: 'Known validators' })).toHaveCount(0);
    expect(await verification.getByText('· Passed').count()).toBeGreaterThan(15);
  });

  const kept = {
    certificates: await invoke(page(), 'retirement.certificates', {}),
    hashes: (await invoke(page(), 'transactions.list', {})).map(({ hash, state }) => ({ hash, state })),
    imports: await invoke(page(), 'emissions.imports', {}),
    holdings: await holdings(page()),
  };
  expect(kept.hashes.map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);

  await test.step('after a restart it is locked, and nothing is lost', async () => {
    await desk.restart();
    await expect(page().getByRole('heading', { name: 'CloudTuner Desk is locked' })).toBeVisible();
    expect(await invoke(page(), 'accounts.status', {})).toMatchObject({ vault: 'locked' });
    await page().getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page().getByRole('button', { name: 'Unlock', exact: true }).click();
    await goTo(page(), 'Certificates');
    await expect(page().getByRole('link', { name: 'Certificate 1' })).toBeVisible({ timeout: 30_000 });
    await goTo(page(), 'Activity');
    await expect(page().getByRole('rowheader', { name: /Retire 123\.45 CT02/ })).toBeVisible();
    await expect(page().getByText('Confirmed', { exact: true })).toHaveCount(2);
    expect({
      certificates: await invoke(page(), 'retirement.certificates', {}),
      hashes: (await invoke(page(), 'transactions.list', {})).map(({ hash, state }) => ({ hash, state })),
      imports: await invoke(page(), 'emissions.imports', {}),
      holdings: await holdings(page()),
    }).toEqual(kept);
    await goTo(page(), 'Accounts');
    await expect(page().getByText(token(kept.holdings.customer)).first()).toBeVisible();
  });

  await test.step('one altered usage line makes the verification fail, and it says where', async () => {
    const stored = join(desk.profile, 'imports', kept.imports[0]?.id ?? '');
    await alterOneLine(stored, period);
    const verification = await findAndVerify();
    await expect(verification.getByText('Not verified', { exact: true })).toBeVisible();
    const failed = verification.getByRole('listitem').filter({ hasText: '· Failed' });
    await expect(failed).toHaveCount(1);
    await expect(failed).toContainText('Usage lines behind report 1');
    await expect(failed).toContainText('reports[0].report.linesRoot');
  });
});

test('a bill that is older than the protocol lets one mint is shown as such, with what can still be done', async ({
  desk,
}) => {
  test.skip(!existsSync(OLD_USAGE), 'the published AWS sample is not on this machine');
  const { page } = desk;
  await createVault(page);
  await page.getByRole('button', { name: /Import a usage export/ }).click();
  await importFile(desk, OLD_USAGE);
  await goTo(page, 'Mint or retire');
  const rows = page
    .getByRole('list', { name: 'Periods' })
    .getByRole('listitem')
    .filter({ hasText: 'November 2023' });
  const row = rows.filter({ hasText: 'Too old to mint' }).first();
  await expect(row).toBeVisible({ timeout: 60_000 });
  await expect(row.getByRole('checkbox')).toBeDisabled();
  await expect(row).toContainText('at most 365 days back');
  await expect(row).toContainText('You can retire tokens you hold for this period, or keep it as a record.');
  await desk.screenshot('too-old');
  // The desk does not offer it, and main refuses it too.
  const [old] = (await invoke(page, 'minting.periods', {})).filter(({ state }) => state === 'too-old');
  const refusal = await page.evaluate(
    (id) => window.desk.invoke('minting.prepare', { periodIds: [id], retire: null }),
    old?.id ?? '',
  );
  expect(refusal).toMatchObject({ ok: false, error: { code: 'not-mintable' } });
});

/** Text of a PDF, white space folded; null where pdftotext is not installed. */
function pdfText(path: string): string | null {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes one line of a period a thousandth larger, as somebody would who wants more kilograms than were used. */
async function alterOneLine(
  imported: string,
  period: Output<'minting.periods'>[number] | undefined,
): Promise<void> {
  const database = await DuckDBInstance.create();
  const connection = await database.connect();
  const copy = join(folder, 'altered.parquet');
  const lines = join(imported, 'lines', '0.parquet');
  const account = period?.cloudAccount.replaceAll("'", "''");
  await connection.run(
    `COPY (SELECT * EXCLUDE (place) REPLACE (CASE WHEN place = (
         SELECT l.file_row_number FROM read_parquet('${lines}', file_row_number = true) l
         JOIN read_parquet('${join(imported, 'key-of.parquet')}') USING (line_hash)
         JOIN read_parquet('${join(imported, 'keys.parquet')}') USING (key_id)
         WHERE account = '${account}' AND usage_type LIKE '%BoxUsage%' ORDER BY amount DESC, l.file_row_number LIMIT 1)
       THEN amount * 1.001 ELSE amount END AS amount)
     FROM (SELECT * EXCLUDE (file_row_number), file_row_number AS place FROM read_parquet('${lines}', file_row_number = true))
     ORDER BY place) TO '${copy}' (FORMAT parquet)`,
  );
  await connection.run(`COPY (SELECT * FROM read_parquet('${copy}')) TO '${lines}' (FORMAT parquet)`);
  connection.closeSync();
  database.closeSync();
}
