import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NewPasswordFields } from '../../components/new-password-fields.tsx';
import { Problem } from '../../components/problem.tsx';
import { deskKey, errorCode, useDeskAction } from '../../lib/bridge.ts';

/** Counts that BIP-39 knows. */
const LENGTHS = [12, 15, 18, 21, 24];

/** Makes the vault again from its words, under a new password. */
export function RestoreVault({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const [words, setWords] = useState('');
  const [passwords, setPasswords] = useState({ password: '', repeat: '' });
  const restore = useDeskAction('accounts.restoreVault');
  const client = useQueryClient();
  const mnemonic = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const code = errorCode(restore.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        restore.mutate(
          { mnemonic: mnemonic.join(' '), password: passwords.password },
          {
            onSuccess: (status) => {
              setWords('');
              onDone();
              client.setQueryData(deskKey('accounts.status', {}), status);
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <div>
          <Title order={1}>Restore a vault</Title>
          <Text size="sm" c="dimmed">
            The words are checked on this machine and stored encrypted under the new password.
          </Text>
        </div>
        <Textarea
          label="Recovery words"
          description={`12 to 24 words, separated by spaces. ${mnemonic.length} so far.`}
          autosize
          minRows={3}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          classNames={{ input: 'mono' }}
          value={words}
          error={code === 'invalid-mnemonic' ? restore.error?.message : undefined}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <NewPasswordFields
          {...passwords}
          onChange={setPasswords}
          error={code === 'weak-password' ? restore.error?.message : undefined}
        />
        {restore.isError && code !== 'invalid-mnemonic' && code !== 'weak-password' ? (
          <Problem error={restore.error} title="The vault was not restored" />
        ) : null}
        <Group>
          <Button
            type="submit"
            loading={restore.isPending}
            disabled={
              !LENGTHS.includes(mnemonic.length) ||
              passwords.password.length < 10 ||
              passwords.password !== passwords.repeat
            }
          >
            Restore the vault
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
