import { Alert, Button, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { isLedgerProblem, LedgerProblem } from '../../components/ledger-problem.tsx';
import { Problem } from '../../components/problem.tsx';
import { errorCode } from '../../lib/bridge.ts';

type SigningProblemProps = {
  error: Error;
  /** Signs the same review again. */
  retry: () => void;
  prepareAgain: () => void;
  preparing: boolean;
};

/** Why a review was not signed, and what to do without losing it. */
export function SigningProblem({ error, retry, prepareAgain, preparing }: SigningProblemProps) {
  const code = errorCode(error);
  if (isLedgerProblem(code)) return <LedgerProblem code={code} message={error.message} retry={retry} />;
  if (code === 'plan-changed') {
    return (
      <Alert
        role="alert"
        color="yellow"
        variant="light"
        icon={<IconHistory size={18} />}
        title="The outcome changed since you read this"
      >
        <Text size="sm">{error.message}</Text>
        <Button size="xs" mt="sm" variant="default" loading={preparing} onClick={prepareAgain}>
          Show me the new review
        </Button>
      </Alert>
    );
  }
  return (
    <Problem
      error={error}
      title={code === 'internal' ? 'The app cannot say whether it was signed' : 'Nothing was sent'}
    >
      {code === 'internal' ? <Text size="sm">Look at Activity before you try again.</Text> : null}
    </Problem>
  );
}
