import { Badge } from '@mantine/core';
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

/** How far a transaction has come. */
export function TransactionBadge({ state }: { state: State }) {
  const { word, color, variant } = STATES[state];
  return (
    <Badge color={color} variant={variant}>
      {word}
    </Badge>
  );
}
