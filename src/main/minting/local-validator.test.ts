import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SigningKey, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MintedReport } from '../../domain/minting/efficiency-baseline.ts';
import {
  type AttestedReport,
  accountHash,
  amountFromKgMicro,
  type EmissionsReport,
  NO_REFERRER,
  reportDigest,
  reportDomain,
} from '../../domain/minting/emissions-report.ts';
import type { Recomputed, ReportEvidence } from '../../domain/minting/report-evidence.ts';
import { interfaces } from '../chain/abis.ts';
import { callOf, read } from '../chain/contracts.ts';
import { type LocalChain, startLocalChain } from '../chain/local-chain.ts';
import { buildFigures, recordLines } from '../emissions/build-lines.ts';
import { createReportEvidence } from '../emissions/create-report-evidence.ts';
import { query, withScratchDuckDb } from '../emissions/duckdb.ts';
import { loadFactorSet } from '../emissions/factor-set.ts';
import { findUsageFiles } from '../emissions/find-usage-files.ts';
import { PERIODS_FILE } from '../emissions/import-files.ts';
import { openDatabase } from '../storage/database.ts';
import { collectAttestations } from './collect-attestations.ts';
import { localValidator, type Validator, type ValidatorRequest } from './local-validator.ts';
import { onChain } from './prepare-mint.ts';

/*
 * The real parts: the shipped sample, the emissions engine, the contracts on a local chain, three validators with the
 * chain's validator keys.
 */
const resourcesFolder = join(import.meta.dirname, '../../../resources');
const LINES = 'lines/0.parquet';
const SALT = `0x${'5a'.repeat(32)}`;
/** September 2026, the second month of the sample. */
const SEPTEMBER = { periodStart: Date.UTC(2026, 8, 1) / 1000, periodEnd: Date.UTC(2026, 9, 1) / 1000 };
const NOW = Date.UTC(2026, 10, 20) / 1000;

let folder: string;
let lines: string;
let chain: LocalChain;
let recompute: ReportEvidence['recompute'];
let account: { provider: string; cloudAccount: string };
let truth: Recomputed;
let validators: Validator[];
let closeDatabase: () => void;
const node = new Wallet(`0x${'11'.repeat(32)}`);
const owner = new Wallet(`0x${'12'.repeat(32)}`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'validators-'));
  lines = join(folder, 'import');
  const set = loadFactorSet(resourcesFolder);
  await withScratchDuckDb(undefined, async (connection, scratch) => {
    const files = findUsageFiles([join(resourcesFolder, 'sample-usage', 'cur2')]);
    const { reading, totals } = await buildFigures(connection, files, set, { folder: scratch });
    await recordLines(connection, reading, totals, { folder: scratch });
    cpSync(scratch, lines, { recursive: true });
  });
  const database = openDatabase(join(folder, 'desk.db'));
  closeDatabase = () => void database.close();
  ({ recompute } = createReportEvidence({ database, profileFolder: folder, resourcesFolder }));
  const [row] = await sql(
    `SELECT provider, account FROM '${join(lines, PERIODS_FILE)}' GROUP BY ALL ORDER BY sum(lines) DESC, account LIMIT 1`,
  );
  account = { provider: String(row?.provider), cloudAccount: String(row?.account) };
  truth = await recompute(lines, { ...account, ...SEPTEMBER });
  chain = await startLocalChain({
    folder: join(folder, 'chain'),
    kept: false,
    methodologies: [{ hash: truth.methodology, description: 'test' }],
    now: NOW,
  });
  await chain.fund(owner.address);
  validators = chain.validatorKeys.map((privateKey, index) =>
    localValidator({ name: `Validator ${index + 1}`, privateKey, view, recompute }),
  );
}, 120_000);
afterAll(async () => {
  await chain?.stop();
  closeDatabase?.();
  rmSync(folder, { recursive: true, force: true });
});

const domain = () => reportDomain(chain.chainId, chain.addresses.EmissionsMinter);
const view = async () => ({
  domain: domain(),
  validatorSetVersion: Number(await read(chain, 'ValidatorSet', 'version', [])),
  blockTime: (await chain.provider.getBlock('latest'))?.timestamp ?? 0,
  minted: [] as MintedReport[],
});

function trueReport(): EmissionsReport {
  return {
    account: accountHash(account.provider, account.cloudAccount, SALT),
    beneficiary: owner.address,
    ...SEPTEMBER,
    amount: amountFromKgMicro(truth.kgMicro),
    linesRoot: truth.linesRoot,
    methodology: truth.methodology,
    // Nothing of the account is on chain: no baseline.
    efficiencyBps: 10_000,
    referrer: NO_REFERRER,
    validatorSetVersion: 1,
  };
}

/** What the node hands out, signed by the node as it stands. */
function requestFor(report: EmissionsReport, change: Partial<ValidatorRequest> = {}): ValidatorRequest {
  const nodeSignature = new SigningKey(node.privateKey).sign(reportDigest(domain(), report)).serialized;
  return {
    report,
    node: node.address,
    nodeSignature,
    linesFolder: lines,
    past: [],
    salt: SALT,
    ...account,
    ...change,
  };
}

function sql(statement: string): Promise<Record<string, unknown>[]> {
  return withScratchDuckDb(undefined, (connection) => query(connection, statement));
}

/**
 * A copy of the import with one of its files changed by a SELECT over it. `%one` is the line that is tampered with,
 * `%its_key` the key of it.
 */
async function tampered(name: string, select: string, changed = LINES): Promise<string> {
  const copy = join(folder, name);
  cpSync(lines, copy, { recursive: true });
  const from = (file: string) => `'${join(lines, file)}'`;
  const chosen = `(SELECT max_by(struct_pack(resource, start_time, line_hash), amount)
    FROM ${from('lines/0.parquet')} JOIN ${from('key-of.parquet')} USING (line_hash) JOIN ${from('keys.parquet')} USING (key_id)
    WHERE account = '${account.cloudAccount}' AND usage_type LIKE '%BoxUsage%' AND start_time >= make_timestamp(${SEPTEMBER.periodStart}000000)
      AND start_time < make_timestamp(${SEPTEMBER.periodEnd}000000))`;
  const one = `(struct_pack(resource, start_time, line_hash) = ${chosen})`;
  const key = `(key_id = (SELECT key_id FROM ${from('key-of.parquet')} WHERE line_hash = (${chosen}).line_hash))`;
  await withScratchDuckDb(undefined, async (connection) => {
    await connection.run(
      `COPY (${select.replaceAll('%one', one).replaceAll('%its_key', key).replaceAll('%all', from(changed))})
       TO '${join(copy, changed)}' (FORMAT parquet)`,
    );
  });
  return copy;
}

describe('a validator', () => {
  test('signs what its own recomputation gives', async () => {
    const answers = await Promise.all(
      validators.map((validator) => validator.attest(requestFor(trueReport()))),
    );
    expect(answers.map(({ accepted }) => accepted)).toEqual([true, true, true]);
    expect(truth.kgMicro).toBeGreaterThan(1_000_000n);
  });

  test.each<[name: string, select: string, changed: string]>([
    [
      'one line’s amount changed',
      'SELECT * REPLACE (CASE WHEN %one THEN amount * 2 ELSE amount END AS amount) FROM %all',
      LINES,
    ],
    ['one line removed', 'SELECT * FROM %all WHERE NOT %one', LINES],
    ['one line added', 'SELECT * FROM %all UNION ALL SELECT * FROM %all WHERE %one', LINES],
    [
      'one line’s region changed',
      `SELECT * REPLACE (CASE WHEN %its_key THEN CASE region WHEN 'eu-north-1' THEN 'us-east-1' ELSE 'eu-north-1' END ELSE region END AS region) FROM %all`,
      'keys.parquet',
    ],
  ])('that is handed altered lines refuses: %s', async (name, select, changed) => {
    const linesFolder = await tampered(name.replace(/\W+/g, '-'), select, changed);
    for (const validator of validators) {
      const answer = await validator.attest(requestFor(trueReport(), { linesFolder }));
      expect(answer).toMatchObject({
        accepted: false,
        reasons: expect.arrayContaining([
          expect.stringMatching(/^linesRoot is 0x\w{64} in the report, but 0x\w{64}/),
        ]),
      });
    }
  });

  test('does not believe estimates that are stored beside the lines', async () => {
    const linesFolder = await tampered(
      'estimates',
      `SELECT * REPLACE ('10' AS kg_micro) FROM %all`,
      'periods.parquet',
    );
    const answer = await validators[0]?.attest(requestFor(trueReport(), { linesFolder }));
    expect(answer?.accepted).toBe(true);
  });

  test.each<[keyof EmissionsReport, (report: EmissionsReport) => Partial<EmissionsReport>]>([
    ['account', () => ({ account: `0x${'00'.repeat(32)}` })],
    ['amount', ({ amount }) => ({ amount: amount + 1n })],
    ['periodStart', ({ periodStart }) => ({ periodStart: periodStart + 86_400 })],
    ['periodEnd', ({ periodEnd }) => ({ periodEnd: periodEnd - 86_400 })],
    ['linesRoot', () => ({ linesRoot: `0x${'00'.repeat(32)}` })],
    ['methodology', () => ({ methodology: `0x${'00'.repeat(32)}` })],
    ['efficiencyBps', () => ({ efficiencyBps: 20_000 })],
    ['referrer', () => ({ referrer: owner.address })],
    ['validatorSetVersion', () => ({ validatorSetVersion: 2 })],
  ])('refuses a report with another %s, even when the node signed it so', async (field, alter) => {
    const report = { ...trueReport(), ...alter(trueReport()) };
    const answer = await validators[0]?.attest(requestFor(report));
    expect(answer).toMatchObject({ accepted: false });
    const expected = field.startsWith('period') ? 'linesRoot' : field;
    expect(answer && 'reasons' in answer ? answer.reasons : []).toEqual(
      expect.arrayContaining([expect.stringContaining(`${expected} is`)]),
    );
  });

  test.each<[string, (report: EmissionsReport) => Partial<EmissionsReport>]>([
    ['beneficiary is the zero address', () => ({ beneficiary: `0x${'00'.repeat(20)}` })],
    ['periodEnd is not after periodStart', ({ periodStart }) => ({ periodEnd: periodStart })],
    // 2096: the chain's clock is not there yet.
    ['periodEnd is in the future', () => ({ periodEnd: 4_000_000_000 })],
  ])('refuses what the contract would: %s', async (reason, alter) => {
    const answer = await validators[0]?.attest(requestFor({ ...trueReport(), ...alter(trueReport()) }));
    expect(answer).toMatchObject({ accepted: false, reasons: expect.arrayContaining([reason]) });
  });

  test('refuses another beneficiary than the node signed for', async () => {
    const signed = requestFor(trueReport());
    const answer = await validators[0]?.attest({
      ...signed,
      report: { ...signed.report, beneficiary: node.address },
    });
    expect(answer).toMatchObject({
      accepted: false,
      reasons: [expect.stringContaining('the node’s signature')],
    });
  });

  test('refuses a signature of another node, another salt, and a file that is not there', async () => {
    const [validator] = validators;
    const reasons = async (change: Partial<ValidatorRequest>) => {
      const answer = await validator?.attest(requestFor(trueReport(), change));
      return answer && 'reasons' in answer ? answer.reasons.join() : 'accepted';
    };
    expect(await reasons({ node: owner.address })).toContain('the node’s signature');
    expect(await reasons({ salt: `0x${'00'.repeat(32)}` })).toContain('account is');
    expect(await reasons({ linesFolder: join(folder, 'absent.parquet') })).toContain(
      'could not be recomputed',
    );
  });
});

describe('the efficiency score that a validator signs (protocol, section 9)', () => {
  const rootOf = (month: string) => `0x${Buffer.from(month).toString('hex').padEnd(64, '0')}`;
  /** June to August on chain; their lines are in folders named after the month. */
  const past = ['2026-06', '2026-07', '2026-08'].map((month) => ({
    reportId: rootOf(month),
    linesFolder: month,
  }));
  const minted = () =>
    past.map(({ reportId, linesFolder: month }, at): MintedReport => {
      const [year, number] = [2026, 5 + at];
      return {
        reportId,
        periodStart: Date.UTC(year, number) / 1000,
        periodEnd: Date.UTC(year, number + 1) / 1000,
        linesRoot: rootOf(month),
        methodology: truth.methodology,
      };
    });
  /** 0.4 kg/kWh before and 0.32 in September: 0.4 / 0.32 = 1.25. */
  const attest = async (efficiencyBps: number, change: Partial<ValidatorRequest> = {}) => {
    const validator = localValidator({
      name: 'Validator',
      privateKey: chain.validatorKeys[0] ?? '',
      view: async () => ({ ...(await view()), minted: minted() }),
      recompute: async (folder) =>
        folder === lines
          ? { ...truth, intensity: { kgMicro: 320_000_000n, itKwhMicro: 1_000_000_000n } }
          : {
              ...truth,
              linesRoot: rootOf(folder),
              intensity: { kgMicro: 40_000_000n, itKwhMicro: 100_000_000n },
            },
    });
    return validator.attest(requestFor({ ...trueReport(), efficiencyBps }, { past, ...change }));
  };

  test('is against the months on chain before, recomputed from their lines', async () => {
    expect(await attest(12_500)).toMatchObject({ accepted: true });
    expect(await attest(10_000)).toMatchObject({
      accepted: false,
      reasons: ['efficiencyBps is 10000 in the report, but 12500 by recomputation'],
    });
  });

  test('is the lowest, 0.5, when lines of a month on chain are kept back or are others', async () => {
    const kept = past.slice(1);
    expect(await attest(12_500, { past: kept })).toMatchObject({
      reasons: ['efficiencyBps is 12500 in the report, but 5000 by recomputation'],
    });
    expect(await attest(5_000, { past: kept })).toMatchObject({ accepted: true });
    const others = past.map(({ reportId }) => ({ reportId, linesFolder: '2026-06' }));
    expect(await attest(12_500, { past: others })).toMatchObject({ accepted: false });
  });
});

describe('the quorum', () => {
  test('of two is reached when one validator is handed altered lines', async () => {
    const linesFolder = await tampered('quorum', 'SELECT * FROM %all WHERE NOT %one');
    const [first, second, third] = validators as [Validator, Validator, Validator];
    const deceived = (validator: Validator): Validator => ({
      ...validator,
      attest: (request) => validator.attest({ ...request, linesFolder }),
    });
    const request = requestFor(trueReport());
    const attested = await collectAttestations([first, deceived(second), third], request, 2);
    expect(attested.signatures).toHaveLength(2);

    await expect(
      collectAttestations([first, deceived(second), deceived(third)], request, 2),
    ).rejects.toMatchObject({
      code: 'quorum-refused',
      message: expect.stringMatching(
        /1 of 3 validators signed.*Validator 2: .*linesRoot is .*Validator 3: .*linesRoot is /,
      ),
      details: { refused: 'Validator 2, Validator 3' },
    });

    const send = async (given: AttestedReport) => {
      const call = callOf(chain, 'EmissionsMinter', 'mintBatch', [[onChain(given)]]);
      await chain.provider.call({ ...call, from: owner.address });
    };
    const selector = interfaces.EmissionsMinter.getError('QuorumNotReached')?.selector ?? 'absent';
    await expect(send({ ...attested, signatures: attested.signatures.slice(0, 1) })).rejects.toMatchObject({
      data: expect.stringContaining(selector),
    });
    await expect(send(attested)).resolves.toBeUndefined();
  });

  test('signs in the order that the contract takes: three signatures mint', async () => {
    const attested = await collectAttestations([...validators].reverse(), requestFor(trueReport()), 2);
    expect(attested.signatures).toHaveLength(3);
    const { hash } = await owner
      .connect(chain.provider)
      .sendTransaction(callOf(chain, 'EmissionsMinter', 'mintBatch', [[onChain(attested)]]));
    const receipt = await chain.provider.waitForTransaction(hash);
    expect(receipt?.status).toBe(1);
    expect(await read(chain, 'EmissionsMinter', 'coveredUntil', [trueReport().account])).toBe(
      BigInt(SEPTEMBER.periodEnd),
    );
  });

  test('our digest is the contract’s hashReport', async () => {
    const report = trueReport();
    const { report: abiReport } = onChain({ report, signatures: [] });
    expect(await read(chain, 'EmissionsMinter', 'hashReport', [abiReport])).toBe(
      reportDigest(domain(), report),
    );
  });
});
