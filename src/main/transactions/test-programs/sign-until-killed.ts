/**
 * Run by crash.test.ts and killed by it: starts a chain and a desk in the given profile folder, signs one mint with
 * the given key, and stops dead at the given moment, which it says on standard output.
 */
import { join } from 'node:path';
import { Wallet } from 'ethers';
import { callOf } from '../../chain/contracts.ts';
import { attestForTest, startTestChain } from '../../chain/local-chain-fixture.ts';
import { interposed, testDesk } from '../test-desk.ts';

const [folder = '', key = '', moment = ''] = process.argv.slice(2);
const wallet = new Wallet(key);
const { chain } = await startTestChain({ folder: join(folder, 'chain') });

const say = (what: string) => process.stdout.write(`${JSON.stringify({ what, pid: chain.pid() })}\n`);
const forEver = () => new Promise<never>(() => setInterval(() => undefined, 60_000));

const watched = interposed(chain, async (method, _params, send) => {
  if (method !== 'eth_sendRawTransaction') return send();
  if (moment === 'journal written') {
    say(moment);
    return forEver();
  }
  const answer = await send();
  if (moment === 'broadcast') {
    say(moment);
    return forEver();
  }
  return answer;
});
const desk = await testDesk(chain, { chain: watched, wallet, folder });
const attested = await attestForTest(chain, { beneficiary: wallet.address, amount: 50_00n });
await desk.send(desk.draft('mint', callOf(chain, 'EmissionsMinter', 'mint', [attested])));
while (!desk.events.some(({ payload }) => payload.state === 'confirmed')) await desk.check();
say('confirmed');
await forEver();
