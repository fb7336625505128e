import { Text } from '@mantine/core';
import { TokenText } from '../../components/token-text.tsx';
import type { Review } from './review.ts';

/** How the plan stands against the limits of a signer: what was signed away in a day, and what this adds. */
export function LimitUses({ limits }: { limits: Review['signers'][number]['limits'] }) {
  return limits.map(({ token, decimals, limit, spent, asked, exceeded }) => (
    <Text key={token} size="xs" c={exceeded ? 'red' : 'dimmed'} component="div">
      Limit of 24 hours: <TokenText amount={spent} decimals={decimals} symbol={token} /> of{' '}
      <TokenText amount={limit} decimals={decimals} symbol={token} /> signed away, and{' '}
      <TokenText amount={asked} decimals={decimals} symbol={token} /> with this
      {exceeded ? ': too much' : ''}.
    </Text>
  ));
}
