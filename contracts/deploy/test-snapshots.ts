import type { JsonRpcProvider } from 'ethers';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/**
 * For tests: has every test of a group begin on the chain as `prepare` leaves it, which runs once, and the next group
 * on the chain before it.
 */
export function eachFrom<T>(
  provider: () => JsonRpcProvider,
  prepare: () => Promise<T>,
): { readonly prepared: T } {
  const group = { prepared: undefined as T };
  let [before, after] = ['', ''];
  const goBack = async () => {
    await provider().send('evm_revert', [after]);
    after = await provider().send('evm_snapshot', []);
  };
  beforeAll(async () => {
    before = await provider().send('evm_snapshot', []);
    group.prepared = await prepare();
    after = await provider().send('evm_snapshot', []);
  });
  beforeEach(goBack);
  afterAll(() => provider().send('evm_revert', [before]));
  return group;
}
