import { expect, test } from 'vitest';
import { splitOfPayment } from './api-payment.ts';

// docs/metering.md: a payment of 0.01 is burned as a whole; 100 of them burn 1.00, one of 1.00 burns 0.01.
test.each([
  [1n, 1n],
  [100n, 1n],
  [200n, 1n],
  [201n, 2n],
  [100_00n, 50n],
])('of %d base units, 0.5 %% rounded up is %d', (amount, burned) => {
  expect(splitOfPayment(amount)).toEqual({ burned, toTreasury: amount - burned });
});
