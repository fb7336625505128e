import type { Wallet } from 'ethers';
import { type Market, priceStep } from '../../../domain/market/market.ts';
import { PAIRS, type Pair } from '../../../domain/market/pairs.ts';
import type { Chain, ContractName } from '../chain.ts';
import { callOf, type FunctionName } from '../contracts.ts';
import type { LocalKeys } from '../local-keys.ts';
import { readMarket } from '../markets.ts';
import { type Cast, castOf } from './cast.ts';
import { ETHER_PRICE } from './price-walk.ts';
import { type Random, seededRandom } from './random.ts';

const LOCAL_CHAIN_ID = 31337;

/** The local chain, who acts on it, and what decides what they do. */
export type World = Pick<Chain, 'chainId' | 'provider' | 'addresses' | 'deployedAtBlock'> & {
  readonly keys: LocalKeys;
  readonly cast: Cast;
  readonly random: Random;
  readonly markets: Readonly<Record<Pair, Market>>;
  /** What reports are made with: bytes32 of an approved methodology. */
  readonly methodology: string;
};

/** A transaction that somebody wants to send. */
export type Act = {
  readonly from: Wallet;
  readonly to: string;
  readonly data: string;
  readonly value: bigint;
  /** For the error, should it be reverted. */
  readonly what: string;
  /** Whether the chain may refuse it, because what decides that cannot be known before. */
  readonly mayBeRefused?: true;
};

/**
 * The participants of a local chain. They exist nowhere else.
 *
 * @param occasion What the numbers are drawn for: another occasion, other numbers.
 * @throws Error for any chain but the one that the app itself runs.
 */
export async function worldOf(
  chain: Pick<Chain, 'chainId' | 'local' | 'provider' | 'addresses' | 'deployedAtBlock'>,
  keys: LocalKeys,
  methodology: string,
  occasion: string,
): Promise<World> {
  // What the node itself says, not what the provider was told.
  const chainId = Number(await chain.provider.send('eth_chainId', []));
  if (!chain.local || chain.chainId !== LOCAL_CHAIN_ID || chainId !== LOCAL_CHAIN_ID) {
    throw new Error(
      `Participants act on the local chain (${LOCAL_CHAIN_ID}) only: this is ${chainId}, ${chain.local ? 'said to be' : 'not'} the app’s own.`,
    );
  }
  const markets = await Promise.all(
    PAIRS.map(async (pair) => [pair, await readMarket(chain, pair)] as const),
  );
  return {
    ...chain,
    keys,
    methodology,
    cast: castOf(keys.participants),
    random: seededRandom(`${keys.participants} ${occasion}`),
    markets: Object.fromEntries(markets) as Record<Pair, Market>,
  };
}

/** An act that calls one of our contracts. */
export function act<N extends ContractName, F extends FunctionName<N>>(
  world: Pick<World, 'addresses'>,
  from: Wallet,
  contract: N,
  name: F,
  args: Parameters<typeof callOf<N, F>>[3],
  value = 0n,
): Act {
  return { from, ...callOf(world, contract, name, args, value), what: `${contract}.${name}` };
}

/** The tick nearest to a price in dollars, never below the first. */
export function tickAt({ markets }: Pick<World, 'markets'>, pair: Pair, dollars: number): number {
  return Math.max(1, Math.round(quoteUnits(pair, dollars) / Number(priceStep(markets[pair]))));
}

/** Base units of a pair's quote token that are worth so many dollars. */
export function quoteUnits(pair: Pair, dollars: number): number {
  return pair === 'CT02/WETH' ? (dollars / ETHER_PRICE) * 1e18 : dollars * 1e6;
}

/** The same for a price in ticks, in dollars. */
export function dollarsAt({ markets }: Pick<World, 'markets'>, pair: Pair, tick: number): number {
  return (tick * Number(priceStep(markets[pair]))) / quoteUnits(pair, 1);
}
