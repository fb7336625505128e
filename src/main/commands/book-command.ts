import { indexArgument, wrongCall } from './arguments.ts';
import { readCommand } from './desk-command.ts';
import { inCt02, instant } from './in-ct02.ts';
import { pairArgument } from './market-arguments.ts';
import { orNull, pricesOf } from './shown-market.ts';

const DEPTH = 10;
const MOST = 200;

/** `book PAIR`: what is bid and offered, and what the last day was like. */
export const bookCommand = readCommand({
  usage: 'book PAIR [--depth N]',
  options: { depth: { type: 'string' } },
  read(args) {
    const pair = pairArgument('PAIR', args.only('PAIR'));
    const depth = indexArgument('--depth', args.text('depth') ?? `${DEPTH}`);
    if (depth < 1 || depth > MOST) throw wrongCall(`--depth: 1 to ${MOST} prices of each side can be shown.`);
    return { pair, depth };
  },
  async answer({ handlers }, call) {
    const book = await handlers['market.book'](call);
    const price = pricesOf(book);
    const levels = (side: typeof book.bids) =>
      side.map((level) => ({ price: price(level.price), amount: inCt02(level.amount) }));
    return {
      pair: book.pair,
      quote: book.quote.symbol,
      bids: levels(book.bids),
      asks: levels(book.asks),
      spread: orNull(book.spread, price),
      last: book.last && { price: price(book.last.price), time: instant(book.last.time) },
      day: book.day && {
        volume: inCt02(book.day.volume),
        volumeWeighted: orNull(book.day.volumeWeighted, price),
      },
      averages: { hour: orNull(book.averages.hour, price), day: orNull(book.averages.day, price) },
      blockNumber: book.at.blockNumber,
      time: instant(book.at.time),
    };
  },
  words({ pair, quote, bids, asks, spread, last, day, averages, blockNumber }) {
    const widest = Math.max(0, ...[...bids, ...asks].map(({ price }) => price.length));
    const rows = (side: typeof bids, name: string) =>
      side.length === 0
        ? [`  ${name}  nobody`]
        : side.map(
            ({ price, amount }) => `  ${name}  ${price.padStart(widest)}  ${amount.padStart(14)} CT02`,
          );
    return [
      `${pair} at block ${blockNumber}, prices in ${quote} for 1.00 CT02`,
      ...rows([...asks].reverse(), 'ask'),
      ...rows(bids, 'bid'),
      ...(spread === null ? [] : [`Spread ${spread}`]),
      last === null ? 'Nobody has traded yet.' : `Last trade at ${last.price}, ${last.time}`,
      ...(day === null
        ? []
        : [
            `24 hours: ${day.volume} CT02${day.volumeWeighted === null ? '' : ` at ${day.volumeWeighted} on average`}`,
          ]),
      ...(averages.hour === null ? [] : [`Average over time: ${averages.hour} in the last hour`]),
    ].join('\n');
  },
});
