/**
 * Run by crash-walk.test.ts: signs, sends and follows one transaction over a chain that somebody else runs, and kills
 * itself at the n-th step. A step is each request to the network and each statement that writes to the database: the
 * moment before it, and the moment after those that change something. The product knows nothing of this: requests are
 * watched at the provider, statements at the driver.
 *
 * It waits for its task on standard input, so that the next one can be loading while this one dies.
 */
import { once } from 'node:events';
import BetterSqlite3 from 'better-sqlite3';
import { Wallet } from 'ethers';
import type { Chain } from '../../chain/chain.ts';
import { callOf } from '../../chain/contracts.ts';
import { DeskProvider } from '../../chain/desk-provider.ts';
import type { LocalChain } from '../../chain/local-chain.ts';
import { interposed, testDesk } from '../test-desk.ts';

type Task = {
  folder: string;
  key: string;
  url: string;
  facts: Omit<Chain, 'provider'>;
  scenario: 'send' | 'speed-up' | 'cancel';
  dieAt: number;
};

const [line] = (await once(process.stdin, 'data')) as [Buffer];
process.stdin.pause();
const { folder, key, url, facts, scenario, dieAt }: Task = JSON.parse(line.toString('utf8'));

let armed = false;
/** What a replacement reads before its first write is what a first transaction reads. */
let armAtWrite = false;
let steps = 0;
function step(name: string): void {
  if (!armed) return;
  steps += 1;
  if (steps !== dieAt) return;
  process.stdout.write(`${name}\n`);
  process.kill(process.pid, 'SIGKILL');
}

const probe = new BetterSqlite3(':memory:');
const statement = Object.getPrototypeOf(probe.prepare('SELECT 1')) as {
  run: (...args: unknown[]) => unknown;
};
probe.close();
const run = statement.run;
statement.run = function (this: BetterSqlite3.Statement, ...args: unknown[]): unknown {
  const name = this.source.trim().split(/\s+/).slice(0, 3).join(' ');
  armed ||= armAtWrite;
  step(`before ${name}`);
  const answer = run.apply(this, args);
  if (!this.database?.inTransaction) step(`after ${name}`);
  return answer;
};

const provider = new DeskProvider(facts.chainId, () => url, 25);
const chain = { ...facts, provider, fund: async () => undefined, checkpoint: async () => undefined };
const watched = interposed(chain as unknown as LocalChain, async (method, _params, send) => {
  // A kill before a question that changes nothing is a kill after the last write. The first scenario walks those, too.
  if (scenario === 'send' || method === 'eth_sendRawTransaction') step(`before ${method}`);
  const answer = await send();
  if (method === 'eth_sendRawTransaction') step(`after ${method}`);
  return answer;
});

const desk = await testDesk(chain as unknown as LocalChain, {
  chain: watched,
  wallet: new Wallet(key),
  folder,
});
const approval = callOf(watched, 'CT02', 'approve', [facts.addresses.RewardPool, 100n]);
const { planId } = await desk.createPlan(desk.draft('stake', approval));

async function sign(plan: string) {
  const { warnings } = await desk.handlers['transactions.review']({ planId: plan });
  const answered = warnings.map(({ id }) => id);
  return desk.handlers['transactions.sign']({ planId: plan, signer: 'vault', answered });
}

if (scenario === 'send') {
  armed = true;
  await sign(planId);
} else {
  const [sent] = await sign(planId);
  await desk.check();
  const transactionId = sent?.id ?? '';
  const next = await desk.handlers['transactions.prepareReplacement']({ transactionId, way: scenario });
  armAtWrite = true;
  await sign(next.planId);
}
await provider.send('evm_mine', []);
const settled = async () =>
  (await desk.handlers['transactions.list']({})).every(({ state }) =>
    ['confirmed', 'replaced'].includes(state),
  );
do await desk.check();
while (!(await settled()));
await desk.check();
process.stdout.write(`done after ${steps} steps\n`);
await desk.stop();
desk.database.close();
provider.destroy();
process.exit(0);
