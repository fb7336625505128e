import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { TokenText } from '../../components/token-text.tsx';
import type { Outcome } from './review.ts';

/** Said first and in red: the balances that moved otherwise than the user agreed to. */
export function OutcomeDifferences({ outcome }: { outcome: Outcome }) {
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title="What happened is not what the review said"
    >
      {outcome.differences?.map(({ account, accountLabel, token, decimals, reviewed, happened }) => (
        <Text size="sm" key={`${account} ${token}`}>
          {accountLabel}: the review said{' '}
          <TokenText amount={reviewed} decimals={decimals} symbol={token} signed />, the receipts say{' '}
          <strong>
            <TokenText amount={happened} decimals={decimals} symbol={token} signed />
          </strong>
          .
        </Text>
      ))}
      <Text size="sm" mt={4}>
        The state of the chain changed between the review and the block, or the node gave a wrong preview.
        Sign nothing more through this node until you know which.
      </Text>
    </Alert>
  );
}
