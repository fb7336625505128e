import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { computeAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printable } from '../pdf/pdf-fonts.ts';
import { openDatabase } from '../storage/database.ts';
import { retirementStore } from '../storage/retirement.ts';
import type { PlanDraft } from '../transactions/plan-draft.ts';
import { certificatePdf } from './certificate-pdf.ts';
import { followRetirement, retirementFeature } from './retirement.ts';
import type { RetirementDeps } from './retirement-deps.ts';
import { attest, mint, startTestChain, type TestChain } from './test-chain/retire-on-chain.ts';
import { runCertificateCommand } from './verify-command.ts';

let folder: string;
let chain: TestChain;
let deps: RetirementDeps;
let reportId: string;
const drafts: PlanDraft[] = [];
const dialog: { open: string[]; save: string | null } = { open: [], save: null };
const handlers = () => retirementFeature(deps);
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retirement-test-'));
  chain = await startTestChain();
  const attested = attest(chain, {});
  ({ reportId } = attested);
  await mint(chain, [attested]);
  deps = {
    names: retirementStore(openDatabase(file('desk.db'))),
    chain: async () => chain.chain,
    activeAccount: () => chain.wallet.address,
    accounts: () => [chain.wallet.address],
    createPlan: async (draft) => {
      drafts.push(draft);
      return { planId: `plan-${drafts.length}` };
    },
    dialogs: { chooseFiles: async () => dialog.open, chooseSavePath: async () => dialog.save },
    knownValidators: async () => chain.chain.validatorKeys.map((key) => computeAddress(key)),
    recompute: async () => null,
    emit: () => undefined,
  };
  await retire({ name: 'हरित क्लाउड', hidden: false });
  await retire({ name: 'Geheim AG', hidden: true });
}, 60_000);
afterAll(async () => {
  await chain?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function retire(beneficiary: { name: string; hidden: boolean }): Promise<void> {
  await handlers()['retirement.prepare']({
    amount: '700',
    beneficiary,
    reason: 'Test',
    periodStart: 1,
    periodEnd: 2,
    reportIds: [reportId],
    recipient: null,
  });
  const call = drafts.at(-1)?.calls[0];
  await (await chain.wallet.sendTransaction(call ?? {})).wait();
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const into = (chunks: string[]) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        chunks.push(String(chunk));
        done();
      },
    });
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCertificateCommand(args, { stdout: into(out), stderr: into(err) });
  return { code, out: out.join(''), err: err.join('') };
}

describe('retiring', () => {
  test('what is available: 35.00 of 50.00 kg less 14.00 retired; the report backs 36.00 more', async () => {
    expect(await handlers()['retirement.available']({})).toMatchObject({
      balance: '2100',
      reports: [{ reportId, amount: '5000', unretired: '3600' }],
    });
  });

  test('a hidden name is not in the transaction, and is found again here', async () => {
    expect(drafts[1]?.calls[0]?.data).not.toContain(Buffer.from('Geheim AG').toString('hex'));
    expect(await handlers()['retirement.find']({ id: '2' })).toMatchObject({
      beneficiaryName: 'Geheim AG',
      beneficiaryHidden: true,
    });
    const elsewhere = { ...deps, names: retirementStore(openDatabase(file('elsewhere.db'))) };
    expect(await retirementFeature(elsewhere)['retirement.find']({ id: '2' })).toMatchObject({
      beneficiaryName: null,
      beneficiaryHidden: true,
    });
  });

  test('EIP-55: a recipient with a mistyped letter is refused; without capital letters there is no checksum', async () => {
    // The first address of EIP-55's own test cases, and the same with its last letter in the other case.
    const right = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed';
    const request = {
      amount: '700',
      beneficiary: { name: 'Example', hidden: false },
      reason: '',
      periodStart: null,
      periodEnd: null,
      reportIds: [],
    };
    const prepare = (recipient: string) => handlers()['retirement.prepare']({ ...request, recipient });
    await expect(prepare('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('mistyped'),
    });
    for (const recipient of [right, right.toLowerCase()])
      await expect(prepare(recipient)).resolves.toBeDefined();
  });

  test('certificates are listed newest first; one that is not there is said so', async () => {
    const listed = await handlers()['retirement.certificates']({});
    expect(listed.map(({ id, badge, amount }) => [id, badge, amount])).toEqual([
      ['2', 'Attested', '700'],
      ['1', 'Attested', '700'],
    ]);
    await expect(handlers()['retirement.find']({ id: '99' })).rejects.toMatchObject({
      code: 'unknown-certificate',
    });
  });

  test.each([
    ['amount-zero', { amount: '0' }],
    ['insufficient-balance', { amount: '2101' }],
    ['report-not-usable', { reportIds: [`0x${'00'.repeat(32)}`] }],
    ['invalid-period', { periodEnd: null }],
  ])('%s is refused before anything is planned', async (code, change) => {
    const planned = drafts.length;
    const input = {
      amount: '1',
      beneficiary: { name: 'A', hidden: false },
      reason: '',
      periodStart: 1,
      periodEnd: 2,
      reportIds: [],
      recipient: null,
      ...change,
    };
    await expect(handlers()['retirement.prepare'](input)).rejects.toMatchObject({ code });
    expect(drafts).toHaveLength(planned);
  });

  test('the renderer hears of a certificate when its transaction comes further, or back because its block is undone', () => {
    const heard: string[] = [];
    const follow = followRetirement({ emit: (event) => heard.push(event) });
    const outcome = { planId: 'p', account: '', hashes: [], context: {} };
    follow({ ...outcome, kind: 'mint', state: 'confirmed' });
    expect(heard).toEqual([]);
    follow({ ...outcome, kind: 'mint-and-retire', state: 'confirmed' });
    expect(heard).toEqual(['retirement.changed']);
    follow({ ...outcome, kind: 'retire', state: 'submitted' });
    expect(heard).toEqual(['retirement.changed', 'retirement.changed']);
  });
});

describe('files', () => {
  test('are saved where the user says, verify in the app, and are not written when the dialog is closed', async () => {
    dialog.save = null;
    expect(await handlers()['retirement.save']({ id: '1', format: 'json' })).toBeNull();
    dialog.save = file('one.json');
    expect(await handlers()['retirement.save']({ id: '1', format: 'json' })).toEqual({
      path: file('one.json'),
    });
    dialog.open = [file('one.json')];
    expect(await handlers()['retirement.verifyFile']({})).toMatchObject({
      verified: true,
      certificateId: '1',
    });
    expect(await handlers()['retirement.verify']({ id: '2' })).toMatchObject({
      verified: true,
      certificateId: '2',
      checks: expect.arrayContaining([
        expect.objectContaining({ name: 'Known validators', state: 'passed' }),
      ]),
    });
    dialog.open = [];
    expect(await handlers()['retirement.verifyFile']({})).toBeNull();
  });

  test('that cannot be written or are no bundles are said so', async () => {
    dialog.save = file('no-such-folder/one.json');
    await expect(handlers()['retirement.save']({ id: '1', format: 'json' })).rejects.toMatchObject({
      code: 'cannot-write',
    });
    expect(existsSync(file('no-such-folder'))).toBe(false);
    writeFileSync(file('picture.png'), 'PNG');
    dialog.open = [file('picture.png')];
    await expect(handlers()['retirement.verifyFile']({})).rejects.toMatchObject({ code: 'not-a-bundle' });
  });
});

describe('certificate verify FILE', () => {
  test('a good bundle: 0 alone and against the chain; --json prints JSON and nothing else', async () => {
    const alone = await run(file('one.json'));
    expect(alone).toMatchObject({ code: 0, err: '' });
    expect(alone.out).toMatch(
      /not checked {2}Known validators.*\n[\s\S]*Certificate 1 is verified as far as it was checked/,
    );
    const rpc = chain.chain.provider._getConnection().url;
    const online = await run(file('one.json'), '--rpc', rpc, '--json');
    expect(online.code).toBe(0);
    expect(JSON.parse(online.out)).toMatchObject({ verified: true, certificateId: '1' });
  });

  test('an altered bundle: 1, and where', async () => {
    writeFileSync(
      file('altered.json'),
      readFileSync(file('one.json'), 'utf8').replace('"reason": "Test"', '"reason": "Best"'),
    );
    const { code, out } = await run(file('altered.json'));
    expect(code).toBe(1);
    expect(out).toMatch(/FAILED +Seal: certificate\.reason was altered/);
    expect(out).toMatch(/FAILED +Request: certificate\.reason is Best, but Test by the signed request/);
    expect(out).toContain('NOT verified');
  });

  test.each([
    [[], 2, /Name one bundle file/],
    [['a', 'b'], 2, /Name one bundle file/],
    [['a', '--unknown'], 2, /Usage/],
    [['a', '--rpc', 'file:///x'], 2, /http or https/],
    [['a', '--validators', '0x1'], 2, /not an address/],
    [['/no/such/file.json'], 2, /not a certificate bundle/],
  ])('%j: %i', async (args, code, words) => {
    const result = await run(...args);
    expect(result.code).toBe(code);
    expect(result.err).toMatch(words);
    expect(result.out).toBe('');
  });

  test('an endpoint that does not answer is said so, and nothing waits for ever', async () => {
    // Port 9 is the discard service: nothing listens there.
    expect(await run(file('one.json'), '--rpc', 'http://127.0.0.1:9')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('does not answer'),
    });
  });
});

describe('the PDF certificate', () => {
  const words = (pdf: Uint8Array) => {
    writeFileSync(file('read.pdf'), pdf);
    return execFileSync('pdftotext', ['-layout', file('read.pdf'), '-'], { encoding: 'utf8' });
  };

  test('has the same bytes for the same bundle, and others for another', async () => {
    const bundle = readFileSync(file('one.json'));
    const first = await certificatePdf(bundle, true);
    expect(Buffer.from(await certificatePdf(bundle, true)).equals(first)).toBe(true);
    expect(Buffer.from(await certificatePdf(bundle, false)).equals(first)).toBe(false);
  });

  test.runIf(existsSync('/usr/bin/pdftotext'))(
    'says what the certificate says, and what it is not',
    async () => {
      const text = words(await certificatePdf(readFileSync(file('one.json')), true));
      expect(text).toContain('7.00 kg CO2e');
      expect(text).toContain('of attested cloud emissions retired under the CT02 protocol');
      expect(text).toContain('not a registry-issued carbon credit');
      expect(text).toContain('TRIAL');
      expect(text).toContain(chain.wallet.address);
      expect(text).toContain(reportId);
      expect(text.toLowerCase()).not.toContain('carbon neutral');
    },
  );

  test.each([
    ['Ærøskøbing ΩЖ Đặng हरित', 'Ærøskøbing ΩЖ Đặng हरित'],
    ['中国', '[U+4E2D][U+56FD]'],
    ['a\u202Eb', 'a[U+202E]b'],
    ['a\u200Bb', 'a[U+200B]b'],
    ['a\nb', 'a[U+000A]b'],
    ['क्\u200Dष', 'क्\u200Dष'],
    ['👩', '[U+1F469]'],
  ])('never lets a character vanish: %j is printed as %j', (given, expected) => {
    expect(printable(given)).toBe(expected);
  });
});
