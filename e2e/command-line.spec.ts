import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { canonicalFile, type JsonObject, sealOf } from '../src/domain/retirement/bundle-integrity.ts';
import { runCommandLine } from './run-command-line.ts';
import { ROOT } from './shell-for-tests.ts';
import { test } from './test.ts';

const SAMPLE = join(ROOT, 'resources/sample-usage/cur2');
const SHARED_AWS = join(ROOT, '../shared/data/usage/sample-anonymous-aws-export-dataset.csv');
const ONE_MONTH = join(SAMPLE, 'cur2-2026-10.snappy.parquet');
const CT02 = /^\d+\.\d{2}$/;

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloudtuner-e2e-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The amount of a decimal with two places in base units. */
const cents = (text: string) => BigInt(text.replace('.', ''));

type Bundle = {
  certificate: { amount: string };
  reports: {
    report: { amount: string; linesRoot: string };
    signatures: { signature: string }[];
  }[];
};

/** Exchanges one hexadecimal digit. */
const otherDigit = (text: string, at: number) =>
  `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;

test.describe('emissions estimate', () => {
  test('--json: standard output is that JSON and nothing else, with the documented keys; --lines: one object a line', async () => {
    const target = join(folder, 'lines.ndjson');
    const { code, stdout, stderr } = await runCommandLine([
      'emissions',
      'estimate',
      ONE_MONTH,
      '--json',
      '--lines',
      target,
    ]);
    expect(code, stderr).toBe(0);
    expect(stderr).not.toBe('');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const estimate = JSON.parse(stdout);
    expect(Object.keys(estimate).sort()).toEqual(
      [
        'engine',
        'factors',
        'lines',
        'kwh',
        'kgCO2e',
        'byService',
        'range',
        'coverage',
        'overrides',
        'linesRoot',
        'skipped',
        'secondsToFigures',
        'unusedOverrides',
        'seconds',
        'linesPerSecond',
      ].sort(),
    );
    expect(Object.keys(estimate.kgCO2e).sort()).toEqual(['embodied', 'operational', 'total']);
    // `unreadable` besides what the specification names: lines that could not be read are in no other count.
    expect(Object.keys(estimate.lines).sort()).toEqual([
      'estimated',
      'notCovered',
      'notUsage',
      'read',
      'unreadable',
    ]);
    expect(estimate.lines.estimated + estimate.lines.notUsage + estimate.lines.notCovered).toBe(
      estimate.lines.read,
    );

    const lines = readFileSync(target, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(estimate.lines.read);
    for (const field of [
      'file',
      'row',
      'provider',
      'service',
      'usageType',
      'region',
      'instanceType',
      'amount',
      'unit',
      'class',
      'method',
      'kwh',
      'kgOperational',
      'kgEmbodied',
      'factors',
    ])
      expect(lines[0]).toHaveProperty(field);
    const sum = (pick: (line: Record<string, number>) => number) =>
      lines.reduce((total, line) => total + pick(line), 0);
    // 1e-9 relative: the same doubles, added in another order.
    expect(Math.abs(sum(({ kwh = 0 }) => kwh) / estimate.kwh - 1)).toBeLessThan(1e-9);
    const kg = sum(({ kgOperational = 0, kgEmbodied = 0 }) => kgOperational + kgEmbodied);
    expect(Math.abs(kg / estimate.kgCO2e.total - 1)).toBeLessThan(1e-9);
  });

  test('without --json it answers in words', async () => {
    const { code, stdout } = await runCommandLine(['emissions', 'estimate', ONE_MONTH]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^[\d.]+ kg CO2e \([\d.]+ operational, [\d.]+ embodied\), [\d.]+ kWh\n/);
    expect(stdout).toContain('Amazon');
  });
});

test('a call that is wrong ends with 2, work that fails with 1, each with words on standard error alone', async () => {
  const other = join(folder, 'other.csv');
  writeFileSync(other, 'name,price\napples,2\n');
  const notABundle = join(folder, 'letter.json');
  writeFileSync(notABundle, 'Dear Sir or Madam\n');
  const cases: [args: string[], code: number, words: RegExp][] = [
    [[], 2, /^$/],
    [['fly'], 2, /no command “fly”/],
    [['emissions'], 2, /no command “emissions”/],
    [['emissions', 'estimate', '--json'], 2, /Name at least one file/],
    [['emissions', 'estimate', ONE_MONTH, '--json', '--factors', 'none-1999'], 2, /none-1999/],
    [['emissions', 'estimate', join(folder, 'missing.csv'), '--json'], 1, /missing\.csv/],
    [['emissions', 'estimate', other, '--json'], 1, /other\.csv/],
    [['demo', '--usage', join(folder, 'missing.csv'), '--json'], 1, /missing\.csv/],
    [['demo', '--colour'], 2, /--colour/],
    [['certificate', 'verify'], 2, /Name one bundle file/],
    [['certificate', 'verify', join(folder, 'missing.json'), '--json'], 2, /missing\.json/],
    [['certificate', 'verify', notABundle, '--json'], 2, /not a certificate bundle/],
    [['certificate', 'verify', ONE_MONTH, '--rpc', 'file:///etc/passwd'], 2, /not an http or https address/],
  ];
  for (const [args, code, words] of cases) {
    const result = await runCommandLine(args, folder);
    expect.soft(result, args.join(' ')).toMatchObject({ code, stderr: expect.stringMatching(words) });
    // Only the bare call answers on standard output: with the list of commands.
    if (args.length > 0) expect.soft(result.stdout, args.join(' ')).toBe('');
    else expect(result.stdout).toContain('emissions estimate <path…>');
  }
});

test('demo walks the shipped sample to a certificate; its bundle verifies alone, and no altered one does', async () => {
  const { code, stdout, stderr } = await runCommandLine(['demo', '--json'], folder);
  expect(code, stderr).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  const { report, mint, retire, certificate, ...rest } = JSON.parse(stdout);
  expect(rest).toEqual({});
  expect(report).toEqual({
    kg: expect.stringMatching(CT02),
    linesRoot: expect.stringMatching(/^0x[0-9a-f]{64}$/),
  });
  // 20 % and 10 %, each rounded down; what is left over is the customer's (protocol, section 2).
  const total = cents(report.kg);
  expect(cents(mint.total)).toBe(total);
  expect(cents(mint.treasury)).toBe(total / 5n);
  expect(cents(mint.rewardPool)).toBe(total / 10n);
  expect(cents(mint.customer)).toBe(total - total / 5n - total / 10n);
  expect(cents(retire.supplyBefore) - cents(retire.supplyAfter)).toBe(cents(retire.amount));
  expect(certificate.verified).toBe(true);
  expect(readFileSync(certificate.pdf).subarray(0, 5).toString()).toBe('%PDF-');
  expect(stderr).toContain('Certificate');

  const text = readFileSync(certificate.json, 'utf8');
  const file = join(folder, 'bundle.json');
  const verdict = async (content: string) => {
    writeFileSync(file, content);
    const result = await runCommandLine(['certificate', 'verify', file, '--json']);
    const verification = JSON.parse(result.stdout) as {
      verified: boolean;
      certificateId: string | null;
      checks: { name: string; state: string; detail: string }[];
    };
    expect(verification.verified).toBe(result.code === 0);
    const failed = verification.checks.filter(({ state }) => state === 'failed');
    return { ...result, ...verification, failed };
  };
  const altered = (change: (bundle: Bundle & JsonObject) => void, sealAgain: boolean) => {
    const { integrity, ...content } = JSON.parse(text) as Bundle & JsonObject;
    change(content as Bundle & JsonObject);
    return canonicalFile({ ...content, integrity: sealAgain ? sealOf(content) : (integrity ?? null) });
  };

  await test.step('as it was made', async () => {
    const good = await verdict(text);
    expect(good.code).toBe(0);
    expect(good).toMatchObject({ certificateId: retire.certificateId, failed: [] });
    // Taken apart and put together again it is the same file: what fails below fails for the alteration.
    expect(altered(() => undefined, true)).toBe(text);
  });
  await test.step('one changed byte of the bundle', async () => {
    const amount = `"amount": "${JSON.parse(text).certificate.amount}"`;
    const at = text.indexOf(amount) + amount.length - 2;
    const bad = await verdict(`${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`);
    expect(bad.code).toBe(1);
    expect(bad.failed.find(({ name }) => name === 'Seal')?.detail).toContain(
      'certificate.amount was altered',
    );
    // A byte that no value holds.
    const spaced = await verdict(text.replace('\n  "chain"', '\n\t "chain"'));
    expect(spaced.failed.map(({ name, detail }) => `${name}: ${detail}`).join()).toMatch(
      /File form: .*line \d+, column \d+/,
    );
  });
  await test.step('a byte that leaves no JSON', async () => {
    const bad = await verdict(text.replace('"badge":', '"badge";'));
    expect(bad).toMatchObject({ code: 1, certificateId: null });
    expect(bad.failed.map(({ detail }) => detail).join()).toMatch(
      /broken in certificate.*line \d+, column \d+/,
    );
  });
  await test.step('a changed signature, with the seal made anew', async () => {
    const bad = await verdict(
      altered(({ reports }) => {
        const first = reports[0]?.signatures[0];
        if (first) first.signature = otherDigit(first.signature, 20);
      }, true),
    );
    expect(bad.code).toBe(1);
    expect(bad.failed.map(({ name }) => name)).toEqual(['Validators’ signatures on report 1']);
    expect(bad.failed[0]?.detail).toContain('reports[0].signatures[0]');
  });
  await test.step('a changed root of the usage lines, with the seal made anew', async () => {
    const bad = await verdict(
      altered(({ reports }) => {
        const first = reports[0]?.report;
        if (first) first.linesRoot = otherDigit(first.linesRoot, 20);
      }, true),
    );
    expect(bad.code).toBe(1);
    expect(bad.failed.map(({ detail }) => detail).join('\n')).toContain('reports[0]');
  });
  await test.step('in words, the place is named too', async () => {
    await verdict(
      altered(({ certificate: changed }) => {
        changed.amount = `${changed.amount}0`;
      }, false),
    );
    const words = await runCommandLine(['certificate', 'verify', file]);
    expect(words.code).toBe(1);
    expect(words.stdout).toMatch(/FAILED\s+Seal: certificate\.amount was altered/);
    expect(words.stdout).toMatch(/Certificate 1\d* is NOT verified/);
  });
  await test.step('nothing but the two files is left', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('demo-'))
        .sort(),
    ).toEqual(['demo-certificate.json', 'demo-certificate.pdf']);
  });
});

test('demo walks through an old real bill too, because its chain starts just after the bill', async () => {
  test.skip(!existsSync(SHARED_AWS), 'the published AWS sample is not on this machine');
  const { code, stdout, stderr } = await runCommandLine(['demo', '--usage', SHARED_AWS, '--json'], folder);
  expect(code, stderr).toBe(0);
  const journey = JSON.parse(stdout);
  expect(journey.certificate.verified).toBe(true);
  expect(cents(journey.mint.total)).toBe(cents(journey.report.kg));
  expect((await runCommandLine(['certificate', 'verify', journey.certificate.json])).code).toBe(0);
});
