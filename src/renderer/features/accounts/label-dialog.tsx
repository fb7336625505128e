import { Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm } from './account-form.tsx';

/** What is renamed: an account or the words of one group. */
export type LabelTarget = { address: string; label: string } | { mnemonic: string; label: string };

type LabelDialogProps = {
  /** Null closes the dialog. */
  target: LabelTarget | null;
  onClose: () => void;
};

/** Names an account or some recovery words. */
export function LabelDialog({ target, onClose }: LabelDialogProps) {
  const words = target !== null && 'mnemonic' in target;
  return (
    <Modal
      opened={target !== null}
      onClose={onClose}
      title={words ? 'Rename the recovery words' : 'Rename the account'}
      size="sm"
    >
      {target ? <LabelForm target={target} onClose={onClose} /> : null}
    </Modal>
  );
}

function LabelForm({ target, onClose }: { target: LabelTarget; onClose: () => void }) {
  const [label, setLabel] = useState(target.label);
  const rename = useDeskAction('accounts.rename');
  const renameWords = useDeskAction('accounts.renameMnemonic');
  const action = 'mnemonic' in target ? renameWords : rename;
  const submit = () => {
    const name = label.trim();
    const done = { onSuccess: onClose };
    if ('mnemonic' in target) renameWords.mutate({ id: target.mnemonic, name }, done);
    else rename.mutate({ address: target.address, label: name }, done);
  };
  return (
    <AccountForm
      submit="Rename"
      onSubmit={submit}
      pending={action.isPending}
      ready={label.trim() !== ''}
      error={action.error}
      failed="The name is unchanged"
      onClose={onClose}
    >
      <TextInput
        label="Label"
        description="For you only. It stays on this machine."
        maxLength={64}
        data-autofocus
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
    </AccountForm>
  );
}
