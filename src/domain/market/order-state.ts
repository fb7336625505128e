import { momentInWords } from '../transactions/wording.ts';
import { type Market, priceInWords, priceOfTick } from './market.ts';
import type { Side } from './pairs.ts';

export const ORDER_STATES = ['open', 'partly-filled', 'waiting', 'triggered', 'expired'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export type OpenOrder = {
  side: Side;
  /** Lots as it was placed in the book, and those that are still open. */
  placed: bigint;
  open: bigint;
  /** 0 unless it is a stop order. */
  triggerTick: bigint;
  /** UTC seconds; 0 is never. */
  expiry: number;
};

/** Whether a stop order may be triggered: the last trade was at its trigger, or beyond. 0 is no trade yet. */
export function reachesTrigger(side: Side, lastTick: bigint, triggerTick: bigint): boolean {
  if (lastTick === 0n) return false;
  return side === 'sell' ? lastTick <= triggerTick : lastTick >= triggerTick;
}

/** How an open order stands at `now`, UTC seconds, and what that means to its owner (protocol, section 6). */
export function orderState(
  market: Market,
  order: OpenOrder,
  { now, lastTick }: { now: number; lastTick: bigint },
): { state: OrderState; explanation: string } {
  const { side, placed, open, triggerTick, expiry } = order;
  if (expiry !== 0 && expiry <= now) {
    return {
      state: 'expired',
      explanation: `Expired on ${momentInWords(BigInt(expiry))}. Cancel it to have what it holds credited.`,
    };
  }
  const until = expiry === 0 ? 'until it is cancelled' : `until ${momentInWords(BigInt(expiry))}`;
  if (triggerTick !== 0n) {
    const at = `${priceInWords(market, priceOfTick(market, triggerTick))} or ${side === 'sell' ? 'below' : 'above'}`;
    return reachesTrigger(side, lastTick, triggerTick)
      ? { state: 'triggered', explanation: `The last trade was at ${at}: anyone may trigger it now.` }
      : { state: 'waiting', explanation: `Waits ${until} for a trade at ${at}.` };
  }
  return open < placed
    ? { state: 'partly-filled', explanation: `Traded in part. The rest waits in the book ${until}.` }
    : { state: 'open', explanation: `Waits in the book ${until}.` };
}
