import { keccak256, recoverAddress, Transaction } from 'ethers';
import { afterEach, expect, test } from 'vitest';
import { connectEmulator } from './connect-emulator.ts';
import type { LedgerEmulatorOptions } from './ledger-emulator.ts';

const PATH = "44'/60'/0'/0/0";
const ADDRESS = '0xDad77910DbDFdE764fC21FCD4E74D71bBACA6D8D';
const RESOLUTION = { domains: [], plugin: [], externalPlugin: [], nfts: [], erc20Tokens: [] };
const TRANSFER = Transaction.from({
  ...{
    type: 2,
    nonce: 0,
    maxFeePerGas: 1n,
    maxPriorityFeePerGas: 1n,
    gasLimit: 21_000,
    value: 1n,
    chainId: 1,
  },
  to: '0x5a321744667052affa8386ed49e00ef223cbffc3',
}).unsignedSerialized;

let end: (() => Promise<void>) | undefined;
afterEach(async () => {
  await end?.();
});

async function connect(options: LedgerEmulatorOptions = {}, timeout = 10_000) {
  const connected = await connectEmulator(options, timeout);
  end = connected.close;
  return connected;
}

test('no answer: the host gives up by itself', async () => {
  const { emulator, eth } = await connect({}, 400);
  emulator.misbehave({ kind: 'no-answer' });
  await expect(eth.getAddress(PATH)).rejects.toThrow('timeout of 400ms');
  expect((await eth.getAddress(PATH)).address).toBe(ADDRESS);
});

test('a slow answer comes, but late', async () => {
  const { emulator, eth } = await connect();
  emulator.misbehave({ kind: 'slow', milliseconds: 100 });
  const begun = performance.now();
  expect((await eth.getAddress(PATH)).address).toBe(ADDRESS);
  expect(performance.now() - begun).toBeGreaterThan(90);
});

test('the connection breaks half-way through a transaction, and the next command is answered', async () => {
  const { emulator, eth } = await connect({ settings: { blindSigning: true } });
  emulator.misbehave({ kind: 'disconnect', ins: 0x04, after: 1 });
  const long = Transaction.from({
    ...Transaction.from(TRANSFER).toJSON(),
    sig: null,
    data: `0x${'ab'.repeat(600)}`,
  });
  await expect(eth.signTransaction(PATH, long.unsignedSerialized.slice(2), RESOLUTION)).rejects.toThrow(
    'socket hang up',
  );
  expect((await eth.getAddress(PATH)).address).toBe(ADDRESS);
});

test('HTTP 500, no JSON, garbage, half an answer: each is an error or no address of ours', async () => {
  const { emulator, eth } = await connect();
  emulator.misbehave({ kind: 'http-error' });
  await expect(eth.getAddress(PATH)).rejects.toThrow('status code 500');
  emulator.misbehave({ kind: 'not-json' });
  await expect(eth.getAddress(PATH)).rejects.toThrow();
  emulator.misbehave({ kind: 'garbage' });
  await expect(eth.getAddress(PATH)).rejects.toThrow();
  emulator.misbehave({ kind: 'truncated', bytes: 1 });
  await expect(eth.getAddress(PATH)).rejects.toThrow();
});

test('a status of choice, once', async () => {
  const { emulator, eth } = await connect();
  emulator.misbehave({ kind: 'status', status: 0x6f42 });
  await expect(eth.getAddress(PATH)).rejects.toMatchObject({ statusCode: 0x6f42 });
  expect((await eth.getAddress(PATH)).address).toBe(ADDRESS);
});

test('locked or another app between two commands', async () => {
  const { emulator, eth } = await connect();
  emulator.misbehave({ kind: 'lock', after: 1 });
  expect((await eth.getAddress(PATH)).address).toBe(ADDRESS);
  await expect(eth.getAddress(PATH)).rejects.toMatchObject({ statusCode: 0x5515 });
  emulator.set({ locked: false });
  emulator.misbehave({ kind: 'switch-app', app: 'Bitcoin' });
  await expect(eth.getAddress(PATH)).rejects.toMatchObject({ statusCode: 0x6e00 });
});

test('another address, another key, a bit of the signature: well-formed, and not the account’s', async () => {
  const { emulator, eth } = await connect();
  emulator.misbehave({ kind: 'other-address' });
  expect((await eth.getAddress(PATH)).address).not.toBe(ADDRESS);
  const signer = async () => {
    const { v, r, s } = await eth.signTransaction(PATH, TRANSFER.slice(2), RESOLUTION);
    return recoverAddress(keccak256(TRANSFER), { v: 27 + Number(`0x${v}`), r: `0x${r}`, s: `0x${s}` });
  };
  expect(await signer()).toBe(ADDRESS);
  emulator.misbehave({ kind: 'other-key' });
  expect(await signer()).not.toBe(ADDRESS);
  emulator.misbehave({ kind: 'wrong-signature' });
  expect(await signer().catch(() => 'no signer')).not.toBe(ADDRESS);
  emulator.misbehave({ kind: 'no-answer' });
  emulator.behave();
  expect(await signer()).toBe(ADDRESS);
});

test('a user who has not decided: buttons turn the pages, and the last but one signs', async () => {
  const { emulator, eth } = await connect({ confirm: 'wait' });
  const pressed = async (...buttons: ('left' | 'right' | 'both')[]) => {
    const result = eth.getAddress(PATH, true);
    while (!emulator.waits()) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const button of buttons) {
      await fetch(`${emulator.url}/button/${button}`, {
        method: 'POST',
        body: '{"action":"press-and-release"}',
      });
    }
    return result;
  };
  // Title, address, confirm, reject.
  expect((await pressed('right', 'both', 'right', 'both')).address).toBe(ADDRESS);
  await expect(pressed('right', 'right', 'right', 'both')).rejects.toMatchObject({ statusCode: 0x6985 });
  expect((await pressed('right', 'right', 'right', 'left', 'both')).address).toBe(ADDRESS);
});

test('a decision over HTTP, and the lines on the display as events', async () => {
  const { emulator, eth } = await connect({ confirm: 'wait' });
  const result = eth.getAddress(PATH, true);
  while (!emulator.waits()) await new Promise((resolve) => setTimeout(resolve, 5));
  const current = await (await fetch(`${emulator.url}/events?currentscreenonly=true`)).json();
  expect(current).toMatchObject({ events: [{ text: 'Verify Ethereum address' }] });
  await fetch(`${emulator.url}/emulator`, { method: 'POST', body: '{"approve":true}' });
  expect((await result).address).toBe(ADDRESS);
  const refused = await fetch(`${emulator.url}/emulator`, { method: 'POST', body: '{"aprove":true}' });
  expect(await refused.json()).toEqual({ error: 'The emulator knows set, fault and approve, not aprove.' });
});
