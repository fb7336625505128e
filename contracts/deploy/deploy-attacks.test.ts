import type { JsonRpcProvider } from 'ethers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkDeployment } from './check/check-deployment.ts';
import { deploy } from './deploy.ts';
import { member, startDeployFixture } from './deploy-fixture.ts';

// What a node or a wrong file can do to whoever deploys.

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
