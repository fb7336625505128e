import {
  Contract,
  ContractFactory,
  Interface,
  type InterfaceAbi,
  JsonRpcProvider,
  NonceManager,
  Wallet,
} from 'ethers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessManagerAbi, accessManagerBytecode } from '../generated/AccessManager.gen.ts';
import { ct02Abi, ct02Bytecode } from '../generated/CT02.gen.ts';
import { nonfungiblePositionManagerAbi } from '../generated/NonfungiblePositionManager.gen.ts';
import { swapRouterAbi } from '../generated/SwapRouter.gen.ts';
import { testTokenAbi, testTokenBytecode } from '../generated/TestToken.gen.ts';
import { uniswapV3FactoryAbi } from '../generated/UniswapV3Factory.gen.ts';
import { uniswapV3PoolAbi } from '../generated/UniswapV3Pool.gen.ts';
import { type Amm, beginPool, createPool, deployAmm, increaseOracle, POOL_FEE, type Pool } from './amm.ts';
import { addLiquidity, type Liquidity, liquidityCalls, positionsOf } from './amm-liquidity.ts';
import { inverse, priceOf, sqrtPriceX96 } from './amm-price.ts';
import { CREATE2_DEPLOYER, send } from './create2.ts';
import { mined } from './mined.ts';
import { startTestAnvil } from './test-anvil.ts';
import { eachFrom } from './test-snapshots.ts';

// The first account of anvil's published mnemonic "test test … junk".
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
/** 1 USDC (6 decimals) for 1 CT02 (2 decimals): 10,000 base units for one. */
const ONE_DOLLAR = priceOf(1_000_000n, 2);

let anvil: Awaited<ReturnType<typeof startTestAnvil>>;
let provider: JsonRpcProvider;
let wallet: Wallet;

beforeAll(async () => {
  anvil = await startTestAnvil();
  provider = new JsonRpcProvider(anvil.url, undefined, {
    cacheTimeout: -1,
    pollingInterval: 20,
    batchMaxCount: 1,
    staticNetwork: true,
  });
  wallet = new Wallet(KEY, provider);
});
afterAll(() => {
  provider.destroy();
  anvil.stop();
});

const eachOf = <T>(prepare: () => Promise<T>) => eachFrom(() => provider, prepare);

/**
 * CT02, and a dollar with a higher or a lower address, which decides which of them is token0.
 */
async function deployTokens(ct02First: boolean): Promise<{ ct02: string; usdc: string }> {
  const signer = new NonceManager(wallet);
  const deployed = async (factory: ContractFactory, ...args: unknown[]) => {
    const contract = await factory.deploy(...args);
    // ethers' own waiting hears of blocks that are new to it, and after a return to an earlier one there may be none.
    await mined(provider, contract.deploymentTransaction()?.hash ?? '');
    return contract.getAddress();
  };
  const manager = await deployed(
    new ContractFactory(accessManagerAbi, accessManagerBytecode, signer),
    wallet.address,
  );
  const ct02 = await deployed(new ContractFactory(ct02Abi, ct02Bytecode, signer), manager);
  const dollar = new ContractFactory(testTokenAbi, testTokenBytecode, signer);
  const deployDollar = () => deployed(dollar, 'Test USDC', 'tUSDC', 6, wallet.address);
  let usdc = await deployDollar();
  while (BigInt(ct02) < BigInt(usdc) !== ct02First) usdc = await deployDollar();
  await call(ct02, ct02Abi, 'mint', wallet.address, 100_000_00n, 0);
  await call(usdc, testTokenAbi, 'mint', wallet.address, 1_000_000n * 1_000_000n);
  return { ct02, usdc };
}

/** With room in the gas: whether a swap writes an observation depends on the second in which it is mined. */
async function call(to: string, abi: InterfaceAbi, method: string, ...args: unknown[]): Promise<void> {
  await send(wallet, to, new Interface(abi).encodeFunctionData(method, args));
}

const balance = async (token: string): Promise<bigint> =>
  new Contract(token, ct02Abi, provider).getFunction('balanceOf')(wallet.address);

type Unpooled = { amm: Amm; ct02: string; usdc: string };
type Setup = Unpooled & { pool: Pool };

async function unpooled(ct02First = true): Promise<Unpooled> {
  return { ...(await deployTokens(ct02First)), amm: await deployAmm(wallet) };
}

async function emptyPool(ct02First = true): Promise<Setup> {
  const there = await unpooled(ct02First);
  return { ...there, pool: await createPool(wallet, there.amm, there, ONE_DOLLAR) };
}

/** A pool of 10,000.00 CT02 and 10,000 USDC at 1 USDC, over all prices: 10^6 and 10^10 base units. */
async function setup(ct02First = true): Promise<Setup> {
  const there = await emptyPool(ct02First);
  await addLiquidity(wallet, there.amm, there.pool, liquidity());
  return there;
}

const liquidity = (more: Partial<Liquidity> = {}): Liquidity => ({
  ct02: 10_000_00n,
  usdc: 10_000_000_000n,
  owner: wallet.address,
  deadline: 4_000_000_000,
  ...more,
});

/** Swaps through the router. @returns What came out. */
async function swap({ amm, ...tokens }: Setup, from: 'ct02' | 'usdc', amountIn: bigint, atLeast = 0n) {
  const tokenIn = tokens[from];
  const tokenOut = tokens[from === 'ct02' ? 'usdc' : 'ct02'];
  await call(tokenIn, ct02Abi, 'approve', amm.swapRouter, amountIn);
  const before = await balance(tokenOut);
  await call(amm.swapRouter, swapRouterAbi, 'exactInputSingle', {
    tokenIn,
    tokenOut,
    fee: POOL_FEE,
    recipient: wallet.address,
    deadline: 4_000_000_000,
    amountIn,
    amountOutMinimum: atLeast,
    sqrtPriceLimitX96: 0,
  });
  return (await balance(tokenOut)) - before;
}

async function pass(seconds: number): Promise<void> {
  await provider.send('evm_increaseTime', [seconds]);
  await provider.send('evm_mine', []);
}

describe('deployAmm', () => {
  eachOf(async () => undefined);

  test('puts Uniswap v3 where its creation code says, and sends nothing the second time', async () => {
    const first = await deployAmm(wallet);
    const sent = await provider.getTransactionCount(wallet.address);
    expect(await deployAmm(wallet)).toEqual(first);
    expect(await provider.getTransactionCount(wallet.address)).toBe(sent);
    for (const address of Object.values(first)) expect(await provider.getCode(address)).not.toBe('0x');
  });

  test('leaves a factory whose protocol fee nobody can switch on', async () => {
    const { factory } = await deployAmm(wallet);
    const owner = await new Contract(factory, uniswapV3FactoryAbi, provider).getFunction('owner')();
    expect(owner).toBe(CREATE2_DEPLOYER);
  });
});

describe.each([
  ['CT02 is token0', true],
  ['CT02 is token1', false],
])('an empty pool of which %s', (_, ct02First) => {
  const empty = eachOf(() => emptyPool(ct02First));

  test('begins at the given price, in the 1 % tier, once', async () => {
    const { amm, pool, ...tokens } = empty.prepared;
    expect(pool.ct02IsToken0).toBe(ct02First);
    const contract = new Contract(pool.address, uniswapV3PoolAbi, provider);
    // √10,000 = 100 and √(1/10,000) = 1/100.
    const expected = ct02First ? 100n << 96n : (1n << 96n) / 100n;
    expect((await contract.getFunction('slot0')()).sqrtPriceX96).toBe(expected);
    expect(await contract.getFunction('fee')()).toBe(10_000n);
    expect(await contract.getFunction('tickSpacing')()).toBe(200n);

    const sent = await provider.getTransactionCount(wallet.address);
    expect(await createPool(wallet, amm, tokens, ONE_DOLLAR)).toEqual(pool);
    expect(await provider.getTransactionCount(wallet.address)).toBe(sent);
  });

  // Between 0.50 and 2.00 USDC, L = √(x·y) ÷ (1 − √(1/2)) = 3.41 times as deep as over all prices (whitepaper, 2).
  test('is 3.4 times as deep when it is filled between 0.50 and 2.00 USDC', async () => {
    const { amm, pool } = empty.prepared;
    const range = { low: priceOf(500_000n, 2), high: priceOf(2_000_000n, 2) };
    await addLiquidity(wallet, amm, pool, liquidity({ range, atLeastBps: 9_000n }));
    const [position] = await positionsOf(provider, amm, pool, wallet.address);
    expect(Number(position?.liquidity) / 1e8).toBeCloseTo(1 / (1 - Math.SQRT1_2), 1);
  });

  test('is filled by a Safe with the calls that it would make itself', async () => {
    const { amm, pool } = empty.prepared;
    const calls = liquidityCalls(amm, pool, liquidity());
    expect(calls.map(({ to }) => to)).toEqual([pool.token0, pool.token1, amm.positionManager]);
    // With room in the gas, as for swaps: an observation may have to be written.
    for (const { to, data } of calls) {
      await mined(provider, (await wallet.sendTransaction({ to, data, gasLimit: 1_000_000 })).hash);
    }
    expect(await positionsOf(provider, amm, pool, wallet.address)).toHaveLength(1);
    const minted = new Interface(nonfungiblePositionManagerAbi).parseTransaction({
      data: calls[2]?.data ?? '',
    });
    expect(minted?.args[0][ct02First ? 'amount0Min' : 'amount1Min']).toBe(9_900_00n);
  });
});

describe.each([
  ['CT02 is token0', true],
  ['CT02 is token1', false],
])('a pool of which %s', (_, ct02First) => {
  const pooled = eachOf(() => setup(ct02First));

  // x = 10^6, y = 10^10, x·y = 10^16. Of 100.00 CT02, 1 % is the fee: 9,900 units trade.
  // 10^10 − 10^16 ÷ 1,009,900 = 98,029,507.87…
  test('sells 100.00 CT02 for 98.029507 USDC: x·y stays what it was', async () => {
    expect(await swap(pooled.prepared, 'ct02', 100_00n)).toBe(98_029_507n);
  });

  // 99 of 100 USDC trade: 10^6 − 10^16 ÷ (10^10 + 99,000,000) = 9,802.95…
  test('sells 98.02 CT02 for 100 USDC', async () => {
    expect(await swap(pooled.prepared, 'usdc', 100_000_000n)).toBe(98_02n);
  });

  // 0.99 of 1 USDC: 10^6 − 10^16 ÷ (10^10 + 990,000) = 98.99…: 0.0099 CT02 are lost to the second decimal.
  test('gives whole base units of 0.01 CT02, rounded down, and no more than was asked for at least', async () => {
    const there = pooled.prepared;
    await expect(swap(there, 'usdc', 1_000_000n, 99n)).rejects.toThrow('Too little received');
    expect(await swap(there, 'usdc', 1_000_000n, 98n)).toBe(98n);
  });

  test('gives nothing for 0.01 CT02: the fee, rounded up, is all of it', async () => {
    const there = pooled.prepared;
    await expect(swap(there, 'ct02', 1n, 1n)).rejects.toThrow('Too little received');
    expect(await swap(there, 'ct02', 1n)).toBe(0n);
    // 0.01 of 0.02: 10^10 − 10^16 ÷ 1,000,001 = 9,999.99…
    expect(await swap(there, 'ct02', 2n)).toBe(9_999n);
  });

  test('remembers prices: its oracle gives the mean over time', async () => {
    const there = pooled.prepared;
    const { pool } = there;
    await increaseOracle(wallet, pool, 50);
    await increaseOracle(wallet, pool, 20);
    const contract = new Contract(pool.address, uniswapV3PoolAbi, provider);
    expect((await contract.getFunction('slot0')()).observationCardinalityNext).toBe(50n);

    // ln 10,000 ÷ ln 1.0001 = 92,108.01: ticks are rounded down.
    const before = ct02First ? 92_108 : -92_109;
    await pass(1_000);
    const mean = async (ago: number) => {
      const { tickCumulatives } = await contract.getFunction('observe')([ago, 0]);
      return Number(tickCumulatives[1] - tickCumulatives[0]) / ago;
    };
    expect(await mean(500)).toBe(before);

    await swap(there, 'ct02', 1_000_00n);
    const traded = (await provider.getBlock('latest'))?.timestamp ?? 0;
    await pass(300);
    const now = (await provider.getBlock('latest'))?.timestamp ?? 0;
    // 99,000 units came in: the price is 10^16 ÷ 1,099,000² = 8,279.51, ln of it ÷ ln 1.0001 = 90,219.90.
    const after = ct02First ? 90_219 : -90_220;
    const since = now - traded;
    expect(await mean(since)).toBe(after);
    expect(await mean(2 * since)).toBe((before + after) / 2);
  });

  test('is taken by createPool as it is, wherever its price has gone', async () => {
    const there = pooled.prepared;
    await swap(there, 'ct02', 1_000_00n);
    expect(await createPool(wallet, there.amm, there, ONE_DOLLAR)).toEqual(there.pool);
  });
});

describe('createPool', () => {
  const without = eachOf(unpooled);

  test('does not use an empty pool that somebody else has begun at another price', async () => {
    const { amm, ct02, usdc } = without.prepared;
    const begin = 'createAndInitializePoolIfNecessary';
    const dearer = sqrtPriceX96(priceOf(5_000_000n, 2));
    await call(amm.positionManager, nonfungiblePositionManagerAbi, begin, ct02, usdc, POOL_FEE, dearer);
    await expect(createPool(wallet, amm, { ct02, usdc }, ONE_DOLLAR)).rejects.toThrow('another price');
    expect((await createPool(wallet, amm, { ct02, usdc }, priceOf(5_000_000n, 2))).token0).toBe(ct02);
  });

  // At √price = 1 a liquidity of 1,000 base units is 1,000 of each token; to √price = 100 takes 1,000 × 99 units of USDC and
  // the fee of 1 %: 0.10 USDC.
  test('a pool begun at another price is moved for cents: a small position, then a swap to the price', async () => {
    const { amm, ct02, usdc } = without.prepared;
    const begin = 'createAndInitializePoolIfNecessary';
    await call(
      amm.positionManager,
      nonfungiblePositionManagerAbi,
      begin,
      ct02,
      usdc,
      POOL_FEE,
      2n ** 96n + 1n,
    );
    const pool = await beginPool(wallet, amm, { ct02, usdc }, ONE_DOLLAR);
    const fill = async (more: Partial<Liquidity>) => {
      for (const { to, data } of liquidityCalls(amm, pool, liquidity(more))) await send(wallet, to, data);
    };
    await expect(fill({})).rejects.toThrow('Price slippage check');

    const before = await balance(usdc);
    await fill({ ct02: 1_000n, usdc: 1_000n, atLeastBps: 0n });
    await call(usdc, ct02Abi, 'approve', amm.swapRouter, 1_000_000n);
    await call(amm.swapRouter, swapRouterAbi, 'exactInputSingle', {
      tokenIn: usdc,
      tokenOut: ct02,
      fee: POOL_FEE,
      recipient: wallet.address,
      deadline: 4_000_000_000,
      amountIn: 1_000_000n,
      amountOutMinimum: 0,
      sqrtPriceLimitX96: sqrtPriceX96(ONE_DOLLAR),
    });
    expect(Number(before - (await balance(usdc)))).toBeCloseTo(1_000 + 99_000 / 0.99, -1);
    const { sqrtPriceX96: found } = await new Contract(pool.address, uniswapV3PoolAbi, provider).getFunction(
      'slot0',
    )();
    expect(found).toBe(sqrtPriceX96(ONE_DOLLAR));
    await fill({});
  });
});

describe('addLiquidity', () => {
  const pooled = eachOf(setup);

  test('adds a position once', async () => {
    const { amm, pool } = pooled.prepared;
    const positions = await positionsOf(provider, amm, pool, wallet.address);
    // √(10^6 × 10^10) = 10^8.
    expect(positions).toEqual([
      { tokenId: 1n, liquidity: 100_000_000n, tickLower: -887_200, tickUpper: 887_200 },
    ]);
    expect(await addLiquidity(wallet, amm, pool, liquidity())).toBe(false);
    const range = { low: priceOf(500_000n, 2), high: priceOf(2_000_000n, 2) };
    expect(await addLiquidity(wallet, amm, pool, liquidity({ range, atLeastBps: 9_000n }))).toBe(true);
    expect(await positionsOf(provider, amm, pool, wallet.address)).toHaveLength(2);
  });

  test('is refused when the price has moved away from the amounts', async () => {
    const there = pooled.prepared;
    await swap(there, 'ct02', 1_000_00n);
    const other = liquidity({
      range: { low: inverse({ quote: 1n, base: 5_000n }), high: priceOf(2_000_000n, 2) },
    });
    await expect(addLiquidity(wallet, there.amm, there.pool, other)).rejects.toThrow('Price slippage check');
  });

  test('refuses a range that is upside down', async () => {
    const { amm, pool } = pooled.prepared;
    const range = { low: priceOf(2_000_000n, 2), high: priceOf(500_000n, 2) };
    expect(() => liquidityCalls(amm, pool, liquidity({ range }))).toThrow('below the high one');
  });
});
