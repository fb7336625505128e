import { Badge, Group } from '@mantine/core';
import type { Output } from '../../ipc/contract.ts';

type State = Output<'transactions.list'>[number]['state'];

const STATES: Record<State, { word: string; color: string; variant: 'light' | 'outline' }> = {
  signed: { word: 'Signed, not sent', color: 'gray', variant: 'outline' },
  submitted: { word: 'Waiting for a block', color: 'ink', variant: 'outline' },
  confirmed: { word: 'Confirmed', color: 'ink', variant: 'light' },
  reverted: { word: 'Reverted', color: 'red', variant: 'light' },
  replaced: { word: 'Replaced', color: 'gray', variant: 'light' },
  dropped: { word: 'Dropped', color: 'yellow', variant: 'light' },
};

type TransactionBadgeProps = {
  state: State;
  /** What became of a block that it was in. */
  undone: Output<'transactions.list'>[number]['undone'];
};

/** How far a transaction has come, and whether the network undid a block that it was in. */
export function TransactionBadge({ state, undone }: TransactionBadgeProps) {
  const { word, color, variant } = STATES[state];
  return (
    <Group gap={4} component="span">
      <Badge color={color} variant={variant}>
        {undone && state === 'submitted' ? 'Waiting again' : word}
      </Badge>
      {undone ? (
        <Badge color={undone === 'final' ? 'red' : 'yellow'} variant="light">
          {undone === 'final' ? 'Undone after final' : 'Block undone'}
        </Badge>
      ) : null}
    </Group>
  );
}
