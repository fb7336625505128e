import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { TextWithAddresses } from '../../components/text-with-addresses.tsx';
import type { Review } from './review.ts';

const ORDER = { danger: 0, caution: 1, note: 2 } as const;
const COLOR = { danger: 'red', caution: 'yellow', note: 'gray' } as const;

type ReviewWarningsProps = {
  warnings: Review['warnings'];
  answered: ReadonlySet<string>;
  onAnswer: (answered: ReadonlySet<string>) => void;
};

/** The warnings, worst first. Those that must be answered have a box each. */
export function ReviewWarnings({ warnings, answered, onAnswer }: ReviewWarningsProps) {
  if (warnings.length === 0) return null;
  const sorted = [...warnings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <Stack gap="xs" role="group" aria-label="Warnings, worst first">
      {sorted.map((warning) => (
        <Alert
          key={warning.id}
          color={COLOR[warning.severity]}
          variant="light"
          title={warning.title}
          icon={warning.severity === 'note' ? <IconInfoCircle size={18} /> : <IconAlertTriangle size={18} />}
        >
          <Text size="sm">
            <TextWithAddresses text={warning.detail} />
          </Text>
          {warning.mustAnswer ? (
            <Checkbox
              mt="xs"
              label="I understand this and want to go on"
              aria-label={`${warning.title}: I understand this and want to go on`}
              checked={answered.has(warning.id)}
              onChange={() => {
                const next = new Set(answered);
                if (!next.delete(warning.id)) next.add(warning.id);
                onAnswer(next);
              }}
            />
          ) : null}
        </Alert>
      ))}
    </Stack>
  );
}
