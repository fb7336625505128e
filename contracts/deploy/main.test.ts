import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Contract, type JsonRpcProvider, type Wallet } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ct02Abi } from '../generated/CT02.gen.ts';
import { checkDeployment } from './check/check-deployment.ts';
import { deploy } from './deploy.ts';
import type { DeployConfig, Deployment } from './deploy-config.ts';
import { startDeployFixture } from './deploy-fixture.ts';
import { mined } from './mined.ts';

// The second account of anvil's published mnemonic "test test … junk".
const OTHER_KEY = '0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d';

let fixture: Awaited<ReturnType<typeof startDeployFixture>>;
let url: string;
let provider: JsonRpcProvider;
let deployer: Wallet;
let config: DeployConfig;
let clean: string;

beforeAll(async () => {
  fixture = await startDeployFixture();
  ({ url, provider, deployer, config } = fixture);
  clean = await provider.send('evm_snapshot', []);
});
beforeEach(async () => {
  await provider.send('evm_revert', [clean]);
  clean = await provider.send('evm_snapshot', []);
});
afterAll(() => fixture.stop());

describe('npm run deploy', () => {
  const main = join(import.meta.dirname, 'main.ts');

  test('writes deployments/<chainId>.json, and takes the key from the environment only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ct02-deploy-'));
    try {
      await writeFile(join(folder, 'config.json'), JSON.stringify({ ...config, adminDelay: 172_800 }));
      const args = [main, '--rpc', url, '--config', join(folder, 'config.json'), '--out', folder];
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        env: { ...process.env, DEPLOYER_KEY: OTHER_KEY },
      });
      expect(stdout.trim()).toBe(join(folder, '31337.json'));
      const written = JSON.parse(await readFile(join(folder, '31337.json'), 'utf8')) as Deployment;
      expect(await new Contract(written.addresses.CT02, ct02Abi, provider).getFunction('symbol')()).toBe(
        'CT02',
      );

      const { DEPLOYER_KEY: _, ...without } = process.env;
      await expect(promisify(execFile)(process.execPath, args, { env: without })).rejects.toMatchObject({
        code: 2,
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('--extend adds what an earlier deployment lacks, and writes what the treasury has to sign', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ct02-deploy-'));
    try {
      const { addresses, ...first } = await deploy({ signer: deployer, config });
      const { Governor: _, Timelock, ...others } = addresses;
      await writeFile(join(folder, 'earlier.json'), JSON.stringify({ ...first, addresses: others }));
      const slower = { ...config, adminDelay: 0, governance: { votingPeriod: 1_209_600 } };
      await writeFile(join(folder, 'config.json'), JSON.stringify(slower));
      const files = ['--config', join(folder, 'config.json'), '--extend', join(folder, 'earlier.json')];
      const run = () =>
        promisify(execFile)(process.execPath, [main, '--rpc', url, '--out', folder, ...files], {
          env: { ...process.env, DEPLOYER_KEY: deployer.privateKey },
        });
      await expect(run()).rejects.toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/which has still to: grant GOVERNANCE/),
        stdout: `${join(folder, '31337.json')}\n${join(folder, '31337.treasury.json')}\n`,
      });
      const written = JSON.parse(await readFile(join(folder, '31337.json'), 'utf8')) as Deployment;
      expect(written.addresses).toMatchObject(others);
      expect(written.addresses.Timelock).not.toBe(Timelock);

      const calls = JSON.parse(await readFile(join(folder, '31337.treasury.json'), 'utf8'));
      expect(calls[0].name).toBe(`grant GOVERNANCE to ${written.addresses.Timelock}`);
      await provider.send('anvil_impersonateAccount', [written.addresses.Treasury]);
      await provider.send('anvil_setBalance', [written.addresses.Treasury, '0xde0b6b3a7640000']);
      for (const { to, data } of calls) {
        const act = { from: written.addresses.Treasury, to, data };
        await mined(provider, await provider.send('eth_sendTransaction', [act]));
      }
      expect((await run()).stdout).toBe(`${join(folder, '31337.json')}\n`);
      // The timelock before still has its role: that is the treasury's to take, and the check's to find.
      expect(await checkDeployment(provider, written)).toEqual([
        {
          check: 'role-holder',
          subject: `GOVERNANCE of ${Timelock}`,
          expected: 'does not hold it',
          found: 'holds it',
        },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('asks for the delay of the administrator (protocol, section 11) and does not take it as none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ct02-deploy-'));
    try {
      await writeFile(join(folder, 'config.json'), JSON.stringify(config));
      const args = [main, '--rpc', url, '--config', join(folder, 'config.json'), '--out', folder];
      await expect(
        promisify(execFile)(process.execPath, args, { env: { ...process.env, DEPLOYER_KEY: OTHER_KEY } }),
      ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('adminDelay') });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
