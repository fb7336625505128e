import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';

type ShowWordsProps = { words: readonly string[]; onBack: () => void; onNext: () => void };

/** The only time the words are shown. There is no copy button: a clipboard is read by other programs. */
export function ShowWords({ words, onBack, onNext }: ShowWordsProps) {
  const [written, setWritten] = useState(false);
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>Write these words down</Title>
        <Text size="sm" c="dimmed">
          Step 2 of 3: {words.length} words, in this order, on paper. They are shown once.
        </Text>
      </div>
      <ol className="words" aria-label="Recovery words">
        {words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may repeat; its position is its identity
          <li key={index}>
            <span className="position">{index + 1}</span>
            <span>{word}</span>
          </li>
        ))}
      </ol>
      <Text size="sm">
        Whoever has these words has your accounts, and without them a lost machine or password cannot be
        recovered. Do not photograph them, and do not keep them in a file, an e-mail or a password manager
        that syncs.
      </Text>
      <Checkbox
        label="I wrote the words down, in order"
        checked={written}
        onChange={(event) => setWritten(event.currentTarget.checked)}
      />
      <Group>
        <Button disabled={!written} onClick={onNext}>
          Continue
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          Back
        </Button>
      </Group>
    </Stack>
  );
}
