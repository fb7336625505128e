import { priceOfTick, priceStep } from '../../domain/market/market.ts';
import { PAIRS, type Pair } from '../../domain/market/pairs.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS, readMarket } from '../chain/markets.ts';
import { readLast } from './last-price.ts';
import type { MarketDeps } from './market-deps.ts';

/** The pairs, with the terms of their books and the best prices of the moment. */
export function listPairs({ chain: network }: Pick<MarketDeps, 'chain'>): Handler<'market.pairs'> {
  return async () => {
    const chain = await network();
    return Promise.all(PAIRS.map((pair) => showPair(chain, pair)));
  };
}

async function showPair(chain: Chain, pair: Pair): Promise<Output<'market.pairs'>[number]> {
  const { book, quote } = MARKETS[pair];
  const market = await readMarket(chain, pair);
  const [fees, paused, best, last] = await Promise.all([
    read(chain, book, 'fees', []),
    read(chain, book, 'paused', []),
    read(chain, book, 'best', []),
    readLast(chain, market),
  ]);
  const priceOf = (tick: bigint) => (tick === 0n ? null : priceOfTick(market, tick).toString());
  return {
    pair,
    book: chain.addresses[book],
    quote: { ...market.quote, address: chain.addresses[quote] },
    lotSize: market.lotSize.toString(),
    tickSize: market.tickSize.toString(),
    priceStep: priceStep(market).toString(),
    fees: {
      burnBps: Number(fees.burnBps),
      takerBps: Number(fees.takerBps),
      makerBps: Number(fees.makerBps),
    },
    paused,
    bestBid: priceOf(best.bidTick),
    bestAsk: priceOf(best.askTick),
    last: last && { price: last.price.toString(), time: last.time },
  };
}
