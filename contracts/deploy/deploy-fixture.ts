import { id, JsonRpcProvider, Wallet } from 'ethers';
import type { DeployConfig } from './deploy-config.ts';
import { startTestAnvil } from './test-anvil.ts';
import { deployTestTokens } from './test-tokens.ts';

// The first account of anvil's published mnemonic "test test … junk".
const DEPLOYER_KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';

/** For tests: the address of the key 0x11…1, 0x22…2 and so on. */
export const member = (n: number): string => memberKey(n).address;
export const memberKey = (n: number): Wallet => new Wallet(`0x${String(n).repeat(64)}`);

/** For tests: anvil with test tokens on it, a deployer with ether, and a config that deploys there. */
export async function startDeployFixture() {
  const anvil = await startTestAnvil();
  const provider = new JsonRpcProvider(anvil.url, undefined, {
    cacheTimeout: -1,
    pollingInterval: 20,
    batchMaxCount: 1,
    staticNetwork: true,
  });
  const deployer = new Wallet(DEPLOYER_KEY, provider);
  const tokens = await deployTestTokens(deployer, deployer.address, {});
  const config: DeployConfig = {
    safeOwners: [member(1), member(2), member(3)],
    safeThreshold: 2,
    guardian: member(4),
    fiatOperator: member(5),
    apiOperator: member(6),
    // Descending on purpose: the script sorts them.
    validators: { members: [member(5), member(6), member(7)].sort().reverse(), threshold: 2 },
    methodologies: [{ hash: id('methodology'), description: 'engine 1, ccf-2024' }],
    markets: { usdc: { token: tokens.Usdc }, usdt: { token: tokens.Usdt }, weth: { token: tokens.Weth } },
  };
  return {
    url: anvil.url,
    provider,
    deployer,
    config,
    stop: () => {
      provider.destroy();
      anvil.stop();
    },
  };
}
