import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recoverAddress, type TransactionLike, Wallet } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMnemonic } from '../../../domain/mnemonic.ts';
import { Vault } from './vault.ts';
import { vaultSigner } from './vault-signer.ts';

const PASSWORD = 'four plain unrelated words';
const FIRST = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const OTHER = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const cost = { n: 2 ** 10, bounds: { min: 2 ** 10, max: 2 ** 12 } };
const complete: TransactionLike = {
  type: 2,
  chainId: 31337,
  from: FIRST,
  to: OTHER,
  nonce: 3,
  gasLimit: 90_000,
  maxFeePerGas: 2_000_000_000n,
  maxPriorityFeePerGas: 1_000_000_000n,
  data: '0xa9059cbb',
};

let folder: string;
let vault: Vault;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-signer-'));
  vault = new Vault(folder, { cost });
  await vault.create(readMnemonic('test test test test test test test test test test test junk'), PASSWORD);
});
beforeEach(() => vault.unlock(PASSWORD));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the vault as a signer', () => {
  it('signs the very bytes that an ethers wallet with the same key signs', async () => {
    const wallet = new Wallet('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80');
    expect(await vaultSigner(vault).signTransaction(FIRST, complete)).toBe(
      await wallet.signTransaction(complete),
    );
    expect(await vaultSigner(vault).signTransaction(FIRST.toLowerCase(), complete)).toBe(
      await wallet.signTransaction(complete),
    );
  });

  it.each([
    ['no type', { type: undefined }, /type 2/],
    ['the legacy type', { type: 0 }, /type 2/],
    ['no sender', { from: undefined }, /not from the signing account/],
    ['another sender', { from: OTHER }, /not from the signing account/],
    ['no chain', { chainId: undefined }, /no chain/],
    ['chain 0, which is every chain', { chainId: 0 }, /no chain/],
    ['no receiver, which deploys a contract', { to: undefined }, /no to/],
    ['no nonce', { nonce: undefined }, /no nonce/],
    ['no gas limit', { gasLimit: undefined }, /no gasLimit/],
    ['no fee', { maxFeePerGas: undefined }, /no maxFeePerGas/],
    ['no priority fee', { maxPriorityFeePerGas: undefined }, /no maxPriorityFeePerGas/],
    ['a signature already', { signature: `0x${'11'.repeat(64)}1b` }, /signed already/],
  ])('refuses a transaction with %s', async (_name, change, words) => {
    const transaction = { ...complete, ...change } as TransactionLike;
    await expect(vaultSigner(vault).signTransaction(FIRST, transaction)).rejects.toThrow(words);
  });

  it('refuses an address that is not the vault’s', async () => {
    const signed = vaultSigner(vault).signTransaction(OTHER, { ...complete, from: OTHER });
    await expect(signed).rejects.toMatchObject({ name: 'Failure', code: 'signer-unavailable' });
    expect(vaultSigner(vault).availability(OTHER)).toMatchObject({ available: false });
  });

  it('refuses while locked, and says so before', async () => {
    expect(vaultSigner(vault).availability(FIRST)).toEqual({ available: true, reason: null });
    vault.lock();
    expect(vaultSigner(vault).availability(FIRST)).toEqual({
      available: false,
      reason: 'The vault is locked.',
    });
    const signed = vaultSigner(vault).signTransaction(FIRST, complete);
    await expect(signed).rejects.toMatchObject({ name: 'Failure', code: 'vault-locked' });
  });

  it('gives out nothing when the signature is another account’s', async () => {
    const mixedUp = Object.create(vault, {
      signTransactionHash: {
        value: (_address: string, hash: string) => Wallet.createRandom().signingKey.sign(hash),
      },
    }) as Vault;
    await expect(vaultSigner(mixedUp).signTransaction(FIRST, complete)).rejects.toThrow(/does not come from/);
  });
});

describe('whether the vault can sign', () => {
  it('is said with the reason: watched, no vault, another account, locked', () => {
    const reason = (address: string, of = vault) =>
      vaultSigner(of, (one) => one === OTHER).availability(address).reason;
    expect(vaultSigner(vault).availability(FIRST)).toEqual({ available: true, reason: null });
    expect(reason(OTHER)).toMatch(/only watched/);
    expect(vaultSigner(vault).availability(OTHER).reason).toMatch(/no key for this account/);
    vault.lock();
    expect(reason(FIRST)).toMatch(/locked/);
    expect(reason(FIRST, new Vault(join(folder, 'nowhere'), { cost }))).toMatch(/no vault yet/);
  });
});

describe('the node key', () => {
  const digest = `0x${'5a'.repeat(32)}`;

  it('signs report digests in 65 bytes, from an address that is no account', async () => {
    const { address, signature } = await vault.signReport(digest);
    expect(signature).toMatch(/^0x[0-9a-f]{128}1[bc]$/);
    expect(recoverAddress(digest, signature)).toBe(address);
    expect(address).toBe(vault.nodeAddress());
    expect(vault.state().accounts.map((account) => account.address)).not.toContain(address);
    await expect(
      vaultSigner(vault).signTransaction(address, { ...complete, from: address }),
    ).rejects.toMatchObject({
      code: 'signer-unavailable',
    });
  });

  it('signs nothing while locked; its address stays known', async () => {
    const address = vault.nodeAddress();
    vault.lock();
    await expect(vault.signReport(digest)).rejects.toMatchObject({ code: 'vault-locked' });
    expect(vault.nodeAddress()).toBe(address);
  });
});
