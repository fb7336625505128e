import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keccak256, SigningKey, toUtf8Bytes, Wallet } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AccountPeriod } from '../../domain/minting/report-evidence.ts';
import { interfaces } from '../chain/abis.ts';
import { type LocalChain, startLocalChain } from '../chain/local-chain.ts';
import { openDatabase } from '../storage/database.ts';
import { mintingStore } from '../storage/minting.ts';
import { retirementStore } from '../storage/retirement.ts';
import type { PlanDraft } from '../transactions/plan-draft.ts';
import { mintedRoot } from './minted-root.ts';
import { followMint, mintingFeature } from './minting.ts';
import type { MintingDeps } from './minting-deps.ts';
import { recomputeReport } from './recompute-report.ts';

/* Real contracts, validators and database; the evidence is given, so that each state of a period can be set up. */
const at = (month: string) => Date.parse(`${month}-01T00:00:00Z`) / 1000;
const METHODOLOGY = `0x${'3c'.repeat(32)}`;
const node = new Wallet(`0x${'11'.repeat(32)}`);
const owner = new Wallet(`0x${'12'.repeat(32)}`);

let folder: string;
let chain: LocalChain;
let deps: MintingDeps;
let drafts: PlanDraft[];
let account = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minting-'));
  chain = await startLocalChain({
    kept: false,
    folder: join(folder, 'chain'),
    methodologies: [{ hash: METHODOLOGY, description: 'test' }],
    now: at('2026-11') + 20 * 86_400,
  });
  await chain.fund(owner.address);
}, 60_000);
afterAll(async () => {
  await chain?.stop();
  rmSync(folder, { recursive: true, force: true });
});

let periods: AccountPeriod[];
/** kg CO2e per kWh of IT energy by month; 0.4 where nothing is said. */
let intensities: Record<number, bigint>;
const intensityOf = (periodStart: number) => ({
  kgMicro: intensities[periodStart] ?? 400_000n,
  itKwhMicro: 1_000_000n,
});
beforeEach(() => {
  account += 1;
  intensities = {};
  const month = (start: string, end: string, kgMicro: bigint, importId = 'i'): AccountPeriod => ({
    importId,
    provider: 'aws',
    cloudAccount: `account-${account}`,
    periodStart: at(start),
    periodEnd: at(end),
    kgMicro,
    lines: 3,
    daysNotFinal: 0,
  });
  periods = [
    month('2025-10', '2025-11', 10_000_000n),
    month('2026-08', '2026-09', 50_000_000n),
    month('2026-09', '2026-10', 9_999n),
    month('2026-10', '2026-11', 1_000_000n),
    month('2026-10', '2026-11', 2_000_000n, 'another'),
    month('2026-11', '2026-12', 1_000_000n),
  ];
  const database = openDatabase(join(folder, `${account}.db`));
  drafts = [];
  deps = {
    store: mintingStore(database, ({ cloudAccount }) => keccak256(toUtf8Bytes(cloudAccount))),
    names: retirementStore(database),
    evidence: {
      periods: async () => periods,
      linesFolder: (importId) => importId,
      recompute: async (importId, { periodStart }) => {
        const found = periods.find(
          (period) => period.importId === importId && period.periodStart === periodStart,
        );
        const linesRoot = `0x${(periodStart + account).toString(16).padStart(64, '0')}`;
        return {
          kgMicro: found?.kgMicro ?? 0n,
          lines: found?.lines ?? 0,
          linesRoot,
          intensity: intensityOf(periodStart),
          methodology: METHODOLOGY,
        };
      },
    },
    chain: async () => chain,
    validatorKeys: async () => chain.validatorKeys,
    activeAccount: () => owner.address,
    accounts: () => [owner.address],
    signReport: async (digest) => ({
      address: node.address,
      signature: new SigningKey(node.privateKey).sign(digest).serialized,
    }),
    createPlan: async (draft) => {
      drafts.push(draft);
      return { planId: `plan-${drafts.length}` };
    },
    emit: () => undefined,
  };
});

async function states(): Promise<string[]> {
  return (await mintingFeature(deps)['minting.periods']({})).map(({ state }) => state);
}

async function idOf(index: number): Promise<string> {
  return (await mintingFeature(deps)['minting.periods']({}))[index]?.id ?? '';
}

async function send(draft: PlanDraft | undefined): Promise<void> {
  for (const call of draft?.calls ?? []) {
    await (await owner.connect(chain.provider).sendTransaction(call)).wait();
  }
}

describe('periods', () => {
  test('are merged with what the chain takes', async () => {
    expect(await states()).toEqual(['too-old', 'open', 'nothing-to-mint', 'open', 'open', 'not-over']);
    const [tooOld, , , october] = await mintingFeature(deps)['minting.periods']({});
    expect(tooOld?.explanation).toMatch(/retire tokens you hold/i);
    expect(october?.explanation).toMatch(/months from 2026-08-01 first/);
  });

  test('can be skipped, and that can be taken back', async () => {
    const { 'minting.skip': skip } = mintingFeature(deps);
    const periodId = await idOf(1);
    expect((await skip({ periodId, undo: false }))[1]?.state).toBe('skipped');
    await expect(
      mintingFeature(deps)['minting.prepare']({ periodIds: [periodId], retire: null }),
    ).rejects.toMatchObject({ code: 'not-mintable' });
    await expect(skip({ periodId, undo: false })).rejects.toMatchObject({ code: 'not-mintable' });
    expect((await skip({ periodId, undo: true }))[1]?.state).toBe('open');
    await expect(skip({ periodId: 'absent', undo: true })).rejects.toMatchObject({ code: 'unknown-period' });
  });

  test('are pending while their transaction is under way, and minted when it is on chain', async () => {
    const feature = mintingFeature(deps);
    const { planId } = await feature['minting.prepare']({ periodIds: [await idOf(1)], retire: null });
    const draft = drafts[0] as PlanDraft;
    const outcome = { planId, kind: draft.kind, account: owner.address, hashes: [], context: draft.context };
    expect((await states())[1]).toBe('open');
    followMint(deps)({ ...outcome, state: 'submitted' });
    expect((await states())[1]).toBe('pending');
    expect(deps.store.usesImport('i')).toBe(true);
    followMint(deps)({ ...outcome, state: 'failed' });
    expect((await states())[1]).toBe('open');
    followMint(deps)({ ...outcome, state: 'submitted' });
    await send(draft);
    followMint(deps)({ ...outcome, state: 'confirmed' });
    expect(await states()).toEqual(['overlaps', 'minted', 'nothing-to-mint', 'open', 'open', 'not-over']);
    const reports = await feature['minting.reports']({});
    const report = reports.find(({ cloudAccount }) => cloudAccount === `account-${account}`);
    expect(report).toMatchObject({ amount: '5000', unretired: '5000', cloudAccount: `account-${account}` });
    expect(report?.reportId).toBe((await feature['minting.periods']({}))[1]?.reportId);
    // What the proof of a line is compared with.
    const known = deps.store.attested().map(({ reportId }) => reportId);
    expect(known).toContain(report?.reportId);
    expect(await mintedRoot(deps)(report?.reportId ?? '')).toBe(report?.linesRoot);
    expect(await mintedRoot(deps)(`0x${'00'.repeat(32)}`)).toBeNull();
  });
});

describe('prepare', () => {
  test('takes several months of an account in the order that the contract asks for', async () => {
    const ids = [await idOf(4), await idOf(1)];
    await mintingFeature(deps)['minting.prepare']({ periodIds: ids, retire: null });
    await send(drafts[0]);
    expect((await states()).filter((state) => state === 'minted')).toHaveLength(3);
  });

  test('refuses the same month from two imports: no usage is minted twice', async () => {
    const periodIds = [await idOf(3), await idOf(4)];
    await expect(mintingFeature(deps)['minting.prepare']({ periodIds, retire: null })).rejects.toMatchObject({
      code: 'not-mintable',
      message: expect.stringContaining('two imports'),
    });
  });

  test.each([0, 2, 5])('refuses what cannot be minted, with the reason (%i)', async (index) => {
    const listed = (await mintingFeature(deps)['minting.periods']({}))[index];
    await expect(
      mintingFeature(deps)['minting.prepare']({ periodIds: [listed?.id ?? ''], retire: null }),
    ).rejects.toMatchObject({
      code: 'not-mintable',
      message: expect.stringContaining(listed?.explanation ?? '-'),
    });
  });

  test('needs an account', async () => {
    deps.activeAccount = () => null;
    await expect(
      mintingFeature(deps)['minting.prepare']({ periodIds: [await idOf(1)], retire: null }),
    ).rejects.toMatchObject({ code: 'no-account' });
  });

  test('mint and retire: one call, the customer’s share is retired, a hidden name stays here', async () => {
    const before = await chain.provider.getBlockNumber();
    const retire = { beneficiary: { name: 'Geheim AG', hidden: true }, reason: 'Test' };
    await mintingFeature(deps)['minting.prepare']({ periodIds: [await idOf(1)], retire });
    expect(drafts[0]?.kind).toBe('mint-and-retire');
    expect(drafts[0]?.calls[0]?.data).not.toContain(Buffer.from('Geheim AG').toString('hex'));
    await send(drafts[0]);
    expect(await chain.provider.getBlockNumber()).toBe(before + 1);
    const reports = await mintingFeature(deps)['minting.reports']({});
    const report = reports.find(({ cloudAccount }) => cloudAccount === `account-${account}`);
    // 50.00 kg: the customer's 35.00 are retired, 15.00 are left to back certificates.
    expect(report).toMatchObject({ amount: '5000', unretired: '1500' });
  });

  test('protocol, section 9: the score compares with the months on chain before; it never changes the CT02', async () => {
    const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
    periods = months.slice(0, -1).map((month, index) => ({
      importId: 'i',
      provider: 'aws',
      cloudAccount: `account-${account}`,
      periodStart: at(month),
      periodEnd: at(months[index + 1] ?? ''),
      kgMicro: 50_000_000n,
      lines: 3,
      daysNotFinal: 0,
    }));
    // 0.32 kg/kWh against 0.4 before: 1.25.
    intensities = { [at('2026-09')]: 320_000n };
    const attested = async (ids: string[]) => {
      await mintingFeature(deps)['minting.prepare']({ periodIds: ids, retire: null });
      const data = drafts.at(-1)?.calls[0]?.data ?? '';
      const [reports] = interfaces.EmissionsMinter.decodeFunctionData('mintBatch', data);
      return (reports as { report: { efficiencyBps: bigint; amount: bigint } }[]).map(({ report }) => [
        report.efficiencyBps,
        report.amount,
      ]);
    };
    const ids = await Promise.all([0, 1, 2, 3].map(idOf));
    expect(await attested(ids.slice(0, 3))).toEqual(Array(3).fill([10_000n, 5_000n]));
    await send(drafts.at(-1));
    expect(await attested(ids.slice(3))).toEqual([[12_500n, 5_000n]]);
  });

  test('a validator’s refusal stops everything before anything is planned', async () => {
    let calls = 0;
    const honest = deps.evidence.recompute;
    // The node itself recomputes first; the validators find another root.
    deps.evidence.recompute = async (file, period) => ({
      ...(await honest(file, period)),
      ...(calls++ === 0 ? {} : { linesRoot: `0x${'ff'.repeat(32)}` }),
    });
    await expect(
      mintingFeature(deps)['minting.prepare']({ periodIds: [await idOf(1)], retire: null }),
    ).rejects.toMatchObject({
      code: 'quorum-refused',
      message: expect.stringMatching(/0 of 3.*Validator 1: linesRoot/),
    });
    expect(drafts).toEqual([]);
  });
});

test('a report can be recomputed where its lines are, and nowhere else', async () => {
  await mintingFeature(deps)['minting.prepare']({ periodIds: [await idOf(1)], retire: null });
  const identity = deps.store.identityOf({ provider: 'aws', cloudAccount: `account-${account}` });
  const report = {
    account: identity.accountHash,
    beneficiary: owner.address,
    periodStart: at('2026-08'),
    periodEnd: at('2026-09'),
    amount: 5_000n,
    linesRoot: METHODOLOGY,
    methodology: METHODOLOGY,
    efficiencyBps: 10_000,
    referrer: owner.address,
    validatorSetVersion: 1,
  };
  expect(await recomputeReport(deps)(report)).toMatchObject({ amount: 5_000n, methodology: METHODOLOGY });
  expect(await recomputeReport(deps)({ ...report, account: METHODOLOGY })).toBeNull();
  expect(await recomputeReport(deps)({ ...report, periodStart: 0 })).toBeNull();
});
