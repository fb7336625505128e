/**
 * The automated market maker: an unchanged Uniswap v3 with one pool of CT02 and USDC (docs/adr/automated-market-maker.md).
 * Every step looks first and acts when something is missing, so that a run that broke off is taken up by another.
 */
import {
  Contract,
  concat,
  getAddress,
  type Interface,
  type Provider,
  type Signer,
  ZeroAddress,
} from 'ethers';
import { interfaces } from '../../src/main/chain/abis.ts';
import { nonfungiblePositionManagerBytecode } from '../generated/NonfungiblePositionManager.gen.ts';
import { swapRouterBytecode } from '../generated/SwapRouter.gen.ts';
import { uniswapV3FactoryBytecode } from '../generated/UniswapV3Factory.gen.ts';
import { inverse, type Price, sqrtPriceX96 } from './amm-price.ts';
import { create2Address, deployCreate2, providerOf, send } from './create2.ts';

/** 1 %, in hundredths of a basis point: the tier for pairs that are not pegged. A seller on the book pays as much. */
export const POOL_FEE = 10_000;
/** Bounds of positions are multiples of this in a pool of that fee. */
export const TICK_SPACING = 200;

/** More observations than one transaction can add: EIP-7825 limits it to 2^24 gas, and each takes 22,000. */
const OBSERVATIONS_AT_ONCE = 500;

/** Where Uniswap v3 is. On a network that has it, its own addresses can be given in place of `deployAmm`. */
export type Amm = { factory: string; positionManager: string; swapRouter: string };

/** A pool. Which of two tokens is token0 follows from their addresses. */
export type Pool = { address: string; token0: string; token1: string; ct02IsToken0: boolean };

/**
 * Deploys Uniswap v3's factory, position manager and swap router, unless they are there. The factory's owner, who may
 * take up to a quarter of the pools' fees, becomes the CREATE2 deployer, which owns nothing: nobody can. There is no wrapped ether, and
 * positions have no picture.
 */
export async function deployAmm(signer: Signer): Promise<Amm> {
  for (const code of Object.values(ammCode())) await deployCreate2(signer, code);
  return deployedAmm();
}

/** Where `deployAmm` puts them: the addresses follow from the code. */
export function deployedAmm(): Amm {
  const { factory, positionManager, swapRouter } = ammCode();
  return {
    factory: create2Address(factory),
    positionManager: create2Address(positionManager),
    swapRouter: create2Address(swapRouter),
  };
}

/** Creation code with arguments, in the order of creation. */
function ammCode(): Amm {
  const code = (abi: Interface, bytecode: string, args: string[]): string =>
    concat([bytecode, abi.encodeDeploy(args)]);
  const factory = code(interfaces.AmmFactory, uniswapV3FactoryBytecode, []);
  const at = create2Address(factory);
  return {
    factory,
    positionManager: code(interfaces.AmmPositionManager, nonfungiblePositionManagerBytecode, [
      ...[at, ZeroAddress, ZeroAddress],
    ]),
    swapRouter: code(interfaces.AmmRouter, swapRouterBytecode, [at, ZeroAddress]),
  };
}

/**
 * Creates the pool of CT02 and USDC at the given price of CT02, unless it is there. Anyone may create a pool: one that
 * somebody else has begun at another price is not used.
 *
 * @throws PoolAtAnotherPrice
 */
export async function createPool(
  signer: Signer,
  amm: Amm,
  tokens: { ct02: string; usdc: string },
  price: Price,
): Promise<Pool> {
  const pool = await beginPool(signer, amm, tokens, price);
  const other = await otherPriceOf(providerOf(signer), pool, price);
  if (other) {
    throw new Error(
      `The pool ${pool.address} is empty and was begun at another price (√price × 2^96 is ${other.found}, not ${other.asked}). Move it there with a swap, or ask for its price.`,
    );
  }
  return pool;
}

/** The same, but takes a pool that is there at any price. */
export async function beginPool(
  signer: Signer,
  amm: Amm,
  tokens: { ct02: string; usdc: string },
  price: Price,
): Promise<Pool> {
  const [ct02, usdc] = [getAddress(tokens.ct02), getAddress(tokens.usdc)];
  const provider = providerOf(signer);
  const ct02IsToken0 = BigInt(ct02) < BigInt(usdc);
  const [token0, token1] = ct02IsToken0 ? [ct02, usdc] : [usdc, ct02];

  const factory = new Contract(amm.factory, interfaces.AmmFactory, provider);
  const find = async (): Promise<string> => factory.getFunction('getPool')(token0, token1, POOL_FEE);
  const begun = (await find()) !== ZeroAddress && (await stateOf(provider, await find())).sqrtPriceX96 !== 0n;
  if (!begun) {
    const create = interfaces.AmmPositionManager.encodeFunctionData('createAndInitializePoolIfNecessary', [
      token0,
      token1,
      POOL_FEE,
      sqrtOf(price, ct02IsToken0),
    ]);
    await send(signer, amm.positionManager, create);
  }
  return { address: await find(), token0, token1, ct02IsToken0 };
}

/** √price × 2^96 as the pool has it and as it was asked for, if the pool is empty and the two differ. */
export async function otherPriceOf(
  provider: Provider,
  { address, ct02IsToken0 }: Pick<Pool, 'address' | 'ct02IsToken0'>,
  price: Price,
): Promise<{ found: bigint; asked: bigint } | null> {
  const { sqrtPriceX96: found, liquidity } = await stateOf(provider, address);
  const asked = sqrtOf(price, ct02IsToken0);
  return found !== asked && liquidity === 0n ? { found, asked } : null;
}

function sqrtOf(price: Price, ct02IsToken0: boolean): bigint {
  return sqrtPriceX96(ct02IsToken0 ? price : inverse(price));
}

/**
 * Makes the pool's oracle remember so many observations, one for each second in which somebody trades: without this it
 * remembers one. Anyone may call it; each takes 22,000 gas.
 */
export async function increaseOracle(signer: Signer, pool: Pool, observations: number): Promise<void> {
  if (!Number.isInteger(observations) || observations < 1 || observations > 65_535) {
    throw new Error(`A pool remembers 1 to 65,535 observations, not ${observations}.`);
  }
  for (;;) {
    const { cardinalityNext } = await stateOf(providerOf(signer), pool.address);
    if (cardinalityNext >= observations) return;
    const next = Math.min(observations, cardinalityNext + OBSERVATIONS_AT_ONCE);
    const data = interfaces.Pool.encodeFunctionData('increaseObservationCardinalityNext', [next]);
    await send(signer, pool.address, data);
  }
}

async function stateOf(
  provider: Provider,
  address: string,
): Promise<{ sqrtPriceX96: bigint; liquidity: bigint; cardinalityNext: number }> {
  const pool = new Contract(address, interfaces.Pool, provider);
  const [slot0, liquidity] = await Promise.all([
    pool.getFunction('slot0')(),
    pool.getFunction('liquidity')(),
  ]);
  return {
    sqrtPriceX96: slot0.sqrtPriceX96,
    liquidity,
    cardinalityNext: Number(slot0.observationCardinalityNext),
  };
}
