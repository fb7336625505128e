import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TransactionLike } from 'ethers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '../../storage/database.ts';
import { NATIVE_CURRENCY, spendingStore } from '../../storage/spending.ts';
import type { Spending, TransactionSigner } from '../signer.ts';
import { limitedSigner } from './limited-signer.ts';

const ACCOUNT = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const ETH = 10n ** 18n;
const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');

let folder: string;
let database: Database;
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  folder = mkdtempSync(join(tmpdir(), 'limits-'));
  database = openDatabase(join(folder, 'desk.db'));
});
afterEach(() => {
  vi.useRealTimers();
  database.close();
  rmSync(folder, { recursive: true });
});

const signatures = { given: 0, fails: false };
const anySigner: TransactionSigner = {
  kind: 'vault',
  availability: () => ({ available: true, reason: null }),
  signTransaction: async () => {
    if (signatures.fails) throw new Error('the signer failed');
    signatures.given += 1;
    return '0x';
  },
};
beforeEach(() => Object.assign(signatures, { given: 0, fails: false }));

const setLimit = (token: string, amount: bigint | null, chainId = 1) =>
  spendingStore(database).setLimit({ chainId, account: ACCOUNT, token }, amount);

/** A transaction that costs nothing unless changed. */
const free = (nonce: number, changes: TransactionLike = {}): TransactionLike => ({
  ...{ type: 2, chainId: 1, nonce, to: ACCOUNT, from: ACCOUNT, value: 0n },
  ...{ gasLimit: 21_000n, maxFeePerGas: 0n, maxPriorityFeePerGas: 0n },
  ...changes,
});

/** Signs what gives so much CT02 (base units of 0.01) away. */
function sign(nonce: number, ct02: bigint, changes: TransactionLike = {}) {
  const gives = ct02 === 0n ? [] : [{ token: 'CT02', decimals: 2, amount: ct02 }];
  return signWith({ currency: 'ETH', gives }, free(nonce, changes));
}

function signWith(spending: Spending | undefined, transaction: TransactionLike) {
  const control = { signal: new AbortController().signal, step: () => undefined };
  return limitedSigner(anySigner, spendingStore(database)).signTransaction(
    ACCOUNT,
    transaction,
    spending ? { ...control, spending } : control,
  );
}

const exceeded = expect.objectContaining({ code: 'limit-exceeded' });

describe('a limit on a token', () => {
  test('is used up by what is signed, to the last base unit', async () => {
    setLimit('CT02', 100_00n);
    await sign(0, 60_00n);
    await sign(1, 40_00n);
    await expect(sign(2, 1n)).rejects.toEqual(exceeded);
    expect(signatures.given).toBe(2);
  });

  test('is told with the amounts and when there is room again', async () => {
    setLimit('CT02', 100_00n);
    await sign(0, 80_00n);
    vi.setSystemTime(NOW + 2 * HOUR);
    await expect(sign(1, 40_00n)).rejects.toMatchObject({
      // 80.00 signed at 12:00 count until 12:00 of the next day.
      message: expect.stringContaining(
        'may sign away 100.00 CT02 in 24 hours. 80.00 CT02 are signed already, and this is 40.00 CT02 more. There is room for it from 23 Nov 2026, 12:00 UTC on.',
      ),
      details: { limit: '10000', spent: '8000', asked: '4000', freeAt: '2026-11-23T12:00:00.000Z' },
    });
    await expect(sign(1, 100_01n)).rejects.toMatchObject({
      message: expect.stringContaining('above the limit by itself'),
    });
    vi.setSystemTime(NOW + 24 * HOUR);
    await sign(1, 40_00n);
  });

  test('counts what was signed before it was set', async () => {
    await sign(0, 80_00n);
    setLimit('CT02', 100_00n);
    await expect(sign(1, 40_00n)).rejects.toEqual(exceeded);
  });

  test('survives a restart', async () => {
    setLimit('CT02', 100_00n);
    await sign(0, 80_00n);
    database.close();
    database = openDatabase(join(folder, 'desk.db'));
    await expect(sign(1, 40_00n)).rejects.toEqual(exceeded);
  });

  test('counts one nonce once: a replacement takes no more than what it replaces', async () => {
    setLimit('CT02', 100_00n);
    await sign(7, 80_00n);
    await sign(7, 80_00n);
    await sign(7, 0n);
    await expect(sign(8, 20_01n)).rejects.toEqual(exceeded);
    await sign(8, 20_00n);
  });

  test('is of one account, one chain and one token', async () => {
    setLimit('CT02', 0n, 5);
    setLimit('test USDC', 0n);
    await sign(0, 80_00n);
    await expect(sign(1, 1n, { chainId: 5 })).rejects.toEqual(exceeded);
  });

  test('counts nothing that the signer did not sign', async () => {
    setLimit('CT02', 100_00n);
    signatures.fails = true;
    await expect(sign(0, 100_00n)).rejects.toThrow('the signer failed');
    signatures.fails = false;
    await sign(0, 100_00n);
  });
});

test('a limit on the chain’s own currency counts the value and the most that the fee can be', async () => {
  setLimit(NATIVE_CURRENCY, ETH);
  // 0.9 ETH and 50,000 gas × 1,000 gwei = 0.05 ETH.
  await sign(0, 0n, { value: (9n * ETH) / 10n, gasLimit: 50_000n, maxFeePerGas: 1_000n * 10n ** 9n });
  await expect(sign(1, 0n, { value: ETH / 20n + 1n })).rejects.toEqual(exceeded);
  await sign(1, 0n, { value: ETH / 20n });
});

test('what is not told to it is not signed, whether there is a limit or not', async () => {
  await expect(signWith(undefined, free(0))).rejects.toThrow(/was not told/);
  expect(signatures.given).toBe(0);
});
