import { ActionIcon, Alert, Group, SegmentedControl, Text, Tooltip } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPause,
  IconPlayerPlay,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { bytesOf } from '../../domain/abi.ts';
import { encodeUr } from '../../domain/ur/encode-ur.ts';
import { MAX_MESSAGE_BYTES } from '../../domain/ur/ur-limits.ts';
import { qrPath } from '../lib/qr-path.ts';

type AnimatedQrProps = {
  /** What it is, for screen readers: “the request to retire 100.00 CT02”. */
  what: string;
  /** The UR type of the message. */
  type: string;
  /** The message: CBOR as 0x-hexadecimal. */
  cbor: `0x${string}`;
};

/** Frames in a second. More than a few are hard on eyes and on slow cameras alike. */
const SPEEDS = [
  { label: 'Slow', value: '2' },
  { label: 'Medium', value: '4' },
  { label: 'Fast', value: '8' },
];
/** Bytes in a fragment: what makes a code coarse and readable from afar, or fine and quick. */
const DETAILS = [
  { label: 'Coarse', value: '60' },
  { label: 'Medium', value: '140' },
  { label: 'Fine', value: '320' },
];
const SIZES = [240, 320, 440, 600];
/** Each round shows the parts by themselves, then twice as many mixes of them, for readers that missed some. */
const ROUNDS = 3;

/**
 * A message as a QR code, animated when it takes several (BC-UR). Dark on white in both themes, because cameras need
 * it so. It stands still, to be stepped by hand, when the person prefers less motion.
 */
export function AnimatedQr(props: AnimatedQrProps) {
  if (bytesOf(props.cbor).length <= MAX_MESSAGE_BYTES) return <Player {...props} />;
  return (
    <Alert variant="light" color="gray" title="Too long for QR codes">
      Codes carry at most {MAX_MESSAGE_BYTES / 1024} KiB. Take it over as a file.
    </Alert>
  );
}

function Player({ what, type, cbor }: AnimatedQrProps) {
  const still = useReducedMotion();
  const [moving, setMoving] = useState<boolean | null>(null);
  const [speed, setSpeed] = useState('4');
  const [detail, setDetail] = useState('140');
  const [size, setSize] = useState(1);
  const [seqNum, setSeqNum] = useState(1);
  const frames = useMemo(
    () => encodeUr(type, bytesOf(cbor), { maxFragment: Number(detail) }),
    [type, cbor, detail],
  );
  const many = frames.seqLen > 1;
  const last = many ? ROUNDS * frames.seqLen : 1;
  const shown = Math.min(seqNum, last);
  // The last frame has the longest number. All are drawn as large as it, so that nothing jumps before the camera.
  const modules = useMemo(() => qrPath(frames.frame(last).toUpperCase()).size, [frames, last]);
  const code = useMemo(() => qrPath(frames.frame(shown).toUpperCase(), modules), [frames, shown, modules]);
  const playing = many && (moving ?? !still);
  const seconds = Math.ceil(frames.seqLen / Number(speed));
  const step = (by: number) => setSeqNum(((shown - 1 + by + last) % last) + 1);

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(
      () => setSeqNum((before) => (before >= last ? 1 : before + 1)),
      1000 / Number(speed),
    );
    return () => clearInterval(timer);
  }, [playing, speed, last]);

  const position =
    shown <= frames.seqLen
      ? `Part ${shown} of ${frames.seqLen}`
      : `A mix of the ${frames.seqLen} parts (${shown})`;
  return (
    <div className="qr">
      <svg
        className="qr-code"
        role="img"
        aria-label={`QR code of ${what}${many ? `. ${frames.seqLen} parts are shown in turn` : ''}`}
        viewBox={`0 0 ${code.size} ${code.size}`}
        width={SIZES[size]}
        height={SIZES[size]}
        shapeRendering="crispEdges"
        data-frame={shown}
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      {many ? (
        <Text size="sm" className="qr-position">
          {position}
          {playing ? (
            <span className="dim">
              {' · '}
              {seconds} {seconds === 1 ? 'second' : 'seconds'} for all
            </span>
          ) : null}
        </Text>
      ) : null}
      <Group gap="xs" justify="center">
        {many ? (
          <>
            <Step
              label="Previous part"
              icon={<IconChevronLeft size={16} />}
              onClick={() => [setMoving(false), step(-1)]}
            />
            <Step
              label={playing ? 'Pause' : 'Play'}
              icon={playing ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />}
              onClick={() => setMoving(!playing)}
            />
            <Step
              label="Next part"
              icon={<IconChevronRight size={16} />}
              onClick={() => [setMoving(false), step(1)]}
            />
          </>
        ) : null}
        <Step
          label="Smaller"
          icon={<IconZoomOut size={16} />}
          disabled={size === 0}
          onClick={() => setSize(size - 1)}
        />
        <Step
          label="Bigger"
          icon={<IconZoomIn size={16} />}
          disabled={size === SIZES.length - 1}
          onClick={() => setSize(size + 1)}
        />
      </Group>
      {many || detail !== '140' ? (
        <Group gap="md" justify="center">
          <Choice label="Speed" value={speed} data={SPEEDS} onChange={setSpeed} />
          <Choice
            label="Detail"
            value={detail}
            data={DETAILS}
            onChange={(value) => [setDetail(value), setSeqNum(1)]}
          />
        </Group>
      ) : null}
    </div>
  );
}

type StepProps = { label: string; icon: React.ReactNode; disabled?: boolean; onClick: () => void };

function Step({ label, icon, disabled = false, onClick }: StepProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="md" aria-label={label} disabled={disabled} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  data: { label: string; value: string }[];
  onChange: (value: string) => void;
};

function Choice({ label, value, data, onChange }: ChoiceProps) {
  return (
    <Group gap={6}>
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <SegmentedControl size="xs" aria-label={label} value={value} data={data} onChange={onChange} />
    </Group>
  );
}
