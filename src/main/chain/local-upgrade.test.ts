import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Wallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDeployment } from '../../../contracts/deploy/check/check-deployment.ts';
import type { Deployment } from '../../../contracts/deploy/deploy-config.ts';
import { contractNames } from './abis.ts';
import { callOf, eventsOf, read } from './contracts.ts';
import { type LocalChain, startLocalChain } from './local-chain.ts';

/**
 * The local chain of a profile that version 0.1.0 of the app made, before there was staking or a market. Its account
 * (key 0x1717…17) minted 50.00 CT02, of which 35.00 were its own, and retired 20.00 of them.
 */
const EARLIER = join(import.meta.dirname, 'test-profiles/0.1.0');
const owner = new Wallet(`0x${'17'.repeat(32)}`);
// What that version approved, and what this one adds.
const methodologies = [
  { hash: `0x${'3c'.repeat(32)}`, description: 'test' },
  { hash: `0x${'4d'.repeat(32)}`, description: 'newer factors' },
];

let folder: string;
let chain: LocalChain;

function earlierProfile(): string {
  const copy = mkdtempSync(join(tmpdir(), 'earlier-chain-'));
  cpSync(EARLIER, copy, { recursive: true });
  writeFileSync(join(copy, 'state.json'), brotliDecompressSync(readFileSync(join(copy, 'state.json.br'))));
  return copy;
}

beforeAll(async () => {
  folder = earlierProfile();
  chain = await startLocalChain({ folder, methodologies });
});
afterAll(async () => {
  await chain.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a local chain that version 0.1.0 made', () => {
  test('keeps its contracts where they are, and gets those that it lacks', async () => {
    const { addresses } = JSON.parse(readFileSync(join(EARLIER, 'deployments/31337.json'), 'utf8'));
    expect(chain.addresses).toMatchObject(addresses);
    expect(Object.keys(chain.addresses).sort()).toEqual([...contractNames].sort());
    for (const name of contractNames) {
      expect(await chain.provider.getCode(chain.addresses[name]), name).not.toBe('0x');
    }
    const written = JSON.parse(readFileSync(join(folder, 'deployments/31337.json'), 'utf8'));
    expect(written.addresses).toEqual(chain.addresses);
  });

  test('has lost nothing: balances, certificate, genesis, covered period', async () => {
    expect(await read(chain, 'CT02', 'balanceOf', [owner.address])).toBe(15_00n);
    // 29,000.00 of genesis and 20 % of 50.00.
    expect(await read(chain, 'CT02', 'balanceOf', [chain.addresses.Treasury])).toBe(29_010_00n);
    expect(await read(chain, 'CT02', 'totalSupply', [])).toBe(29_030_00n);
    expect(await eventsOf(chain, 'GenesisDistribution', 'Distributed')).toHaveLength(5);
    const certificate = await read(chain, 'RetirementCertificates', 'certificateOf', [1n]);
    expect(certificate).toMatchObject({ amount: 20_00n, reason: 'from an earlier version' });
  });

  test('lets its tokens be staked: the treasury has given the vault its rights', async () => {
    const { StakingVault, CT02, Treasury } = chain.addresses;
    await chain.fund(owner.address);
    const signer = owner.connect(chain.provider);
    // The account has 15.00, and a position takes 100.00.
    await chain.provider.send('anvil_impersonateAccount', [Treasury]);
    await chain.provider.send('anvil_setBalance', [Treasury, '0xde0b6b3a7640000']);
    const transfer = callOf(chain, 'CT02', 'transfer', [owner.address, 85_00n]);
    await chain.provider.send('eth_sendTransaction', [{ from: Treasury, to: CT02, data: transfer.data }]);
    await (await signer.sendTransaction(callOf(chain, 'CT02', 'approve', [StakingVault, 100_00n]))).wait();
    await (await signer.sendTransaction(callOf(chain, 'StakingVault', 'stake', [100_00n, 0, 0n]))).wait();
    // The reward pool holds 5.00 of the mint, 80 % of it for stakers: only a releaser may take that.
    // What it needs grows with the time until its block, so that an estimate may be too little.
    const collect = { ...callOf(chain, 'StakingVault', 'collect', []), gasLimit: 1_000_000n };
    await (await signer.sendTransaction(collect)).wait();
    expect(await read(chain, 'CT02', 'balanceOf', [StakingVault])).toBe(104_00n);
  });

  test('has everything where it belongs; the minter, which knows the covered periods, is still the earlier one', async () => {
    const file = readFileSync(join(folder, 'deployments/31337.json'), 'utf8');
    const findings = await checkDeployment(chain.provider, JSON.parse(file) as Deployment);
    expect(findings.map(({ check, subject }) => `${check} of ${subject}`)).toEqual([
      'code of EmissionsMinter',
      'creation of EmissionsMinter',
    ]);
  });

  test('is not changed again by the next start', async () => {
    await chain.stop();
    const block = await chain.provider.getBlockNumber().catch(() => null);
    expect(block).toBeNull();
    const before = readFileSync(join(folder, 'deployments/31337.json'), 'utf8');
    chain = await startLocalChain({ folder, methodologies });
    expect(readFileSync(join(folder, 'deployments/31337.json'), 'utf8')).toBe(before);
  });
});

test('an update that broke off before the chain was kept is made again', async () => {
  const copy = earlierProfile();
  try {
    // The list of contracts was written, the state was not: it names what the chain does not have.
    const list = join(folder, 'deployments/31337.json');
    cpSync(list, join(copy, 'deployments/31337.json'));
    const started = await startLocalChain({ folder: copy, methodologies });
    try {
      expect(started.addresses).toEqual(JSON.parse(readFileSync(list, 'utf8')).addresses);
      expect(await started.provider.getCode(started.addresses.StakingVault)).not.toBe('0x');
    } finally {
      await started.stop();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
