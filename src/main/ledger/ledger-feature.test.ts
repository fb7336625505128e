import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../e2e/ledger-emulator/ledger-emulator.ts';
import { Failure } from '../../domain/failure.ts';
import { ledgerMethods } from '../../ipc/ledger.ts';
import { thisLedger } from '../signers/ledger/this-ledger.ts';
import type { OutsideAccount } from '../storage/outside-accounts.ts';
import { type LedgerDeps, ledgerFeature } from './ledger-feature.ts';

/** The first addresses of Foundry’s and Hardhat’s public test mnemonic. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const SECOND = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const PATH = "m/44'/60'/0'/0/0";

let emulator: LedgerEmulator;
afterEach(() => emulator.stop());

async function feature(
  options: Parameters<typeof startLedgerEmulator>[0] = {},
  deps: Partial<LedgerDeps> = {},
) {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, ...options });
  const added: [OutsideAccount, string][] = [];
  const steps: string[] = [];
  const { handlers, stop } = ledgerFeature({
    ledger: thisLedger({ CLOUDTUNER_LEDGER_URL: emulator.url }),
    isAccount: (address) => address === SECOND,
    addOutside: (account, label) => void added.push([account, label]),
    balances: async (addresses) => addresses.map(() => ({ ct02: '100', native: '7', nativeSymbol: 'ETH' })),
    emit: (event, payload) => void (event === 'ledger.step' && 'step' in payload && steps.push(payload.step)),
    ...deps,
  });
  return { handlers, stop, added, steps };
}

const status = async (options: Parameters<typeof startLedgerEmulator>[0]) => {
  const { handlers } = await feature(options);
  const answer = await handlers['ledger.status']({});
  // What crosses the gate is checked there against the same schema.
  return ledgerMethods['ledger.status'].output.parse(answer);
};

describe('ledger.status', () => {
  test('ready: the app, its version and the setting', async () => {
    expect(await status({ settings: { blindSigning: true } })).toEqual({
      connection: { kind: 'http', url: emulator.url },
      problem: null,
      device: { model: null, app: 'Ethereum', version: '1.22.0', blindSigning: true },
    });
    expect(emulator.screens()).toEqual([]);
  });

  test.each([
    ['locked', { locked: true }, 'ledger-locked'],
    ['on its menu', { app: 'BOLOS' }, 'ledger-wrong-app'],
    ['in another app', { app: 'Bitcoin' }, 'ledger-wrong-app'],
  ] as const)('%s is an answer, not an error; nothing is opened or shown', async (_name, options, code) => {
    expect((await status(options)).problem?.code).toBe(code);
    expect(emulator.screens()).toEqual([]);
    expect(emulator.commands().some((command) => command.startsWith('e0d8'))).toBe(false);
  });

  test('does not disturb what is under way', async () => {
    const { handlers } = await feature({ confirm: 'wait' });
    const before = await handlers['ledger.status']({});
    const verifying = handlers['ledger.verifyAddress']({ path: PATH, address: FIRST });
    while (!emulator.waits()) await delay(5);
    const commands = emulator.commands().length;
    expect(await handlers['ledger.status']({})).toEqual(before);
    expect(emulator.commands()).toHaveLength(commands);
    emulator.decide(true);
    await verifying;
  });
});

describe('accounts of the device', () => {
  test('addresses by scheme and number, with balances, and which are known already', async () => {
    const { handlers } = await feature();
    const list = await handlers['ledger.addresses']({ scheme: 'bip-44', from: 0, count: 2 });
    expect(ledgerMethods['ledger.addresses'].output.parse(list)).toEqual([
      { path: PATH, address: FIRST, added: false, ct02: '100', native: '7', nativeSymbol: 'ETH' },
      {
        path: "m/44'/60'/0'/0/1",
        address: SECOND,
        added: true,
        ct02: '100',
        native: '7',
        nativeSymbol: 'ETH',
      },
    ]);
  });

  test('without a chain there are addresses all the same', async () => {
    const balances = () => Promise.reject(new Failure('chain-unavailable', 'away'));
    const { handlers } = await feature({}, { balances });
    const [first] = await handlers['ledger.addresses']({ scheme: 'ledger-live', from: 0, count: 1 });
    expect(first).toMatchObject({ address: FIRST, ct02: null, native: null, nativeSymbol: null });
  });

  test('an address is verified on the device, or rejected there', async () => {
    const { handlers, steps } = await feature();
    await handlers['ledger.verifyAddress']({ path: PATH, address: FIRST });
    expect(JSON.stringify(emulator.screens())).toContain(FIRST);
    expect(steps).toEqual(['connect', 'confirm']);
    emulator.set({ confirm: 'reject' });
    await expect(handlers['ledger.verifyAddress']({ path: PATH, address: FIRST })).rejects.toMatchObject({
      code: 'ledger-rejected',
    });
  });

  test('another device than the list was read from is not verified, and not added', async () => {
    const { handlers, added } = await feature();
    for (const method of ['ledger.verifyAddress', 'ledger.addAccount'] as const) {
      await expect(handlers[method]({ path: PATH, address: SECOND, label: '' })).rejects.toMatchObject({
        code: 'ledger-other-seed',
      });
    }
    expect(added).toEqual([]);
    expect(emulator.screens()).toEqual([]);
  });

  test('an account is added with its path and label', async () => {
    const { handlers, added } = await feature();
    await handlers['ledger.addAccount']({ path: PATH, address: FIRST, label: 'Treasury' });
    expect(added).toEqual([[{ address: FIRST, kind: 'ledger', path: PATH, fingerprint: null }, 'Treasury']]);
  });

  test('giving up answers at once, and the next request works', async () => {
    const { handlers } = await feature({ confirm: 'wait' });
    const verifying = handlers['ledger.verifyAddress']({ path: PATH, address: FIRST });
    const outcome = expect(verifying).rejects.toMatchObject({ code: 'cancelled' });
    while (!emulator.waits()) await delay(5);
    await handlers['ledger.stop']({});
    await outcome;
    emulator.decide(false);
    expect((await handlers['ledger.addressAt']({ path: PATH })).address).toBe(FIRST);
  });

  test('the app is opened when the person agrees on the device', async () => {
    const { handlers, steps } = await feature({ app: 'Bitcoin' });
    await handlers['ledger.openApp']({});
    expect(steps).toContain('open-app');
    expect((await handlers['ledger.status']({})).problem).toBeNull();
  });

  test('Ethereum is not installed: said so', async () => {
    const { handlers } = await feature({ app: 'BOLOS', installed: ['Bitcoin'] });
    await expect(handlers['ledger.openApp']({})).rejects.toMatchObject({ code: 'ledger-app-missing' });
  });
});
