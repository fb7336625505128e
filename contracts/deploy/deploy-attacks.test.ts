import { Interface, type JsonRpcProvider, Wallet } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { nonfungiblePositionManagerAbi } from '../generated/NonfungiblePositionManager.gen.ts';
import { deployAmm, POOL_FEE } from './amm.ts';
import { sqrtPriceX96 } from './amm-price.ts';
import { checkDeployment } from './check/check-deployment.ts';
import { send } from './create2.ts';
import { deploy } from './deploy.ts';
import { member, startDeployFixture } from './deploy-fixture.ts';

// What a stranger, a node or a wrong file can do to whoever deploys.

let fixture: Awaited<ReturnType<typeof startDeployFixture>>;
let provider: JsonRpcProvider;
let clean: string;

beforeAll(async () => {
  fixture = await startDeployFixture();
  ({ provider } = fixture);
});
beforeEach(async () => {
  clean = await provider.send('evm_snapshot', []);
});
afterEach(() => provider.send('evm_revert', [clean]));
afterAll(() => fixture.stop());

test('a stranger who begins the pool first does not keep the deployment from being handed over', async () => {
  const { deployer, config } = fixture;
  const before = await provider.send('evm_snapshot', []);
  const { CT02, Usdc, Treasury } = (await deploy({ signer: deployer, config })).addresses;
  await provider.send('evm_revert', [before]);

  // CT02's address follows from deployer and config: the pool can be there before the token.
  const stranger = Wallet.createRandom(provider);
  await provider.send('anvil_setBalance', [stranger.address, '0xde0b6b3a7640000']);
  const { positionManager } = await deployAmm(stranger);
  const tokens = [CT02, Usdc].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const dear = sqrtPriceX96({ quote: 1n, base: 1_000_000_000_000n });
  const begin = new Interface(nonfungiblePositionManagerAbi).encodeFunctionData(
    'createAndInitializePoolIfNecessary',
    [...tokens, POOL_FEE, dear],
  );
  await send(stranger, positionManager, begin);

  const steps: string[] = [];
  const deployment = await deploy({ signer: deployer, config, onStep: (name) => steps.push(name) });
  expect(steps).toContainEqual(expect.stringContaining('begun at another price'));
  expect(deployment.addresses.Treasury).toBe(Treasury);
  // All is the treasury's, and the check says what to mend before it fills the pool.
  expect(await checkDeployment(provider, deployment)).toEqual([
    expect.objectContaining({ check: 'pool-price', found: String(dear) }),
  ]);
});

test('a node that answers few blocks at once does not keep the deployment from being handed over', async () => {
  const { deployer, config } = fixture;
  const ask = provider.send.bind(provider);
  let refused = 0;
  provider.send = async (method, params) => {
    const [filter] = params as [{ fromBlock?: string; toBlock?: string }];
    // What is not a number, "latest", is the whole chain.
    if (method === 'eth_getLogs' && !(Number(filter.toBlock) - Number(filter.fromBlock) <= 5)) {
      refused += 1;
      throw new Error('query exceeds max block range');
    }
    return ask(method, params);
  };
  try {
    expect(await checkDeployment(provider, await deploy({ signer: deployer, config }))).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  } finally {
    provider.send = ask;
  }
});

test('nothing is handed over to a treasury that is not on this network', async () => {
  const { deployer, config } = fixture;
  const existing = { deployedAtBlock: 0, addresses: { Treasury: member(9) } };
  await expect(deploy({ signer: deployer, config, existing })).rejects.toThrow(`no Safe at ${member(9)}`);
});
