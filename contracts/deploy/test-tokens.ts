import { concat, Interface, type Signer } from 'ethers';
import { testTokenAbi, testTokenBytecode } from '../generated/TestToken.gen.ts';
import { testWrappedEtherBytecode } from '../generated/TestWrappedEther.gen.ts';
import { deployCreate2 } from './create2.ts';

/** Addresses of what stands for USDC, USDT and WETH on the local chain. */
export type TestTokens = { Usdc: string; Usdt: string; Weth: string };

/** The test tokens, each deployed unless it is there or `existing` names another. Only the faucet's key mints them. */
export async function deployTestTokens(
  signer: Signer,
  faucet: string,
  existing: Partial<TestTokens>,
): Promise<TestTokens> {
  const created = async (code: string) => (await deployCreate2(signer, code)).address;
  const dollar = (name: string, symbol: string) =>
    created(concat([testTokenBytecode, new Interface(testTokenAbi).encodeDeploy([name, symbol, 6, faucet])]));
  return {
    Usdc: existing.Usdc ?? (await dollar('Test USD Coin (local chain)', 'tUSDC')),
    Usdt: existing.Usdt ?? (await dollar('Test Tether USD (local chain)', 'tUSDT')),
    Weth: existing.Weth ?? (await created(testWrappedEtherBytecode)),
  };
}
