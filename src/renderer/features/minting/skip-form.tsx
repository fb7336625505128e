import { Button, Stack, Text } from '@mantine/core';
import { Problem } from '../../components/problem.tsx';
import { useDeskAction } from '../../lib/bridge.ts';
import { useFormat } from '../../lib/use-format.ts';
import { type Period, sumOf } from './period-state.ts';

/** Declines the chosen periods. Nothing is signed, and it can be undone in the list. */
export function SkipForm({ periods, onDone }: { periods: readonly Period[]; onDone: () => void }) {
  const format = useFormat();
  const skip = useDeskAction('minting.skip');
  return (
    <Stack gap="md">
      <Text size="sm">
        Optimise instead of minting: these periods stay uncovered, and nothing goes on chain. You can undo it
        as long as no later period of the same account is minted.
      </Text>
      {periods.length === 0 ? (
        <Text size="sm" c="dimmed">
          Choose one or more periods that can be minted.
        </Text>
      ) : (
        <Text size="sm">
          Uncovered: <strong>{format.token(sumOf(periods).amount)} kg CO2e</strong>
        </Text>
      )}
      {skip.isError ? <Problem error={skip.error} title="The period was not skipped" /> : null}
      <Button
        disabled={periods.length === 0}
        loading={skip.isPending}
        onClick={async () => {
          try {
            for (const period of periods) await skip.mutateAsync({ periodId: period.id, undo: false });
            onDone();
          } catch {
            // Shown above; the periods after it are still chosen.
          }
        }}
      >
        Skip {periods.length === 1 ? '1 period' : `${periods.length} periods`}
      </Button>
    </Stack>
  );
}
