import { Contract, type Provider, type Signer } from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import { type Amm, POOL_FEE, type Pool, TICK_SPACING } from './amm.ts';
import { fullRange, inverse, nearestUsableTick, type Price } from './amm-price.ts';
import { providerOf, send } from './create2.ts';

/** Liquidity to put into a pool. Amounts are base units; `range` are prices of CT02, all prices when absent. */
export type Liquidity = {
  ct02: bigint;
  usdc: bigint;
  /** Of each amount at least this part is used, in basis points, or the call reverts: the price has moved. 9,900 when absent. */
  atLeastBps?: bigint;
  range?: { low: Price; high: Price };
  /** Who owns the position. */
  owner: string;
  /** UTC seconds after which the call reverts. */
  deadline: number;
};

/** One call of the owner of the tokens: a transaction, or a part of a Safe transaction. */
export type LiquidityCall = { name: string; to: string; data: string };

/** The calls by which a Safe, or any account that holds the tokens, adds liquidity: two approvals and the position. */
export function liquidityCalls(amm: Amm, pool: Pool, liquidity: Liquidity): LiquidityCall[] {
  const { ct02, usdc, atLeastBps = 9_900n, owner, deadline } = liquidity;
  const [amount0, amount1] = pool.ct02IsToken0 ? [ct02, usdc] : [usdc, ct02];
  const [tickLower, tickUpper] = ticksOf(pool, liquidity.range);
  const token = interfaces.CT02;
  const approve = (name: string, to: string, amount: bigint): LiquidityCall => ({
    name: `approve ${name} for the position manager`,
    to,
    data: token.encodeFunctionData('approve', [amm.positionManager, amount]),
  });
  return [
    approve('token0', pool.token0, amount0),
    approve('token1', pool.token1, amount1),
    {
      name: 'add liquidity',
      to: amm.positionManager,
      data: interfaces.AmmPositionManager.encodeFunctionData('mint', [
        {
          token0: pool.token0,
          token1: pool.token1,
          fee: POOL_FEE,
          tickLower,
          tickUpper,
          amount0Desired: amount0,
          amount1Desired: amount1,
          amount0Min: (amount0 * atLeastBps) / 10_000n,
          amount1Min: (amount1 * atLeastBps) / 10_000n,
          recipient: owner,
          deadline,
        },
      ]),
    },
  ];
}

/**
 * Adds liquidity from the signer's tokens, unless the owner has a position with these bounds in the pool.
 *
 * @returns Whether it was added now.
 * @throws Error when the pool's price is so far from that of the amounts that less than `atLeastBps` of one would be used.
 */
export async function addLiquidity(
  signer: Signer,
  amm: Amm,
  pool: Pool,
  liquidity: Liquidity,
): Promise<boolean> {
  const bounds = ticksOf(pool, liquidity.range).join();
  const positions = await positionsOf(providerOf(signer), amm, pool, liquidity.owner);
  if (positions.some(({ tickLower, tickUpper }) => `${tickLower},${tickUpper}` === bounds)) return false;
  for (const { to, data } of liquidityCalls(amm, pool, liquidity)) await send(signer, to, data);
  return true;
}

export type LiquidityPosition = { tokenId: bigint; liquidity: bigint; tickLower: number; tickUpper: number };

/** The positions that an account has in the pool, emptied ones left out. */
export async function positionsOf(
  provider: Provider,
  amm: Amm,
  pool: Pool,
  owner: string,
): Promise<LiquidityPosition[]> {
  const manager = new Contract(amm.positionManager, interfaces.AmmPositionManager, provider);
  const count = Number(await manager.getFunction('balanceOf')(owner));
  const found: LiquidityPosition[] = [];
  for (let index = 0; index < count; index += 1) {
    const tokenId: bigint = await manager.getFunction('tokenOfOwnerByIndex')(owner, index);
    const position = await manager.getFunction('positions')(tokenId);
    const here =
      position.token0 === pool.token0 && position.token1 === pool.token1 && Number(position.fee) === POOL_FEE;
    if (!here || position.liquidity === 0n) continue;
    found.push({
      tokenId,
      liquidity: position.liquidity,
      tickLower: Number(position.tickLower),
      tickUpper: Number(position.tickUpper),
    });
  }
  return found;
}

function ticksOf(pool: Pool, range: Liquidity['range']): [lower: number, upper: number] {
  if (!range) return fullRange(TICK_SPACING);
  const at = (price: Price) => nearestUsableTick(pool.ct02IsToken0 ? price : inverse(price), TICK_SPACING);
  const ticks: [number, number] = pool.ct02IsToken0
    ? [at(range.low), at(range.high)]
    : [at(range.high), at(range.low)];
  if (ticks[0] >= ticks[1])
    throw new Error('range: the low price must be below the high one, by 2 % at least.');
  return ticks;
}
