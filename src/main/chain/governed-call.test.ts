import { describe, expect, test } from 'vitest';
import { contractNames } from './abis.ts';
import type { Chain, ContractName } from './chain.ts';
import { callOf } from './contracts.ts';
import { readGovernedCall, setterCall } from './governed-call.ts';
import { governedSetter } from './governed-settings.ts';

const addresses = Object.fromEntries(
  contractNames.map((name, index) => [name, `0x${String(index + 1).padStart(40, '0')}`]),
) as Record<ContractName, string>;
// Nothing is compared, so nothing is read: only addresses matter.
const chain = { addresses, local: false } as Chain;
const fees = setterCall(chain, governedSetter('BookUsdc', 'setFees'), [100n, 50n, 25n]);

describe('what a proposed call does follows from its calldata alone', () => {
  test('a setter’s arguments in their order, and a struct’s members', async () => {
    expect(fees.data).toBe(callOf(chain, 'BookUsdc', 'setFees', [100, 50, 25]).data);
    expect((await readGovernedCall(chain, fees, false)).sentence).toBe(
      'Sets the fees of CT02/USDC: burn 1 %, taker’s fee 0.5 %, maker’s fee 0.25 %.',
    );
    const parameters = {
      minFallBps: 1_500,
      volumeShareBps: 40,
      dailyBuybackLimit: 5_000_000,
      floorBudget: 0,
    };
    const call = callOf(chain, 'StabilityModule', 'setParameters', [parameters]);
    const setter = governedSetter('StabilityModule', 'setParameters');
    expect(setterCall(chain, setter, [1_500n, 40n, 5_000_000n, 0n]).data).toBe(call.data);
    expect((await readGovernedCall(chain, call, false)).sentence).toBe(
      'Sets the parameters of price stability: fall before a buyback 15 %, share of the traded value 0.4 %, daily limit of buybacks 5.000000 USDC, budget of floor bids 0.000000 USDC.',
    );
  });

  test.each([
    ['bytes after its arguments', { ...fees, data: `${fees.data}00` }],
    ['a call cut short', { ...fees, data: fees.data.slice(0, 80) }],
    ['no call', { ...fees, data: '0x' }],
    ['another contract', { ...fees, to: `0x${'77'.repeat(20)}` }],
    ['a function that is no setter', callOf(chain, 'BookUsdc', 'pause', [])],
    ['a category that does not exist', callOf(chain, 'Governor', 'resolve', [4, `0x${'00'.repeat(32)}`])],
  ])('%s is not put into words as if it were known', async (_what, call) => {
    expect(await readGovernedCall(chain, call, true)).toMatchObject({ known: false, changes: [] });
  });
});
