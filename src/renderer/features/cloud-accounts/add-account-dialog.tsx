import { Button, Group, Modal, NativeSelect, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Input, Output } from '../../../ipc/contract.ts';
import { NeedsUnlock } from '../../components/needs-unlock.tsx';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';

type AddAccountDialogProps = {
  opened: boolean;
  profiles: Output<'cloudAccounts.list'>['profiles'];
  environment: boolean;
  onClose: () => void;
};
type Choice = 'environment' | 'vault' | `profile:${string}`;

/** Adds an account: a profile of the AWS configuration files, the environment, or keys that go into the vault. */
export function AddAccountDialog({ opened, ...rest }: AddAccountDialogProps) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title="Add a cloud account" size="md">
      {opened ? <AddAccountForm {...rest} /> : null}
    </Modal>
  );
}

function AddAccountForm({ profiles, environment, onClose }: Omit<AddAccountDialogProps, 'opened'>) {
  const [first] = profiles;
  const [choice, setChoice] = useState<Choice>(first ? `profile:${first.name}` : 'vault');
  const [name, setName] = useState('');
  const [keys, setKeys] = useState({ accessKeyId: '', secretAccessKey: '', sessionToken: '' });
  const add = useDeskAction('cloudAccounts.add');
  const typed = choice === 'vault';
  const profile = choice.startsWith('profile:') ? choice.slice('profile:'.length) : null;
  const title = name.trim() || profile || (typed ? 'AWS' : 'Environment');
  const account = (): Input<'cloudAccounts.add'> => {
    if (profile !== null) return { credentials: 'profile', name: title, profile };
    if (!typed) return { credentials: 'environment', name: title };
    const { accessKeyId, secretAccessKey, sessionToken } = keys;
    const token = sessionToken === '' ? {} : { sessionToken };
    return { credentials: 'vault', name: title, accessKeyId, secretAccessKey, ...token };
  };
  const submit = (
    <Group>
      <Button
        type="submit"
        loading={add.isPending}
        disabled={typed && (keys.accessKeyId === '' || keys.secretAccessKey === '')}
      >
        Add the account
      </Button>
      <Button variant="subtle" color="gray" onClick={onClose}>
        Cancel
      </Button>
    </Group>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(account(), { onSuccess: onClose });
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label="Credentials"
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value as Choice)}
          data={[
            ...profiles.map((one) => ({
              value: `profile:${one.name}`,
              label: `Profile ${one.name} (${one.kind})`,
            })),
            {
              value: 'environment',
              label: environment ? 'The environment' : 'The environment (has none now)',
            },
            { value: 'vault', label: 'Keys that I type, kept in the vault' },
          ]}
        />
        <TextInput
          label="Name"
          description="For you only."
          placeholder={title}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {typed ? (
          <>
            <TextInput
              label="Access key id"
              autoComplete="off"
              spellCheck={false}
              value={keys.accessKeyId}
              onChange={(event) => setKeys({ ...keys, accessKeyId: event.currentTarget.value.trim() })}
            />
            <PasswordInput
              label="Secret access key"
              autoComplete="off"
              value={keys.secretAccessKey}
              onChange={(event) => setKeys({ ...keys, secretAccessKey: event.currentTarget.value.trim() })}
            />
            <PasswordInput
              label="Session token, if there is one"
              autoComplete="off"
              value={keys.sessionToken}
              onChange={(event) => setKeys({ ...keys, sessionToken: event.currentTarget.value.trim() })}
            />
          </>
        ) : null}
        {add.isError ? <Problem error={add.error} title="The account was not added" /> : null}
        {typed ? <NeedsUnlock>{submit}</NeedsUnlock> : submit}
      </Stack>
    </form>
  );
}
