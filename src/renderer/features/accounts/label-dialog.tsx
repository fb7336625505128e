import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

type LabelDialogProps = {
  /** The account to rename; a null address adds the next one; null closes the dialog. */
  target: { address: string | null; label: string } | null;
  onClose: () => void;
};

/** Names an account: one that is there, or the next one of the vault. */
export function LabelDialog({ target, onClose }: LabelDialogProps) {
  const [label, setLabel] = useState('');
  const add = useDeskAction('accounts.add');
  const rename = useDeskAction('accounts.rename');
  const adding = target?.address === null;
  const action = adding ? add : rename;
  useEffect(() => setLabel(target?.label ?? ''), [target]);
  const close = () => {
    add.reset();
    rename.reset();
    onClose();
  };
  return (
    <Modal
      opened={target !== null}
      onClose={close}
      title={adding ? 'Add an account' : 'Rename the account'}
      size="sm"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!target) return;
          const done = { onSuccess: close };
          if (target.address === null) add.mutate({ label: label.trim() }, done);
          else rename.mutate({ address: target.address, label: label.trim() }, done);
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Label"
            description="For you only. It stays on this machine."
            maxLength={64}
            data-autofocus
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          {action.isError ? <Problem error={action.error} /> : null}
          <Group>
            <Button type="submit" loading={action.isPending} disabled={label.trim() === ''}>
              {adding ? 'Add the account' : 'Rename'}
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
