import { HDNodeWallet, hashMessage, recoverAddress, Transaction, verifyMessage } from 'ethers';
import { afterEach, describe, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../../e2e/ledger-emulator/ledger-emulator.ts';
import type { SigningControl, SigningStep } from '../signer.ts';
import { readAddress } from './ethereum-app.ts';
import { ledgerSigner } from './ledger-signer.ts';
import { signLedgerMessage } from './sign-ledger-message.ts';
import { signLedgerTransaction } from './sign-ledger-transaction.ts';
import { thisLedger } from './this-ledger.ts';

/** Hardhat’s and Foundry’s public test mnemonic; its first address is in both their documentations. */
const MNEMONIC = 'test test test test test test test test test test test junk';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const PATH = "m/44'/60'/0'/0/0";
const TO = '0x3535353535353535353535353535353535353535';

let emulator: LedgerEmulator;
afterEach(() => emulator.stop());

async function device(options: Parameters<typeof startLedgerEmulator>[0] = {}) {
  emulator = await startLedgerEmulator({ mnemonic: MNEMONIC, settings: { blindSigning: true }, ...options });
  const ledger = thisLedger({ CLOUDTUNER_LEDGER_URL: emulator.url });
  const steps: SigningStep[] = [];
  const control: SigningControl = { signal: new AbortController().signal, step: (step) => steps.push(step) };
  return { ledger, control, steps };
}

async function signed(unsigned: Transaction): Promise<Transaction> {
  const { ledger, control } = await device();
  const raw = await ledger.withEthereum(control, (channel) =>
    signLedgerTransaction(channel, PATH, FIRST, unsigned),
  );
  return Transaction.from(raw);
}

/** Only with the key of the EIP’s example would its signature come out; what is signed is the EIP’s hash. */
const EIP_155 = Transaction.from({
  type: 0,
  nonce: 9,
  gasPrice: 20n * 10n ** 9n,
  gasLimit: 21_000,
  to: TO,
  value: 10n ** 18n,
  data: '0x',
  chainId: 1,
});

describe('transactions', () => {
  test('EIP-155: the example of the EIP has the hash that the EIP gives, and is signed with v = chain × 2 + 35 + parity', async () => {
    expect(EIP_155.unsignedHash).toBe('0xdaf5a779ae972f972197303d7b574746c7ef83eadac0f2791ad23db92e4c8e53');
    const made = await signed(EIP_155);
    expect(made.from).toBe(FIRST);
    expect([37n, 38n]).toContain(made.signature?.legacyChainId === 1n ? made.signature.networkV : null);
  });

  // RFC 6979 makes signatures deterministic: the same key gives the same bytes, whoever signs.
  test.each([
    ['EIP-155', EIP_155],
    ['EIP-2930', transactionOf(1)],
    ['EIP-1559', transactionOf(2)],
    ['EIP-1559 in several commands', transactionOf(2, `0x${'ab'.repeat(1200)}`)],
    ['EIP-155 in several commands', legacyOf(1n, `0x${'cd'.repeat(700)}`)],
  ])('%s: the signed bytes are those that ethers signs with the same key', async (_name, unsigned) => {
    const wallet = HDNodeWallet.fromPhrase(MNEMONIC, '', PATH);
    const expected = await wallet.signTransaction(unsigned.clone());
    expect((await signed(unsigned)).serialized).toBe(expected);
  });

  // EIP-155 makes v = chain × 2 + 35 + parity; devices give one byte of it.
  test.each([110n, 256n, 31_337n, 11_297_108_109n, 2n ** 40n + 7n, 2n ** 60n + 1n])(
    'EIP-155 with chain %s: v is made from the chain and the recovered parity',
    async (chainId) => {
      const unsigned = legacyOf(chainId, '0x');
      const wallet = HDNodeWallet.fromPhrase(MNEMONIC, '', PATH);
      expect((await signed(unsigned)).serialized).toBe(await wallet.signTransaction(unsigned.clone()));
    },
  );

  test('an EIP-4844 transaction, and one without a chain, are refused before the device is asked', async () => {
    const { ledger, control } = await device();
    for (const unsigned of [
      Transaction.from({ ...EIP_155.toJSON(), chainId: 0, sig: null }),
      Transaction.from({ type: 4, to: TO, nonce: 0, gasLimit: 1, chainId: 1, authorizationList: [] }),
    ]) {
      await expect(
        ledger.withEthereum(control, (channel) => signLedgerTransaction(channel, PATH, FIRST, unsigned)),
      ).rejects.toMatchObject({ code: 'transaction-invalid' });
    }
    expect(emulator.commands().some((command) => command.startsWith('e004'))).toBe(false);
  });
});

describe('the signer', () => {
  const account = { address: FIRST, kind: 'ledger', path: PATH, fingerprint: null } as const;
  const signer = (ledger: ReturnType<typeof thisLedger>) =>
    ledgerSigner(ledger, (address) => (address === FIRST ? account : null));
  const request = () => ({ ...transactionOf(2, '0x12345678').toJSON(), from: FIRST, sig: null });

  test('signs for its account, and tells what it is at', async () => {
    const { ledger, control, steps } = await device();
    const raw = await signer(ledger).signTransaction(FIRST, request(), control);
    expect(Transaction.from(raw).from).toBe(FIRST);
    expect(steps).toEqual(['connect', 'confirm']);
  });

  test('another seed: the device is named as another one, and shows nothing', async () => {
    const { ledger, control } = await device({
      mnemonic:
        'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
    });
    await expect(signer(ledger).signTransaction(FIRST, request(), control)).rejects.toMatchObject({
      code: 'ledger-other-seed',
      message: expect.stringContaining(FIRST),
    });
    expect(emulator.screens()).toEqual([]);
  });

  test.each(['wrong-signature', 'other-key'] as const)(
    '%s: a signature that is not of the account is thrown away',
    async (kind) => {
      const { ledger, control } = await device();
      emulator.misbehave({ kind, ins: 0x04 });
      await expect(signer(ledger).signTransaction(FIRST, request(), control)).rejects.toMatchObject({
        code: 'signature-mismatch',
      });
    },
  );

  test('knows which accounts are on a Ledger', async () => {
    const { ledger } = await device();
    expect(signer(ledger).availability(FIRST)).toEqual({ available: true, reason: null });
    expect(signer(ledger).availability(TO).available).toBe(false);
  });
});

describe('EIP-191 personal messages', () => {
  // geth’s documentation of personal_sign and ethers’ of verifyMessage: keccak256("\x19Ethereum Signed Message:\n" ‖ length ‖ message)
  test.each([
    ['a short one', Buffer.from('Hello')],
    ['bytes that are no text', Buffer.from('00ff80fe', 'hex')],
    ['one in several commands', Buffer.from('CloudTuner '.repeat(60))],
  ])('%s is recovered to the account by ethers', async (_name, message) => {
    const { ledger, control } = await device();
    const signature = await ledger.withEthereum(control, (channel) =>
      signLedgerMessage(channel, PATH, FIRST, message),
    );
    expect(verifyMessage(message, signature)).toBe(FIRST);
    expect(recoverAddress(hashMessage(message), signature)).toBe(FIRST);
  });

  test('an empty one is refused in words', async () => {
    const { ledger, control } = await device();
    await expect(
      ledger.withEthereum(control, (channel) => signLedgerMessage(channel, PATH, FIRST, Buffer.alloc(0))),
    ).rejects.toMatchObject({ code: 'message-invalid' });
  });
});

describe('addresses', () => {
  test('BIP-44: those of Foundry’s documentation for its test mnemonic', async () => {
    const { ledger, control } = await device();
    const read = await ledger.withEthereum(control, async (channel) => [
      await readAddress(channel, PATH),
      await readAddress(channel, "m/44'/60'/0'/0/1"),
      await readAddress(channel, "m/44'/60'/0'/0/2"),
    ]);
    expect(read).toEqual([
      FIRST,
      '0x70997970C51812dc3A010C7d01b50e0d17dc79C8',
      '0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC',
    ]);
  });

  test('verified on the device, or rejected there', async () => {
    const { ledger, control, steps } = await device();
    const show = () => ledger.withEthereum(control, (channel) => readAddress(channel, PATH, true));
    expect(await show()).toBe(FIRST);
    expect(steps).toEqual(['connect', 'confirm']);
    expect(JSON.stringify(emulator.screens())).toContain(FIRST);
    emulator.set({ confirm: 'reject' });
    await expect(show()).rejects.toMatchObject({ code: 'ledger-rejected' });
  });
});

function legacyOf(chainId: bigint, data: string): Transaction {
  return Transaction.from({ ...EIP_155.toJSON(), chainId, data, sig: null });
}

function transactionOf(type: 1 | 2, data = '0x'): Transaction {
  const fees = type === 1 ? { gasPrice: 7n } : { maxFeePerGas: 9n, maxPriorityFeePerGas: 2n };
  const accessList = [{ address: TO, storageKeys: [`0x${'11'.repeat(32)}`] }];
  return Transaction.from({
    type,
    nonce: 3,
    gasLimit: 90_000,
    to: TO,
    value: 5n,
    chainId: 31_337,
    data,
    accessList,
    ...fees,
  });
}
