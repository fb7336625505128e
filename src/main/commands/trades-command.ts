import { indexArgument, wrongCall } from './arguments.ts';
import { chooseAccount } from './choose-account.ts';
import { readCommand } from './desk-command.ts';
import { inCt02, instant } from './in-ct02.ts';
import { pairArgument } from './market-arguments.ts';
import { pricesOf, termsOf } from './shown-market.ts';

const LIMIT = 20;
const MOST = 500;

/** `trades PAIR`: the latest trades of a pair, and those of the account. */
export const tradesCommand = readCommand({
  usage: 'trades PAIR [--limit N] [--from ACCOUNT]',
  options: { limit: { type: 'string' }, from: { type: 'string' } },
  read(args) {
    const pair = pairArgument('PAIR', args.only('PAIR'));
    const limit = indexArgument('--limit', args.text('limit') ?? `${LIMIT}`);
    if (limit < 1 || limit > MOST) throw wrongCall(`--limit: 1 to ${MOST} trades can be shown.`);
    return { pair, limit, from: args.text('from') };
  },
  async answer(desk, { pair, limit, from }) {
    if (from !== undefined) desk.actAs(await chooseAccount(desk, from));
    const terms = await termsOf(desk, pair);
    const { recent, own, fromBlock } = await desk.handlers['market.trades']({ pair, limit });
    const price = pricesOf(terms);
    const shown = (trade: (typeof recent)[number]) => ({
      time: instant(trade.time),
      takerSide: trade.takerSide,
      amount: inCt02(trade.amount),
      price: price(trade.price),
      order: trade.orderId,
      blockNumber: trade.blockNumber,
      transactionHash: trade.transactionHash,
    });
    return {
      pair,
      quote: terms.quote.symbol,
      recent: recent.map(shown),
      own: own.map((trade) => ({ ...shown(trade), role: trade.role })),
      fromBlock,
    };
  },
  words: ({ pair, quote, recent, own }) => {
    const line = ({ time, takerSide, amount, price }: (typeof recent)[number]) =>
      `  ${time}  ${takerSide.padEnd(4)}  ${amount.padStart(14)} CT02 at ${price}`;
    return [
      `${pair}, prices in ${quote}, newest first; buy and sell is what the taker did`,
      ...(recent.length === 0 ? ['  nothing traded'] : recent.map(line)),
      ...(own.length === 0 ? [] : ['Your own']),
      ...own.map((trade) => `${line(trade)} as ${trade.role}`),
    ].join('\n');
  },
});
