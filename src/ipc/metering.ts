import { z } from 'zod';
import { baseUnits, bytes32, identifier, method } from './define.ts';

export const meteringMethods = {
  /**
   * Plans a payment for API use in CT02, after an approval of exactly its amount. `invoice` is the operator's reference,
   * public for ever; null takes a random one.
   */
  'metering.prepareApiPayment': method(
    z.strictObject({ amount: baseUnits, invoice: bytes32.nullable() }),
    z.strictObject({ planId: identifier, invoice: bytes32 }),
    [
      'no-account',
      'amount-too-small',
      'insufficient-balance',
      'payments-paused',
      'chain-unavailable',
      'simulation-failed',
    ],
  ),
};
