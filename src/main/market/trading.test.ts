import { describe, expect, test } from 'vitest';
import { read } from '../chain/contracts.ts';
import { atMarket, ct02, dollars, limit, market, stop } from './test-traders.ts';

const { chain, trader } = market();

const HOUR = 3_600;
const warp = (seconds: number) => chain().provider.send('evm_increaseTime', [seconds]);
const refusal = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) });

describe('trading (protocol, sections 4 and 6)', () => {
  test('100 CT02 at 10: 1 CT02 is burned, the taker pays 1 %, the maker 0.5 %', async () => {
    const seller = await trader('100');
    const buyer = await trader();
    const burnedBefore = await read(chain(), 'CT02', 'burnedFor', [1]);
    const placed = await seller.place(limit('sell', '10'));
    expect(
      placed.review.balanceChanges.map(({ accountLabel, change }) => [accountLabel, change]),
    ).toContainEqual(['the CT02/USDC order book', ct02('100')]);
    expect(placed.review.sentences).toContain(
      'Sells up to 100.00 CT02 at 10.00 test USDC or better: at least 990.00 test USDC after the fee, if all of it trades (1 % of what trades at once, 0.5 % of what rests and trades later).',
    );
    expect(placed.outcome.sentences).toEqual([
      'Your order 3 rests in the book of CT02/USDC: sell 100.00 CT02 at 10.00 test USDC, until it is cancelled.',
    ]);
    const { review, outcome } = await buyer.place(limit('buy', '10'));
    expect(review.action).toBe('Buy 100.00 CT02 at 10.00 test USDC or better');
    expect(review.sentences).toEqual([
      'Lets the CT02/USDC order book spend up to 1,010.000000 test USDC of yours, at any time, until you take it back.',
      'Buys up to 100.00 CT02 at 10.00 test USDC or better: at most 1,010.00 test USDC with the fee (1 % of what trades at once, 0.5 % of what rests and trades later).',
      '1 % of the CT02 that it buys is burned: if all of it trades, you receive 99.00 CT02.',
      'What does not trade at once rests in the book until it is cancelled.',
      'You (Sustainability) buy 100.00 CT02 for 1,000.00 test USDC, 10.00 on average. The fee is 10.00 test USDC; 1.00 CT02 are burned and 99.00 CT02 remain for the buyer, who pays 1,010.00 test USDC in all.',
    ]);
    expect(outcome).toMatchObject({ complete: true, differences: [] });
    // 10,000 − 1,000 − 1 %; 100 − 1 %.
    expect(await buyer.balances()).toEqual({ ct02: '99.00', usdc: '8990.000000' });
    expect(await seller.credit()).toEqual({ ct02: '0.00', quote: '995.000000' });
    expect((await read(chain(), 'CT02', 'burnedFor', [1])) - burnedBefore).toBe(1_00n);
    // 10.00 of the taker and 5.00 of the maker.
    expect(await read(chain(), 'BookUsdc', 'accruedFees', [])).toBe(15_000_000n);

    const withdrawal = await seller.signed(
      seller.handlers['market.prepareWithdraw']({ pair: 'CT02/USDC', token: 'both', amount: 'all' }),
    );
    expect(withdrawal.review.action).toBe('Withdraw 995.00 test USDC');
    expect((await seller.balances()).usdc).toBe('10995.000000');
  });

  test('an order may take exactly what it can cost, and no more than before afterwards', async () => {
    const seller = await trader('200');
    const buyer = await trader();
    const resting = await buyer.place(limit('buy', '9', { timeInForce: 'post-only' }));
    // 900 and the maker's 0.5 %, all of it in the book's hands.
    expect(resting.review.sentences[0]).toContain('904.500000 test USDC');
    expect(await buyer.allowance('Usdc')).toBe(0n);
    await seller.place(atMarket('sell', '9', { amount: '40' }));
    expect(await seller.allowance('CT02')).toBe(0n);
    // 40 × 9 less 1 %.
    expect((await seller.balances()).usdc).toBe('10356.400000');
    // 40 CT02 less the 1 % that is burned.
    expect(await buyer.credit()).toEqual({ ct02: '39.60', quote: '0.000000' });
    expect((await buyer.orders()).orders).toMatchObject([
      {
        pair: 'CT02/USDC',
        side: 'buy',
        type: 'limit',
        state: 'partly-filled',
        placed: ct02('100'),
        open: ct02('60'),
        price: dollars('9'),
        feeBps: 50,
      },
    ]);
  });

  test('an allowance that is left over is replaced; Tether’s by way of zero', async () => {
    const maker = await trader('100');
    const buyer = await trader();
    await chain().give('Usdt', buyer.account, 5_000_000_000n);
    await maker.place(limit('sell', '9', { pair: 'CT02/USDT', amount: '10' }));
    await buyer.place(atMarket('buy', '10', { pair: 'CT02/USDT', amount: '10' }));
    // It could have cost 101.00, and did cost 90.90.
    expect(await buyer.allowance('Usdt')).toBe(10_100_000n);
    const { calls } = await buyer.review(limit('buy', '1', { pair: 'CT02/USDT', amount: '1' }));
    expect(calls.map(({ functionName, arguments: [, value] }) => [functionName, value?.value])).toEqual([
      ['approve', '0'],
      ['approve', '1010000'],
      ['placeLimit', '1'],
    ]);
  });

  test('cancelling credits what an order holds; withdrawing pays it out', async () => {
    const one = await trader('50');
    await one.place(limit('sell', '11', { amount: '20' }));
    await one.place(limit('buy', '9', { amount: '10' }));
    await one.place(limit('buy', '8', { amount: '10' }));
    const { orders } = await one.orders();
    expect(orders.map(({ orderId, side, state }) => [orderId, side, state])).toEqual([
      ['3', 'sell', 'open'],
      ['4', 'buy', 'open'],
      ['6', 'buy', 'open'],
    ]);
    const cancel = (orderId: string) => one.handlers['market.prepareCancel']({ pair: 'CT02/USDC', orderId });
    const single = await one.signed(cancel('4'));
    expect(single.review.sentences[0]).toBe(
      // 90 and 0.5 %.
      'Cancels order 4: buy 10.00 CT02 at 9.00 test USDC. The 90.45 test USDC that it holds are credited to you, to be withdrawn.',
    );
    const all = await one.signed(cancel('all'));
    expect(all.review.sentences[0]).toContain(
      '2 at present: 3 (sell 20.00 CT02 at 11.00 test USDC), 6 (buy 10.00 CT02 at 8.00 test USDC). The 20.00 CT02 and 80.40 test USDC that they hold',
    );
    expect(all.outcome.sentences).toContain('Your order 3 is cancelled, with 20.00 CT02 untraded.');
    expect((await one.orders()).credits[0]).toEqual({
      pair: 'CT02/USDC',
      base: ct02('20'),
      quote: dollars('170.85'),
    });
    await one.signed(
      one.handlers['market.prepareWithdraw']({ pair: 'CT02/USDC', token: 'quote', amount: dollars('100') }),
    );
    expect(await one.credit()).toEqual({ ct02: '20.00', quote: '70.850000' });

    const other = await trader();
    await one.place(limit('sell', '11', { amount: '1' }));
    const [left] = (await one.orders()).orders;
    await expect(
      other.handlers['market.prepareCancel']({ pair: 'CT02/USDC', orderId: left?.orderId ?? '' }),
    ).rejects.toThrow(refusal('not-your-order', `belongs to ${one.account}`));
    await expect(cancel('4')).rejects.toThrow(refusal('unknown-order', 'no open order 4'));
    await expect(
      other.handlers['market.prepareCancel']({ pair: 'CT02/USDC', orderId: 'all' }),
    ).rejects.toThrow(refusal('no-orders', 'no open orders'));
    const withdraw = (token: 'base' | 'quote' | 'both', amount: string) =>
      other.handlers['market.prepareWithdraw']({ pair: 'CT02/USDC', token, amount });
    await expect(withdraw('both', 'all')).rejects.toThrow(
      refusal('nothing-to-withdraw', 'no CT02 or test USDC'),
    );
    await expect(withdraw('base', '1')).rejects.toThrow(refusal('insufficient-credit', 'credited 0.00 CT02'));
  });

  test('a stop order waits for its price, is triggered by anyone, and credits what it brings', async () => {
    const owner = await trader('100');
    const maker = await trader('10');
    const other = await trader();
    await owner.place(stop('sell', '9', '8.5', { amount: '50' }));
    const [order] = (await owner.orders()).orders;
    expect(order).toMatchObject({
      type: 'stop',
      state: 'waiting',
      triggerPrice: dollars('9'),
      price: dollars('8.5'),
      explanation: 'Waits until it is cancelled for a trade at 9.00 test USDC or below.',
    });
    const trigger = () =>
      other.handlers['market.prepareTrigger']({ pair: 'CT02/USDC', orderId: order?.orderId ?? '' });
    await expect(trigger()).rejects.toThrow(refusal('not-triggered', 'there was none yet'));
    await maker.place(limit('sell', '8.9', { amount: '1' }));
    await other.place(atMarket('buy', '8.9', { amount: '1' }));
    expect((await owner.orders()).orders).toMatchObject([{ state: 'triggered' }]);
    await expect(trigger()).rejects.toThrow(refusal('simulation-failed', 'nothing within the worst price'));
    await other.place(limit('buy', '8.6', { amount: '50' }));
    const { review, outcome } = await other.signed(trigger());
    expect(review.sentences[0]).toBe(
      `Lets stop order ${order?.orderId} of ${owner.account} trade now: sell 50.00 CT02 at 8.50 test USDC or better once a trade is at 9.00 test USDC or below. What it brings, and what it held for that and did not need, is credited to ${owner.account}. What does not trade stays in the order.`,
    );
    // Self-trade prevention does not apply: the bid is another account's. 50 × 8.60 = 430.00, of which 1 % is the fee.
    expect(outcome.sentences[0]).toContain(
      `${owner.account} sells 50.00 CT02 for 430.00 test USDC, 8.60 on average. The fee is 4.30 test USDC; 425.70 test USDC remain for the seller, and 0.50 CT02 of the buyers’ are burned.`,
    );
    expect(await owner.credit()).toEqual({ ct02: '0.00', quote: '425.700000' });
    expect((await owner.orders()).orders).toEqual([]);
  });

  test('an order has gas for ten more makers than it met in its review, 60,000 for each', async () => {
    const maker = await trader('10');
    const buyer = await trader();
    await maker.place(limit('sell', '10', { amount: '1' }));
    const { review } = await buyer.place(limit('buy', '10', { amount: '1' }));
    const block = await chain().provider.getBlock('latest', true);
    const [mined] = block?.prefetchedTransactions ?? [];
    const receipt = await mined?.wait();
    const limitOfOrder = BigInt(review.calls[1]?.gasLimit ?? 0);
    expect(mined?.gasLimit).toBe(limitOfOrder);
    expect(limitOfOrder - (receipt?.gasUsed ?? limitOfOrder)).toBeGreaterThanOrEqual(600_000n);
  });

  test('what cannot succeed is refused in words before anything is built', async () => {
    const maker = await trader('100');
    const buyer = await trader();
    await maker.place(limit('sell', '10', { amount: '60' }));
    const prepare = (order: Parameters<typeof buyer.place>[0]) =>
      buyer.handlers['market.prepareOrder'](order);
    await expect(prepare({ ...limit('buy', '10'), price: dollars('10.005') })).rejects.toThrow(
      refusal('price-off-tick', '10.005 test USDC is between two ticks; the nearest are 10.00 and 10.01.'),
    );
    await expect(prepare(limit('buy', '10', { amount: '1.5' }))).rejects.toThrow(
      refusal('amount-off-lot', 'the nearest are 1.00 and 2.00'),
    );
    await expect(prepare(limit('buy', '10', { timeInForce: 'post-only' }))).rejects.toThrow(
      refusal('would-take', 'the best offer is 10.00 test USDC'),
    );
    await expect(prepare(limit('buy', '9.99', { timeInForce: 'ioc' }))).rejects.toThrow(
      refusal('nothing-to-take', 'Nobody offers CT02 at 9.99 test USDC'),
    );
    await expect(prepare(limit('buy', '10', { timeInForce: 'fok' }))).rejects.toThrow(
      refusal('not-fillable', 'only 60.00 CT02'),
    );
    await expect(prepare(limit('sell', '11', { amount: '1' }))).rejects.toThrow(
      refusal('insufficient-balance', 'holds 0.00 CT02'),
    );
    // 60 at 10 with 1 %, and 940 at 10 with 0.5 %: 606 + 9,447.
    await expect(prepare(limit('buy', '10', { amount: '1000' }))).rejects.toThrow(
      refusal('insufficient-balance', 'needs 10,053.00 test USDC with its fee'),
    );
    await expect(prepare(limit('buy', '10', { expiry: 1 }))).rejects.toThrow(
      refusal('expired', '1 Jan 1970'),
    );
  });

  test('post-only is not held up by an order that has expired, or is its owner’s; anyone takes expired ones out', async () => {
    const maker = await trader('20');
    const buyer = await trader();
    const now = (await chain().provider.getBlock('latest'))?.timestamp ?? 0;
    await maker.place(limit('sell', '10', { amount: '10', expiry: now + HOUR }));
    await warp(2 * HOUR);
    expect((await maker.orders()).orders).toMatchObject([{ state: 'expired' }]);
    await buyer.place(limit('buy', '10', { amount: '1', timeInForce: 'post-only' }));
    expect((await buyer.orders()).orders).toMatchObject([{ state: 'open' }]);

    await maker.place(limit('sell', '11', { amount: '2', expiry: null }));
    await maker.place(limit('buy', '11', { amount: '1', timeInForce: 'post-only' }));
    expect((await maker.orders()).orders).toMatchObject([{ side: 'buy', price: dollars('11') }]);

    const clean = () => buyer.handlers['market.prepareRemoveExpired']({ pair: 'CT02/USDC' });
    await expect(clean()).rejects.toThrow(refusal('no-orders', 'has expired. There is nothing to take out.'));
    const soon = ((await chain().provider.getBlock('latest'))?.timestamp ?? 0) + HOUR;
    await maker.place(limit('sell', '12', { amount: '3', expiry: soon }));
    await warp(2 * HOUR);
    const { outcome } = await buyer.signed(clean());
    expect(outcome.sentences[0]).toMatch(
      new RegExp(
        `^Order \\d+ of ${maker.account} had expired and is taken out of the book, with 3.00 CT02 untraded`,
      ),
    );
    // 10 of the first that expired, 2 that met their owner's bid, and these 3.
    expect((await maker.credit()).ct02).toBe('15.00');
  });

  test('the market’s own token need not have six decimals: CT02/WETH', async () => {
    const seller = await trader('10');
    const weth = 10n ** 18n;
    const place = seller.handlers['market.prepareOrder'];
    const order = limit('sell', '1', { pair: 'CT02/WETH', amount: '10' });
    const price = ((3_333n * weth) / 1_000_000n).toString();
    await seller.signed(place({ ...order, price }));
    const book = await seller.handlers['market.book']({ pair: 'CT02/WETH', depth: 5 });
    expect(book).toMatchObject({
      quote: { symbol: 'test WETH', decimals: 18 },
      asks: [{ price, amount: ct02('10') }],
      bids: [],
      spread: null,
      last: null,
      day: null,
    });
    await expect(place({ ...order, price: (BigInt(price) + 1n).toString() })).rejects.toThrow(
      refusal('price-off-tick', 'the nearest are 0.003333 and 0.003334'),
    );
  });
});
