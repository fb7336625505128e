import { Interface, id, MaxUint256, parseEther, toQuantity, Wallet } from 'ethers';
import { liquidityCalls } from '../../../../contracts/deploy/amm-liquidity.ts';
import type { Call } from '../../../../contracts/deploy/in-one-call.ts';
import { testTokenAbi } from '../../../../contracts/generated/TestToken.gen.ts';
import { PAIRS } from '../../../domain/market/pairs.ts';
import { signedByTreasury } from '../act-as-treasury.ts';
import { callOf } from '../contracts.ts';
import { MARKETS } from '../markets.ts';
import { everyone, traders } from './cast.ts';
import { type Act, act, type World } from './world.ts';

const HOUR = 3_600;
/** Ether for fees, and for what a trader changes into test WETH. */
const ETHER = parseEther('200');
const WRAPPED = parseEther('60');
/** What the treasury has been given, in base units of 6 decimals. */
const TREASURY_DOLLARS = 120_000_000_000n;
/** What the treasury does with its part of genesis (protocol, section 1), in base units of CT02 and of USDC. */
const STAKING_REWARDS = 3_000_00n;
const LIQUIDITY = { ct02: 6_000_00n, usdc: 60_000_000_000n };
const EARLY_ADOPTER = 2_000_00n;
const STABILITY_BUDGET = 20_000_000_000n;

/** Test ether for everybody: it is not minted but set. */
export async function giveEther({ provider, cast }: World): Promise<void> {
  for (const { wallet } of everyone(cast)) {
    await provider.send('anvil_setBalance', [wallet.address, toQuantity(ETHER)]);
  }
}

/** What a trader begins with, in base units of 6 decimals. */
export const TRADERS_DOLLARS = 250_000_000_000n;

/** Test dollars for the traders and for the treasury. */
export function giveDollars(world: World): Act[] {
  const { cast, keys, addresses } = world;
  const token = new Interface(testTokenAbi);
  const faucet = new Wallet(keys.faucet);
  const minted = (name: 'Usdc' | 'Usdt', to: string, amount: bigint): Act => ({
    from: faucet,
    to: addresses[name],
    data: token.encodeFunctionData('mint', [to, amount]),
    value: 0n,
    what: `${name}.mint`,
  });
  const operator = new Wallet(keys.fiatOperator);
  return [
    minted('Usdc', addresses.Treasury, TREASURY_DOLLARS),
    ...traders(cast).flatMap(({ wallet: { address } }) => [
      minted('Usdc', address, TRADERS_DOLLARS),
      minted('Usdt', address, TRADERS_DOLLARS),
      act(world, operator, 'LedgerUsd', 'issue', [
        address,
        TRADERS_DOLLARS,
        id(`example deposit of ${address}`),
      ]),
    ]),
  ];
}

/** Changes some of the traders' ether into test WETH. */
export function wrapEther(world: World): Act[] {
  return traders(world.cast).map(({ wallet }) => act(world, wallet, 'Weth', 'deposit', [], WRAPPED));
}

/** Lets the books, the vault and the pool's router take what their owners trade and stake with. */
export function approveAll(world: World): Act[] {
  const { cast, addresses } = world;
  const books = traders(cast).flatMap(({ wallet }) => [
    ...PAIRS.flatMap((pair) => {
      const { book, quote } = MARKETS[pair];
      return [
        act(world, wallet, 'CT02', 'approve', [addresses[book], MaxUint256]),
        act(world, wallet, quote, 'approve', [addresses[book], MaxUint256]),
      ];
    }),
    act(world, wallet, 'CT02', 'approve', [addresses.AmmRouter, MaxUint256]),
    act(world, wallet, 'Usdc', 'approve', [addresses.AmmRouter, MaxUint256]),
  ]);
  const vault = cast.stakers.map(({ wallet }) =>
    act(world, wallet, 'CT02', 'approve', [addresses.StakingVault, MaxUint256]),
  );
  return [...books, ...vault];
}

/**
 * What the treasury does with its part of genesis: funds the staking pool, gives to early adopters, fills the pool of the
 * automated market maker, and sends the stability module its budget.
 */
export async function treasuryBegins(world: World, now: number): Promise<Act[]> {
  const { addresses, cast } = world;
  const { CT02, Usdc, Treasury, StakingVault, StabilityModule } = addresses;
  const ct02IsToken0 = BigInt(CT02) < BigInt(Usdc);
  const [token0, token1] = ct02IsToken0 ? [CT02, Usdc] : [Usdc, CT02];
  const amm = {
    factory: addresses.AmmFactory,
    positionManager: addresses.AmmPositionManager,
    swapRouter: addresses.AmmRouter,
  };
  const calls: Call[] = [
    callOf(world, 'CT02', 'approve', [StakingVault, STAKING_REWARDS]),
    callOf(world, 'StakingVault', 'fund', [STAKING_REWARDS]),
    ...cast.stakers.map(({ wallet }) => callOf(world, 'CT02', 'transfer', [wallet.address, EARLY_ADOPTER])),
    callOf(world, 'Usdc', 'transfer', [StabilityModule, STABILITY_BUDGET]),
    ...liquidityCalls(
      amm,
      { address: addresses.Pool, token0, token1, ct02IsToken0 },
      { ...LIQUIDITY, owner: Treasury, deadline: now + HOUR },
    ),
  ];
  const from = new Wallet(world.keys.deployer);
  const acts: Act[] = [];
  for (const [after, call] of calls.entries()) {
    const { to, data } = await signedByTreasury(world.provider, Treasury, world.keys, call, after);
    acts.push({ from, to, data, value: 0n, what: `the treasury’s act ${after + 1}` });
  }
  return acts;
}
