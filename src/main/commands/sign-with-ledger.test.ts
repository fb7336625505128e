import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../e2e/ledger-emulator/ledger-emulator.ts';
import { runCli } from '../cli.ts';
import { createDesk } from '../desk.ts';
import type { CommandIo } from './command.ts';
import { mintFor, onProfileChain } from './test-profile.ts';

/** The first address of Foundry’s and Hardhat’s public test mnemonic. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const resourcesFolder = join(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'sign-with-ledger-'));
const profile = join(folder, 'profile');

let emulator: LedgerEmulator;
beforeAll(async () => {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, settings: { blindSigning: true } });
  process.env.CLOUDTUNER_LEDGER_URL = emulator.url;
});
afterAll(async () => {
  delete process.env.CLOUDTUNER_LEDGER_URL;
  await emulator.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Runs a command line with nobody to ask, and without any password. */
async function run(command: string) {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk) => {
      written[name] += chunk;
    });
  const io: CommandIo = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    ...{ resourcesFolder, environment: {}, terminal: null },
    openDesk: (profileFolder) =>
      createDesk({
        ...{ shell: 'command-line', version: 'test', profileFolder, resourcesFolder },
        dialogs: { chooseFiles: async () => [], chooseSavePath: async () => null },
      }),
  };
  const code = await runCli([...command.split(' '), '--profile', profile], io);
  return { code, ...written };
}

test('--signer ledger: an account is added from the device and stakes with it; no vault and no password is needed', async () => {
  const none = await run('stake 100 --lock 30 --signer ledger --yes');
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('Add one with “ledger add”') });

  emulator.set({ confirm: 'reject' });
  expect(await run('ledger add')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('You rejected it'),
  });
  emulator.set({ confirm: 'approve' });
  const added = await run('ledger add --label Treasury --json');
  expect(JSON.parse(added.stdout)).toEqual({ path: "m/44'/60'/0'/0/0", address: FIRST, label: 'Treasury' });
  await onProfileChain(profile, (chain) => mintFor(chain, FIRST, 1_000_00n));

  emulator.set({ confirm: 'reject' });
  const rejected = await run('stake 100 --lock 30 --signer ledger --yes');
  expect(rejected).toMatchObject({ code: 1, stdout: '' });
  expect(rejected.stderr).toMatch(/Read it on your Ledger.*You rejected it/s);

  emulator.set({ confirm: 'approve' });
  const staked = await run('stake 100 --lock 30 --signer ledger --from Treasury --yes --json');
  expect(staked.code, staked.stderr).toBe(0);
  const answer = JSON.parse(staked.stdout);
  expect(answer.account).toBe(FIRST);
  expect(answer.transactions.every(({ state }: { state: string }) => state === 'confirmed')).toBe(true);
  // An approval and the stake: each is told by its number.
  if (answer.transactions.length > 1)
    expect(staked.stderr).toContain('Transaction 2 of 2: Read it on your Ledger');
  expect((await run('stake 100 --lock 30 --signer safe --yes')).code).toBe(2);
}, 120_000);
