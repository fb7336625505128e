import { Button, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { AddressText } from '../../components/address-text.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { NewPasswordFields } from '../../components/new-password-fields.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { AccountForm, fieldError } from './account-form.tsx';
import type { Account } from './account-groups.ts';
import { SecretField } from './secret-field.tsx';

type ExportKeystoreDialogProps = { account: Account | null; onClose: () => void };

/** Writes an account's key to a file that other wallets read, under a password of its own. */
export function ExportKeystoreDialog({ account, onClose }: ExportKeystoreDialogProps) {
  return (
    <Modal opened={account !== null} onClose={onClose} title="Export as a keystore file" size="md">
      {account ? <ExportKeystore account={account} onClose={onClose} /> : null}
    </Modal>
  );
}

function ExportKeystore({ account, onClose }: { account: Account; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [next, setNext] = useState({ password: '', repeat: '' });
  const save = useDeskAction('accounts.exportKeystore');
  if (save.data) {
    return (
      <Stack>
        <Text size="sm">
          Saved as <span className="mono wrap-anywhere">{save.data.path}</span>
          <CopyButton text={save.data.path} what="the path" />
        </Text>
        <Text size="sm">Whoever has this file and its password has the account. Keep the two apart.</Text>
        <Button onClick={onClose}>Close</Button>
      </Stack>
    );
  }
  return (
    <AccountForm
      submit="Export the key"
      onSubmit={() => save.mutate({ address: account.address, password, filePassword: next.password })}
      pending={save.isPending}
      ready={password !== '' && next.password.length >= 10 && next.password === next.repeat}
      error={save.error}
      failed="Nothing was exported"
      shownAt={['wrong-password', 'weak-password']}
      onClose={onClose}
    >
      <div>
        <Text size="sm">The key of {account.label}:</Text>
        <AddressText address={account.address} full named={false} />
      </div>
      <Text size="sm" c="dimmed">
        It goes to a file that other wallets read, encrypted as Geth does it. The key itself is not shown.
      </Text>
      <SecretField
        label="The vault’s password"
        autoFocus
        value={password}
        error={fieldError(save.error, 'wrong-password')}
        onChange={setPassword}
      />
      <NewPasswordFields
        {...next}
        onChange={setNext}
        what="the keystore file"
        error={fieldError(save.error, 'weak-password')}
      />
    </AccountForm>
  );
}
