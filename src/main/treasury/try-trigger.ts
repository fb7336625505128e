import { isError } from 'ethers';
import { type Market, priceInWords, quoteInWords } from '../../domain/market/market.ts';
import { percentInWords } from '../../domain/market/order-cost.ts';
import { fallBps } from '../../domain/treasury/stability.ts';
import { interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import { callOf } from '../chain/contracts.ts';
import { revertOf } from '../chain/rpc-error.ts';
import { perCt02 } from './averages.ts';

/** What anyone may have the stability module do. */
export type Trigger = 'buyBack' | 'refreshFloor';

/**
 * Tries a trigger in the block that would come next, without sending anything.
 *
 * @returns Null when it would work, else why not, with the numbers that the contract gave.
 */
export async function tryTrigger(
  chain: Chain,
  trigger: Trigger,
  { market, minFallBps }: { market: Market; minFallBps: bigint },
): Promise<string | null> {
  const { to, data } = callOf(chain, 'StabilityModule', trigger, []);
  try {
    await chain.provider.call({ to, data, blockTag: 'pending' });
    return null;
  } catch (error) {
    const reason = revertOf(error);
    if (!reason) throw error;
    const args = isError(error, 'CALL_EXCEPTION') ? argumentsOf(error.data) : [];
    return whyNot(trigger, reason, args, market, minFallBps);
  }
}

function argumentsOf(data: string | null): readonly bigint[] {
  const parsed = data === null ? null : interfaces.StabilityModule.parseError(data);
  return parsed ? Array.from(parsed.args as Iterable<bigint>) : [];
}

function whyNot(
  trigger: Trigger,
  { name, sentence }: { name: string; sentence: string },
  [first = 0n, second = 0n]: readonly bigint[],
  market: Market,
  minFallBps: bigint,
): string {
  const price = (perLot: bigint) => priceInWords(market, perCt02(market, perLot));
  switch (name) {
    case 'PriceHasNotFallen':
      return `The last full hour’s average is ${price(first)}, ${percentInWords(fallBps(first, second))} below the ${price(second)} of the same hour a day before. A buyback needs a fall of more than ${percentInWords(minFallBps)}.`;
    case 'NothingToSpend':
      return second === 0n
        ? 'What it may pay is less than the least price of the order book. Try again after more trades, or in the next hour.'
        : `What may be spent now, ${quoteInWords(market, first)}, does not buy a lot, which costs ${quoteInWords(market, second)} with the fee. Try again after more trades, in the next hour or on the next day, or when the treasury has sent more.`;
    case 'NoObservation':
      return trigger === 'buyBack'
        ? 'The order book does not know its prices for long enough: a buyback needs 25 full hours since the first trade.'
        : 'The order book does not know its prices for long enough: a bid at the floor needs 30 days since the first trade.';
    case 'NoTrades':
      return trigger === 'buyBack'
        ? 'Nothing was traded in the last full hour, and a buyback spends a share of what was.'
        : 'Nothing was traded in the last 30 days, and a bid at the floor spends a share of what was.';
    case 'NothingToTake':
      return 'Nobody offers CT02 at the price that a buyback may pay now.';
    default:
      return sentence;
  }
}
