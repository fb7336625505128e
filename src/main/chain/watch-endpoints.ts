import { setTimeout as delay } from 'node:timers/promises';
import { toQuantity } from 'ethers';
import type { Chain } from './chain.ts';
import type { EndpointHealth, Mark } from './endpoint-health.ts';
import type { EndpointPool } from './endpoint-pool.ts';
import { allowedLag } from './majority-chain.ts';
import { majorityOf } from './majority-vote.ts';

const INTERVAL_MS = 12_000;
const WHILE_AWAY_MS = 3_000;
const LIMIT_MS = 10_000;

type Watched = Pick<Chain, 'chainId' | 'depth'> & { genesis: string };

/**
 * Looks at all endpoints now and then: are they there, on the right chain, near the newest block, and do they have the
 * same blocks. What it finds is in their health.
 *
 * @param onLook Is told after every look.
 */
export function watchEndpoints(
  chain: Watched,
  pool: EndpointPool,
  onLook: () => void,
): {
  /** @param all Also those that failed just now, or asked to be left alone for a while. */
  look(all?: boolean): Promise<void>;
  start(): void;
  stop(): void;
} {
  const stopping = new AbortController();
  let running = false;

  async function look(all = false): Promise<void> {
    const heads = new Map<EndpointHealth, number>();
    const marks = new Map<EndpointHealth, Mark>();
    await Promise.all(
      pool.all.map(async (one) => {
        if (one.resting && !all) return;
        try {
          const wrong = await wrongChain(one, chain);
          if (wrong) return void marks.set(one, wrong);
          const head = Number(await text(one, 'eth_blockNumber', []));
          one.head = Number.isSafeInteger(head) ? head : null;
          if (one.head !== null) heads.set(one, one.head);
        } catch {
          // How it failed is in its health.
        }
      }),
    );
    markLagging(chain, heads, marks);
    await markForked(chain, heads, marks);
    for (const one of pool.all) one.mark = marks.get(one) ?? null;
    if (!stopping.signal.aborted) onLook();
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      const away = !pool.all.some(({ trusted }) => trusted);
      await delay(away ? WHILE_AWAY_MS : INTERVAL_MS, undefined, {
        signal: stopping.signal,
        ref: false,
      }).catch(() => undefined);
      if (!stopping.signal.aborted) await look();
    }
  }

  return {
    look,
    start: () => {
      if (!running) void loop();
      running = true;
    },
    // A look that is under way tells nobody any more.
    stop: () => stopping.abort(),
  };
}

async function wrongChain(one: EndpointHealth, chain: Watched): Promise<Mark | null> {
  const id = Number(await text(one, 'eth_chainId', []));
  if (!Number.isSafeInteger(id))
    return { condition: 'wrong-chain', problem: 'does not say which chain it is on' };
  if (id !== chain.chainId)
    return { condition: 'wrong-chain', problem: `is on chain ${id}, not on ${chain.chainId}` };
  const genesis = await hashAt(one, 0);
  if (genesis === chain.genesis) return null;
  return {
    condition: 'wrong-chain',
    problem: 'has another first block than the network: it is another chain',
  };
}

/** Behind the second newest head where there are three or more: one alone cannot make the others look late. */
function markLagging(
  chain: Watched,
  heads: ReadonlyMap<EndpointHealth, number>,
  marks: Map<EndpointHealth, Mark>,
): void {
  const sorted = [...heads.values()].sort((a, b) => b - a);
  const newest = sorted[sorted.length > 2 ? 1 : 0];
  if (newest === undefined) return;
  for (const [one, head] of heads) {
    const behind = newest - head;
    if (behind > allowedLag(chain)) {
      marks.set(one, { condition: 'lagging', problem: `is ${behind} blocks behind the others` });
    }
  }
}

/** Compares a block that is settled: in the newest, honest nodes differ for a moment. */
async function markForked(
  { depth }: Watched,
  heads: ReadonlyMap<EndpointHealth, number>,
  marks: Map<EndpointHealth, Mark>,
): Promise<void> {
  const compared = [...heads].filter(([one]) => !marks.has(one));
  if (compared.length < 2) return;
  const at = Math.max(0, Math.min(...compared.map(([, head]) => head)) - depth.confirmed);
  const hashes = new Map<EndpointHealth, string>();
  await Promise.all(
    compared.map(async ([one]) => {
      const hash = await hashAt(one, at).catch(() => null);
      if (hash !== null) hashes.set(one, hash);
    }),
  );
  const count = (hash: string) => [...hashes.values()].filter((other) => other === hash).length;
  for (const [one, hash] of hashes) {
    if (count(hash) === hashes.size || count(hash) >= majorityOf(hashes.size)) continue;
    marks.set(one, {
      condition: 'disagrees',
      problem: `has another block ${at} (${hash.slice(0, 10)}…) than the others`,
    });
  }
}

async function hashAt(one: EndpointHealth, block: number): Promise<string | null> {
  const answer = await one.ask('eth_getBlockByNumber', [toQuantity(block), false], LIMIT_MS);
  const hash = 'result' in answer ? (answer.result as { hash?: unknown } | null)?.hash : null;
  return typeof hash === 'string' ? hash.toLowerCase() : null;
}

async function text(one: EndpointHealth, method: string, params: unknown[]): Promise<string> {
  const answer = await one.ask(method, params, LIMIT_MS);
  return 'result' in answer && typeof answer.result === 'string' ? answer.result : 'nothing';
}
