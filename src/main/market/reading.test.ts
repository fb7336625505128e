import { expect, test } from 'vitest';
import { PAIRS, QUOTES } from '../../domain/market/pairs.ts';
import { marketMethods } from '../../ipc/market.ts';
import { callOf, eventsOf, read } from '../chain/contracts.ts';
import { MARKETS } from '../chain/markets.ts';
import { atMarket, ct02, dollars, limit, market } from './test-traders.ts';

const { chain, trader } = market();
const HOUR = 3_600;
const warp = async (seconds: number) => {
  await chain().provider.send('evm_increaseTime', [seconds]);
  await chain().provider.send('evm_mine', []);
};

test('a book shows both sides, the spread, the last price, and what 24 hours were like', async () => {
  const maker = await trader('300');
  const taker = await trader();
  const book = async () =>
    marketMethods['market.book'].output.parse(
      await taker.handlers['market.book']({ pair: 'CT02/USDC', depth: 2 }),
    );
  expect(await book()).toMatchObject({ bids: [], asks: [], spread: null, last: null, day: null });

  await maker.place(limit('sell', '10', { amount: '10' }));
  await maker.place(limit('sell', '11', { amount: '20' }));
  await maker.place(limit('sell', '12', { amount: '30' }));
  await maker.place(limit('buy', '9.5', { amount: '5' }));
  await taker.place(atMarket('buy', '11', { amount: '15' }));
  expect(await book()).toMatchObject({
    bids: [{ price: dollars('9.5'), amount: ct02('5') }],
    asks: [
      { price: dollars('11'), amount: ct02('15') },
      { price: dollars('12'), amount: ct02('30') },
    ],
    spread: dollars('1.5'),
    last: { price: dollars('11') },
    // 10 × 10 + 5 × 11 = 155, ÷ 15 = 10.3333…
    day: { volume: ct02('15'), volumeWeighted: '10333300' },
    averages: { hour: null, day: null },
  });

  // An hour later the price of the hour is 11.00, whatever it was in the first second.
  await warp(HOUR + 60);
  expect((await book()).averages).toEqual({ hour: dollars('11'), day: null });
  await warp(25 * HOUR);
  expect(await book()).toMatchObject({
    day: { volume: '0', volumeWeighted: null },
    averages: { hour: dollars('11'), day: dollars('11') },
  });

  await taker.place(atMarket('sell', '9', { amount: '1' }));
  const trades = await taker.handlers['market.trades']({ pair: 'CT02/USDC', limit: 10 });
  expect(marketMethods['market.trades'].output.parse(trades)).toEqual(trades);
  expect(trades.recent).toHaveLength(3);
  expect(trades.own).toEqual(
    [
      { price: dollars('9.5'), amount: ct02('1'), takerSide: 'sell' },
      { price: dollars('11'), amount: ct02('5'), takerSide: 'buy' },
      { price: dollars('10'), amount: ct02('10'), takerSide: 'buy' },
    ].map((trade) => expect.objectContaining({ ...trade, role: 'taker' })),
  );
});

test('the pairs say their terms; a paused book refuses orders and lets cancel', async () => {
  const maker = await trader('10');
  await maker.place(limit('sell', '10', { amount: '10' }));
  const pairs = async () =>
    marketMethods['market.pairs'].output.parse(await maker.handlers['market.pairs']({}));
  const [usdc, usdt, weth, usd] = await pairs();
  expect(usdc).toMatchObject({
    pair: 'CT02/USDC',
    book: chain().addresses.BookUsdc,
    lotSize: ct02('1'),
    priceStep: dollars('0.01'),
    fees: { burnBps: 100, takerBps: 100, makerBps: 50 },
    paused: false,
    bestBid: null,
    bestAsk: dollars('10'),
    last: null,
  });
  expect([usdt, weth, usd].map((pair) => pair?.quote.symbol)).toEqual(['test USDT', 'test WETH', 'test USD']);

  // The tokens themselves say their decimals.
  const decimals = await Promise.all(PAIRS.map((pair) => read(chain(), MARKETS[pair].quote, 'decimals', [])));
  expect(decimals.map(Number)).toEqual(PAIRS.map((pair) => QUOTES[pair].decimals));

  // Role 4 is the guardian's (contracts/src/access/Roles.sol).
  const [granted] = await eventsOf(chain(), 'AccessManager', 'RoleGranted', [4n]);
  const guardian = granted?.args.account ?? '';
  const { provider } = chain();
  const { to, data } = callOf(chain(), 'BookUsdc', 'pause', []);
  await provider.send('anvil_impersonateAccount', [guardian]);
  await provider.send('anvil_setBalance', [guardian, '0x56bc75e2d63100000']);
  await provider.send('eth_sendTransaction', [{ from: guardian, to, data }]);
  expect((await pairs())[0]?.paused).toBe(true);
  await expect(maker.handlers['market.prepareOrder'](limit('buy', '9'))).rejects.toMatchObject({
    code: 'market-paused',
  });
  await maker.signed(maker.handlers['market.prepareCancel']({ pair: 'CT02/USDC', orderId: 'all' }));
  expect(await maker.credit()).toEqual({ ct02: '10.00', quote: '0.000000' });
});
