import { Button, Text } from '@mantine/core';
import { IconCamera, IconCameraOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Camera, CameraTrouble } from '../lib/use-camera.ts';

type CameraViewProps = {
  camera: Camera;
  /** What to hold before it. */
  what: string;
  /** When anything was last read, in milliseconds; null when nothing was. */
  quiet: number | null;
  onOpen: () => void;
};

const TROUBLES: Record<CameraTrouble, { title: string; help: string }> = {
  none: {
    title: 'No camera was found',
    help: 'Connect one and try again, or take a picture of the code and open it here.',
  },
  denied: {
    title: 'The camera may not be used',
    help: 'Your system keeps this app from it. Allow CloudTuner Desk to use the camera in the system’s privacy settings, then try again.',
  },
  busy: {
    title: 'The camera is in use',
    help: 'Another program holds it. Close that program, or its video call, and try again.',
  },
  unplugged: { title: 'The camera was disconnected', help: 'Connect it again, or choose another one.' },
  failed: {
    title: 'The camera did not start',
    help: 'Try again. Pictures of the code and its text work without one.',
  },
};

/** After this long without a code, how to hold it is said. */
const QUIET_MS = 8_000;

/** The picture of the camera, or why there is none and what to do. */
export function CameraView({ camera, what, quiet, onOpen }: CameraViewProps) {
  const { state, video } = camera;
  const trouble = state in TROUBLES ? TROUBLES[state as CameraTrouble] : null;
  const on = state === 'on' || state === 'starting';
  const nothingYet = useQuiet(state === 'on', quiet);
  return (
    <div>
      <div className="camera">
        <video
          ref={video}
          className="camera-picture"
          data-on={on}
          muted
          playsInline
          aria-label="What the camera sees"
        />
        {on ? null : (
          <div className="camera-off">
            {trouble ? <IconCameraOff size={28} aria-hidden /> : <IconCamera size={28} aria-hidden />}
            <div role={trouble ? 'alert' : undefined}>
              <Text fw={600}>{trouble?.title ?? `Scan ${what}`}</Text>
              <Text size="sm" c="dimmed">
                {trouble?.help ?? 'The picture stays on this machine and is not kept.'}
              </Text>
            </div>
            <Button size="sm" onClick={onOpen}>
              {trouble ? 'Try again' : 'Use the camera'}
            </Button>
          </div>
        )}
      </div>
      <Text size="xs" c="dimmed" mt={6} role="status" className="camera-hint">
        {state === 'starting' ? 'Starting the camera …' : null}
        {state === 'on' && !nothingYet ? `Hold ${what} before the camera until all parts are read.` : null}
        {nothingYet
          ? 'Nothing read for a while. Let the code fill half of the picture, turn its screen brighter, and keep reflections off it.'
          : null}
      </Text>
    </div>
  );
}

/** True when the camera has been on for a while and nothing was read. */
function useQuiet(on: boolean, since: number | null): boolean {
  const [quiet, setQuiet] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading starts the wait anew
  useEffect(() => {
    setQuiet(false);
    if (!on) return;
    const timer = setTimeout(() => setQuiet(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, [on, since]);
  return quiet;
}
