import { isFailure } from '../../domain/failure.ts';
import {
  amountOfLots,
  type Market,
  priceOfTick,
  priceStep,
  roundAverage,
} from '../../domain/market/market.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS, readMarket } from '../chain/markets.ts';
import { readLast } from './last-price.ts';
import type { MarketDeps } from './market-deps.ts';

type Book = Output<'market.book'>;
type At = Book['at'];

/** Positions in the contract's enumeration `Side`. */
const [BUY, SELL] = [0, 1];
const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Reads an order book: both sides, the last price, and what the last 24 hours were like. */
export function readBook({ chain: network }: Pick<MarketDeps, 'chain'>): Handler<'market.book'> {
  return async ({ pair, depth }) => {
    const chain = await network();
    const { book } = MARKETS[pair];
    const market = await readMarket(chain, pair);
    const at = await latestBlock(chain);
    const side = async (of: number) => {
      const levels = await read(chain, book, 'depth', [of, depth], at.blockNumber);
      return levels.map(({ tick, lots }) => ({
        price: priceOfTick(market, tick).toString(),
        amount: amountOfLots(market, lots).toString(),
      }));
    };
    const [bids, asks, last] = await Promise.all([
      side(BUY),
      side(SELL),
      readLast(chain, market, at.blockNumber),
    ]);
    const [bid, ask] = [bids[0], asks[0]];
    const [day, hourly, daily] = await Promise.all([
      last && lastDay(chain, market, at),
      last && timeWeighted(chain, market, at, HOUR),
      last && timeWeighted(chain, market, at, DAY),
    ]);
    return {
      pair,
      quote: market.quote,
      priceStep: priceStep(market).toString(),
      bids,
      asks,
      spread: bid && ask ? (BigInt(ask.price) - BigInt(bid.price)).toString() : null,
      last: last && { price: last.price.toString(), time: last.time },
      day,
      averages: { hour: hourly, day: daily },
      at,
    };
  };
}

async function latestBlock({ provider }: Chain): Promise<At> {
  const block = await provider.getBlock('latest');
  return { blockNumber: block?.number ?? 0, time: block?.timestamp ?? 0 };
}

/** What was traded in the 24 hours before a block; all that ever was, when the first trade is not older than that. */
async function lastDay(chain: Chain, market: Market, { blockNumber, time }: At): Promise<Book['day']> {
  const { book } = MARKETS[market.pair];
  const shown = (lots: bigint, perLot: bigint) => ({
    volume: amountOfLots(market, lots).toString(),
    volumeWeighted: perPrice(market, perLot),
  });
  try {
    const { price, lots } = await read(chain, book, 'volumeWeightedPrice', [time - DAY, time], blockNumber);
    return shown(lots, price);
  } catch (error) {
    if (refusal(error) === 'NoTrades') return { volume: '0', volumeWeighted: null };
    if (refusal(error) !== 'NoObservation') throw error;
    const { lots, lotTicks } = await read(chain, book, 'observe', [time], blockNumber);
    return shown(lots, (lotTicks * market.tickSize) / lots);
  }
}

/** The time-weighted price of the seconds before a block; null while the market is younger than that. */
async function timeWeighted(
  chain: Chain,
  market: Market,
  { blockNumber, time }: At,
  seconds: number,
): Promise<string | null> {
  const { book } = MARKETS[market.pair];
  try {
    return perPrice(market, await read(chain, book, 'averagePrice', [time - seconds, time], blockNumber));
  } catch (error) {
    if (refusal(error) === 'NoObservation') return null;
    throw error;
  }
}

/** An average in quote base units per lot as one for 1.00 CT02. */
function perPrice(market: Market, perLot: bigint): string {
  return roundAverage(market, (perLot * priceStep(market)) / market.tickSize).toString();
}

function refusal(error: unknown): unknown {
  return isFailure(error, 'contract-refused') ? error.details.error : undefined;
}
