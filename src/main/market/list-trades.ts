import { amountOfLots, type Market, priceOfTick } from '../../domain/market/market.ts';
import { otherSide, sideOfOrder } from '../../domain/market/pairs.ts';
import type { Handler, Output } from '../../ipc/contract.ts';
import type { Chain } from '../chain/chain.ts';
import { type ChainEvent, eventsOf } from '../chain/contracts.ts';
import { type BookName, MARKETS, readMarket } from '../chain/markets.ts';
import type { MarketDeps } from './market-deps.ts';

type Trades = Output<'market.trades'>;
type TradeEvent = ChainEvent<BookName, 'Trade'>;

/** How far back everybody's trades are looked for: what one question to a public node may cover. */
const LOOK_BACK_BLOCKS = 50_000;

/** Lists the latest trades of a pair, and all of the active account's that fit in. */
export function listTrades({
  chain: network,
  activeAccount,
}: Pick<MarketDeps, 'chain' | 'activeAccount'>): Handler<'market.trades'> {
  return async ({ pair, limit }) => {
    const chain = await network();
    const { book } = MARKETS[pair];
    const [market, head] = await Promise.all([readMarket(chain, pair), chain.provider.getBlockNumber()]);
    const fromBlock = Math.max(chain.deployedAtBlock, head - LOOK_BACK_BLOCKS);
    const account = activeAccount();
    const [all, made, took] = await Promise.all([
      eventsOf(chain, book, 'Trade', [], { fromBlock, toBlock: head }),
      account === null ? [] : eventsOf(chain, book, 'Trade', [null, account], { toBlock: head }),
      account === null ? [] : eventsOf(chain, book, 'Trade', [null, null, account], { toBlock: head }),
    ]);
    const recent = newest(all, limit);
    const own = newest([...made, ...took], limit);
    const times = await blockTimes(chain, [...recent, ...own]);
    const show = (event: TradeEvent) => shown(market, event, times);
    return {
      recent: recent.map(show),
      own: own.map((event) => ({
        ...show(event),
        role: event.args.maker === account ? ('maker' as const) : ('taker' as const),
      })),
      fromBlock,
    };
  };
}

function newest(events: readonly TradeEvent[], limit: number): TradeEvent[] {
  return [...events].sort((a, b) => b.blockNumber - a.blockNumber || b.logIndex - a.logIndex).slice(0, limit);
}

async function blockTimes({ provider }: Chain, events: readonly TradeEvent[]): Promise<Map<number, number>> {
  const numbers = [...new Set(events.map(({ blockNumber }) => blockNumber))];
  return new Map(
    await Promise.all(
      numbers.map(
        async (number) => [number, (await provider.getBlock(number))?.timestamp ?? 0] as [number, number],
      ),
    ),
  );
}

function shown(
  market: Market,
  { args, blockNumber, transactionHash }: TradeEvent,
  times: ReadonlyMap<number, number>,
): Trades['recent'][number] {
  return {
    orderId: args.orderId.toString(),
    price: priceOfTick(market, args.tick).toString(),
    amount: amountOfLots(market, args.lots).toString(),
    takerSide: otherSide(sideOfOrder(args.orderId)),
    time: times.get(blockNumber) ?? 0,
    blockNumber,
    transactionHash,
  };
}
