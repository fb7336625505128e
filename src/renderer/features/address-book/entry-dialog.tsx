import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { errorCode, useDeskAction } from '../../lib/bridge.ts';

export type EntryDraft = { address: string; label: string; note: string; isNew: boolean };

type EntryDialogProps = {
  /** What is written; null closes the dialog. */
  draft: EntryDraft | null;
  onClose: () => void;
};

/** Writes down somebody's address, or changes its label and note. */
export function EntryDialog({ draft, onClose }: EntryDialogProps) {
  const put = useDeskAction('addressBook.put');
  const [entry, setEntry] = useState({ address: '', label: '', note: '' });
  const [compared, setCompared] = useState(false);
  useEffect(() => {
    setEntry({ address: draft?.address ?? '', label: draft?.label ?? '', note: draft?.note ?? '' });
    setCompared(false);
  }, [draft]);
  const change = (part: Partial<typeof entry>) => setEntry({ ...entry, ...part });
  const close = () => {
    put.reset();
    onClose();
  };
  const resembles = errorCode(put.error) === 'look-alike';
  return (
    <Modal
      opened={draft !== null}
      onClose={close}
      title={draft?.isNew === false ? 'Edit the entry' : 'Add an address'}
      size="lg"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate({ ...entry, compared }, { onSuccess: close });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Address"
            description="0x and 40 digits. Paste it from its owner, not from a history."
            classNames={{ input: 'mono' }}
            spellCheck={false}
            autoComplete="off"
            maxLength={80}
            data-autofocus={draft?.isNew !== false || undefined}
            readOnly={draft?.isNew === false}
            value={entry.address}
            onChange={(event) => {
              setCompared(false);
              put.reset();
              change({ address: event.currentTarget.value });
            }}
          />
          <TextInput
            label="Label"
            description="For you only. It stays on this machine."
            maxLength={64}
            data-autofocus={draft?.isNew === false || undefined}
            value={entry.label}
            onChange={(event) => change({ label: event.currentTarget.value })}
          />
          <Textarea
            label="Note"
            autosize
            minRows={2}
            maxLength={500}
            value={entry.note}
            // One line of text: what is stored has no line ends.
            onChange={(event) => change({ note: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
          />
          {put.isError ? <Problem error={put.error} title="It was not written down" /> : null}
          {resembles || compared ? (
            <Checkbox
              label="I compared every digit with where I have it from: it is this address"
              checked={compared}
              onChange={(event) => setCompared(event.currentTarget.checked)}
            />
          ) : null}
          <Group>
            <Button
              type="submit"
              loading={put.isPending}
              disabled={entry.label.trim() === '' || entry.address.trim() === ''}
            >
              {draft?.isNew === false ? 'Save' : 'Add the address'}
            </Button>
            <Button variant="subtle" color="gray" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
