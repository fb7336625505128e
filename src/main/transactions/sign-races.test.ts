import { afterAll, beforeAll, expect, test } from 'vitest';
import { callOf } from '../chain/contracts.ts';
import { attestForTest, startTestChain } from '../chain/local-chain-fixture.ts';
import { interposed, type TestDesk, testDesk } from './test-desk.ts';

let network: Awaited<ReturnType<typeof startTestChain>>;
let desk: TestDesk;
/** What happens between two questions of the desk to the network, by the question’s name. */
let meanwhile: { method: string; happens(): Promise<unknown> } | null = null;
const sent: string[] = [];

beforeAll(async () => {
  network = await startTestChain();
  const watched = interposed(network.chain, async (method, _params, send) => {
    if (method === 'eth_sendRawTransaction') sent.push(method);
    if (method === meanwhile?.method) {
      const { happens } = meanwhile;
      meanwhile = null;
      await happens();
    }
    return send();
  });
  desk = await testDesk(network.chain, { chain: watched });
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await network?.stop();
});

async function plan(): Promise<string> {
  const attested = await attestForTest(network.chain, { beneficiary: desk.account, amount: 50_00n });
  const draft = desk.draft('mint', callOf(network.chain, 'EmissionsMinter', 'mint', [attested]));
  return (await desk.createPlan(draft)).planId;
}

const sign = (planId: string) =>
  desk.handlers['transactions.sign']({ planId, signer: 'vault', answered: [] });

// The last question before the signer is asked, and one in the middle of playing the plan again.
test.each(['eth_getBalance', 'eth_simulateV1'])(
  'a plan that is discarded while it is signed (at %s) is not sent, and its signature is thrown away',
  async (method) => {
    const planId = await plan();
    let discarded: unknown = null;
    meanwhile = {
      method,
      happens: async () => {
        discarded = await desk.handlers['transactions.discard']({ planId });
      },
    };
    await expect(sign(planId)).rejects.toMatchObject({ code: 'plan-already-signed' });
    expect(discarded).toEqual({});
    expect(sent).toEqual([]);
    expect(await desk.handlers['transactions.list']({})).toEqual([]);
    await expect(desk.handlers['transactions.review']({ planId })).rejects.toMatchObject({
      code: 'unknown-plan',
    });
  },
);

test('a plan that is being sent cannot be discarded any more', async () => {
  const planId = await plan();
  let refusal: unknown = null;
  meanwhile = {
    method: 'eth_sendRawTransaction',
    happens: async () => {
      refusal = await desk.handlers['transactions.discard']({ planId }).catch((error: unknown) => error);
    },
  };
  const [entry] = await sign(planId);
  expect(refusal).toMatchObject({ code: 'unknown-plan' });
  expect(entry?.state).toBe('submitted');
  expect(sent).toHaveLength(1);
});
