import { setTimeout as delay } from 'node:timers/promises';
import { Failure, isFailure } from '../../domain/failure.ts';
import type { Chain } from '../chain/chain.ts';
import { chainIdentity } from '../chain/chain-identity.ts';
import { singleFlight } from '../chain/single-flight.ts';
import type { Entry, Journal, Standing } from '../storage/journal.ts';
import { assess } from './assess.ts';
import { findUndone } from './find-undone.ts';

export type TrackerDeps = {
  chain(): Chain;
  journal: Journal;
  /** Makes what the chain has mined so far outlive a crash. Nothing counts as confirmed before. */
  checkpoint(): Promise<void>;
  onChange(entry: Entry): void;
  /** Runs after every round, also when nothing changed. */
  afterRound(): Promise<void>;
  log(error: unknown): void;
};

export type Tracker = {
  start(): void;
  /** Looks at the chain now and settles when that is done. Errors of the network wait for the next round. */
  check(): Promise<void>;
  stop(): Promise<void>;
};

const LOCAL_INTERVAL_MS = 250;
const INTERVAL_MS = 4_000;

/**
 * Follows everything in the journal that is not final yet: sends what a crash kept from being sent, finds receipts,
 * counts confirmations, and notices replacements and reorganisations. It never signs.
 */
export function tracker(deps: TrackerDeps): Tracker {
  const { journal } = deps;
  const stopping = new AbortController();

  const check = singleFlight(async () => {
    if (stopping.signal.aborted) return;
    try {
      await round();
    } catch (error) {
      if (!isFailure(error, 'chain-unavailable')) deps.log(error);
    }
  });

  let checkedAt: string | null = null;

  async function round(): Promise<void> {
    const chain = deps.chain();
    const genesis = await chainIdentity(chain);
    const latest = await chain.provider.getBlock('latest');
    if (!latest) throw new Failure('chain-unavailable', 'The network does not say what its newest block is.');
    const head = latest.number;
    if (checkedAt !== latest.hash) {
      for (const entry of await findUndone(chain, journal, genesis)) deps.onChange(entry);
      checkedAt = latest.hash;
    }
    const watched = journal.watched(genesis);
    if (watched.length > 0) {
      const found: { entry: Entry; standing: Standing }[] = [];
      for (const entry of watched) {
        const family = journal.family(entry.replaces ?? entry.id);
        const standing = await assess(chain, entry, head, family);
        if (differs(entry, standing)) found.push({ entry, standing });
      }
      if (found.some(({ standing }) => standing.blockHash !== null)) await deps.checkpoint();
      for (const { entry, standing } of found) deps.onChange(journal.update(entry.id, standing));
    }
    await deps.afterRound();
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      await check();
      const interval = isLocal(deps) ? LOCAL_INTERVAL_MS : INTERVAL_MS;
      await delay(interval, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  let running: Promise<void> | null = null;
  return {
    start: () => {
      running ??= loop();
    },
    check,
    stop: async () => {
      stopping.abort();
      await running;
      // Waits for a round that somebody else has asked for; a new one does nothing any more.
      await check();
    },
  };
}

function differs(entry: Entry, standing: Standing): boolean {
  return (Object.keys(standing) as (keyof Standing)[]).some((key) => entry[key] !== standing[key]);
}

function isLocal(deps: Pick<TrackerDeps, 'chain'>): boolean {
  try {
    return deps.chain().local;
  } catch {
    return true;
  }
}
