import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../e2e/ledger-emulator/ledger-emulator.ts';
import { runDemoCommand } from './demo-command.ts';

/** The first address of Foundry’s and Hardhat’s public test mnemonic. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

const folder = mkdtempSync(join(tmpdir(), 'demo-ledger-'));
let emulator: LedgerEmulator;
beforeAll(async () => {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, settings: { blindSigning: true } });
  process.env.CLOUDTUNER_LEDGER_URL = emulator.url;
});
afterAll(async () => {
  delete process.env.CLOUDTUNER_LEDGER_URL;
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('demo --signer ledger: the device mints and retires, and the certificate is that of its account', async () => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  let [written, said] = ['', ''];
  out.on('data', (chunk) => {
    written += chunk;
  });
  err.on('data', (chunk) => {
    said += chunk;
  });
  const resourcesFolder = join(import.meta.dirname, '../../resources');
  const io = { stdout: out, stderr: err, resourcesFolder };
  const code = await runDemoCommand(['--signer', 'ledger', '--json', '--out', folder], io);
  expect(code, said).toBe(0);
  const { certificate } = JSON.parse(written);
  expect(certificate.verified).toBe(true);
  // EIP-1559 transactions were signed on the device, and by nobody else: the bundle has its address.
  expect(readFileSync(certificate.json, 'utf8').toLowerCase()).toContain(FIRST.toLowerCase());
  expect(emulator.commands().filter((command) => command.startsWith('e00400')).length).toBeGreaterThanOrEqual(
    2,
  );
}, 120_000);
