import { Alert, Button, Code, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CallError, errorCode } from '../lib/bridge.ts';
import { TextWithAddresses } from './text-with-addresses.tsx';

const TITLES: Record<string, string> = {
  'chain-unavailable': 'The chain is not reachable',
  'vault-absent': 'There is no vault yet',
  'vault-locked': 'The vault is locked',
  internal: 'Something went wrong inside the app',
  'not-allowed': 'This is not allowed here',
};

type ProblemProps = {
  error: unknown;
  /** What was being done, such as “The imports could not be read”. */
  title?: string;
  retry?: () => void;
  children?: ReactNode;
};

/** An error: what, why, and a way out. */
export function Problem({ error, title, retry, children }: ProblemProps) {
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : 'No reason was given.';
  const id = error instanceof CallError ? error.id : undefined;
  return (
    <Alert
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={title ?? (code === null ? undefined : TITLES[code]) ?? 'That did not work'}
    >
      <Text size="sm">
        <TextWithAddresses text={message} />
      </Text>
      {id ? (
        <Text size="sm" mt={4}>
          The log has the details under <Code>{id}</Code>; Settings says where the log is.
        </Text>
      ) : null}
      {retry || children ? (
        <Group mt="sm" gap="xs">
          {retry ? (
            <Button size="xs" variant="default" onClick={retry}>
              Try again
            </Button>
          ) : null}
          {children}
        </Group>
      ) : null}
    </Alert>
  );
}
