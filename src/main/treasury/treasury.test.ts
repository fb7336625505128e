import { Wallet } from 'ethers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { treasuryMethods } from '../../ipc/treasury.ts';
import { callOf } from '../chain/contracts.ts';
import { nextBlockTime } from '../chain/next-block-time.ts';
import type { TestDesk } from '../transactions/test-desk.ts';
import { journeys } from '../transactions/test-journeys.ts';
import { treasuryFeature } from './treasury.ts';

const HOUR = 3_600;
const [BUY, SELL] = [0, 1];
const { chain, open, mint, until, balanceOf } = journeys();

let snapshot: string;
beforeEach(async () => {
  snapshot = await chain().provider.send('evm_snapshot', []);
});
afterEach(() => chain().provider.send('evm_revert', [snapshot]));

/** A seller with 10,000 CT02 and a buyer with 10,000 test USDC, who trade in the book themselves. */
async function traders() {
  const wallet = async () => {
    const made = new Wallet(Wallet.createRandom().privateKey, chain().provider);
    await chain().fund(made.address);
    return made;
  };
  const [seller, buyer] = [await wallet(), await wallet()];
  const { call } = await mint(seller.address, 15_000_00n);
  const book = chain().addresses.BookUsdc;
  const send = async (by: Wallet, what: { to: string; data: string }) =>
    void (await (await by.sendTransaction(what)).wait());
  await send(seller, call);
  await send(seller, callOf(chain(), 'CT02', 'approve', [book, 10_000_00n]));
  await send(buyer, callOf(chain(), 'Usdc', 'approve', [book, 10_000n * 10n ** 6n]));
  const place = (by: Wallet, side: number, lots: number, dollars: number) =>
    send(by, callOf(chain(), 'BookUsdc', 'placeLimit', [side, lots, dollars * 100, 0, 0]));
  return {
    offer: (lots: number, dollars: number) => place(seller, SELL, lots, dollars),
    trade: async (lots: number, dollars: number) => {
      await place(seller, SELL, lots, dollars);
      await place(buyer, BUY, lots, dollars);
    },
  };
}

/** Lets time pass until some seconds after a full hour, and so many hours more. */
async function toHour(more: number, seconds: number) {
  const now = await nextBlockTime(chain());
  await chain().provider.send('evm_increaseTime', [HOUR - (now % HOUR) + more * HOUR + seconds]);
}

function handlersOf(desk: TestDesk) {
  const handlers = treasuryFeature({
    chain: async () => chain(),
    activeAccount: () => desk.account,
    createPlan: desk.createPlan,
    emit: () => undefined,
  });
  const stability = async () =>
    treasuryMethods['treasury.stability'].output.parse(await handlers['treasury.stability']({}));
  return { ...handlers, stability };
}

describe('price stability (protocol, section 7)', () => {
  test('without trades neither can be triggered, and it says why', async () => {
    const desk = await open();
    const handlers = handlersOf(desk);
    const { averages, buyback, floor, reserve, parameters } = await handlers.stability();
    expect(averages).toEqual({ lastHour: null, dayBefore: null, fallBps: null });
    expect(buyback).toMatchObject({
      possible: false,
      explanation: expect.stringContaining('a buyback needs 25 full hours since the first trade'),
      spentToday: '0',
    });
    expect(floor).toMatchObject({
      possible: false,
      explanation: expect.stringContaining('needs 30 days since the first trade'),
      bid: null,
    });
    // The treasury's aim is 20 to 30 % of what circulates; parameters are those of docs/treasury.md.
    expect(reserve).toMatchObject({ leastBps: 2_000, mostBps: 3_000 });
    expect(parameters).toMatchObject({
      minFallBps: 2_000,
      volumeShareBps: 50,
      dailyBuybackLimit: '1000000000',
      floorBudget: '10000000000',
    });
    await expect(handlers['treasury.prepareBuyback']({})).rejects.toMatchObject({
      code: 'not-possible',
      message: buyback.explanation,
    });
    await expect(handlers['treasury.prepareFloorBid']({})).rejects.toMatchObject({ code: 'not-possible' });
  });

  test('a fall of 30 % in a day lets anyone trigger a buyback, of 0.5 % of the hour’s trades', async () => {
    const { trade, offer } = await traders();
    const desk = await open();
    const handlers = handlersOf(desk);
    await trade(10, 10);
    await toHour(24, 0);
    await toHour(1, 0);
    expect((await handlers.stability()).buyback.explanation).toBe(
      'The last full hour’s average is 10.00 test USDC, 0 % below the 10.00 test USDC of the same hour a day before. A buyback needs a fall of more than 20 %.',
    );
    await trade(1_000, 7);
    await offer(50, 7);
    await toHour(0, 10);
    const before = await handlers.stability();
    expect(before.buyback).toMatchObject({
      possible: false,
      explanation: expect.stringContaining('What may be spent now, 0.00 test USDC, does not buy a lot'),
      // 0.5 % of 1,000 lots at 7.00.
      allowance: '35000000',
    });
    await chain().give('Usdc', chain().addresses.StabilityModule, 500n * 10n ** 6n);
    const now = await handlers.stability();
    expect(now).toMatchObject({ budget: '500000000', averages: { dayBefore: '10000000' } });
    expect(now.averages.fallBps).toBeGreaterThan(2_900);
    expect(now.buyback).toMatchObject({
      possible: true,
      explanation: expect.stringContaining('the treasury buys for up to 35.00 test USDC at 7.0'),
    });

    const treasury = chain().addresses.Treasury;
    const held = await balanceOf(treasury);
    const { planId } = await handlers['treasury.prepareBuyback']({});
    const review = await desk.handlers['transactions.review']({ planId });
    expect(review.action).toBe('Trigger a buyback');
    expect(review.balanceChanges.some(({ account }) => account === desk.account)).toBe(false);
    await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });
    await until(desk, 'confirmed');
    // A lot costs 7.07 with 1 %: 35.00 buys 4 lots for 28.28, of which 1 % is burned.
    expect((await balanceOf(treasury)) - held).toBe(3_96n);
    expect((await desk.handlers['transactions.outcome']({ planId })).sentences).toContain(
      '3.96 CT02 go to the treasury.',
    );
    const after = await handlers.stability();
    expect(after.buyback.spentToday).toBe('28280000');
    // 6.72 of the hour's 35.00 are left.
    expect(after.buyback).toMatchObject({ possible: false, allowance: '6720000' });
    expect(desk.errors).toEqual([]);
  });

  test('after 30 days of trades anyone can refresh the bid at the floor', async () => {
    const { trade } = await traders();
    const desk = await open();
    const handlers = handlersOf(desk);
    await trade(10, 10);
    await toHour(24, 0);
    await desk.send(desk.draft('refresh-floor', callOf(chain(), 'StabilityModule', 'observeEmissions', [])));
    await until(desk, 'confirmed');
    // Minted after the note, and so of the last 30 days.
    const { call } = await mint(desk.account, 40_000_00n);
    await desk.send(desk.draft('mint', call));
    await until(desk, 'confirmed');
    await trade(1_000, 7);
    await chain().give('Usdc', chain().addresses.StabilityModule, 500n * 10n ** 6n);
    await toHour(29 * 24 + 2, 10);
    const { floor } = await handlers.stability();
    // The last 24 hours' price bounds the bid; 0.5 % of 1,000 × 7 bounds what it spends (the first trade is
    // more than 30 days ago).
    expect(floor).toMatchObject({
      possible: true,
      price: '7000000',
      budget: '35000000',
      recentEmissions: '4000000',
      bid: null,
    });
    const { planId } = await handlers['treasury.prepareFloorBid']({});
    await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });
    await until(desk, 'confirmed');
    // A lot costs 7.07 with the higher fee: 35.00 bids for 4 lots.
    expect((await desk.handlers['transactions.outcome']({ planId })).sentences.at(-1)).toContain(
      'The treasury bids for 4.00 CT02 at 7.00 test USDC or less, until ',
    );
    const after = await handlers.stability();
    expect(after.floor.bid).toMatchObject({ price: '7000000', amount: '400' });
    await expect(handlers['treasury.prepareFloorBid']({})).rejects.toMatchObject({
      code: 'not-possible',
      message: expect.stringContaining('The floor has not moved, and the bid for it'),
    });
  });
});
