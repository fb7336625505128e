import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../../domain/failure.ts';
import { writeDurably } from '../storage/write-durably.ts';
import { anvilBinary } from './anvil-binary.ts';
import { type AnvilProcess, startAnvil } from './anvil-process.ts';
import type { ConnectionStatus } from './connection-status.ts';
import { DeskProvider } from './desk-provider.ts';
import { dumpState, withoutTraces } from './dump-state.ts';
import { singleFlight } from './single-flight.ts';

export const LOCAL_CHAIN_ID = 31337;
export const LOCAL_CHAIN_NAME = 'Local chain on this computer';
const POLLING_MS = 25;
const FIRST_RESTART_MS = 250;
const LONGEST_RESTART_MS = 30_000;

export type LocalNode = {
  readonly provider: DeskProvider;
  /** The process that holds the chain now. */
  pid(): number;
  /** True when no earlier state was there. */
  readonly fresh: boolean;
  /** Sets the clock anew, as `startLocalNode` does for a new chain; not to before its last block. */
  setClock(now?: number): Promise<void>;
  /** Once it settles, everything mined before the call is on disk. */
  checkpoint(): Promise<void>;
  /** The same, and forgets how each transaction was executed: the state is a third of the size from now on. */
  compact(): Promise<void>;
  status(): ConnectionStatus;
  onStatus(listener: () => void): void;
  /** Writes the state and ends anvil. */
  stop(): Promise<void>;
  /** Ends anvil without writing: what happened since the last checkpoint has not happened. */
  abandon(): Promise<void>;
};

/**
 * Runs anvil with the state in `folder/state.json`, and again from there when it dies.
 *
 * Anvil's own `--state` writes on a clean exit or at intervals, in place: blocks that were confirmed in between are
 * gone after a kill, and a kill while it writes leaves half a file. So anvil never sees the file name for writing. We
 * read its state out and replace the file atomically (`checkpoint`), and a transaction counts as confirmed only after
 * that. Blocks, transactions, receipts and logs come back; what contracts held at older blocks does not, so that calls
 * after a restart can ask about the newest block and later ones only. A second anvil on the same state is harmless for the same reason: it cannot write.
 *
 * @param now UTC seconds at which a new chain's clock starts. It keeps that distance to real time over restarts.
 * @param kept False: the chain is in memory alone and ends with anvil. For tests, where nothing begins anew.
 * @throws Failure `chain-unavailable` when anvil does not start or its state cannot be read.
 */
export async function startLocalNode(folder: string, now?: number, kept = true): Promise<LocalNode> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stateFile = join(folder, 'state.json');
  const clockFile = join(folder, 'clock.json');
  const fresh = !existsSync(stateFile);
  const writeOffset = (value: number) =>
    writeDurably(clockFile, Buffer.from(JSON.stringify({ offset: value })));
  if (fresh) writeOffset(now ? now - seconds() : 0);
  let offset = readOffset(clockFile);

  let anvil: AnvilProcess;
  let stopping = false;
  let status: ConnectionStatus = { state: 'ready', problem: null };
  const listeners = new Set<() => void>();
  const setStatus = (next: ConnectionStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };

  anvil = await launch();
  const provider = new DeskProvider(LOCAL_CHAIN_ID, () => anvil.url, POLLING_MS);
  await setClock();
  supervise();

  async function launch(): Promise<AnvilProcess> {
    const state = existsSync(stateFile) ? ['--load-state', stateFile] : [];
    const clock = offset === 0 ? [] : ['--timestamp', String(seconds() + offset)];
    // No dev accounts: the well-known keys would hold ether here and be mistaken for somebody's.
    const fixed = ['--accounts', '0', '--chain-id', String(LOCAL_CHAIN_ID), '--no-request-size-limit'];
    // States of old blocks that anvil moves out of memory would otherwise go to the home folder.
    const cache = ['--cache-path', join(folder, 'cache')];
    try {
      return await startAnvil(anvilBinary(), [...fixed, ...cache, ...(state.length ? state : clock)]);
    } catch (error) {
      if (state.length === 0) throw error;
      throw new Failure(
        'chain-unavailable',
        `The local chain does not start from its state in ${stateFile} (${error instanceof Error ? error.message : String(error)}). The file was left as it is. Put it back from a backup, or move the folder “chain” away to start a new local chain.`,
        { file: stateFile },
        { cause: error },
      );
    }
  }

  async function setClock(): Promise<void> {
    if (offset !== 0 && existsSync(stateFile)) await provider.send('evm_setTime', [seconds() + offset]);
  }

  function supervise(): void {
    const watched = anvil;
    void watched.exited.then(async (lastWords) => {
      // Another has taken its place.
      if (watched !== anvil) return;
      for (let wait = FIRST_RESTART_MS; !stopping; wait = Math.min(wait * 2, LONGEST_RESTART_MS)) {
        const reason = lastWords ? ` (“${lastWords.slice(0, 200)}”)` : '';
        setStatus({
          state: 'unavailable',
          problem: `The local chain stopped unexpectedly${reason}. It is being started again; nothing that was confirmed is lost.`,
        });
        await delay(wait, undefined, { ref: false });
        if (stopping) return;
        try {
          anvil = await launch();
          if (stopping) return void (await anvil.stop());
          await setClock();
          supervise();
          return setStatus({ state: 'ready', problem: null });
        } catch (error) {
          lastWords = error instanceof Error ? error.message : String(error);
        }
      }
    });
  }

  let smaller = false;
  const checkpoint = singleFlight(async () => {
    if (!kept) return;
    const state = await dumpState(anvil.url);
    writeDurably(stateFile, smaller ? withoutTraces(state) : state);
  });
  const checkpointSmaller = async () => {
    smaller = true;
    await checkpoint();
    smaller = false;
  };

  const compact = async () => {
    await checkpointSmaller();
    const larger = anvil;
    anvil = await launch();
    await setClock();
    supervise();
    await larger.stop();
  };

  const abandon = async () => {
    stopping = true;
    await anvil.stop();
    provider.destroy();
  };

  return {
    provider,
    pid: () => anvil.pid,
    fresh,
    setClock: async (time) => {
      offset = time ? time - seconds() : 0;
      writeOffset(offset);
      await provider.send('evm_setTime', [seconds() + offset]);
    },
    checkpoint,
    compact,
    status: () => status,
    onStatus: (listener) => listeners.add(listener),
    stop: async () => {
      // A chain that is down has nothing that is not in the file.
      if (!stopping && status.state === 'ready') await checkpointSmaller().catch(() => undefined);
      await abandon();
    },
    abandon,
  };
}

function seconds(): number {
  return Math.floor(Date.now() / 1_000);
}

function readOffset(file: string): number {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset?: unknown };
    if (typeof offset === 'number' && Number.isSafeInteger(offset)) return offset;
  } catch {
    // Said below.
  }
  throw new Failure(
    'chain-unavailable',
    `The local chain’s clock in ${file} cannot be read. Put the file back from a backup, or move the folder “chain” away to start a new local chain.`,
    { file },
  );
}
