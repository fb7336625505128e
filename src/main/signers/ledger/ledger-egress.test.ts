import dns from 'node:dns';
import { Socket } from 'node:net';
import { Interface, Transaction } from 'ethers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerEmulator, startLedgerEmulator } from '../../../../e2e/ledger-emulator/ledger-emulator.ts';
import { readTypedData } from '../../../domain/read-typed-data.ts';
import { readAddress } from './ethereum-app.ts';
import { signLedgerMessage } from './sign-ledger-message.ts';
import { signLedgerTransaction } from './sign-ledger-transaction.ts';
import { signLedgerTypedData } from './sign-ledger-typed-data.ts';
import { thisLedger } from './this-ledger.ts';

const PATH = "m/44'/60'/0'/0/0";
/** Contracts that Ledger’s servers know: what is looked up for them first if anything is. */
const USDC = '0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48';
const NFT = '0xBC4CA0EdA7647A8aB7C2061c2E118A18a936f13D';

let emulator: LedgerEmulator;
const sought: string[] = [];
const before = { connect: Socket.prototype.connect, lookup: dns.lookup, fetch: globalThis.fetch };

/** `host:port` of a call of `connect`, however its arguments are put. */
function destination(args: readonly unknown[]): string {
  const [first] = args.flat() as { host?: string; port?: number | string }[];
  return `${first?.host}:${first?.port}`;
}

beforeAll(async () => {
  emulator = await startLedgerEmulator({ settings: { blindSigning: true } });
  const port = new URL(emulator.url).port;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const to = destination(args);
    if (to === `127.0.0.1:${port}`)
      return (before.connect as (...all: unknown[]) => Socket).apply(this, args);
    sought.push(`a connection to ${to}`);
    throw new Error('No connection is allowed here');
  } as typeof before.connect;
  dns.lookup = ((name: string) => {
    sought.push(`a name: ${name}`);
    throw new Error('No name is looked up here');
  }) as unknown as typeof before.lookup;
  globalThis.fetch = (async (input: unknown) => {
    sought.push(`a request: ${String(input)}`);
    throw new Error('Nothing is fetched here');
  }) as typeof before.fetch;
});

afterAll(async () => {
  Socket.prototype.connect = before.connect;
  dns.lookup = before.lookup;
  globalThis.fetch = before.fetch;
  await emulator.stop();
});

test('nothing is asked of anybody but the device: addresses, transactions, messages and typed data', async () => {
  const ledger = thisLedger({ CLOUDTUNER_LEDGER_URL: emulator.url });
  const control = { signal: new AbortController().signal, step: () => undefined };
  const erc20 = new Interface(['function approve(address,uint256)']);
  const erc721 = new Interface(['function safeTransferFrom(address,address,uint256)']);
  const permit = readTypedData(
    JSON.stringify({
      types: {
        EIP712Domain: [
          { name: 'name', type: 'string' },
          { name: 'version', type: 'string' },
          { name: 'chainId', type: 'uint256' },
          { name: 'verifyingContract', type: 'address' },
        ],
        Permit: [
          { name: 'owner', type: 'address' },
          { name: 'spender', type: 'address' },
          { name: 'value', type: 'uint256' },
          { name: 'nonce', type: 'uint256' },
          { name: 'deadline', type: 'uint256' },
        ],
      },
      primaryType: 'Permit',
      domain: { name: 'USD Coin', version: '2', chainId: 1, verifyingContract: USDC },
      message: { owner: NFT, spender: NFT, value: '1', nonce: 0, deadline: 1 },
    }),
  );
  const done = await ledger.withEthereum(control, async (channel) => {
    const account = await readAddress(channel, PATH, true);
    const common = { type: 2, chainId: 1, nonce: 0, gasLimit: 1, maxFeePerGas: 1, maxPriorityFeePerGas: 0 };
    for (const [to, data] of [
      [USDC, erc20.encodeFunctionData('approve', [NFT, 1])],
      [NFT, erc721.encodeFunctionData('safeTransferFrom', [NFT, USDC, 1])],
    ] as const) {
      const unsigned = Transaction.from({ ...common, to, data });
      await signLedgerTransaction(channel, PATH, account, unsigned);
    }
    await signLedgerMessage(channel, PATH, account, Buffer.from('hello'));
    for (const hashedOnly of [false, true]) {
      await signLedgerTypedData(channel, {
        path: PATH,
        account,
        data: permit,
        hashedOnly,
        onMode: () => undefined,
      });
    }
    return true;
  });
  expect(done).toBe(true);
  expect(sought).toEqual([]);
});
