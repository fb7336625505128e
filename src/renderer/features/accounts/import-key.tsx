import { useState } from 'react';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import { LabelField } from './label-field.tsx';
import { SecretField } from './secret-field.tsx';

/** A private key that the person pastes. It is sealed in the vault and does not come back to the screen. */
export function ImportKey({ onClose }: { onClose: () => void }) {
  const [privateKey, setPrivateKey] = useState('');
  const [label, setLabel] = useState('');
  const add = useDeskAction('accounts.importKey');
  return (
    <AccountForm
      submit="Import the key"
      onSubmit={() =>
        add.mutate(
          { privateKey, label: label.trim() },
          {
            onSuccess: () => {
              setPrivateKey('');
              onClose();
            },
          },
        )
      }
      pending={add.isPending}
      ready={privateKey.trim() !== ''}
      error={add.error}
      failed="The key was not imported"
      shownAt={['invalid-key']}
      needsVault
      onClose={onClose}
    >
      <SecretField
        label="Private key"
        description="64 hexadecimal digits, with or without 0x. Your recovery words do not bring it back: keep a copy of your own."
        maxLength={200}
        value={privateKey}
        error={fieldError(add.error, 'invalid-key')}
        onChange={setPrivateKey}
      />
      <LabelField value={label} onChange={setLabel} />
    </AccountForm>
  );
}
