import { hexlify, randomBytes } from 'ethers';
import { Failure } from '../../domain/failure.ts';
import { checkPayment } from '../../domain/metering/api-payment.ts';
import type { Handlers } from '../../ipc/contract.ts';
import type { meteringMethods } from '../../ipc/metering.ts';
import type { Chain } from '../chain/chain.ts';
import { callOf, read } from '../chain/contracts.ts';
import type { CreatePlan } from '../transactions/plan-draft.ts';

export type MeteringDeps = {
  /** The network in use. @throws Failure `chain-unavailable` until it is ready. */
  chain: () => Promise<Chain>;
  activeAccount: () => string | null;
  createPlan: CreatePlan;
};

/** Payments for API use in CT02 (protocol, section 4; docs/metering.md). */
export function meteringFeature(deps: MeteringDeps): Pick<Handlers, keyof typeof meteringMethods> {
  return {
    'metering.prepareApiPayment': async ({ amount: amountText, invoice: given }) => {
      const account = deps.activeAccount();
      if (account === null) {
        throw new Failure('no-account', 'There is no account to pay with. Add one first.');
      }
      const chain = await deps.chain();
      const amount = BigInt(amountText);
      const meter = chain.addresses.ApiPayments;
      const [balance, allowance, paused] = await Promise.all([
        read(chain, 'CT02', 'balanceOf', [account]),
        read(chain, 'CT02', 'allowance', [account, meter]),
        read(chain, 'ApiPayments', 'paused', []),
      ]);
      checkPayment(amount, { balance, paused });
      const invoice = given ?? hexlify(randomBytes(32));
      const pay = callOf(chain, 'ApiPayments', 'pay', [amount, invoice]);
      // An approval replaces what is left of an earlier one: after the payment nothing is allowed any more.
      const approve = callOf(chain, 'CT02', 'approve', [meter, amount]);
      const calls = allowance === amount ? [pay] : [approve, pay];
      const { planId } = await deps.createPlan({ kind: 'pay-api', account, calls, context: {} });
      return { planId, invoice };
    },
  };
}
