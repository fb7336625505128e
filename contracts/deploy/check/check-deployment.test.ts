import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Interface, id, type JsonRpcProvider, toBeHex, zeroPadValue } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { abis, interfaces } from '../../../src/main/chain/abis.ts';
import { CREATE2_DEPLOYER } from '../create2.ts';
import { deploy } from '../deploy.ts';
import type { Deployment } from '../deploy-config.ts';
import { member, startDeployFixture } from '../deploy-fixture.ts';
import { mined } from '../mined.ts';
import { ROLES } from '../roles.ts';
import { checkDeployment } from './check-deployment.ts';

let fixture: Awaited<ReturnType<typeof startDeployFixture>>;
let provider: JsonRpcProvider;
let deployment: Deployment;
let complete: string;

beforeAll(async () => {
  fixture = await startDeployFixture();
  ({ provider } = fixture);
  deployment = await deploy({ signer: fixture.deployer, config: { ...fixture.config, adminDelay: 600 } });
  complete = await provider.send('evm_snapshot', []);
});
beforeEach(async () => {
  await provider.send('evm_revert', [complete]);
  complete = await provider.send('evm_snapshot', []);
});
afterAll(() => fixture.stop());

type Name = keyof typeof abis;

/** Makes a call as the given address, which needs no key on this chain. */
async function actAs(from: string, to: string, data: string): Promise<void> {
  await provider.send('anvil_impersonateAccount', [from]);
  await provider.send('anvil_setBalance', [from, toBeHex(10n ** 18n)]);
  const hash: string = await provider.send('eth_sendTransaction', [{ from, to, data }]);
  await mined(provider, hash);
}
const call = (name: Name, method: string, args: unknown[]): [to: string, data: string] => [
  deployment.addresses[name],
  interfaces[name].encodeFunctionData(method, args),
];

/** What an administrator without conscience could do, its delay over. */
async function administer(name: Name, method: string, args: unknown[]): Promise<void> {
  const { Treasury, AccessManager } = deployment.addresses;
  const target = call(name, method, args);
  const manager = new Interface(abis.AccessManager);
  await actAs(Treasury, AccessManager, manager.encodeFunctionData('schedule', [...target, 0]));
  await provider.send('evm_increaseTime', [601]);
  await actAs(Treasury, AccessManager, manager.encodeFunctionData('execute', target));
}

/** The Safe acts upon itself, as its owners can have it do. */
const actAsSafe = (method: string, args: unknown[]) =>
  actAs(deployment.addresses.Treasury, ...call('Treasury', method, args));

const selectorOf = (name: Name, method: string): string =>
  interfaces[name].getFunction(method)?.selector ?? '';

async function found(): Promise<string[]> {
  return (await checkDeployment(provider, deployment)).map(
    ({ check, subject, expected, found: was }) => `${check} ${subject}: ${expected} → ${was}`,
  );
}

test('a deployment just made has everything where it belongs (protocol, section 11)', async () => {
  expect(await checkDeployment(provider, deployment)).toEqual([]);
});

describe('finds, by name,', () => {
  test('a further minter', async () => {
    await administer('AccessManager', 'grantRole', [ROLES.MINTER, member(9), 0]);
    expect(await found()).toEqual([`role-holder MINTER of ${member(9)}: does not hold it → holds it`]);
  });

  test('a role that begins later', async () => {
    await administer('AccessManager', 'setGrantDelay', [ROLES.MINTER, 86_400]);
    // The access manager lets a longer delay take effect after five days.
    await provider.send('evm_increaseTime', [6 * 86_400]);
    await administer('AccessManager', 'grantRole', [ROLES.MINTER, member(9), 0]);
    expect(await found()).toEqual([
      expect.stringMatching(`role-holder MINTER of ${member(9)}: does not hold it → holds it from \\d+ on`),
      'role-grant-delay MINTER: 0 s → 86400 s',
    ]);
  });

  test('a role that nobody knows', async () => {
    await administer('AccessManager', 'grantRole', [77n, member(9), 0]);
    expect(await found()).toEqual([`role-holder role 77 of ${member(9)}: does not hold it → holds it`]);
  });

  test('a role that was taken away', async () => {
    const { StakingVault } = deployment.addresses;
    await administer('AccessManager', 'revokeRole', [ROLES.BURNER, StakingVault]);
    expect(await found()).toEqual([`role-holder BURNER of ${StakingVault}: holds it → does not hold it`]);
  });

  test('the deployer, when it is still administrator', async () => {
    const { address } = fixture.deployer;
    await administer('AccessManager', 'grantRole', [ROLES.ADMIN, address, 0]);
    expect(await found()).toEqual([`role-holder ADMIN of ${address}: does not hold it → holds it`]);
  });

  test('an administrator with another delay than the config names', async () => {
    const { Treasury } = deployment.addresses;
    const other = { ...deployment, config: { ...deployment.config, adminDelay: 172_800 } };
    expect(await checkDeployment(provider, other)).toEqual([
      { check: 'role-delay', subject: `ADMIN of ${Treasury}`, expected: '172800 s', found: '600 s' },
    ]);
  });

  test('a role that somebody else than the administrator gives or takes', async () => {
    await administer('AccessManager', 'setRoleAdmin', [ROLES.BURNER, ROLES.GUARDIAN]);
    await administer('AccessManager', 'setRoleGuardian', [ROLES.MINTER, ROLES.ISSUER]);
    expect((await found()).sort()).toEqual(['role-admin BURNER: 0 → 4', 'role-guardian MINTER: 0 → 6']);
  });

  test('a guardian that may also unpause', async () => {
    const { StakingVault } = deployment.addresses;
    const selectors = [selectorOf('StakingVault', 'unpause')];
    await administer('AccessManager', 'setTargetFunctionRole', [StakingVault, selectors, ROLES.GUARDIAN]);
    expect(await found()).toEqual(['function-role StakingVault.unpause: ADMIN → GUARDIAN']);
  });

  test('a function that is left to everybody', async () => {
    const { CT02 } = deployment.addresses;
    const everybody = 2n ** 64n - 1n;
    await administer('AccessManager', 'setTargetFunctionRole', [
      CT02,
      [selectorOf('CT02', 'mint')],
      everybody,
    ]);
    expect(await found()).toEqual(['function-role CT02.mint: MINTER → everybody (PUBLIC_ROLE)']);
  });

  test('a function of a contract that is not of the deployment', async () => {
    const selectors = ['0x12345678'];
    await administer('AccessManager', 'setTargetFunctionRole', [member(9), selectors, ROLES.METER]);
    expect(await found()).toEqual([`function-role ${member(9)}.0x12345678: ADMIN → METER`]);
  });

  test('a closed contract, whose users could no longer be retired for', async () => {
    const { RetirementCertificates } = deployment.addresses;
    await administer('AccessManager', 'setTargetClosed', [RetirementCertificates, true]);
    expect(await found()).toEqual(['target-closed RetirementCertificates: open → closed']);
  });

  test('a contract whose administration waits', async () => {
    const { CT02 } = deployment.addresses;
    await administer('AccessManager', 'setTargetAdminDelay', [CT02, 3600]);
    await provider.send('evm_increaseTime', [6 * 86_400]);
    await provider.send('evm_mine', []);
    expect(await found()).toEqual(['target-admin-delay CT02: 0 s → 3600 s']);
  });

  test('a contract that obeys another access manager', async () => {
    const { FeeRouter, Usdc, AccessManager } = deployment.addresses;
    await administer('AccessManager', 'updateAuthority', [FeeRouter, Usdc]);
    expect(await found()).toEqual([`authority FeeRouter.authority: ${AccessManager} → ${Usdc}`]);
  });

  test('a paused contract', async () => {
    await actAs(deployment.config.guardian, ...call('BookWeth', 'pause', []));
    expect(await found()).toEqual(['paused BookWeth.paused: false → true']);
  });

  test('a treasury with another threshold, another owner and a module', async () => {
    await actAsSafe('changeThreshold', [1]);
    await actAsSafe('addOwnerWithThreshold', [member(9), 1]);
    await actAsSafe('enableModule', [member(8)]);
    const owners = (more: string[]) => [...deployment.config.safeOwners, ...more].sort().join(', ');
    expect(await found()).toEqual([
      `treasury-owners Treasury: ${owners([])} → ${owners([member(9)])}`,
      'treasury-threshold Treasury: 2 → 1',
      `treasury-modules Treasury: none → ${member(8)}`,
    ]);
  });

  test('a treasury that answers strangers with other code', async () => {
    const { Treasury, Weth } = deployment.addresses;
    await actAsSafe('setFallbackHandler', [Weth]);
    expect(await found()).toEqual([
      expect.stringMatching(/^treasury-code fallback handler: 0x\w{64} → 0x\w{64}$/),
    ]);
    await provider.send('anvil_setCode', [Treasury, '0x']);
    expect((await found())[0]).toMatch(/^treasury-code proxy: 0x\w{64} → no code$/);
  });

  test('a treasury with a guard', async () => {
    const { Treasury, Weth } = deployment.addresses;
    const slot = id('guard_manager.guard.address');
    await provider.send('anvil_setStorageAt', [Treasury, slot, `0x${Weth.slice(2).padStart(64, '0')}`]);
    expect(await found()).toEqual([
      `treasury-guard transaction guard: 0x0000000000000000000000000000000000000000 → ${Weth}`,
    ]);
  });

  test('code that is not this version’s, whatever its constructor was given', async () => {
    const { CT02, BookUsd, BookUsdc } = deployment.addresses;
    // The code of another pair differs in its constructor arguments alone: not the code, but what it answers.
    await provider.send('anvil_setCode', [BookUsd, await provider.getCode(BookUsdc)]);
    expect(await found()).toEqual([
      `wiring BookUsd.quote: ${deployment.addresses.LedgerUsd} → ${deployment.addresses.Usdc}`,
    ]);
    const code = await provider.getCode(CT02);
    await provider.send('anvil_setCode', [CT02, `${code.slice(0, -2)}00`]);
    expect(await found()).toContainEqual(expect.stringMatching(/^code CT02: /));
  });

  test('a pool whose fees somebody could take a part of', async () => {
    const { AmmFactory } = deployment.addresses;
    const slots = await Promise.all([0, 1, 2, 3].map((slot) => provider.getStorage(AmmFactory, slot)));
    const owner = slots.findIndex((value) => value.endsWith(CREATE2_DEPLOYER.slice(2).toLowerCase()));
    await provider.send('anvil_setStorageAt', [AmmFactory, toBeHex(owner, 32), zeroPadValue(member(9), 32)]);
    expect(await found()).toEqual([`wiring AmmFactory.owner: ${CREATE2_DEPLOYER} → ${member(9)}`]);
  });

  test('a timelock with a foreign proposer, or with another master', async () => {
    const { Timelock } = deployment.addresses;
    // Only the timelock itself gives its roles, and the governor lets nothing of that through to it.
    await actAs(Timelock, ...call('Timelock', 'grantRole', [id('PROPOSER_ROLE'), member(9)]));
    await actAs(Timelock, ...call('Timelock', 'grantRole', [`0x${'0'.repeat(64)}`, member(8)]));
    expect(await found()).toEqual([
      `timelock-role PROPOSER of ${member(9)}: does not hold it → holds it`,
      `timelock-role ADMIN of ${member(8)}: does not hold it → holds it`,
    ]);
  });

  test('a timelock with another delay than the config names', async () => {
    const { Timelock } = deployment.addresses;
    await actAs(Timelock, ...call('Timelock', 'updateDelay', [345_600]));
    expect(await found()).toEqual(['timelock-delay Timelock: 172800 s → 345600 s']);
  });

  test('what can be voted on beside the table, under another category, or not', async () => {
    const { CT02, FeeRouter, BookUsd } = deployment.addresses;
    const mint = selectorOf('CT02', 'mint');
    await administer('Governor', 'allowCall', [CT02, mint, 0]);
    await administer('Governor', 'allowCall', [FeeRouter, selectorOf('FeeRouter', 'setShares'), 0]);
    await administer('Governor', 'disallowCall', [BookUsd, selectorOf('BookUsd', 'setFees')]);
    expect(await found()).toEqual([
      'governed-call BookUsd.setFees: Fees → none',
      'governed-call FeeRouter.setShares: Fees → PlatformFeatures',
      `governed-call ${CT02}.${mint}: none → PlatformFeatures`,
    ]);
  });

  test('validators other than those of the config', async () => {
    await administer('ValidatorSet', 'setValidators', [[member(9)], 1]);
    expect(await found()).toEqual(['setting set the validators: done → not done']);
  });

  test('a file that names a block after the manager’s first event', async () => {
    const later = { ...deployment, deployedAtBlock: deployment.deployedAtBlock + 1 };
    expect((await checkDeployment(provider, later))[0]).toEqual({
      check: 'deployed-at-block',
      subject: 'AccessManager',
      expected: String(later.deployedAtBlock),
      found: 'an earlier block',
    });
  });
});

test('does not check another network, nor one without the deployment', async () => {
  await expect(checkDeployment(provider, { ...deployment, chainId: 1 })).rejects.toThrow(
    /chain 1, .* chain 31337/,
  );
  await provider.send('anvil_setCode', [deployment.addresses.AccessManager, '0x']);
  await expect(checkDeployment(provider, deployment)).rejects.toThrow(/no access manager/);
});

test('reads all events from a node that answers few blocks at once', async () => {
  await administer('AccessManager', 'grantRole', [ROLES.MINTER, member(9), 0]);
  const send = provider.send.bind(provider);
  let refused = 0;
  provider.send = async (method, params) => {
    const [filter] = params as [{ fromBlock?: string; toBlock?: string }];
    if (method === 'eth_getLogs' && Number(filter.toBlock) - Number(filter.fromBlock) > 5) {
      refused += 1;
      throw new Error('query exceeds max block range');
    }
    return send(method, params);
  };
  try {
    expect(await found()).toEqual([`role-holder MINTER of ${member(9)}: does not hold it → holds it`]);
    expect(refused).toBeGreaterThan(0);
  } finally {
    provider.send = send;
  }
});

describe('npm run deploy:check', () => {
  test('exits with 0 when all is well, 1 with the findings, and 2 when it cannot be checked', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ct02-check-'));
    const file = join(folder, '31337.json');
    const run = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args]).then(
        ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
        (error: { code: number; stdout: string; stderr: string }) => error,
      );
    try {
      await writeFile(file, JSON.stringify(deployment));
      const args = ['--rpc', fixture.url, '--deployment', file];
      expect(await run(...args)).toMatchObject({ code: 0, stdout: 'Everything is where it belongs.\n' });

      await actAsSafe('changeThreshold', [1]);
      const { code, stdout } = await run(...args, '--json');
      expect(code).toBe(1);
      expect(JSON.parse(stdout)).toEqual({
        ok: false,
        findings: [{ check: 'treasury-threshold', subject: 'Treasury', expected: '2', found: '1' }],
      });

      const { config: _, ...without } = deployment;
      await writeFile(file, JSON.stringify(without));
      expect(await run(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('--config FILE') });
      expect(await run('--rpc', fixture.url)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('Usage'),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
