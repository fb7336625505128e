import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { id, parseEther, Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsOf, read } from './contracts.ts';
import { startTestChain } from './local-chain-fixture.ts';

let fixture: Awaited<ReturnType<typeof startTestChain>>;
beforeAll(async () => {
  fixture = await startTestChain({ kept: true });
});
afterAll(() => fixture.stop());

describe('a new local chain', () => {
  test('has the 29,000 CT02 of genesis and nothing else (protocol, section 1)', async () => {
    const { chain } = fixture;
    expect(await read(chain, 'CT02', 'totalSupply', [])).toBe(29_000_00n);
    expect(await read(chain, 'CT02', 'mintedFor', [1])).toBe(29_000_00n);
    expect(await read(chain, 'CT02', 'mintedFor', [0])).toBe(0n);
    const shares = await eventsOf(chain, 'GenesisDistribution', 'Distributed');
    expect(shares.map(({ args }) => [args.purpose, args.amount])).toEqual([
      ['operations', 10_000_00n],
      ['early adopters', 8_000_00n],
      ['liquidity', 6_000_00n],
      ['staking rewards', 3_000_00n],
      ['developer fund', 2_000_00n],
    ]);
  });

  test('has three validators, two of which are a quorum, and knows their keys', async () => {
    const { chain } = fixture;
    expect(await read(chain, 'ValidatorSet', 'threshold', [])).toBe(2n);
    const members = await read(chain, 'ValidatorSet', 'members', []);
    expect([...members].sort()).toEqual(chain.validatorKeys.map((key) => new Wallet(key).address).sort());
    expect(new Set(members).size).toBe(3);
  });

  test('keeps its keys, made for this profile, for the owner only', () => {
    const file = join(fixture.folder, 'local-keys.json');
    expect(statSync(file).mode & 0o077).toBe(0);
    const { mnemonic } = JSON.parse(readFileSync(file, 'utf8'));
    expect(mnemonic.split(' ')).toHaveLength(12);
    expect(mnemonic).not.toBe('test test test test test test test test test test test junk');
  });

  test('writes where its contracts are', () => {
    const file = join(fixture.folder, 'deployments', '31337.json');
    const { chain } = fixture;
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      chainId: 31337,
      deployedAtBlock: chain.deployedAtBlock,
      addresses: chain.addresses,
    });
  });

  test('gives an account test ETH and test USDC once', async () => {
    const { chain } = fixture;
    const account = Wallet.createRandom().address;
    // Two at once, as two windows would: the faucet takes them in turn.
    await Promise.all([chain.fund(account), chain.fund(account)]);
    expect(await chain.provider.getBalance(account)).toBe(parseEther('100'));
    expect(await read(chain, 'Usdc', 'balanceOf', [account])).toBe(10_000_000_000n);
    await chain.provider.send('anvil_setBalance', [account, '0xde0b6b3a7640000']);
    await chain.fund(account);
    expect(await chain.provider.getBalance(account)).toBe(parseEther('1'));
    expect(await read(chain, 'Usdc', 'balanceOf', [account])).toBe(10_000_000_000n);
  });

  test.each(['Usdc', 'Usdt', 'LedgerUsd'] as const)('gives any amount of %s', async (token) => {
    const account = Wallet.createRandom().address;
    await fixture.chain.give(token, account, 12_340_000n);
    expect(await read(fixture.chain, token, 'balanceOf', [account])).toBe(12_340_000n);
  });

  test.each([
    ['Usdc', 'tUSDC', 6n],
    ['Usdt', 'tUSDT', 6n],
    ['Weth', 'tWETH', 18n],
  ] as const)('calls what stands for %s a test token (%s)', async (token, symbol, decimals) => {
    expect(await read(fixture.chain, token, 'symbol', [])).toBe(symbol);
    expect(await read(fixture.chain, token, 'name', [])).toMatch(/^Test .* \(local chain\)$/);
    expect(await read(fixture.chain, token, 'decimals', [])).toBe(decimals);
  });
});

describe('reading contracts', () => {
  test('a refusal comes in words, with the error’s name', async () => {
    await expect(read(fixture.chain, 'RetirementCertificates', 'certificateOf', [7n])).rejects.toMatchObject({
      code: 'contract-refused',
      message: 'There is no certificate number 7.',
      details: { error: 'ERC721NonexistentToken' },
    });
  });

  test('an address without a contract is no empty answer', async () => {
    const { provider, addresses } = fixture.chain;
    const elsewhere = { provider, addresses: { ...addresses, CT02: Wallet.createRandom().address } };
    await expect(read(elsewhere, 'CT02', 'totalSupply', [])).rejects.toMatchObject({
      code: 'chain-unavailable',
    });
  });

  test('several answers come by name', async () => {
    // Protocol, section 2: 50.00 with a referrer gives 35.00, 7.50, 5.00 and 2.50.
    expect(await read(fixture.chain, 'EmissionsMinter', 'split', [50_00, true])).toEqual({
      customer: 35_00n,
      toTreasury: 7_50n,
      toRewardPool: 5_00n,
      referral: 2_50n,
    });
  });
});

test('a local chain that is started again is the same one', async () => {
  const first = await startTestChain({ kept: true });
  const account = Wallet.createRandom().address;
  await first.chain.fund(account);
  const { addresses, validatorKeys, deployedAtBlock } = first.chain;
  await first.chain.stop();

  const newer = { hash: id('newer factors'), description: 'Newer factors' };
  const second = await startTestChain({ folder: first.folder, methodologies: [newer] });
  try {
    expect(second.chain.addresses).toEqual(addresses);
    expect(second.chain.validatorKeys).toEqual(validatorKeys);
    expect(second.chain.deployedAtBlock).toBe(deployedAtBlock);
    expect(await read(second.chain, 'CT02', 'totalSupply', [])).toBe(29_000_00n);
    expect(await second.chain.provider.getBalance(account)).toBe(parseEther('100'));
    expect(await eventsOf(second.chain, 'GenesisDistribution', 'Distributed')).toHaveLength(5);
    // Factor sets that came with a newer version of the app are approved by the treasury.
    expect(await read(second.chain, 'FactorRegistry', 'isApproved', [newer.hash])).toBe(true);
    expect(await read(second.chain, 'Treasury', 'nonce', [])).toBe(1n);
    await second.chain.stop();

    const list = join(first.folder, 'deployments', '31337.json');
    writeFileSync(list, '{}');
    await expect(startTestChain({ folder: first.folder })).rejects.toMatchObject({
      code: 'chain-unavailable',
      message: expect.stringContaining(list),
    });
  } finally {
    await second.stop();
  }
});
