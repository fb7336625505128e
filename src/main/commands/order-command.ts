import { Failure, isFailure } from '../../domain/failure.ts';
import { parseSlippage, worstTick } from '../../domain/market/order-cost.ts';
import { type Pair, SIDES, type Side, TIMES_IN_FORCE } from '../../domain/market/pairs.ts';
import type { Input } from '../../ipc/contract.ts';
import { type Arguments, amountArgument, choiceArgument, wrongCall } from './arguments.ts';
import type { CommandDesk } from './command.ts';
import { signCommand } from './desk-command.ts';
import { pairArgument, priceArgument, timeArgument } from './market-arguments.ts';
import { shownOrders } from './shown-market.ts';

type Order = Input<'market.prepareOrder'>;
/** A market order may name its worst price by how far it is from the best of the moment. */
type Call = { order: Order; slippage: bigint | null };

/** `order buy|sell AMOUNT PAIR`: a limit, market or stop order. */
export const orderCommand = signCommand({
  usage:
    'order buy|sell AMOUNT PAIR --price PRICE|--market|--stop PRICE [--worst PRICE] [--slippage PERCENT] [--tif gtc|ioc|fok|post-only] [--expires TIME]',
  options: {
    price: { type: 'string' },
    market: { type: 'boolean' },
    stop: { type: 'string' },
    worst: { type: 'string' },
    slippage: { type: 'string' },
    tif: { type: 'string' },
    expires: { type: 'string' },
  },
  read: readOrder,
  prepare: async (desk, { order, slippage }) =>
    desk.handlers['market.prepareOrder'](
      order.type === 'market' && slippage !== null
        ? { ...order, worstPrice: await worstOf(desk, order, slippage) }
        : order,
    ),
  more: (desk, { order }) => shownOrders(desk, order.pair),
});

function readOrder(args: Arguments): Call {
  const [side, amount, pairText, more] = args.positionals;
  if (more !== undefined) throw wrongCall(`“${more}” is one argument too many.`);
  const common = {
    side: choiceArgument('buy or sell', side, SIDES),
    amount: amountArgument('AMOUNT', required('AMOUNT', amount)).toString(),
    pair: pairArgument('PAIR', pairText),
    expiry: optional(args.text('expires'), (text) => timeArgument('--expires', text)),
  };
  const price = (name: string) =>
    priceArgument(`--${name}`, required(`--${name}`, args.text(name)), common.pair);
  const type = typeOf(args);
  if (type === 'limit') {
    const timeInForce = choiceArgument('--tif', args.text('tif') ?? 'gtc', TIMES_IN_FORCE);
    return { order: { type, ...common, price: price('price'), timeInForce }, slippage: null };
  }
  if (type === 'stop') {
    return {
      order: { type, ...common, triggerPrice: price('stop'), worstPrice: price('worst') },
      slippage: null,
    };
  }
  const slippage = optional(args.text('slippage'), readSlippage);
  if (slippage === null) return { order: { type, ...common, worstPrice: price('worst') }, slippage };
  if (args.text('worst') !== undefined) {
    throw wrongCall('Name the worst price with --worst or with --slippage, not with both.');
  }
  // Replaced by what the slippage comes to, once the book is read.
  return { order: { type, ...common, worstPrice: '0' }, slippage };
}

/** Which of the three kinds the options ask for, and that no option of another kind is there. */
function typeOf(args: Arguments): Order['type'] {
  const kinds = [
    ...(args.text('price') === undefined ? [] : ['limit' as const]),
    ...(args.flag('market') ? ['market' as const] : []),
    ...(args.text('stop') === undefined ? [] : ['stop' as const]),
  ];
  const [type, another] = kinds;
  if (type === undefined || another !== undefined) {
    throw wrongCall(
      'Say which order it is with one of --price PRICE, --market --worst PRICE, or --stop PRICE --worst PRICE.',
    );
  }
  const foreign = { limit: ['worst', 'slippage'], market: ['tif'], stop: ['slippage', 'tif'] }[type].find(
    (name) => args.text(name) !== undefined,
  );
  if (foreign !== undefined) throw wrongCall(`--${foreign} does not belong to a ${type} order.`);
  return type;
}

function readSlippage(text: string): bigint {
  try {
    return parseSlippage(text);
  } catch (error) {
    throw isFailure(error) ? wrongCall(`--slippage: ${error.message}`) : error;
  }
}

/** The worst price that a slippage allows from the best price of the moment. @throws Failure `nothing-to-take`. */
async function worstOf(
  { handlers }: CommandDesk,
  { side, pair }: { side: Side; pair: Pair },
  slippage: bigint,
): Promise<string> {
  const { bids, asks, priceStep } = await handlers['market.book']({ pair, depth: 1 });
  const [best] = side === 'buy' ? asks : bids;
  if (!best) {
    throw new Failure(
      'nothing-to-take',
      `Nobody ${side === 'buy' ? 'offers' : 'bids for'} CT02 on ${pair} now.`,
    );
  }
  const step = BigInt(priceStep);
  return (worstTick(side, BigInt(best.price) / step, slippage) * step).toString();
}

function required(name: string, text: string | undefined): string {
  if (text === undefined) throw wrongCall(`${name} is missing.`);
  return text;
}

function optional<Value>(text: string | undefined, read: (text: string) => Value): Value | null {
  return text === undefined ? null : read(text);
}
