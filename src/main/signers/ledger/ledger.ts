import { setTimeout as delay } from 'node:timers/promises';
import { isFailure } from '../../../domain/failure.ts';
import { inTurn } from '../../../domain/in-turn.ts';
import { isAtLeast } from '../../../domain/ledger/models.ts';
import type { SigningControl } from '../signer.ts';
import { ApduChannel, CHANNEL_LIMITS, type ChannelLimits } from './apdu-channel.ts';
import type { ApduLink, LedgerConnection, OpenLink } from './apdu-link.ts';
import { askToOpenEthereum, openAppOf, quitApp } from './open-app.ts';
import { isDashboard, LEAST_APP_VERSION, problem } from './status-words.ts';

export type Ledger = {
  readonly connection: LedgerConnection;
  /** Whether something is under way with it, so that whoever only wants to look does not wait. */
  busy(): boolean;
  /** Works with whatever the device shows. @throws Failure `ledger-…`, and what `work` throws. */
  withDevice<Value>(control: SigningControl, work: (channel: ApduChannel) => Promise<Value>): Promise<Value>;
  /**
   * Works with the Ethereum app. From its menu, the device asks the person to open it; another app that is open is
   * named, and left alone.
   *
   * @throws Failure `ledger-wrong-app`, `ledger-app-too-old`, other `ledger-…`, and what `work` throws.
   */
  withEthereum<Value>(
    control: SigningControl,
    work: (channel: ApduChannel) => Promise<Value>,
  ): Promise<Value>;
  /** Ends another app if one is open, and has the device ask to open Ethereum. @throws Failure `ledger-…` */
  openEthereum(control: SigningControl): Promise<void>;
};

export type LedgerLimits = ChannelLimits & {
  /** How long a device may take to come back after it opened or ended an app. */
  returnMs: number;
  /** Between two looks whether it is back. */
  lookMs: number;
  /** How long to wait for a link to close before it counts as held. */
  closeMs: number;
};

export const LEDGER_LIMITS: LedgerLimits = {
  ...CHANNEL_LIMITS,
  returnMs: 20_000,
  lookMs: 300,
  closeMs: 1_000,
};

/**
 * A Ledger: opened for each piece of work and closed after it, also after errors, and one piece at a time. Giving up
 * ends the waiting at once; what the device still shows then has to be answered on it.
 */
export function ledger(
  connection: LedgerConnection,
  open: OpenLink,
  limits: LedgerLimits = LEDGER_LIMITS,
): Ledger {
  const turn = inTurn();
  let waiting = 0;
  let closing: Promise<void> = Promise.resolve();

  /** Rejects as soon as it is given up, also while others have their turn. */
  const inMyTurn = <Value>(control: SigningControl, work: () => Promise<Value>): Promise<Value> => {
    waiting += 1;
    const turnOfMine = turn(async () => {
      control.signal.throwIfAborted();
      return work();
    }).finally(() => {
      waiting -= 1;
    });
    return unlessAborted(control.signal, turnOfMine);
  };

  const session = async <Value>(
    control: SigningControl,
    work: (channel: ApduChannel) => Promise<Value>,
  ): Promise<Value> => {
    // A USB read cannot be called back: an earlier request that was given up holds the device until it is answered.
    if (!(await settles(closing, limits.closeMs))) throw problem('ledger-busy');
    const link = await openWith(open, control.signal);
    try {
      return await work(new ApduChannel(link, control, limits));
    } finally {
      closing = link.close();
      await settles(closing, limits.closeMs);
    }
  };

  /** Looks again and again until the app is open that is waited for: the device leaves its port in between. */
  const untilOpen = async (control: SigningControl, isOpen: (app: string) => boolean): Promise<void> => {
    const end = performance.now() + limits.returnMs;
    for (;;) {
      await unlessAborted(control.signal, delay(limits.lookMs));
      try {
        const { name } = await session(control, openAppOf);
        if (isOpen(name)) return;
      } catch (error) {
        if (!isFailure(error) || !PASSING.has(error.code) || performance.now() > end) throw error;
        continue;
      }
      if (performance.now() > end) throw problem('ledger-slow');
    }
  };

  const openEthereum = async (control: SigningControl): Promise<void> => {
    const first = await session(control, openAppOf);
    if (first.name === 'Ethereum') return;
    if (!isDashboard(first.name)) {
      await session(control, quitApp);
      await untilOpen(control, isDashboard);
    }
    control.step('open-app');
    await session(control, async (channel) => {
      await openAppOf(channel);
      await askToOpenEthereum(channel);
    });
    await untilOpen(control, (name) => name === 'Ethereum');
  };

  return {
    connection,
    busy: () => waiting > 0,
    withDevice: (control, work) =>
      inMyTurn(control, () => {
        control.step('connect');
        return session(control, work);
      }),
    openEthereum: (control) => inMyTurn(control, () => openEthereum(control)),
    withEthereum: (control, work) =>
      inMyTurn(control, async () => {
        control.step('connect');
        const inEthereum = async (channel: ApduChannel) => {
          const app = await openAppOf(channel);
          if (isDashboard(app.name)) return null;
          if (app.name !== 'Ethereum') throw problem('ledger-wrong-app', channel.at);
          if (!isAtLeast(app.version, LEAST_APP_VERSION)) throw problem('ledger-app-too-old', channel.at);
          return { value: await work(channel) };
        };
        const first = await session(control, inEthereum);
        if (first !== null) return first.value;
        await openEthereum(control);
        const second = await session(control, inEthereum);
        if (second !== null) return second.value;
        throw problem('ledger-wrong-app');
      }),
  };
}

/** What a device says, or fails to say, while it changes apps. */
const PASSING = new Set<string>([
  'ledger-not-connected',
  'ledger-no-access',
  'ledger-unplugged',
  'ledger-busy',
  'ledger-unreachable',
  'ledger-bad-answer',
]);

/** A link that opens after it was given up is closed again. */
async function openWith(open: OpenLink, signal: AbortSignal): Promise<ApduLink> {
  const opening = open(signal);
  try {
    return await unlessAborted(signal, opening);
  } catch (error) {
    opening.then(
      (link) => link.close(),
      () => undefined,
    );
    throw error;
  }
}

function unlessAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

async function settles(work: Promise<void>, ms: number): Promise<boolean> {
  const late = new AbortController();
  const timer = delay(ms, false, { signal: late.signal }).catch(() => false);
  const settled = await Promise.race([work.then(() => true), timer]);
  late.abort();
  return settled;
}
