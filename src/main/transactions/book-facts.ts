import { isFailure } from '../../domain/failure.ts';
import type { Market } from '../../domain/market/market.ts';
import type { FeeRates, Level } from '../../domain/market/order-cost.ts';
import { MAX_WALK } from '../../domain/market/pairs.ts';
import type { Log } from '../../domain/transactions/transfer-log.ts';
import { interfaces } from '../chain/abis.ts';
import type { Chain } from '../chain/chain.ts';
import { read } from '../chain/contracts.ts';
import { type BookName, bookNames, pairOfBook, readMarket } from '../chain/markets.ts';
import type { PlannedCall } from './plan-draft.ts';

/** An open order, as the contract holds it. */
export type BookOrder = {
  orderId: bigint;
  owner: string;
  lots: bigint;
  tick: bigint;
  triggerTick: bigint;
  expiry: bigint;
  feeBps: bigint;
};

/** How an order book stands: what the sentences and warnings about a call of it need. */
export type BookFacts = {
  market: Market;
  fees: FeeRates;
  /** Ticks of the last trade; 0 before the first. */
  lastTick: bigint;
  /** Best price first, at most as many as one call can walk. */
  bids: readonly Level[];
  asks: readonly Level[];
  /** Open orders of the account that signs. */
  own: readonly BookOrder[];
  /** Orders that the calls name, as far as they are open. */
  named: readonly BookOrder[];
};

/** Reads how each book that is called stands, all at the newest block. */
export async function readBookFacts(
  chain: Chain,
  account: string,
  calls: readonly PlannedCall[],
): Promise<Map<BookName, BookFacts>> {
  const called = bookNames.filter((book) => calls.some(({ to }) => isAt(chain, book, to)));
  if (called.length === 0) return new Map();
  const at = await chain.provider.getBlockNumber();
  return new Map(
    await Promise.all(
      called.map(async (book): Promise<[BookName, BookFacts]> => {
        const data = calls.filter(({ to }) => isAt(chain, book, to)).map((call) => call.data);
        return [book, await factsOf(chain, book, account, data.flatMap(namedOrders), at)];
      }),
    ),
  );
}

/** How each book that emitted one of these logs counts. */
export async function marketsOf(chain: Chain, logs: readonly Log[]): Promise<Map<BookName, Market>> {
  const emitting = bookNames.filter((book) => logs.some(({ address }) => isAt(chain, book, address)));
  return new Map(
    await Promise.all(
      emitting.map(async (book): Promise<[BookName, Market]> => [book, await marketOf(chain, book)]),
    ),
  );
}

async function factsOf(
  chain: Chain,
  book: BookName,
  account: string,
  names: readonly bigint[],
  at: number,
): Promise<BookFacts> {
  const [market, fees, last, bids, asks, ownIds] = await Promise.all([
    marketOf(chain, book),
    read(chain, book, 'fees', [], at),
    read(chain, book, 'lastPrice', [], at),
    read(chain, book, 'depth', [0, MAX_WALK], at),
    read(chain, book, 'depth', [1, MAX_WALK], at),
    read(chain, book, 'ordersOf', [account], at),
  ]);
  const orders = (ids: readonly bigint[]) => Promise.all(ids.map((id) => orderOf(chain, book, id, at)));
  const [own, named] = await Promise.all([orders(ownIds), orders(names)]);
  return {
    market,
    fees,
    lastTick: last.price / market.tickSize,
    bids,
    asks,
    own: own.filter((order) => order !== null),
    named: named.filter((order) => order !== null),
  };
}

/** An open order; null when there is none of that number. */
async function orderOf(chain: Chain, book: BookName, orderId: bigint, at: number): Promise<BookOrder | null> {
  try {
    return { orderId, ...(await read(chain, book, 'orderOf', [orderId], at)) };
  } catch (error) {
    if (isFailure(error, 'contract-refused')) return null;
    throw error;
  }
}

/** The numbers of the orders that a call of an order book is about. */
function namedOrders(data: string): bigint[] {
  const parsed = interfaces.BookUsdc.parseTransaction({ data });
  if (parsed?.name === 'cancel' || parsed?.name === 'trigger') return [BigInt(parsed.args[0])];
  return parsed?.name === 'removeExpired' ? Array.from(parsed.args[0] as Iterable<bigint>, BigInt) : [];
}

function marketOf(chain: Chain, book: BookName): Promise<Market> {
  const pair = pairOfBook(book);
  if (pair === null) throw new TypeError(`${book} is no order book`);
  return readMarket(chain, pair);
}

function isAt({ addresses }: Pick<Chain, 'addresses'>, book: BookName, address: string): boolean {
  return addresses[book].toLowerCase() === address.toLowerCase();
}
