import { setTimeout as delay } from 'node:timers/promises';
import { isFailure } from '../../../domain/failure.ts';
import type { ChainConnection } from '../chain-connection.ts';

const LOCAL_INTERVAL_MS = 1_000;
const INTERVAL_MS = 4_000;

/** Tells when the newest block is another one than before: by its hash, since a reorganisation may keep the number. */
export function watchHead(
  connection: ChainConnection,
  onNewHead: () => Promise<void>,
  log: (error: unknown) => void,
): { start(): void; stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let last: string | null = null;

  async function look(): Promise<void> {
    const hash = (await connection.chain().provider.getBlock('latest'))?.hash ?? null;
    if (hash === last) return;
    last = hash;
    await onNewHead();
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look().catch((error) => isFailure(error, 'chain-unavailable') || log(error));
      const interval = connection.status().state !== 'ready' || isLocal() ? LOCAL_INTERVAL_MS : INTERVAL_MS;
      await delay(interval, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  }

  function isLocal(): boolean {
    return connection.chain().local;
  }

  return {
    start: () => {
      running ??= loop();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
