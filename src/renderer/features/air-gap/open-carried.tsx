import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconFileImport, IconQrcode } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { Problem } from '../../components/problem.tsx';
import { QrScanner } from '../../components/qr-scanner.tsx';
import { call, errorCode } from '../../lib/bridge.ts';
import { useReviewStore } from '../../lib/review-store.ts';

type Opened = NonNullable<Output<'airGap.open'>>;

const TITLES: Record<string, string> = {
  'air-gap-altered': 'It was altered',
  'air-gap-expired': 'It has expired',
  'air-gap-version': 'It is of another version',
  'air-gap-unreadable': 'This is something else',
  'meaning-differs': 'The bundle says something else than it does',
  'answer-differs': 'What was signed is not what left',
  'wrong-signer': 'Another key has signed it',
  'other-chain': 'It is for another chain',
  'nonce-used': 'Its number is used',
  'already-sent': 'It was sent already',
  'unknown-export': 'No plan of this machine belongs to it',
  'simulation-failed': 'It would fail now',
};

/** Where a plan or a signed answer comes in, called `what`: a file, a drop, a paste or a code. What it is, it says itself. */
export function OpenCarried({ what }: { what: string }) {
  const open = useReviewStore((state) => state.open);
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [note, setNote] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [scanning, setScanning] = useState(false);

  const take = async (work: () => Promise<Opened | null>) => {
    setBusy(true);
    setError(null);
    setNote(null);
    try {
      const found = await work();
      if (found === null) return;
      await client.invalidateQueries({ queryKey: ['airGap.exports'] });
      if (found.kind === 'signature') {
        setNote(`Signature ${found.signed} of ${found.of} is here. Scan the next one.`);
        return;
      }
      setText('');
      const { planId } = found;
      // It cannot be made anew here: opening the same file again is what makes it fresh.
      open({ planId, prepareAgain: async () => planId });
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void take(async () => call('airGap.open', { text: await file.text() }));
  };

  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same by keyboard */}
      <div
        className="drop-zone"
        data-dragging={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text size="sm">Drop {what} here, or</Text>
        <Group gap="xs" justify="center" mt="sm">
          <Button
            leftSection={<IconFileImport size={16} />}
            loading={busy}
            onClick={() => take(() => call('airGap.openFile', {}))}
          >
            Open a file
          </Button>
          <Button variant="default" leftSection={<IconQrcode size={16} />} onClick={() => setScanning(true)}>
            Scan a QR code
          </Button>
        </Group>
      </div>
      {note ? (
        <Text size="sm" role="status">
          {note}
        </Text>
      ) : null}
      {error ? <Problem error={error} title={TITLES[errorCode(error) ?? ''] ?? 'It was not opened'} /> : null}
      <Textarea
        label="Or paste its text"
        autosize
        minRows={2}
        maxRows={6}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() === '' ? null : (
        <Group>
          <Button variant="default" loading={busy} onClick={() => take(() => call('airGap.open', { text }))}>
            Open the text
          </Button>
        </Group>
      )}
      <Modal
        opened={scanning}
        onClose={() => setScanning(false)}
        title="Scan a QR code"
        size={640}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {scanning ? (
          <QrScanner
            what="the code of a plan, of a signed answer, or of a wallet’s signature"
            onFound={({ session }) => {
              setScanning(false);
              void take(() => call('airGap.openScan', { session }));
            }}
          />
        ) : null}
      </Modal>
    </Stack>
  );
}
