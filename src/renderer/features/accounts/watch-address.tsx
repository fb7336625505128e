import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import { LabelField } from './label-field.tsx';

/** An address whose key is with somebody else: its holdings are shown, and nothing is signed for it. */
export function WatchAddress({ onClose, onDone = onClose }: { onClose: () => void; onDone?: () => void }) {
  const [address, setAddress] = useState('');
  const [label, setLabel] = useState('');
  const add = useDeskAction('accounts.watch');
  return (
    <AccountForm
      submit="Watch the address"
      onSubmit={() => add.mutate({ address, label: label.trim() }, { onSuccess: onDone })}
      pending={add.isPending}
      ready={address.trim() !== ''}
      error={add.error}
      failed="The address was not added"
      shownAt={['invalid-address']}
      onClose={onClose}
    >
      <TextInput
        label="Address"
        description="0x and 40 digits. What it holds is shown; nothing can be signed for it."
        classNames={{ input: 'mono' }}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={address}
        error={fieldError(add.error, 'invalid-address')}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <LabelField value={label} onChange={setLabel} />
    </AccountForm>
  );
}
