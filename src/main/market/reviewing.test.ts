import { expect, test } from 'vitest';
import type { Output } from '../../ipc/contract.ts';
import { atMarket, limit, market, stop } from './test-traders.ts';

const { trader } = market();

type Review = Output<'transactions.review'>;
const ids = ({ warnings }: Review) => warnings.map(({ id }) => id).filter((id) => id !== 'local-chain');
const detailOf = ({ warnings }: Review, id: string) => warnings.find((warning) => warning.id === id)?.detail;

test('an order is reviewed against the book: far prices, thin depth, own orders, what a stop is not', async () => {
  const maker = await trader('1000');
  const taker = await trader('100');

  // Nobody there: there is nothing to compare with.
  expect(ids(await maker.review(limit('sell', '10')))).toEqual(['no-price-to-compare']);

  await maker.place(limit('sell', '10.1', { amount: '100' }));
  await maker.place(limit('sell', '10.3', { amount: '100' }));
  await maker.place(limit('buy', '9.9', { amount: '100' }));

  // The middle is 10.00: 10.99 is 9.9 % above it, 11.00 is 10 %.
  expect(ids(await taker.review(limit('buy', '10.99', { amount: '10' })))).toEqual([]);
  const far = await taker.review(limit('buy', '11', { amount: '10' }));
  expect(far.warnings[0]).toMatchObject({ id: 'price-far-off', severity: 'caution', mustAnswer: true });
  expect(detailOf(far, 'price-far-off')).toContain(
    '11.00 test USDC is 10 % above the middle of best bid and offer (10.00 test USDC).',
  );
  expect(ids(await taker.review(limit('sell', '9', { amount: '10' })))).toEqual(['price-far-off']);
  // To one's own advantage it is only unlikely to trade.
  const unlikely = await taker.review(limit('buy', '9', { amount: '10' }));
  expect(unlikely.warnings[0]).toMatchObject({ id: 'price-far-away', severity: 'note', mustAnswer: false });

  // 200 are offered: 50 are a quarter, 51 are more.
  expect(ids(await taker.review(atMarket('buy', '10.5', { amount: '50' })))).toEqual([]);
  const much = await taker.review(atMarket('buy', '10.5', { amount: '150' }));
  expect(ids(await taker.review(atMarket('buy', '10.5', { amount: '51' })))).toEqual(['much-of-the-depth']);
  expect(detailOf(much, 'much-of-the-depth')).toContain(
    'It takes 75 % of all that is offered, 200.00 CT02, and the price moves as far as 10.30 test USDC.',
  );
  // 100 × 10.10 + 50 × 10.30 = 1,525.00, ÷ 150 = 10.1666…; 1 % of it is the fee.
  expect(much.sentences.at(-1)).toContain(
    'You (Sustainability) buy 150.00 CT02 for 1,525.00 test USDC, 10.1666 on average. The fee is 15.25 test USDC; 1.50 CT02 are burned and 148.50 CT02 remain for the buyer, who pays 1,540.25 test USDC in all.',
  );
  const some = await taker.review(atMarket('buy', '10.1', { amount: '150' }));
  expect(detailOf(some, 'not-all-trades')).toContain('Of 150.00 CT02 only 100.00 CT02 can be had at 10.10');

  // Nobody trades with themselves: the resting side ends.
  const own = await maker.review(limit('buy', '10.2', { amount: '10' }));
  expect(detailOf(own, 'self-trade')).toContain(
    'Your order 3 (sell 100.00 CT02 at 10.10 test USDC) is cancelled',
  );
  expect(own.sentences).toContain(
    'Your order 3 is cancelled, because its owner’s other order met it, with 100.00 CT02 untraded.',
  );
  expect(ids(await maker.review(limit('buy', '10', { amount: '10' })))).toEqual([]);

  const stopped = await taker.review(stop('sell', '9.5', '9.2', { amount: '10' }));
  expect(stopped.action).toBe('Sell 10.00 CT02 once the price is 9.50 test USDC or below');
  // 10 × 9.20 less 1 %.
  expect(stopped.sentences[1]).toContain(
    'none worse than 9.20 test USDC: at least 91.08 test USDC after the fee, if all of it trades (1 %).',
  );
  expect(detailOf(stopped, 'stop-price')).toContain(
    'down to its worst price of 9.20 test USDC, and not at 9.50',
  );
  await taker.place(atMarket('buy', '10.1', { amount: '1' }));
  expect(ids(await taker.review(stop('sell', '10.2', '10', { amount: '10' })))).toEqual([
    'stop-price',
    'stop-triggers-at-once',
  ]);
  expect(ids(await taker.review(stop('sell', '9.5', '9.6', { amount: '10' })))).toContain(
    'stop-worst-before-trigger',
  );
});

test('what was reviewed as traded whole is not signed when a part of it would rest, for more money though it be', async () => {
  const seller = await trader('100');
  const first = await trader();
  const second = await trader();
  await first.place(limit('buy', '9'));
  const plan = await seller.handlers['market.prepareOrder'](limit('sell', '9'));
  const review = await seller.desk.handlers['transactions.review'](plan);
  expect(review.sentences.at(-1)).toContain('sell 100.00 CT02 for 900.00 test USDC');

  // 60 × 16 less 1 % are 950.40, more than 900 less 1 %; 40 CT02 would rest.
  await first.signed(first.handlers['market.prepareCancel']({ pair: 'CT02/USDC', orderId: 'all' }));
  await second.place(limit('buy', '16', { amount: '60' }));
  const answered = review.warnings.map(({ id }) => id);
  const signed = seller.desk.signer.calls;
  await expect(
    seller.desk.handlers['transactions.sign']({ ...plan, signer: 'vault', answered }),
  ).rejects.toMatchObject({
    code: 'plan-changed',
    message: expect.stringContaining('It would do something else than the review shows.'),
  });
  expect(seller.desk.signer.calls).toBe(signed);
});
