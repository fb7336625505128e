import { Contract, JsonRpcSigner } from 'ethers';
import { createPool, deployAmm, increaseOracle, POOL_FEE } from '../../contracts/deploy/amm.ts';
import { addLiquidity } from '../../contracts/deploy/amm-liquidity.ts';
import { priceOf } from '../../contracts/deploy/amm-price.ts';
import { swapRouterAbi } from '../../contracts/generated/SwapRouter.gen.ts';
import type { Evm } from './evm.ts';
import type { Fills } from './order-book.ts';
import type { Protocol } from './protocol.ts';

const FOR_EVER = 4_000_000_000;

/**
 * Swaps through Uniswap v3's router in a pool of the same two tokens at the book's price, by an account that has swapped
 * before. No tick is crossed, which is the cheapest swap there is.
 */
export async function measureSwaps(
  evm: Evm,
  protocol: Protocol,
): Promise<{ plain: Fills; withOracle: Fills }> {
  const { token, dollar, user } = protocol;
  const owner = await user();
  const signer = new JsonRpcSigner(evm.provider, owner);
  const amm = await deployAmm(signer);
  const tokens = { ct02: String(token.target), usdc: String(dollar.target) };
  const pool = await createPool(signer, amm, tokens, priceOf(10_000_000n, 2));
  const amounts = { ct02: 50_000_00n, usdc: 500_000_000_000n };
  await addLiquidity(signer, amm, pool, { ...amounts, owner, deadline: FOR_EVER });

  const router = new Contract(amm.swapRouter, swapRouterAbi, evm.provider);
  const trader = await user(router);
  const swap = (tokenIn: string, tokenOut: string, amountIn: bigint): Promise<number> =>
    evm.send(trader, router, 'exactInputSingle', {
      ...{ tokenIn, tokenOut, fee: POOL_FEE, recipient: trader, deadline: FOR_EVER },
      ...{ amountIn, amountOutMinimum: 1, sqrtPriceLimitX96: 0 },
    });
  const fills = async (): Promise<Fills> => ({
    buy: await evm.rehearse(() => swap(tokens.usdc, tokens.ct02, 90_000_000n)),
    sell: await evm.rehearse(() => swap(tokens.ct02, tokens.usdc, 9_00n)),
  });

  await swap(tokens.usdc, tokens.ct02, 10_000_000n);
  await swap(tokens.ct02, tokens.usdc, 1_00n);
  const plain = await fills();
  await increaseOracle(signer, pool, 300);
  await swap(tokens.usdc, tokens.ct02, 10_000_000n);
  return { plain, withOracle: await fills() };
}
