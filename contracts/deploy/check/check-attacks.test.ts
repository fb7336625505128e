import {
  concat,
  dataLength,
  dataSlice,
  getAddress,
  Interface,
  id,
  type JsonRpcProvider,
  keccak256,
  type TransactionRequest,
  toBeHex,
  Wallet,
  ZeroAddress,
  zeroPadValue,
} from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type abis, interfaces } from '../../../src/main/chain/abis.ts';
import { accessManagerDeployedBytecode } from '../../generated/AccessManager.gen.ts';
import { compatibilityFallbackHandlerBytecode } from '../../generated/CompatibilityFallbackHandler.gen.ts';
import {
  nonfungiblePositionManagerAbi,
  nonfungiblePositionManagerBytecode,
} from '../../generated/NonfungiblePositionManager.gen.ts';
import { safeL2Bytecode } from '../../generated/SafeL2.gen.ts';
import { safeProxyFactoryAbi, safeProxyFactoryBytecode } from '../../generated/SafeProxyFactory.gen.ts';
import { bytecodes } from '../bytecodes.ts';
import { create2Address, deployCreate2, send } from '../create2.ts';
import { deploy } from '../deploy.ts';
import type { Deployment } from '../deploy-config.ts';
import { member, startDeployFixture } from '../deploy-fixture.ts';
import { mined } from '../mined.ts';
import { ROLES } from '../roles.ts';
import { checkDeployment } from './check-deployment.ts';

// A deployer hands over a deployment in which it has kept something back, and with it the file that the check reads.

const THIEF = member(9);
const FOR_EVER = 2n ** 32n - 1n;

let fixture: Awaited<ReturnType<typeof startDeployFixture>>;
let provider: JsonRpcProvider;
/** What the honest deployer deploys. The chain of a test has it only in “after an honest hand-over”. */
let honest: Deployment;
let clean: string;

beforeAll(async () => {
  fixture = await startDeployFixture();
  ({ provider } = fixture);
  const before = await provider.send('evm_snapshot', []);
  honest = await deploy({ signer: fixture.deployer, config: fixture.config });
  await provider.send('evm_revert', [before]);
});
beforeEach(async () => {
  clean = await provider.send('evm_snapshot', []);
});
afterEach(() => provider.send('evm_revert', [clean]));
afterAll(() => fixture.stop());

type Name = keyof typeof abis;
const encode = (name: Name, method: string, args: unknown[]): string =>
  interfaces[name].encodeFunctionData(method, args);

async function actAs(from: string, to: string, data: string): Promise<void> {
  await provider.send('anvil_impersonateAccount', [from]);
  await provider.send('anvil_setBalance', [from, toBeHex(10n ** 18n)]);
  await mined(provider, await provider.send('eth_sendTransaction', [{ from, to, data }]));
}

async function found(deployment: Deployment): Promise<string[]> {
  return (await checkDeployment(provider, deployment)).map(
    ({ check, subject, expected, found: was }) => `${check} ${subject}: ${expected} → ${was}`,
  );
}

/** Deploys, and has the deployer make one more call as administrator before it hands over. */
async function deployWith(act: (addresses: Deployment['addresses']) => string): Promise<Deployment> {
  const renounce = interfaces.AccessManager.getFunction('renounceRole')?.selector.slice(2) ?? '';
  class Crook extends Wallet {
    addresses = honest.addresses;
    override async sendTransaction(request: TransactionRequest) {
      if (request.to === this.addresses.AccessManager && String(request.data).includes(renounce)) {
        const { hash } = await super.sendTransaction({
          to: this.addresses.AccessManager,
          data: act(this.addresses),
        });
        await mined(provider, hash);
      }
      return super.sendTransaction(request);
    }
  }
  // The addresses are those of the honest deployment: they follow from deployer and config.
  return deploy({ signer: new Crook(fixture.deployer.privateKey, provider), config: fixture.config });
}

const word = (value: string | bigint) => `0x7f${zeroPadValue(toBeHex(value), 32).slice(2)}`; // PUSH32
const slotOf = (key: string | bigint, mapping: string | bigint) =>
  keccak256(concat([zeroPadValue(toBeHex(key), 32), zeroPadValue(toBeHex(mapping), 32)]));
/** EVM code that writes words to storage slots. */
const writes = (slots: Record<string, bigint>) =>
  concat(Object.entries(slots).flatMap(([slot, value]) => [word(value), word(slot), '0x55']));

/** Creation code that runs other code first, and leaves the runtime code. */
function creationOf(first: string, runtime: string): string {
  const length = toBeHex(dataLength(runtime), 2);
  const offset = toBeHex(dataLength(first) + 15, 2);
  return concat([first, '0x61', length, '0x61', offset, '0x600039', '0x61', length, '0x6000f3', runtime]);
}

test('an administrator of whom no event tells is not hidden by a foreign constructor', async () => {
  const { address } = fixture.deployer;
  // Role 0 begins at `_roles`, the manager's second slot; a member is a word that is 1: since 1970, without a delay.
  const memberOf0 = (account: string) => slotOf(account, slotOf(0n, 1n));
  const event = concat([
    ...[word(0n), '0x600052', word(1n), '0x602052', word(1n), '0x604052'],
    ...[word(address), word(0n), word(id('RoleGranted(uint64,address,uint32,uint48,bool)')), '0x60606000a3'],
  ]);
  const first = concat([writes({ [memberOf0(address)]: 1n, [memberOf0(THIEF)]: 1n }), event]);
  const forged = await deployCreate2(fixture.deployer, creationOf(first, accessManagerDeployedBytecode));
  const deployment = await deploy({
    signer: fixture.deployer,
    config: fixture.config,
    existing: { deployedAtBlock: forged.block ?? 0, addresses: { AccessManager: forged.address } },
  });
  // It has power over everything.
  await actAs(THIEF, forged.address, encode('AccessManager', 'grantRole', [77n, THIEF, 0]));
  await actAs(THIEF, forged.address, encode('AccessManager', 'revokeRole', [77n, THIEF]));
  expect(await found(deployment)).toContainEqual(
    expect.stringMatching(new RegExp(`^creation AccessManager: 0x\\w{40} → ${forged.address}$`)),
  );
});

test('a module that the treasury does not list is not hidden by the set-up of the Safe', async () => {
  const { safeOwners, safeThreshold } = fixture.config;
  // `modules` is the Safe's second slot; a module of the list's end is one, but no way through the list leads to it.
  const runtime = writes({ [slotOf(THIEF, 1n)]: 1n });
  const { address: writer } = await deployCreate2(fixture.deployer, creationOf('0x', runtime));
  for (const code of [safeL2Bytecode, compatibilityFallbackHandlerBytecode, safeProxyFactoryBytecode]) {
    await deployCreate2(fixture.deployer, code);
  }
  const handler = create2Address(compatibilityFallbackHandlerBytecode);
  const setup = encode('Treasury', 'setup', [
    ...[safeOwners, safeThreshold, writer, '0x00', handler, ZeroAddress, 0, ZeroAddress],
  ]);
  const factory = create2Address(safeProxyFactoryBytecode);
  const create = new Interface(safeProxyFactoryAbi).encodeFunctionData('createProxyWithNonce', [
    create2Address(safeL2Bytecode),
    setup,
    0,
  ]);
  const receipt = await send(fixture.deployer, factory, create);
  const proxy = receipt.logs.find(({ topics }) => topics[0] === id('ProxyCreation(address,address)'));
  const Treasury = getAddress(`0x${proxy?.topics[1]?.slice(26)}`);
  const deployment = await deploy({
    signer: fixture.deployer,
    config: fixture.config,
    existing: { deployedAtBlock: 0, addresses: { Treasury } },
  });
  const [first] = await provider.getLogs({ address: deployment.addresses.AccessManager, fromBlock: 0 });
  const file = { ...deployment, deployedAtBlock: first?.blockNumber ?? 0 };
  // It moves whatever the treasury has, and administers.
  const grant = encode('AccessManager', 'grantRole', [ROLES.ADMIN, THIEF, 0]);
  const data = encode('Treasury', 'execTransactionFromModule', [file.addresses.AccessManager, 0, grant, 0]);
  const before = await provider.send('evm_snapshot', []);
  await actAs(THIEF, Treasury, data);
  expect(await found(file)).toContainEqual(`role-holder ADMIN of ${THIEF}: does not hold it → holds it`);
  await provider.send('evm_revert', [before]);
  expect(await found(file)).toEqual([
    expect.stringMatching(new RegExp(`^creation Treasury: 0x\\w{40} → ${Treasury}$`)),
  ]);
});

test('delays that begin days after the hand-over are not overlooked', async () => {
  const deployment = await deployWith(({ CT02 }) =>
    encode('AccessManager', 'multicall', [
      [
        encode('AccessManager', 'setGrantDelay', [ROLES.ADMIN, FOR_EVER]),
        encode('AccessManager', 'setTargetAdminDelay', [CT02, FOR_EVER]),
      ],
    ]),
  );
  expect(await found(deployment)).toEqual([
    'role-grant-delay ADMIN: 0 s later → 4294967295 s later',
    'target-admin-delay CT02: 0 s later → 4294967295 s later',
  ]);
});

test('tokens that the deployer made as administrator are not overlooked', async () => {
  const mint = interfaces.CT02.getFunction('mint')?.selector ?? '';
  const issue = interfaces.LedgerUsd.getFunction('issue')?.selector ?? '';
  const permit = interfaces.LedgerUsd.getFunction('setRedeemer')?.selector ?? '';
  const deployment = await deployWith(({ CT02, LedgerUsd }) => {
    const allow = (target: string, selector: string, role: bigint) =>
      encode('AccessManager', 'setTargetFunctionRole', [target, [selector], role]);
    const execute = (target: string, data: string) => encode('AccessManager', 'execute', [target, data]);
    // Everything is as it was when it is done, and no role was given to anybody.
    return encode('AccessManager', 'multicall', [
      [
        allow(CT02, mint, ROLES.ADMIN),
        execute(CT02, encode('CT02', 'mint', [THIEF, 1_000_000n, 0])),
        allow(CT02, mint, ROLES.MINTER),
        allow(LedgerUsd, issue, ROLES.ADMIN),
        execute(LedgerUsd, encode('LedgerUsd', 'issue', [THIEF, 5_000_000n, id('no payment')])),
        allow(LedgerUsd, issue, ROLES.ISSUER),
        allow(LedgerUsd, permit, ROLES.ADMIN),
        execute(LedgerUsd, encode('LedgerUsd', 'setRedeemer', [THIEF, true])),
        allow(LedgerUsd, permit, ROLES.KYC_OFFICER),
      ],
    ]);
  });
  expect(await found(deployment)).toEqual([
    'issuance CT02 before the hand-over: 2900000 → 3900000',
    'issuance LedgerUsd before the hand-over: 0 → 5000000',
    'issuance changes of who may redeem LedgerUsd before the hand-over: 0 → 1',
  ]);
});

describe('after an honest hand-over', () => {
  let before: string;
  beforeAll(async () => {
    before = await provider.send('evm_snapshot', []);
    honest = await deploy({ signer: fixture.deployer, config: fixture.config });
  });
  afterAll(() => provider.send('evm_revert', [before]));

  test('owners of the treasury who have changed since are not taken for another creation', async () => {
    const deployment = honest;
    const { Treasury } = deployment.addresses;
    await actAs(Treasury, Treasury, encode('Treasury', 'addOwnerWithThreshold', [member(8), 3]));
    const safeOwners = [...deployment.config.safeOwners, member(8)];
    expect(
      await found({ ...deployment, config: { ...deployment.config, safeOwners, safeThreshold: 3 } }),
    ).toEqual([]);
  });

  test('a role that was given before the file’s first block is not overlooked', async () => {
    const deployment = honest;
    const { Treasury, AccessManager } = deployment.addresses;
    await actAs(Treasury, AccessManager, encode('AccessManager', 'grantRole', [ROLES.MINTER, THIEF, 0]));
    // The event of a grant to an administrator looks like the manager's first.
    await actAs(Treasury, AccessManager, encode('AccessManager', 'grantRole', [ROLES.ADMIN, Treasury, 0]));
    const deployedAtBlock = await provider.getBlockNumber();
    expect(await found({ ...deployment, deployedAtBlock })).toContainEqual(
      `deployed-at-block AccessManager: ${deployedAtBlock} → an earlier block`,
    );
  });

  test('a minter of a while is not overlooked', async () => {
    const deployment = honest;
    const { Treasury, AccessManager } = deployment.addresses;
    await actAs(Treasury, AccessManager, encode('AccessManager', 'grantRole', [ROLES.MINTER, THIEF, 0]));
    await actAs(Treasury, AccessManager, encode('AccessManager', 'revokeRole', [ROLES.MINTER, THIEF]));
    expect(await found(deployment)).toEqual([
      `role-history MINTER of ${THIEF}: never held it → held it once`,
    ]);
  });

  test('a governor whose votes can be a matter of seconds is found by its bounds', async () => {
    const deployment = honest;
    const { AccessManager, StakingVault } = deployment.addresses;
    const fast = { ...deployment.config.governance, votingDelay: 1, votingPeriod: 2, lateQuorumExtension: 0 };
    const args = interfaces.Governor.encodeDeploy([
      AccessManager,
      StakingVault,
      { ...fast, timelockDelay: 3 },
    ]);
    const { address: Governor } = await deployCreate2(fixture.deployer, concat([bytecodes.Governor, args]));
    const addresses = { ...deployment.addresses, Governor };
    expect(await found({ ...deployment, addresses })).toEqual(
      expect.arrayContaining([
        'wiring Governor.lowestVotingDelay: 86400 → 1',
        'wiring Governor.lowestVotingPeriod: 259200 → 2',
        'wiring Governor.lowestLateQuorumExtension: 86400 → 0',
      ]),
    );
    const answer = await provider.call({ to: Governor, data: encode('Governor', 'timelock', []) });
    const timelock = getAddress(dataSlice(answer, 12));
    expect(await found({ ...deployment, addresses: { ...addresses, Timelock: timelock } })).toContain(
      'wiring Timelock.lowestDelay: 172800 → 3',
    );
  });

  test('tokens other than those of the config are found, though the books trade them', async () => {
    const deployment = honest;
    const { markets } = deployment.config;
    const usdc = { ...markets.usdc, token: THIEF };
    const { Usdc } = deployment.addresses;
    expect(
      await found({ ...deployment, config: { ...deployment.config, markets: { ...markets, usdc } } }),
    ).toEqual([expect.stringMatching(/^creation BookUsdc: /), `creation Usdc: ${THIEF} → ${Usdc}`]);
  });

  test('a position manager that keeps what the treasury fills the pool with is found, though it knows the factory', async () => {
    const deployment = honest;
    const { AmmFactory, AmmPositionManager: own } = deployment.addresses;
    const args = new Interface(nonfungiblePositionManagerAbi).encodeDeploy([AmmFactory, ZeroAddress, THIEF]);
    const { address: AmmPositionManager } = await deployCreate2(
      fixture.deployer,
      concat([nonfungiblePositionManagerBytecode, args]),
    );
    const addresses = { ...deployment.addresses, AmmPositionManager };
    expect(await found({ ...deployment, addresses })).toEqual([
      `creation AmmPositionManager: ${own} → ${AmmPositionManager}`,
    ]);
  });
});
