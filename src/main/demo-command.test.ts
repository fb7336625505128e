import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runDemoCommand } from './demo-command.ts';
import { verifyBundle } from './retirement/verify-bundle.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const into = (chunks: string[]) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        chunks.push(String(chunk));
        done();
      },
    });
  const [out, err]: [string[], string[]] = [[], []];
  const resourcesFolder = join(import.meta.dirname, '../../resources');
  const code = await runDemoCommand(args, { stdout: into(out), stderr: into(err), resourcesFolder });
  return { code, out: out.join(''), err: err.join('') };
}

describe('demo', () => {
  test('walks the shipped sample to a certificate that verifies, and leaves nothing but its two files', async () => {
    const { code, out, err } = await run('--json', '--out', folder);
    expect(err).toMatch(/verified from its bundle alone, against the chain, and from the usage lines/);
    expect(code).toBe(0);
    const journey = JSON.parse(out);
    const tokens = expect.stringMatching(/^\d+\.\d{2}$/);
    expect(journey).toEqual({
      report: { kg: tokens, linesRoot: expect.stringMatching(/^0x[0-9a-f]{64}$/) },
      mint: { total: journey.report.kg, customer: tokens, treasury: tokens, rewardPool: tokens },
      retire: { amount: tokens, supplyBefore: tokens, supplyAfter: tokens, certificateId: '1' },
      certificate: {
        pdf: join(folder, 'demo-certificate.pdf'),
        json: join(folder, 'demo-certificate.json'),
        verified: true,
      },
    });
    const cents = (text: string) => BigInt(text.replace('.', ''));
    const { mint, retire } = journey;
    expect(cents(mint.treasury)).toBe((cents(mint.total) * 20n) / 100n);
    expect(cents(mint.rewardPool)).toBe((cents(mint.total) * 10n) / 100n);
    expect(cents(mint.customer) + cents(mint.treasury) + cents(mint.rewardPool)).toBe(cents(mint.total));
    expect(cents(retire.supplyBefore) - cents(retire.supplyAfter)).toBe(cents(retire.amount));
    // 29,000.00 CT02 of genesis (protocol, section 1) are in the supply.
    expect(cents(retire.supplyBefore)).toBe(2_900_000n + cents(mint.total));
    expect(readdirSync(folder).sort()).toEqual(['demo-certificate.json', 'demo-certificate.pdf']);
    expect(readFileSync(journey.certificate.pdf).subarray(0, 5).toString()).toBe('%PDF-');
    // The chain is gone: the bundle has to stand alone.
    expect((await verifyBundle(readFileSync(journey.certificate.json))).verified).toBe(true);
  }, 120_000);

  test.each([
    [['--unknown'], 2, /Usage/],
    [['stray'], 2, /stray/],
    [['--usage', '/no/such/file.csv'], 1, /no\/such\/file\.csv/],
  ])('%j: %i, in words', async (args, code, words) => {
    expect(await run(...args)).toMatchObject({ code, out: '', err: expect.stringMatching(words) });
  });

  test('a file that is no usage export ends it with the reason, and nothing is written', async () => {
    const file = join(folder, 'other.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    const out = join(folder, 'none');
    expect((await run('--json', '--usage', file, '--out', out)).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
