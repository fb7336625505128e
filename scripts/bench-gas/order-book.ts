import type { Contract } from 'ethers';
import { type Action, action } from './action.ts';
import type { Call, Evm } from './evm.ts';
import type { Protocol } from './protocol.ts';

const BUY = 0;
const SELL = 1;
const GOOD_TIL_CANCELLED = 0;
const FILL_OR_KILL = 2;
const ORDERS_OF_A_MAKER = 40;

/** Gas of filling one maker, by side of the taker. */
export type Fills = { buy: number; sell: number };

/**
 * The book with so many orders in it. Each action starts from the same state: one order of 10 lots at each of the five
 * best prices of a side, each of another maker, the others on 250 prices beyond; traders who have traded before; a trade earlier in this
 * quarter-hour. What differs from that is said in the name.
 *
 * @param swaps What the fill of one maker is compared with.
 */
export async function measureOrderBook(
  evm: Evm,
  protocol: Protocol,
  orders: number,
  swaps: Fills,
): Promise<Action[]> {
  const book = await protocol.createBook();
  await fillBook(evm, protocol, book, orders / 2);
  const [trader, newcomer] = [await protocol.user(book), await protocol.user(book)];

  const limit = (from: string, side: number, lots: number, tick: number, timeInForce = GOOD_TIL_CANCELLED) =>
    evm.send(from, book, 'placeLimit', side, lots, tick, timeInForce, 0);
  const market = (from: string, side: number, lots: number, worstTick: number) =>
    evm.send(from, book, 'placeMarket', side, lots, worstTick, 0);
  const lastOrder = async (): Promise<bigint> => (await book.getFunction('ordersOf')(trader)).at(-1);

  // Every slot that a trader and a quarter-hour need is there.
  await evm.toNextQuarterHour();
  await market(trader, BUY, 1, 1_001);
  await market(trader, SELL, 1, 999);
  await limit(trader, BUY, 1, 999);
  await evm.send(trader, book, 'cancel', await lastOrder());
  await limit(trader, BUY, 1, 500);

  const actions: Action[] = [];
  const measure = async (name: string, run: () => Promise<number>, peer?: { name: string; gas: number }) => {
    const gas = await evm.rehearse(run);
    actions.push(action(`book of ${orders.toLocaleString('en')}: ${name}`, gas, peer));
    return gas;
  };
  await measure('resting bid at a used price', () => limit(trader, BUY, 10, 999));
  await measure('resting ask at a used price', () => limit(trader, SELL, 10, 1_001));
  await measure('resting bid at a new best price', () => limit(trader, BUY, 10, 1_000));
  await measure('resting bid in a part of the price range that nobody has used', () =>
    limit(trader, BUY, 10, 100),
  );
  await measure('resting bid, the first order of an account', () => limit(newcomer, BUY, 10, 999));
  const one = await measure('fill of one maker, market buy', () => market(trader, BUY, 9, 1_001), {
    name: 'Uniswap v3 exactInputSingle, buy',
    gas: swaps.buy,
  });
  await measure('fill of one maker, market sale', () => market(trader, SELL, 9, 999), {
    name: 'Uniswap v3 exactInputSingle, sale',
    gas: swaps.sell,
  });
  await measure('fill of one maker, limit buy (fill or kill)', () =>
    limit(trader, BUY, 9, 1_001, FILL_OR_KILL),
  );
  await measure("fill of part of one maker's order, market buy", () => market(trader, BUY, 3, 1_001));
  await measure('fill of one maker, the first trade of a quarter-hour', async () => {
    await evm.toNextQuarterHour();
    return market(trader, BUY, 9, 1_001);
  });
  await measure('fill of one maker, by an account that never traded', () => market(newcomer, BUY, 9, 1_001));
  const five = await measure('fill of five makers, market buy', () => market(trader, BUY, 49, 1_005));
  actions.push(
    action(
      `book of ${orders.toLocaleString('en')}: each further maker (a quarter of the difference of five and one)`,
      Math.ceil((five - one) / 4),
    ),
  );
  await measure('cancel', async () => evm.send(trader, book, 'cancel', await lastOrder()));
  await measure('stop order', () => evm.send(trader, book, 'placeStop', SELL, 10, 990, 900, 0));
  await measure('trigger of a stop order that fills one maker', async () => {
    await evm.send(trader, book, 'placeStop', SELL, 5, 999, 900, 0);
    return evm.send(newcomer, book, 'trigger', await lastOrder());
  });
  await measure("withdrawal of a maker's proceeds", async () => {
    await limit(trader, SELL, 5, 1_000);
    await market(newcomer, BUY, 5, 1_000);
    return evm.send(trader, book, 'withdrawQuote', trader, 1_000_000);
  });
  return actions;
}

/** So many orders on each side, each maker with 40 or fewer on each. */
async function fillBook(evm: Evm, protocol: Protocol, book: Contract, ordersOfASide: number): Promise<void> {
  const makers: string[] = [];
  for (let n = 0; n < Math.max(5, Math.ceil(ordersOfASide / ORDERS_OF_A_MAKER)); n += 1) {
    makers.push(await protocol.user(book));
  }
  // One order of each maker in a block.
  for (let first = 0; first < ordersOfASide; first += makers.length) {
    const turn = makers.slice(0, ordersOfASide - first);
    for (const side of [BUY, SELL]) {
      await evm.sendTogether(
        turn.map((from, n): Call => {
          const order = first + n;
          const away = order < 5 ? order + 1 : 6 + (order % 250);
          const tick = side === BUY ? 1_000 - away : 1_000 + away;
          return { from, to: book, method: 'placeLimit', args: [side, 10, tick, GOOD_TIL_CANCELLED, 0] };
        }),
      );
    }
  }
}
