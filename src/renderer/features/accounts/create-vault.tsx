import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../ipc/contract.ts';
import { NewPasswordFields } from '../../components/new-password-fields.tsx';
import { Problem } from '../../components/problem.tsx';
import { deskKey, errorCode, useDeskAction } from '../../lib/bridge.ts';
import { ConfirmWords } from './confirm-words.tsx';
import { ShowWords } from './show-words.tsx';

type Draft = Output<'accounts.draftVault'>;

/** Password → words, shown once → the asked words → an unlocked vault. */
export function CreateVault({ onBack, onDone }: { onBack: () => void; onDone: () => void }) {
  const [passwords, setPasswords] = useState({ password: '', repeat: '' });
  const [length, setLength] = useState<'12' | '24'>('24');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [step, setStep] = useState<'password' | 'words' | 'confirm'>('password');
  const drawWords = useDeskAction('accounts.draftVault');
  const create = useDeskAction('accounts.createVault');
  const client = useQueryClient();

  if (draft && step === 'words') {
    return (
      <ShowWords
        words={draft.mnemonic}
        onBack={() => setStep('password')}
        onNext={() => setStep('confirm')}
      />
    );
  }
  if (draft && step === 'confirm') {
    return (
      <ConfirmWords
        ask={draft.ask}
        pending={create.isPending}
        error={create.error}
        onBack={() => setStep('words')}
        onConfirm={(answers) =>
          create.mutate(
            { draftId: draft.draftId, password: passwords.password, answers },
            {
              onSuccess: (status) => {
                onDone();
                client.setQueryData(deskKey('accounts.status', {}), status);
              },
              onError: (error) => {
                if (errorCode(error) === 'weak-password') setStep('password');
                if (errorCode(error) === 'draft-expired') setDraft(null);
              },
            },
          )
        }
      />
    );
  }
  const code = errorCode(create.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        drawWords.mutate(
          { words: length === '12' ? 12 : 24 },
          {
            onSuccess: (drawn) => {
              setDraft(drawn);
              setStep('words');
            },
          },
        );
      }}
    >
      <Stack gap="md">
        <div>
          <Title order={1}>Create a vault</Title>
          <Text size="sm" c="dimmed">
            Step 1 of 3: choose a password.
          </Text>
        </div>
        <NewPasswordFields
          {...passwords}
          onChange={setPasswords}
          error={code === 'weak-password' ? create.error?.message : undefined}
        />
        <div>
          <Text size="sm" fw={500} id="word-count">
            Recovery words
          </Text>
          <SegmentedControl
            mt={4}
            aria-labelledby="word-count"
            value={length}
            onChange={(value) => {
              if (value === '12' || value === '24') setLength(value);
            }}
            data={[
              { value: '24', label: '24 words' },
              { value: '12', label: '12 words' },
            ]}
          />
        </div>
        {drawWords.isError ? <Problem error={drawWords.error} title="No words could be drawn" /> : null}
        {code === 'draft-expired' ? (
          <Problem error={create.error} title="The words were kept too long unconfirmed" />
        ) : null}
        <Group>
          <Button
            type="submit"
            loading={drawWords.isPending}
            disabled={passwords.password.length < 10 || passwords.password !== passwords.repeat}
          >
            Show my words
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack}>
            Back
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
