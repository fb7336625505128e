import { Alert, Button, FileButton, Group, Progress, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconCamera, IconClipboard, IconPhoto } from '@tabler/icons-react';
import { type ClipboardEvent, useEffect, useState } from 'react';
import { readQrFrame, readQrPicture } from '../lib/read-qr-image.ts';
import { type Camera, useCamera } from '../lib/use-camera.ts';
import { type Found, type Scan, useScan } from '../lib/use-scan.ts';
import { CameraView } from './camera-view.tsx';
import { Problem } from './problem.tsx';

type QrScannerProps = {
  /** What to hold before the camera: “the code that the wallet shows after signing”. */
  what: string;
  /** Called once, when a code is whole. The session is then the caller's to end. */
  onFound: (found: Found) => void;
};

/** How often a frame of the camera is looked at. Animated codes change some four to ten times in a second. */
const LOOK_EVERY_MS = 60;

/** Reads a QR code, animated or not: with a camera, from pictures and text files, or from pasted text. */
export function QrScanner({ what, onFound }: QrScannerProps) {
  const camera = useCamera();
  const scan = useScan((found) => {
    camera.stop();
    onFound(found);
  });
  const [text, setText] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const { receive, begin } = scan;
  const { state, video, start } = camera;

  useEffect(() => {
    if (state !== 'on') return;
    let last = 0;
    let frame = 0;
    const look = (now: number) => {
      frame = requestAnimationFrame(look);
      if (now - last < LOOK_EVERY_MS || !video.current) return;
      last = now;
      const read = readQrFrame(video.current);
      if (read !== null) void receive(read);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [state, video, receive]);

  const openCamera = async () => {
    setNote(null);
    // Main lets the window use a camera from here on.
    await begin(true);
    await start();
  };
  const takeFiles = async (files: readonly File[]) => {
    setNote(null);
    for (const file of files) {
      const read = await textsOf(file);
      if (read.length === 0) setNote(`No QR code was found in ${file.name || 'the picture'}.`);
      for (const each of read) await receive(each);
    }
  };
  const paste = (event: ClipboardEvent) => {
    const pictures = [...event.clipboardData.files].filter(({ type }) => type.startsWith('image/'));
    if (pictures.length === 0) return;
    event.preventDefault();
    void takeFiles(pictures);
  };

  return (
    <div className="scanner" onPaste={paste}>
      <CameraView camera={camera} what={what} quiet={scan.lastRead} onOpen={() => void openCamera()} />
      <Stack gap="sm">
        <ScanProgress scan={scan} />
        {scan.error ? <Problem error={scan.error} title="This code is of no use here" /> : null}
        {note ? (
          <Alert variant="light" color="gray" role="status">
            {note}
          </Alert>
        ) : null}
        <CameraChoice camera={camera} />
        {camera.state === 'on' || camera.state === 'starting' ? null : (
          <Text size="sm" c="dimmed">
            Without a camera: open pictures of the code, or paste a picture or its text.
          </Text>
        )}
        <Group gap="xs">
          <FileButton multiple accept="image/*,text/plain" onChange={(files) => void takeFiles(files)}>
            {(props) => (
              <Button {...props} size="xs" variant="default" leftSection={<IconPhoto size={14} />}>
                From pictures or text files
              </Button>
            )}
          </FileButton>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClipboard size={14} />}
            aria-expanded={text !== null}
            onClick={() => setText(text === null ? '' : null)}
          >
            As text
          </Button>
        </Group>
        {text === null ? null : (
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              for (const line of linesOf(text)) await receive(line);
            }}
          >
            <Textarea
              label="Text of the code"
              description="It begins with “ur:”. One line for each part."
              autosize
              minRows={3}
              maxRows={8}
              autoFocus
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" mt="xs" disabled={text.trim() === ''}>
              Read the text
            </Button>
          </form>
        )}
      </Stack>
    </div>
  );
}

const OUTCOMES: Partial<Record<NonNullable<Scan['progress']>['outcome'], string>> = {
  'not-a-ur': 'A QR code was read, but it is not one of a wallet or of CloudTuner Desk.',
  'other-message': 'This is part of another code. Keep to one, or hold the new one still to begin with it.',
  'wrong-checksum': 'The parts did not fit together. Reading begins anew.',
};

function ScanProgress({ scan: { progress } }: { scan: Scan }) {
  if (progress === null) return null;
  const { received, expected, outcome } = progress;
  const hint = OUTCOMES[outcome];
  const percent = expected === 0 ? 0 : Math.floor((100 * received) / expected);
  return (
    <div>
      {expected > 0 ? (
        <>
          <Text size="sm" fw={600} role="status" className="qr-position">
            {received} of {expected} {expected === 1 ? 'part' : 'parts'} read
          </Text>
          <Progress value={percent} mt={4} aria-label="Parts of the code that were read" />
        </>
      ) : null}
      {hint ? (
        <Alert variant="light" color="gray" role="status" mt={expected > 0 ? 'xs' : 0}>
          {hint}
        </Alert>
      ) : null}
    </div>
  );
}

function CameraChoice({ camera: { state, devices, device, start } }: { camera: Camera }) {
  if (state !== 'on' || devices.length < 2) return null;
  return (
    <Select
      label="Camera"
      leftSection={<IconCamera size={14} />}
      data={devices.map(({ id, label }) => ({ value: id, label }))}
      value={device}
      allowDeselect={false}
      onChange={(id) => void start(id ?? undefined)}
    />
  );
}

const linesOf = (text: string) =>
  text
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The QR code in a picture, or the codes that a text file lists. */
async function textsOf(file: File): Promise<string[]> {
  if (file.type.startsWith('text/') || file.name.endsWith('.txt')) return linesOf(await file.text());
  const read = await readQrPicture(file);
  return read === null ? [] : [read];
}
