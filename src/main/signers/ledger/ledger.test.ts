import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../domain/failure.ts';
import type { SigningControl, SigningStep } from '../signer.ts';
import type { ApduLink } from './apdu-link.ts';
import { LEDGER_LIMITS, ledger } from './ledger.ts';
import { openAppOf } from './open-app.ts';
import { problem } from './status-words.ts';

const USB = { kind: 'usb', url: null } as const;
const LIMITS = {
  ...LEDGER_LIMITS,
  slowMs: 20,
  quickMs: 80,
  personMs: 150,
  returnMs: 400,
  lookMs: 5,
  closeMs: 20,
};
const OK = Buffer.from('9000', 'hex');

/** BOLOS B0 01: format, name, version, flags. */
const app = (name: string, version = '1.22.0') =>
  Buffer.concat([
    Buffer.from([1, name.length]),
    Buffer.from(name, 'latin1'),
    Buffer.from([version.length]),
    Buffer.from(version),
    Buffer.from([1, 2]),
    OK,
  ]);

type Answering = (apdu: string) => Buffer | Promise<Buffer>;

/** A device whose answers a test gives, and what was done with it. */
function device(answer: Answering, limits = LIMITS) {
  const log: string[] = [];
  let open = 0;
  const gone = new AbortController();
  const steps: SigningStep[] = [];
  const stop = new AbortController();
  const control: SigningControl = { signal: stop.signal, step: (step) => steps.push(step) };
  const closes = { pending: null as Promise<void> | null };
  const make = async (): Promise<ApduLink> => {
    open += 1;
    if (open > 1) throw new Error('opened twice at once');
    log.push('open');
    return {
      model: 'nanoX',
      gone: gone.signal,
      exchange: async (apdu) => {
        log.push(apdu.toString('hex').slice(0, 4));
        return answer(apdu.toString('hex'));
      },
      close: async () => {
        log.push('close');
        await closes.pending;
        open -= 1;
      },
    };
  };
  return { ledger: ledger(USB, make, limits), log, steps, stop, control, gone, closes };
}

const never = () => new Promise<Buffer>(() => undefined);
const isEthereum = (apdu: string) => (apdu.startsWith('b001') ? app('Ethereum') : OK);

describe('a Ledger', () => {
  test('is opened for the work and closed after it, also after errors', async () => {
    const { ledger, log, control } = device(isEthereum);
    await ledger.withEthereum(control, async () => undefined);
    await expect(ledger.withEthereum(control, () => Promise.reject(new Error('mine')))).rejects.toThrow(
      'mine',
    );
    expect(log).toEqual(['open', 'b001', 'close', 'open', 'b001', 'close']);
  });

  test('does one thing at a time', async () => {
    const { ledger, control } = device(async (apdu) => {
      await delay(5);
      return isEthereum(apdu);
    });
    const work = Array.from({ length: 5 }, () => ledger.withEthereum(control, openAppOf));
    expect(ledger.busy()).toBe(true);
    await Promise.all(work);
    expect(ledger.busy()).toBe(false);
  });

  test('giving up ends the waiting at once, for the one at work and for those behind it', async () => {
    const { ledger, control, stop } = device((apdu) => (apdu.startsWith('b001') ? app('Ethereum') : never()));
    const first = ledger.withEthereum(control, (channel) => channel.send(0xe0, 0x04, 0, 0));
    const second = ledger.withEthereum(control, openAppOf);
    await delay(10);
    stop.abort(new Failure('cancelled', 'given up'));
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a request that was given up and is still shown holds the device: the next one says so', async () => {
    const { ledger, control, closes } = device(isEthereum);
    let answered = () => {};
    closes.pending = new Promise((resolve) => {
      answered = resolve;
    });
    await ledger.withEthereum(control, async () => undefined);
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({
      code: 'ledger-busy',
      message: expect.stringContaining('still shows an earlier request'),
    });
    closes.pending = null;
    answered();
    await expect(ledger.withEthereum(control, openAppOf)).resolves.toBeDefined();
  });

  test('answers slowly: told first, an error later', async () => {
    const { ledger, control, steps } = device(never);
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({ code: 'ledger-slow' });
    expect(steps).toEqual(['connect', 'slow']);
  });

  test('waits for a person longer, and not for ever', async () => {
    const { ledger, control, steps } = device((apdu) =>
      apdu.startsWith('b001') ? app('Ethereum') : never(),
    );
    const begin = performance.now();
    await expect(
      ledger.withEthereum(control, (channel) => channel.send(0xe0, 0x04, 0, 0)),
    ).rejects.toMatchObject({ code: 'ledger-slow' });
    expect(performance.now() - begin).toBeGreaterThan(LIMITS.quickMs);
    expect(steps).toEqual(['connect', 'confirm']);
  });

  test('unplugged half-way', async () => {
    const { ledger, control, gone } = device((apdu) => (apdu.startsWith('b001') ? app('Ethereum') : never()));
    const work = ledger.withEthereum(control, (channel) => channel.send(0xe0, 0x04, 0, 0));
    await delay(10);
    gone.abort(problem('ledger-unplugged'));
    await expect(work).rejects.toMatchObject({ code: 'ledger-unplugged' });
  });

  test('wrong app open: named, and left alone', async () => {
    const { ledger, control, log } = device((apdu) => (apdu.startsWith('b001') ? app('Bitcoin') : OK));
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({
      code: 'ledger-wrong-app',
      details: { app: 'Bitcoin' },
    });
    expect(log).toEqual(['open', 'b001', 'close']);
  });

  test('app too old: both versions are named', async () => {
    const { ledger, control } = device(() => app('Ethereum', '1.8.8'));
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({
      code: 'ledger-app-too-old',
      details: { version: '1.8.8', needed: '1.9.0' },
    });
  });

  test('from its menu it asks to open Ethereum, and the work goes on when it is back', async () => {
    let open = 'BOLOS';
    let away = 0;
    const { ledger, control, steps, log } = device((apdu) => {
      if (apdu.startsWith('e0d8')) {
        // E0 D8 with the name “Ethereum”.
        expect(Buffer.from(apdu.slice(10), 'hex').toString()).toBe('Ethereum');
        open = 'Ethereum';
        away = 3;
        return OK;
      }
      away -= 1;
      // It leaves its port while the app starts.
      if (away > 0) throw problem('ledger-unplugged');
      return app(open);
    });
    const found = await ledger.withEthereum(control, openAppOf);
    expect(found.name).toBe('Ethereum');
    expect(steps).toContain('open-app');
    expect(log.filter((entry) => entry === 'e0d8')).toHaveLength(1);
  });

  test('openEthereum ends another app first', async () => {
    let open = 'Bitcoin';
    const { ledger, control, log } = device((apdu) => {
      if (apdu.startsWith('b0a7')) open = 'BOLOS';
      if (apdu.startsWith('e0d8')) open = 'Ethereum';
      return apdu.startsWith('b001') ? app(open) : OK;
    });
    await ledger.openEthereum(control);
    expect(log.filter((entry) => entry !== 'open' && entry !== 'close' && entry !== 'b001')).toEqual([
      'b0a7',
      'e0d8',
    ]);
  });

  test('rejected on the device: the app is not opened', async () => {
    const { ledger, control } = device((apdu) =>
      apdu.startsWith('b001') ? app('BOLOS') : Buffer.from('5501', 'hex'),
    );
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({ code: 'ledger-rejected' });
  });

  test('an app that does not come back in time is slow', async () => {
    const { ledger, control } = device((apdu) => (apdu.startsWith('b001') ? app('BOLOS') : OK), {
      ...LIMITS,
      returnMs: 40,
    });
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({ code: 'ledger-slow' });
  });

  test.each([
    ['nothing', ''],
    ['a lone byte', '90'],
    ['a format that is not 1', '02 00 00 9000'],
    ['a name beyond the end', '01 ff 41 9000'],
    ['a name with an escape', '01 01 1b 01 31 9000'],
    // Good until its end; a device’s answers have 258 bytes at most.
    ['259 bytes', `${app('Ethereum').subarray(0, -2).toString('hex').padEnd(514, '0')} 9000`],
  ])('garbage for an answer: %s', async (_name, hex) => {
    const { ledger, control } = device(() => Buffer.from(hex.replaceAll(' ', ''), 'hex'));
    await expect(ledger.withEthereum(control, openAppOf)).rejects.toMatchObject({
      code: 'ledger-bad-answer',
    });
  });
});
