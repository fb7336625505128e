import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '../../ipc/contract.ts';
import { call, errorCode } from './bridge.ts';

type Progress = Output<'airGap.scan'>;
export type Found = { session: string; kind: NonNullable<Progress['found']> };

export type Scan = {
  progress: Progress | null;
  /** Why the last whole code is of no use. */
  error: unknown;
  /** When anything was last read, in milliseconds; null before. */
  lastRead: number | null;
  /** Begins anew, with a camera or without. */
  begin: (camera: boolean) => Promise<void>;
  /** Takes the text of one QR code. The same one twice in a row is passed over. */
  receive: (text: string) => Promise<void>;
};

/**
 * One scan of a QR code that main puts together: this side only turns pictures into text. It ends with the component,
 * unless its code was found: then whoever takes it ends it.
 */
export function useScan(onFound: (found: Found) => void): Scan {
  const session = useRef<string | null>(null);
  const found = useRef(false);
  const latest = useRef('');
  const waiting = useRef<Promise<unknown>>(Promise.resolve());
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [lastRead, setLastRead] = useState<number | null>(null);
  const report = useRef(onFound);
  report.current = onFound;

  const begin = useCallback(async (camera: boolean) => {
    const started = await call('airGap.startScan', { camera });
    session.current = started.session;
    found.current = false;
    latest.current = '';
    setProgress(null);
    setError(null);
  }, []);

  const take = useCallback(
    async (text: string) => {
      if (found.current) return;
      if (session.current === null) await begin(false);
      const id = session.current as string;
      try {
        const next = await call('airGap.scan', { session: id, frame: text });
        setProgress(next);
        if (next.outcome !== 'known') setError(null);
        if (next.found === null) return;
        found.current = true;
        report.current({ session: id, kind: next.found });
      } catch (failure) {
        if (errorCode(failure) === 'scan-ended') session.current = null;
        setProgress(null);
        setError(failure);
      }
    },
    [begin],
  );

  const receive = useCallback(
    (text: string) => {
      setLastRead(Date.now());
      if (text === latest.current) return Promise.resolve();
      latest.current = text;
      const mine = waiting.current.then(() => take(text));
      waiting.current = mine;
      return mine;
    },
    [take],
  );

  useEffect(
    () => () => {
      if (session.current !== null && !found.current)
        void call('airGap.stopScan', { session: session.current }).catch(() => {});
    },
    [],
  );
  return { progress, error, lastRead, begin, receive };
}
