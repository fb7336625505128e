import { id, ZeroAddress } from 'ethers';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { callOf, read } from '../chain/contracts.ts';
import type { LocalChain } from '../chain/local-chain.ts';
import { attestForTest, startTestChain } from '../chain/local-chain-fixture.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/**
 * For tests: one chain for the file, and the steps that its tests are made of. Registers the hooks that start and end
 * them.
 */
export function journeys() {
  let fixture: Awaited<ReturnType<typeof startTestChain>>;
  const desks: TestDesk[] = [];
  beforeAll(async () => {
    fixture = await startTestChain();
  });
  afterEach(async () => {
    for (const desk of desks.splice(0)) await desk.close();
  });
  afterAll(() => fixture.stop());

  const chain = (): LocalChain => fixture.chain;

  async function open(options: Parameters<typeof testDesk>[1] = {}): Promise<TestDesk> {
    const desk = await testDesk(chain(), options);
    desks.push(desk);
    return desk;
  }

  let accounts = 0;
  /** A call that mints `amount` for a cloud account that was never reported before. */
  async function mint(beneficiary: string, amount: bigint) {
    const account = id(`account ${accounts++}`);
    const attested = await attestForTest(chain(), { beneficiary, amount, account });
    return { attested, call: callOf(chain(), 'EmissionsMinter', 'mint', [attested]) };
  }

  const retire = (request: ReturnType<typeof retirementRequest>) =>
    callOf(chain(), 'RetirementCertificates', 'retire', [request]);

  const balanceOf = (account: string) => read(chain(), 'CT02', 'balanceOf', [account]);

  /** Lets the tracker work until everything in the journal stands so. */
  async function until(desk: TestDesk, state: string): Promise<void> {
    for (;;) {
      await desk.check();
      const list = await desk.handlers['transactions.list']({});
      if (list.length > 0 && list.every((entry) => entry.state === state)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A desk whose account holds its share, 70 %, of an amount that was minted. */
  async function withMinted(amount: bigint, options: Parameters<typeof testDesk>[1] = {}): Promise<TestDesk> {
    const desk = await open(options);
    const { call } = await mint(desk.account, amount);
    await desk.send(desk.draft('mint', call));
    await until(desk, 'confirmed');
    return desk;
  }

  return { chain, open, mint, retire, balanceOf, until, withMinted };
}

/** For tests: what to retire, 10.00 CT02 for a hidden name unless changed. */
export function retirementRequest(changes: Partial<typeof REQUEST> = {}) {
  return { ...REQUEST, ...changes };
}

const REQUEST = {
  amount: 10_00n,
  beneficiaryName: '',
  beneficiaryHash: id('somebody'),
  reason: '',
  periodStart: 0,
  periodEnd: 0,
  reportIds: [] as string[],
  recipient: ZeroAddress,
};
