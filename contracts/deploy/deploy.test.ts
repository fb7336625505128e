import {
  AbstractSigner,
  Contract,
  Interface,
  id,
  type JsonRpcProvider,
  type Provider,
  type Signer,
  type TransactionRequest,
  type Wallet,
} from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessManagerAbi } from '../generated/AccessManager.gen.ts';
import { ct02Abi } from '../generated/CT02.gen.ts';
import { emissionsMinterAbi } from '../generated/EmissionsMinter.gen.ts';
import { factorRegistryAbi } from '../generated/FactorRegistry.gen.ts';
import { nonfungiblePositionManagerAbi } from '../generated/NonfungiblePositionManager.gen.ts';
import { safeL2Abi } from '../generated/SafeL2.gen.ts';
import { uniswapV3PoolAbi } from '../generated/UniswapV3Pool.gen.ts';
import { validatorSetAbi } from '../generated/ValidatorSet.gen.ts';
import { deployAmm, POOL_FEE } from './amm.ts';
import { checkDeployment } from './check/check-deployment.ts';
import { CREATE2_DEPLOYER } from './create2.ts';
import { deploy } from './deploy.ts';
import { type DeployConfig, type Deployment, normaliseConfig } from './deploy-config.ts';
import { member, startDeployFixture } from './deploy-fixture.ts';
import { DEFAULT_GOVERNANCE, requireGovernance } from './governance.ts';
import { mined } from './mined.ts';
import { requireNetwork } from './require-network.ts';
import { eachFrom } from './test-snapshots.ts';
import { TreasuryMustAct } from './treasury-must-act.ts';

let fixture: Awaited<ReturnType<typeof startDeployFixture>>;
let provider: JsonRpcProvider;
let deployer: Wallet;
let config: DeployConfig;
/** A deployment that the chain no longer has, and how many transactions it took. */
let first: { deployment: Deployment; sent: number };

beforeAll(async () => {
  fixture = await startDeployFixture();
  ({ provider, deployer, config } = fixture);
  const clean = await provider.send('evm_snapshot', []);
  const whole = new Interrupted(deployer, Number.POSITIVE_INFINITY);
  first = { deployment: await deploy({ signer: whole, config }), sent: whole.sent };
  await provider.send('evm_revert', [clean]);
});
afterAll(() => fixture.stop());

const eachOf = <T>(prepare: () => Promise<T>) => eachFrom(() => provider, prepare);

/** Signs like the deployer, and breaks off before the transaction with the given number. */
class Interrupted extends AbstractSigner {
  readonly #signer: Signer;
  readonly #limit: number;
  sent = 0;

  constructor(signer: Signer, limit: number) {
    super(signer.provider);
    this.#signer = signer;
    this.#limit = limit;
  }
  override getAddress = () => this.#signer.getAddress();
  override connect = () => this;
  override signTransaction = (transaction: TransactionRequest) => this.#signer.signTransaction(transaction);
  override signMessage = (message: string) => this.#signer.signMessage(message);
  override signTypedData: Signer['signTypedData'] = (...args) => this.#signer.signTypedData(...args);
  override async sendTransaction(transaction: TransactionRequest) {
    if (this.sent === this.#limit) throw new Error('interrupted');
    this.sent += 1;
    return this.#signer.sendTransaction(transaction);
  }
}

function read(deployment: Deployment) {
  const at = (name: keyof Deployment['addresses'], abi: ConstructorParameters<typeof Contract>[1]) =>
    new Contract(deployment.addresses[name], abi, provider);
  const manager = at('AccessManager', accessManagerAbi);
  return {
    manager,
    token: at('CT02', ct02Abi),
    safe: at('Treasury', safeL2Abi),
    validators: at('ValidatorSet', validatorSetAbi),
    registry: at('FactorRegistry', factorRegistryAbi),
    minter: at('EmissionsMinter', emissionsMinterAbi),
    hasRole: async (role: number, account: string): Promise<boolean> =>
      (await manager.getFunction('hasRole')(role, account))[0],
  };
}

async function priceOfPool({ addresses }: Deployment): Promise<number> {
  const pool = new Contract(addresses.Pool, uniswapV3PoolAbi, provider);
  const { sqrtPriceX96 } = await pool.getFunction('slot0')();
  // Base units of token1 for one of token0 (Uniswap v3 whitepaper, 6.1); 1.00 CT02 is 100, 1 USDC is 1,000,000.
  const price = (Number(sqrtPriceX96) / 2 ** 96) ** 2;
  return (BigInt(addresses.CT02) < BigInt(addresses.Usdc) ? price : 1 / price) / 10_000;
}

describe('deploy', () => {
  eachOf(async () => undefined);

  test('distributes exactly the 29,000 CT02 of genesis (protocol, section 1)', async () => {
    const recipients = [member(1), member(2), member(3), member(4), member(5)] as const;
    const { token } = read(
      await deploy({ signer: deployer, config: { ...config, genesisRecipients: [...recipients] } }),
    );

    const balances = await Promise.all(
      recipients.map((recipient) => token.getFunction('balanceOf')(recipient)),
    );
    expect(balances).toEqual([10_000_00n, 8_000_00n, 6_000_00n, 3_000_00n, 2_000_00n]);
    expect(await token.getFunction('totalSupply')()).toBe(29_000_00n);
    expect(await token.getFunction('mintedFor')(1)).toBe(29_000_00n);
    expect(await token.getFunction('mintedFor')(0)).toBe(0n);
  });

  test('begins an empty pool of CT02 and USDC at the price of the config', async () => {
    const cheaper = { ...config, poolPrice: '2500000' };
    expect(await priceOfPool(await deploy({ signer: deployer, config: cheaper }))).toBeCloseTo(2.5, 6);
  });

  test('is not held up by somebody who begins the pool first, at another price', async () => {
    const { addresses } = first.deployment;
    const { positionManager } = await deployAmm(deployer);
    const tokens = [addresses.CT02, addresses.Usdc].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
    const data = new Interface(nonfungiblePositionManagerAbi).encodeFunctionData(
      'createAndInitializePoolIfNecessary',
      // No price of whole base units comes to that.
      [...tokens, POOL_FEE, 2n ** 96n + 1n],
    );
    const stranger = member(7);
    await provider.send('anvil_impersonateAccount', [stranger]);
    await provider.send('anvil_setBalance', [stranger, '0xde0b6b3a7640000']);
    await mined(
      provider,
      await provider.send('eth_sendTransaction', [{ from: stranger, to: positionManager, data }]),
    );

    const deployment = await deploy({ signer: deployer, config });
    const { hasRole } = read(deployment);
    expect(await hasRole(0, addresses.Treasury), 'handed over').toBe(true);
    expect(await checkDeployment(provider, deployment)).toEqual([
      {
        check: 'pool-price',
        subject: 'Pool',
        expected: expect.stringMatching(/^√price × 2\^96 of \d+$/),
        found: `√price × 2^96 of ${2n ** 96n + 1n}`,
      },
    ]);
  });

  test('gives the same addresses on every fresh chain', async () => {
    await provider.send('anvil_mine', ['0x10']);
    const second = await deploy({ signer: deployer, config });
    expect(second.addresses).toEqual(first.deployment.addresses);
  });

  test('takes up again wherever it broke off', async () => {
    const { deployment: expected, sent } = first;
    // One more transaction goes through in each round, so that every boundary is broken off at once.
    let rounds = 0;
    for (;;) {
      rounds += 1;
      const signer = new Interrupted(deployer, 1);
      try {
        const { addresses } = await deploy({ signer, config });
        expect(addresses).toEqual(expected.addresses);
        break;
      } catch (error) {
        expect(String(error)).toContain('interrupted');
      }
    }
    expect(rounds).toBe(sent);
    // Each right was given once: to the deployer by the constructor, to the rest by the settings and the hand-over.
    const grants = await read(expected).manager.queryFilter('RoleGranted');
    const given = grants.map((event) =>
      'args' in event ? `${event.args.roleId} ${event.args.account}` : '',
    );
    expect(new Set(given).size).toBe(given.length);
    expect(await checkDeployment(provider, expected)).toEqual([]);
    expect(await read(expected).hasRole(0, deployer.address)).toBe(false);
  });

  test.each([
    ['votingDelay', 86_399],
    ['votingPeriod', 259_199],
    ['lateQuorumExtension', 86_399],
    ['timelockDelay', 172_799],
  ] as const)('a real network’s governance.%s is not %d s (protocol, section 8)', (field, seconds) => {
    const settings = { ...DEFAULT_GOVERNANCE, [field]: seconds };
    expect(() => requireGovernance(settings, true)).not.toThrow();
    expect(() => requireGovernance(settings, false)).toThrow(`governance.${field}`);
    expect(() => requireGovernance({ ...settings, [field]: seconds + 1 }, false)).not.toThrow();
  });

  test('a real network’s administrator cannot act within less than two days (protocol, section 11)', async () => {
    // Everything has code there, and nothing is a token, which is the next to be refused.
    const network = (chainId: bigint) =>
      ({ getCode: async () => '0x01', getNetwork: async () => ({ chainId }) }) as unknown as Provider;
    const check = (chainId: bigint, adminDelay: number) =>
      requireNetwork(network(chainId), { ...normaliseConfig(config), adminDelay });
    await expect(check(1n, 0)).rejects.toThrow(/^adminDelay/);
    await expect(check(1n, 172_799)).rejects.toThrow(/^adminDelay/);
    await expect(check(1n, 172_800)).rejects.toThrow(/is no ERC-20/);
    await expect(check(31_337n, 0)).rejects.toThrow(/is no ERC-20/);
  });

  test('sends no share of genesis where it would stay for ever, and creates no token then', async () => {
    const { addresses } = first.deployment;
    const given = (rewards: string) => ({
      ...config,
      genesisRecipients: [member(1), member(2), member(3), rewards, addresses.ApiPayments] as const,
    });
    await expect(deploy({ signer: deployer, config: given(addresses.StakingVault) })).rejects.toThrow(
      /genesisRecipients\[3\]: 0x[0-9a-fA-F]{40} is StakingVault/,
    );
    expect(await provider.getCode(addresses.CT02)).toBe('0x');
    await expect(deploy({ signer: deployer, config: given(addresses.RewardPool) })).resolves.toBeDefined();
  });

  test('refuses a network without the CREATE2 deployer', async () => {
    await provider.send('anvil_setCode', ['0x4e59b44847b379578588920cA78FbF26c0B4956C', '0x']);
    await expect(deploy({ signer: deployer, config })).rejects.toThrow(/no CREATE2 deployer/);
  });

  test.each<[string, (config: DeployConfig) => object]>([
    ['safeThreshold', () => ({ safeThreshold: 4 })],
    ['validators.threshold', ({ validators }) => ({ validators: { ...validators, threshold: 0 } })],
    ['safeThreshold', () => ({ safeOwners: [member(1), member(1), member(2)] })],
    ['safeOwners[1]', () => ({ safeOwners: [member(1), '0x12'] })],
    ['methodologies', () => ({ methodologies: [{ hash: '0x12', description: '' }] })],
    ['adminDelay', () => ({ adminDelay: -1 })],
    ['guardian', () => ({ guardian: `0x${'0'.repeat(40)}` })],
    ['fiatOperator', () => ({ fiatOperator: undefined })],
    ['apiOperator', () => ({ apiOperator: 'somebody' })],
    ['markets.usdc.token', () => ({ markets: undefined })],
    // Nobody has deployed anything there.
    [
      'markets.usdt.token: there is no contract',
      ({ markets }) => ({ markets: { ...markets, usdt: { token: member(8) } } }),
    ],
    // A contract, but no token.
    [
      'markets.usdt.token: 0x4e59b44847b379578588920cA78FbF26c0B4956C is no ERC-20',
      ({ markets }) => ({ markets: { ...markets, usdt: { token: CREATE2_DEPLOYER } } }),
    ],
    // Eighteen decimals where six belong.
    [
      'markets.usdc.token',
      ({ markets }) => ({ markets: { ...markets, weth: markets.usdc, usdc: markets.weth } }),
    ],
    ['markets: two pairs', ({ markets }) => ({ markets: { ...markets, usdt: markets.usdc } })],
    // The burn of 1 % of 0.99 CT02 is less than a base unit.
    ['markets.usd.lotSize', ({ markets }) => ({ markets: { ...markets, usd: { lotSize: 99 } } })],
    ['poolPrice', () => ({ poolPrice: '0' })],
    [
      'amm.swapRouter: there is no contract',
      () => ({
        amm: { factory: CREATE2_DEPLOYER, positionManager: CREATE2_DEPLOYER, swapRouter: member(8) },
      }),
    ],
    ['governance.votingPeriod', () => ({ governance: { votingPeriod: 1_209_601 } })],
    ['governance.quorumBps', () => ({ governance: { quorumBps: 399 } })],
    ['markets.usd.tickSize', ({ markets }) => ({ markets: { ...markets, usd: { tickSize: '10001' } } })],
  ])('refuses a config with an impossible %s before anything is sent', async (field, wrong) => {
    const signer = new Interrupted(deployer, Number.POSITIVE_INFINITY);
    const changed = { ...config, ...wrong(config) } as DeployConfig;
    await expect(deploy({ signer, config: changed })).rejects.toThrow(field);
    expect(signer.sent).toBe(0);
  });
});

describe('a complete deployment', () => {
  const complete = eachOf(() => deploy({ signer: deployer, config }));

  test('leaves the treasury Safe as the only administrator, and every contract the role it needs', async () => {
    const deployment = complete.prepared;
    const { hasRole, safe } = read(deployment);
    const { EmissionsMinter, RetirementCertificates, GenesisDistribution, Treasury } = deployment.addresses;

    expect(await hasRole(0, Treasury)).toBe(true);
    expect(await hasRole(0, deployer.address)).toBe(false);
    expect(await hasRole(1, EmissionsMinter)).toBe(true);
    expect(await hasRole(2, RetirementCertificates)).toBe(true);
    expect(await hasRole(3, EmissionsMinter)).toBe(true);
    expect(await hasRole(4, config.guardian)).toBe(true);
    expect(await hasRole(1, GenesisDistribution), 'genesis cannot mint again').toBe(false);
    expect(await safe.getFunction('getOwners')()).toEqual(config.safeOwners);
    expect(await safe.getFunction('getThreshold')()).toBe(2n);
    expect(await safe.getFunction('VERSION')()).toBe('1.5.0');
  });

  test('has an empty pool of CT02 and USDC at 10 USDC', async () => {
    expect(await priceOfPool(complete.prepared)).toBeCloseTo(10, 6);
  });

  test('sets validators in ascending order, approves methodologies and connects the certificates', async () => {
    const deployment = complete.prepared;
    const { validators, registry, minter } = read(deployment);

    const members: string[] = [...(await validators.getFunction('members')())];
    expect(members).toEqual([...config.validators.members].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)));
    expect(await validators.getFunction('threshold')()).toBe(2n);
    expect(await registry.getFunction('isApproved')(id('methodology'))).toBe(true);
    expect(await registry.getFunction('isApproved')(id('another'))).toBe(false);
    expect(await minter.getFunction('certificates')()).toBe(deployment.addresses.RetirementCertificates);
    expect(await minter.getFunction('treasury')()).toBe(deployment.addresses.Treasury);
  });

  test('sends nothing on a complete deployment, and answers the same', async () => {
    const first = complete.prepared;
    const again = await deploy({ signer: new Interrupted(deployer, 0), config });
    expect(again).toEqual(first);
    expect(JSON.parse(JSON.stringify(again))).toEqual(first);
    expect(await provider.getCode(first.addresses.AccessManager, first.deployedAtBlock - 1)).toBe('0x');
    expect(await provider.getCode(first.addresses.AccessManager, first.deployedAtBlock)).not.toBe('0x');
  });

  test('names what only the treasury can set once it has taken over, as calls that its owners can sign', async () => {
    const deployment = complete.prepared;
    const added = { hash: id('next engine'), description: 'engine 2' };
    const failure = await deploy({
      signer: deployer,
      config: { ...config, methodologies: [...config.methodologies, added] },
    }).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(TreasuryMustAct);
    const { calls } = failure as TreasuryMustAct;
    expect(calls).toEqual([
      {
        name: `approve methodology ${added.hash}`,
        to: deployment.addresses.FactorRegistry,
        data: new Interface(factorRegistryAbi).encodeFunctionData('approve', [added.hash, added.description]),
      },
    ]);
  });

  test('offers the treasury no second genesis, nor another minter, as calls to sign', async () => {
    const failure = await deploy({
      signer: deployer,
      config: { ...config, genesisRecipients: [member(1), member(2), member(3), member(4), member(5)] },
    }).catch((error: unknown) => error);
    expect(failure).not.toBeInstanceOf(TreasuryMustAct);
    expect(String(failure)).toMatch(/MINTER/);
  });

  test('does not take an earlier contract as given that is not there', async () => {
    const { addresses, deployedAtBlock } = complete.prepared;
    const existing = { deployedAtBlock, addresses: { ...addresses, RewardPool: member(8) } };
    await expect(deploy({ signer: deployer, config, existing })).rejects.toThrow(
      `There is no RewardPool at ${member(8)} on this network.`,
    );
  });

  test('does not call a deployment complete that has other validators than the config', async () => {
    const other = { ...config, validators: { members: [member(8), member(9)], threshold: 1 } };
    await expect(deploy({ signer: deployer, config: other })).rejects.toThrow(/set the validators/);
  });

  test('keeps the deployer’s key without any right: it can neither mint nor approve', async () => {
    const deployment = complete.prepared;
    const { token, registry } = read(deployment);
    const asDeployer = { from: deployer.address };
    await expect(token.getFunction('mint').staticCall(deployer.address, 1, 0, asDeployer)).rejects.toThrow(
      /AccessManagedUnauthorized/,
    );
    await expect(registry.getFunction('approve').staticCall(id('x'), '', asDeployer)).rejects.toThrow(
      /AccessManagedUnauthorized/,
    );
  });
});

describe('a deployment that broke off before its last transaction, which takes the administration from the deployer', () => {
  const brokenOff = eachOf(async () => {
    const { deployment, sent } = first;
    await expect(deploy({ signer: new Interrupted(deployer, sent - 1), config })).rejects.toThrow(
      /interrupted/,
    );
    expect(await read(deployment).hasRole(0, deployer.address)).toBe(true);
    return deployment;
  });

  test.each<[string, Partial<DeployConfig>, RegExp]>([
    // A second genesis of 29,000, a second minter with periods of its own, a second guardian.
    [
      'genesisRecipients',
      { genesisRecipients: [member(1), member(2), member(3), member(4), member(5)] },
      /MINTER/,
    ],
    ['safeOwners', { safeOwners: [member(1), member(2), member(9)] }, /MINTER/],
    ['guardian', { guardian: member(9) }, /GUARDIAN/],
  ])('does not go on with other %s: who has a role already would keep it', async (_, changes, role) => {
    const { token, hasRole } = read(brokenOff.prepared);
    await expect(deploy({ signer: deployer, config: { ...config, ...changes } })).rejects.toThrow(role);
    expect(await token.getFunction('mintedFor')(1), 'genesis').toBe(29_000_00n);
    expect(await hasRole(0, deployer.address), 'not handed over').toBe(true);
  });

  test('goes on with the validators and the delay that the config names now', async () => {
    const deployment = brokenOff.prepared;
    const changed = {
      ...config,
      validators: { members: [member(8), member(9)], threshold: 1 },
      adminDelay: 172_800,
    };
    await deploy({ signer: deployer, config: changed });
    const { validators, manager } = read(deployment);
    expect([...(await validators.getFunction('members')())].sort()).toEqual([member(8), member(9)].sort());
    expect(await validators.getFunction('threshold')()).toBe(1n);
    expect([...(await manager.getFunction('hasRole')(0, deployment.addresses.Treasury))]).toEqual([
      true,
      172_800n,
    ]);
  });
});
