import { expect, test } from 'vitest';
import { read } from '../chain/contracts.ts';
import { journeys } from '../transactions/test-journeys.ts';
import { meteringFeature } from './metering.ts';

const { chain, until, withMinted, balanceOf } = journeys();
const INVOICE = `0x${'ab'.repeat(32)}`;

test('API payment in CT02 (protocol, section 4): of 100.00, 0.5 % is burned and the rest goes to the treasury', async () => {
  // 70 % of 200.00.
  const desk = await withMinted(200_00n);
  const { 'metering.prepareApiPayment': prepare } = meteringFeature({
    chain: async () => chain(),
    activeAccount: () => desk.account,
    createPlan: desk.createPlan,
  });
  const { planId, invoice } = await prepare({ amount: '10000', invoice: INVOICE });
  expect(invoice).toBe(INVOICE);
  const review = await desk.handlers['transactions.review']({ planId });
  expect(review.action).toBe('Pay 100.00 CT02 for API use');
  expect(review.sentences).toEqual([
    'Lets the API payment meter spend up to 100.00 CT02 of yours, at any time, until you take it back.',
    'Pays 100.00 CT02 of yours for API use: 0.50 CT02 (0.5 %, rounded up) are burned and 99.50 CT02 go to the treasury.',
    `The reference ${INVOICE} stands on the chain for ever. The contract does not check it: paying it twice is two payments.`,
    `Paid by you (Sustainability) for API use with the reference ${INVOICE}: 0.50 CT02 (0.5 %, rounded up) are burned and 99.50 CT02 go to the treasury.`,
  ]);
  const [treasury, burned] = [chain().addresses.Treasury, () => read(chain(), 'CT02', 'burnedFor', [3n])];
  const [before, burnedBefore] = [await balanceOf(treasury), await burned()];
  await desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });
  await until(desk, 'confirmed');
  expect((await balanceOf(treasury)) - before).toBe(99_50n);
  expect((await burned()) - burnedBefore).toBe(50n);
  expect(await balanceOf(desk.account)).toBe(40_00n);
  // Exactly the amount was allowed, and it is used up.
  expect(await read(chain(), 'CT02', 'allowance', [desk.account, chain().addresses.ApiPayments])).toBe(0n);
  expect((await desk.handlers['transactions.outcome']({ planId })).sentences).toEqual([
    review.sentences.at(-1),
  ]);

  await expect(prepare({ amount: '4001', invoice: null })).rejects.toMatchObject({
    code: 'insufficient-balance',
    message: expect.stringContaining('holds 40.00 CT02, and 40.01 CT02 were to be paid'),
  });
  await expect(prepare({ amount: '0', invoice: null })).rejects.toMatchObject({ code: 'amount-too-small' });
  // Without a reference each payment has a random one of its own.
  const two = [await prepare({ amount: '1', invoice: null }), await prepare({ amount: '1', invoice: null })];
  expect(two[0]?.invoice).not.toBe(two[1]?.invoice);
});
