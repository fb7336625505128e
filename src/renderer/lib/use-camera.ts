import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Why there is no picture. */
export type CameraTrouble = 'none' | 'denied' | 'busy' | 'unplugged' | 'failed';

export type Camera = {
  state: 'off' | 'starting' | 'on' | CameraTrouble;
  /** Known once the first camera is on. */
  devices: { id: string; label: string }[];
  device: string | null;
  video: RefObject<HTMLVideoElement | null>;
  start: (device?: string) => Promise<void>;
  stop: () => void;
};

const TROUBLES: Record<string, CameraTrouble> = {
  NotFoundError: 'none',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** A camera in a video element, without sound. It ends with the component. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream | null>(null);
  const turn = useRef(0);
  const [state, setState] = useState<Camera['state']>('off');
  const [devices, setDevices] = useState<Camera['devices']>([]);
  const [device, setDevice] = useState<string | null>(null);

  const release = useCallback(() => {
    turn.current += 1;
    for (const track of stream.current?.getTracks() ?? []) track.stop();
    stream.current = null;
    if (video.current) video.current.srcObject = null;
  }, []);
  const stop = useCallback(() => {
    release();
    setState('off');
  }, [release]);
  const start = useCallback(
    async (wanted?: string) => {
      release();
      const mine = turn.current;
      setState('starting');
      try {
        const opened = await open(wanted);
        // Stopped, or started anew, while the camera was warming up.
        if (mine !== turn.current) {
          for (const track of opened.getTracks()) track.stop();
          return;
        }
        stream.current = opened;
        const [track] = opened.getVideoTracks();
        track?.addEventListener('ended', () => {
          if (mine === turn.current) setState('unplugged');
        });
        setDevice(track?.getSettings().deviceId ?? null);
        setDevices(await cameras());
        if (video.current) {
          video.current.srcObject = opened;
          await video.current.play();
        }
        if (mine === turn.current) setState('on');
      } catch (error) {
        if (mine !== turn.current) return;
        release();
        setState(TROUBLES[error instanceof Error ? error.name : ''] ?? 'failed');
      }
    },
    [release],
  );
  useEffect(() => release, [release]);
  return { state, devices, device, video, start, stop };
}

async function open(device: string | undefined): Promise<MediaStream> {
  // A page without a secure context has no media devices at all.
  if (navigator.mediaDevices === undefined) throw new DOMException('No cameras here.', 'NotFoundError');
  const size = { width: { ideal: 1280 }, height: { ideal: 720 } };
  const which = device === undefined ? { facingMode: 'environment' } : { deviceId: { exact: device } };
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { ...size, ...which }, audio: false });
  } catch (error) {
    // The chosen camera has gone: any other will do.
    if (!(error instanceof Error && error.name === 'OverconstrainedError')) throw error;
    return await navigator.mediaDevices.getUserMedia({ video: size, audio: false });
  }
}

async function cameras(): Promise<Camera['devices']> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || `Camera ${index + 1}` }));
}
