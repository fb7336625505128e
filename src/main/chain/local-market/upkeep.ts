import { POOL_FEE } from '../../../../contracts/deploy/amm.ts';
import { PAIRS } from '../../../domain/market/pairs.ts';
import { read } from '../contracts.ts';
import { bookNames, MARKETS } from '../markets.ts';
import type { Participant } from './cast.ts';
import { type Act, act, type World } from './world.ts';

/** By how much the pool's price must differ before somebody moves it: its fee of 1 %, and something to earn. */
const WORTH_MOVING = 0.025;

/** Collects the fees of every book that has some, and has them shared. */
export async function shareFees(world: World, by: Participant): Promise<Act[]> {
  const accrued = await Promise.all(bookNames.map((book) => read(world, book, 'accruedFees', [])));
  return PAIRS.flatMap((pair, index) => {
    if ((accrued[index] ?? 0n) === 0n) return [];
    const { book, quote } = MARKETS[pair];
    return [
      act(world, by.wallet, book, 'collectFees', []),
      act(world, by.wallet, 'FeeRouter', 'distribute', [world.addresses[quote]]),
    ];
  });
}

/** Moves what the reward pool holds for stakers into the stream of rewards. */
export async function collectRewards(world: World, by: Participant): Promise<Act[]> {
  const waiting = await read(world, 'RewardPool', 'stakerRewards', []);
  return waiting === 0n ? [] : [act(world, by.wallet, 'StakingVault', 'collect', [])];
}

/** Notes how much was minted, and renews the floor bid. The chain refuses that when there is nothing to renew. */
export function attendToFloor(world: World, by: Participant): Act[] {
  return [
    act(world, by.wallet, 'StabilityModule', 'observeEmissions', []),
    { ...act(world, by.wallet, 'StabilityModule', 'refreshFloor', []), mayBeRefused: true },
  ];
}

/**
 * Moves the pool half of the way to `dollars` when it is far enough away. In a pool whose liquidity covers all prices the
 * product of what it holds stays the same: at a price of p it holds √(product ÷ p) CT02.
 */
export async function movePool(world: World, by: Participant, dollars: number, now: number): Promise<Act[]> {
  const { CT02, Usdc, Pool } = world.addresses;
  const [inBase, inQuote] = await Promise.all([
    read(world, 'CT02', 'balanceOf', [Pool]),
    read(world, 'Usdc', 'balanceOf', [Pool]),
  ]);
  if (inBase === 0n || inQuote === 0n) return [];
  const [base, units] = [Number(inBase), Number(inQuote)];
  // Units of USDC for a unit of CT02: 10 USDC for 1.00 is 100,000 for 0.01.
  const price = units / base;
  const wanted = dollars * 10_000;
  if (Math.abs(wanted / price - 1) < WORTH_MOVING) return [];
  const target = (price + wanted) / 2;
  const buying = target > price;
  const amountIn = BigInt(
    Math.floor(buying ? Math.sqrt(base * units * target) - units : Math.sqrt((base * units) / target) - base),
  );
  const held = await read(world, buying ? 'Usdc' : 'CT02', 'balanceOf', [by.wallet.address]);
  if (amountIn <= 0n || held < amountIn) return [];
  return [
    act(world, by.wallet, 'AmmRouter', 'exactInputSingle', [
      {
        tokenIn: buying ? Usdc : CT02,
        tokenOut: buying ? CT02 : Usdc,
        fee: POOL_FEE,
        recipient: by.wallet.address,
        deadline: BigInt(now + 3_600),
        amountIn,
        amountOutMinimum: 0n,
        sqrtPriceLimitX96: 0n,
      },
    ]),
  ];
}
