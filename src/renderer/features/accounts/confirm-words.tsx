import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Problem } from '../../components/problem.tsx';

type ConfirmWordsProps = {
  /** Positions asked for, counted from 1. */
  ask: readonly number[];
  pending: boolean;
  error: Error | null;
  onBack: () => void;
  onConfirm: (answers: { position: number; word: string }[]) => void;
};

/** Asks for some of the words, so that a vault never rests on words that were not written down. */
export function ConfirmWords({ ask, pending, error, onBack, onConfirm }: ConfirmWordsProps) {
  const [answers, setAnswers] = useState<Record<number, string>>({});
  const complete = ask.every((position) => (answers[position] ?? '').trim() !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(
          ask.map((position) => ({ position, word: (answers[position] ?? '').trim().toLowerCase() })),
        );
      }}
    >
      <Stack gap="md">
        <div>
          <Title order={1}>Confirm your words</Title>
          <Text size="sm" c="dimmed">
            Step 3 of 3: read them from your paper.
          </Text>
        </div>
        {ask.map((position, index) => (
          <TextInput
            key={position}
            label={`Word ${position}`}
            data-autofocus={index === 0 || undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={answers[position] ?? ''}
            onChange={(event) => {
              const word = event.currentTarget.value;
              setAnswers((current) => ({ ...current, [position]: word }));
            }}
          />
        ))}
        {error ? <Problem error={error} title="The vault was not created" /> : null}
        <Group>
          <Button type="submit" loading={pending} disabled={!complete}>
            Create the vault
          </Button>
          <Button variant="subtle" color="gray" onClick={onBack} disabled={pending}>
            Show the words again
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
