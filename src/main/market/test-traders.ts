import { afterEach, beforeEach } from 'vitest';
import { formatAmount, parseAmount } from '../../domain/amount.ts';
import { type Pair, QUOTES } from '../../domain/market/pairs.ts';
import type { Input } from '../../ipc/contract.ts';
import { marketMethods } from '../../ipc/market.ts';
import { read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys } from '../transactions/test-journeys.ts';
import { marketFeature } from './market.ts';

export type Trader = Awaited<ReturnType<ReturnType<typeof market>['trader']>>;
type Order = Input<'market.prepareOrder'>;
type Common = { pair?: Pair; amount?: string; expiry?: number | null };

/** CT02 in base units. */
export const ct02 = (amount: string) => parseAmount(amount).toString();
/** Dollars, or a price in dollars, in base units of 6 decimals. */
export const dollars = (amount: string) => parseAmount(amount, 6).toString();

/** A limit order on CT02/USDC of 100 CT02 unless said otherwise. */
export function limit(
  side: 'buy' | 'sell',
  price: string,
  { timeInForce = 'gtc', ...more }: Common & { timeInForce?: 'gtc' | 'ioc' | 'fok' | 'post-only' } = {},
): Extract<Order, { type: 'limit' }> {
  return { type: 'limit', side, price: dollars(price), timeInForce, ...common(more) };
}

export function atMarket(side: 'buy' | 'sell', worst: string, more: Common = {}): Order {
  return { type: 'market', side, worstPrice: dollars(worst), ...common(more) };
}

export function stop(side: 'buy' | 'sell', trigger: string, worst: string, more: Common = {}): Order {
  return { type: 'stop', side, triggerPrice: dollars(trigger), worstPrice: dollars(worst), ...common(more) };
}

function common({ pair = 'CT02/USDC', amount = '100', expiry = null }: Common) {
  return { pair, amount: ct02(amount), expiry };
}

/**
 * For tests: one chain for the file, whose books every test finds empty, and accounts that trade on them. Registers the
 * hooks that start and end them.
 */
export function market() {
  const { chain, open, mint, until } = journeys();
  let snapshot: string;
  beforeEach(async () => {
    snapshot = await chain().provider.send('evm_snapshot', []);
  });
  afterEach(() => chain().provider.send('evm_revert', [snapshot]));

  /** An account with so many CT02 and 10,000 test USDC, and the handlers for it. */
  async function trader(amount = '0') {
    const desk = await open();
    const base = parseAmount(amount);
    if (base > 0n) {
      // The customer's share is 70 %, with what is left over by rounding.
      const { call } = await mint(desk.account, (base * 10n) / 7n + 2n);
      await desk.send(desk.draft('mint', call));
      await until(desk, 'confirmed');
    }
    const handlers = marketFeature({
      chain: async () => chain(),
      activeAccount: () => desk.account,
      createPlan: desk.createPlan,
      emit: () => undefined,
    });
    const place = (order: Order) => signed(desk, handlers['market.prepareOrder'](order));
    return {
      desk,
      account: desk.account,
      handlers,
      place,
      /** The review of an order that is not signed. */
      review: async (order: Order) =>
        desk.handlers['transactions.review'](await handlers['market.prepareOrder'](order)),
      signed: (plan: Promise<{ planId: string }>) => signed(desk, plan),
      orders: async () => marketMethods['market.orders'].output.parse(await handlers['market.orders']({})),
      /** Balances as decimals: CT02 and test USDC. */
      balances: async () => ({
        ct02: formatAmount(await read(chain(), 'CT02', 'balanceOf', [desk.account])),
        usdc: formatAmount(await read(chain(), 'Usdc', 'balanceOf', [desk.account]), 6),
      }),
      /** Credits of a book as decimals. */
      credit: async (pair: Pair = 'CT02/USDC') => {
        const { baseAmount, quoteAmount } = await read(chain(), MARKETS[pair].book, 'withdrawable', [
          desk.account,
        ]);
        return {
          ct02: formatAmount(baseAmount),
          quote: formatAmount(quoteAmount, QUOTES[pair].decimals),
        };
      },
      allowance: (token: 'CT02' | 'Usdc' | 'Usdt') =>
        read(chain(), token, 'allowance', [
          desk.account,
          chain().addresses[token === 'Usdt' ? 'BookUsdt' : 'BookUsdc'],
        ]),
    };
  }

  /** Reviews a plan, answers its warnings, signs it and waits until it is confirmed. */
  async function signed(desk: TestDesk, plan: Promise<{ planId: string }>) {
    const { planId } = await plan;
    const review = await desk.handlers['transactions.review']({ planId });
    const answered = review.warnings.map(({ id }) => id);
    await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered });
    await until(desk, 'confirmed');
    return { review, outcome: await desk.handlers['transactions.outcome']({ planId }) };
  }

  return { chain, trader };
}
