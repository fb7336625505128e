import { Button, Group, Text } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import { LabelField } from './label-field.tsx';
import { SecretField } from './secret-field.tsx';

/** A key out of a keystore file, under the file's own password. */
export function ImportKeystore({ onClose }: { onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [label, setLabel] = useState('');
  const choose = useDeskAction('accounts.chooseKeystore');
  const add = useDeskAction('accounts.importKeystore');
  const file = choose.data ?? null;
  return (
    <AccountForm
      submit="Import the key"
      onSubmit={() => {
        if (!file) return;
        add.mutate(
          { draftId: file.draftId, password, label: label.trim() },
          {
            onSuccess: () => {
              setPassword('');
              onClose();
            },
          },
        );
      }}
      pending={add.isPending}
      ready={file !== null && password !== ''}
      error={choose.error ?? add.error}
      failed={choose.error ? 'That file was not taken' : 'The key was not imported'}
      shownAt={['wrong-keystore-password']}
      needsVault
      onClose={onClose}
    >
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFile size={16} />}
          loading={choose.isPending}
          onClick={() => {
            add.reset();
            choose.mutate({});
          }}
        >
          {file ? 'Choose another file' : 'Choose the keystore file'}
        </Button>
        {file ? <Text size="sm">{file.fileName}</Text> : null}
      </Group>
      {file ? (
        <>
          {file.address ? (
            <div>
              <Text size="sm">It says that it is for:</Text>
              <AddressText address={file.address} full />
            </div>
          ) : (
            <Text size="sm">
              It does not say which address it is for: compare the address once it is imported.
            </Text>
          )}
          <SecretField
            label="Password of the file"
            description="The one that it was exported with, not the vault’s. Opening it takes a few seconds."
            value={password}
            error={fieldError(add.error, 'wrong-keystore-password')}
            onChange={setPassword}
          />
          <LabelField value={label} onChange={setLabel} />
        </>
      ) : null}
    </AccountForm>
  );
}
