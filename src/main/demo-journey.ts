import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { JsonRpcProvider } from 'ethers';
import { formatAmount } from '../domain/amount.ts';
import { Failure } from '../domain/failure.ts';
import { splitOfMint } from '../domain/minting/split.ts';
import { suggestReports } from '../domain/retirement/retirement-rules.ts';
import type { Output } from '../ipc/contract.ts';
import type { Desk } from './desk.ts';
import { verifyBundle } from './retirement/verify-bundle.ts';

/** What the whole journey came to. Amounts in CT02 with two decimals. */
export type Journey = {
  report: { kg: string; linesRoot: string };
  mint: { total: string; customer: string; treasury: string; rewardPool: string };
  retire: { amount: string; supplyBefore: string; supplyAfter: string; certificateId: string };
  certificate: { pdf: string; json: string; verified: boolean };
};

export type JourneyOptions = {
  /** The desk's file dialogs answer with these: what was chosen to import, and where to save. */
  choose: { save: string | null };
  sample: boolean;
  pdf: string;
  json: string;
  /** With what transactions are signed; the vault when absent. With `ledger`, the device’s first account mints and retires. */
  signer?: 'vault' | 'ledger';
  say: (line: string) => void;
  signal: AbortSignal;
};

type Period = Output<'minting.periods'>[number];
const BENEFICIARY = 'Example Company Ltd';
/** The first account by BIP-44. */
const LEDGER_PATH = "m/44'/60'/0'/0/0";
const STEP_LIMIT_MS = 60_000;

/**
 * Walks a desk with an empty profile from a bill to a verified certificate, through the handlers that the window
 * calls, and checks each step against the protocol.
 *
 * @throws Failure `step-failed` naming what was not as it should be.
 */
export async function walk(desk: Desk, options: JourneyOptions): Promise<Journey> {
  const { handlers } = desk;
  const { say } = options;
  const account = await chooseAccount(desk, options);

  const imported = await importUsage(desk, options);
  const { lines, kgCO2e } = imported;
  say(
    `Imported ${lines.read} lines: ${kgCO2e.total.toFixed(3)} kg CO2e, ${lines.estimated} estimated, ${lines.notUsage} without emissions by nature, ${lines.notCovered} not covered, ${lines.unreadable} unreadable`,
  );

  await desk.ready();
  await until(options, 'the account has test ETH for fees', async () => {
    const balances = await handlers['network.balances']({});
    return balances.some(({ address, native }) => address === account && native !== '0');
  });
  const period = largestOpen(await handlers['minting.periods']({}));
  const before = await holdings(desk, account);
  say(`Three validators recompute ${kg(period.amount)} kg of account ${period.cloudAccount}`);
  const mintPlan = await handlers['minting.prepare']({ periodIds: [period.id], retire: null });
  await signAndWait(desk, options, mintPlan.planId);
  const mint = await checkSplit(desk, account, period, before);
  say(
    `Minted ${mint.total} CT02: customer ${mint.customer}, treasury ${mint.treasury}, reward pool ${mint.rewardPool}`,
  );
  const [report] = await handlers['minting.reports']({});
  demand(report?.amount === period.amount, 'the report on chain has the amount that was estimated');

  const retire = await retireHalf(desk, options, account, period);
  say(
    `Retired ${retire.amount} CT02 for ${BENEFICIARY}: supply ${retire.supplyBefore} → ${retire.supplyAfter}`,
  );

  const verified = await certify(desk, options, retire.certificateId);
  say(
    `Certificate ${retire.certificateId} verified from its bundle alone, against the chain, and from the usage lines`,
  );
  return {
    report: { kg: kg(period.amount), linesRoot: report?.linesRoot ?? '' },
    mint,
    retire,
    certificate: { pdf: options.pdf, json: options.json, verified },
  };
}

async function chooseAccount(desk: Desk, { signer = 'vault', say }: JourneyOptions): Promise<string> {
  const own = await createVault(desk);
  if (signer === 'vault') {
    say(`Vault created; the account is ${own}`);
    return own;
  }
  const { path, address } = await desk.handlers['ledger.addressAt']({ path: LEDGER_PATH });
  await desk.handlers['ledger.addAccount']({ path, address, label: 'Ledger' });
  desk.actAs(address);
  say(`Vault created, for the cloud account’s salt; the account is ${address} on the Ledger (${path})`);
  return address;
}

async function createVault({ handlers }: Desk): Promise<string> {
  const { draftId, mnemonic, ask } = await handlers['accounts.draftVault']({ words: 24 });
  const answers = ask.map((position) => ({ position, word: mnemonic[position - 1] ?? '' }));
  const password = randomBytes(24).toString('base64url');
  const { active } = await handlers['accounts.createVault']({ draftId, password, answers });
  return demand(active, 'the new vault has an account');
}

async function importUsage(desk: Desk, options: JourneyOptions) {
  const { handlers } = desk;
  const chosen = options.sample ? [] : await handlers['emissions.chooseFiles']({});
  const sources = chosen.map(({ id }) => id);
  const { taskId } = await handlers['emissions.startImport']({ sources, sample: options.sample });
  await until(options, 'the import ends', async () => {
    const task = (await handlers['tasks.list']({})).find(({ id }) => id === taskId);
    if (task?.error) throw new Failure(task.error.code, task.error.message);
    return task?.state === 'done';
  });
  const [imported] = await handlers['emissions.imports']({});
  return demand(imported, 'the import is listed');
}

function largestOpen(periods: readonly Period[]): Period {
  const open = periods.filter(({ state }) => state === 'open');
  const [largest] = open.sort((a, b) => Number(BigInt(b.amount) - BigInt(a.amount)));
  // Half of the customer's share must be at least one base unit.
  if (!largest || splitOfMint(BigInt(largest.amount)).customer < 2n) {
    const why = periods[0] ? ` ${periods[0].explanation}` : '';
    throw new Failure('step-failed', `There is no period in this usage with enough emissions to mint.${why}`);
  }
  return largest;
}

type Holdings = { total: bigint; customer: bigint; treasury: bigint; rewardPool: bigint; burned: bigint };

async function holdings({ handlers }: Desk, account: string): Promise<Holdings> {
  const [supply, status, balances] = await Promise.all([
    handlers['network.supply']({}),
    handlers['network.status']({}),
    handlers['network.balances']({}),
  ]);
  const held = (contract: string) => {
    const address = status.contracts.find(({ name }) => name === contract)?.address;
    // The reward pool is listed by its parts.
    return supply.holders
      .filter((holder) => holder.address === address)
      .reduce((sum, { balance }) => sum + BigInt(balance), 0n);
  };
  const burned = Object.values(supply.burned).reduce((sum, amount) => sum + BigInt(amount), 0n);
  const minted = BigInt(supply.mintedAttested) + BigInt(supply.mintedGenesis);
  demand(BigInt(supply.total) === minted - burned, 'the supply is what was minted less what was burned');
  return {
    total: BigInt(supply.total),
    customer: BigInt(balances.find(({ address }) => address === account)?.ct02 ?? 0),
    treasury: held('Treasury'),
    rewardPool: held('RewardPool'),
    burned,
  };
}

async function checkSplit(
  desk: Desk,
  account: string,
  period: Period,
  before: Holdings,
): Promise<Journey['mint']> {
  const after = await holdings(desk, account);
  const arrived = {
    total: after.total - before.total,
    customer: after.customer - before.customer,
    treasury: after.treasury - before.treasury,
    rewardPool: after.rewardPool - before.rewardPool,
  };
  const expected = splitOfMint(BigInt(period.amount));
  demand(arrived.total === BigInt(period.amount), 'the supply rose by the amount of the report');
  demand(arrived.customer === expected.customer, '70 % and the remainder arrived at the customer');
  demand(arrived.treasury === expected.treasury, '20 % arrived at the treasury');
  demand(arrived.rewardPool === expected.rewardPool, '10 % arrived at the reward pool');
  return {
    total: formatAmount(arrived.total),
    customer: formatAmount(arrived.customer),
    treasury: formatAmount(arrived.treasury),
    rewardPool: formatAmount(arrived.rewardPool),
  };
}

async function retireHalf(
  desk: Desk,
  options: JourneyOptions,
  account: string,
  { periodStart, periodEnd }: Period,
): Promise<Journey['retire']> {
  const { handlers } = desk;
  const before = await holdings(desk, account);
  const available = await handlers['retirement.available']({});
  const amount = before.customer / 2n;
  const backing = available.reports.map(({ reportId, periodStart: start, unretired }) => ({
    reportId,
    beneficiary: account,
    periodStart: start,
    unretired: BigInt(unretired),
  }));
  const { planId } = await handlers['retirement.prepare']({
    amount: amount.toString(),
    beneficiary: { name: BENEFICIARY, hidden: false },
    reason: 'Demonstration of the whole journey',
    periodStart,
    periodEnd,
    reportIds: suggestReports(account, amount, backing),
    recipient: null,
  });
  await signAndWait(desk, options, planId);
  const after = await holdings(desk, account);
  demand(before.total - after.total === amount, 'the supply fell by what was retired');
  demand(after.burned - before.burned === amount, 'the burn is booked');
  demand(before.customer - after.customer === amount, 'the account holds what is left');
  const [certificate] = await handlers['retirement.certificates']({});
  demand(
    certificate?.badge === 'Attested' && certificate.amount === String(amount),
    'the certificate is attested and has the amount',
  );
  return {
    amount: formatAmount(amount),
    supplyBefore: formatAmount(before.total),
    supplyAfter: formatAmount(after.total),
    certificateId: demand(certificate, 'there is a certificate').id,
  };
}

async function certify(desk: Desk, { choose, pdf, json }: JourneyOptions, id: string): Promise<boolean> {
  const { handlers } = desk;
  const found = await handlers['retirement.find']({ id });
  demand(
    found.beneficiaryName === BENEFICIARY,
    'the certificate is found by its number and names the beneficiary',
  );
  for (const [format, path] of [
    ['pdf', pdf],
    ['json', json],
  ] as const) {
    choose.save = path;
    await handlers['retirement.save']({ id, format });
  }
  const bundle = await readFile(json);
  const alone = await verifyBundle(bundle);
  demand(alone.verified, `the bundle verifies by itself ${failed(alone)}`);
  const provider = new JsonRpcProvider(desk.rpcUrl(), undefined, { staticNetwork: true });
  try {
    const online = await verifyBundle(bundle, { provider });
    demand(online.verified, `the bundle verifies against the chain ${failed(online)}`);
  } finally {
    provider.destroy();
  }
  const inApp = await handlers['retirement.verify']({ id });
  const lines = inApp.checks.find(({ name }) => name.startsWith('Usage lines'));
  demand(inApp.verified && lines?.state === 'passed', `the usage lines give the report ${failed(inApp)}`);
  return true;
}

/** Reads the review as a person would, answers its warnings, signs, and waits until the network has confirmed. */
async function signAndWait(desk: Desk, options: JourneyOptions, planId: string): Promise<void> {
  const { handlers } = desk;
  const review = await handlers['transactions.review']({ planId });
  options.say(`  ${review.sentences.join(' ')}`);
  const answered = review.warnings.map(({ id }) => id);
  if (options.signer === 'ledger') options.say('  Read it on your Ledger, and confirm it there.');
  await handlers['transactions.sign']({ planId, signer: options.signer ?? 'vault', answered });
  await until(options, `“${review.action}” is confirmed`, async () => {
    await desk.checkTransactions();
    const own = (await handlers['transactions.list']({})).filter((sent) => sent.planId === planId);
    const lost = own.find(({ state }) => state === 'reverted' || state === 'dropped' || state === 'replaced');
    if (lost)
      throw new Failure('step-failed', `“${lost.action}” ${lost.state}: ${lost.detail ?? 'no reason given'}`);
    return own.length > 0 && own.every(({ state }) => state === 'confirmed');
  });
}

async function until(
  { signal }: JourneyOptions,
  what: string,
  condition: () => Promise<boolean>,
): Promise<void> {
  const limit = performance.now() + STEP_LIMIT_MS;
  while (!(await condition())) {
    if (performance.now() > limit)
      throw new Failure('step-failed', `This did not happen within a minute: ${what}.`);
    await delay(50, undefined, { signal });
  }
}

function demand<Value>(value: Value, what: string): NonNullable<Value> {
  if (value === undefined || value === null || value === false) {
    throw new Failure('step-failed', `A check failed: ${what}.`);
  }
  return value;
}

function failed({ checks }: Output<'retirement.verify'>): string {
  const bad = checks.filter(({ state }) => state === 'failed');
  return bad.length === 0 ? '' : `(${bad.map(({ name, detail }) => `${name}: ${detail}`).join('; ')})`;
}

function kg(baseUnits: string): string {
  return formatAmount(BigInt(baseUnits));
}
