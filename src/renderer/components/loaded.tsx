import { Alert, Anchor, Skeleton, Stack, Text } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorCode } from '../lib/bridge.ts';
import { Problem } from './problem.tsx';
import { TimeText } from './time-text.tsx';

type LoadedProps<Value> = {
  query: UseQueryResult<Value, Error>;
  /** Completes “could not be read”: “The certificates”. */
  what: string;
  /** Rows of the skeleton, so that nothing jumps when data arrives. */
  rows?: number;
  rowHeight?: number;
  children: (value: Value) => ReactNode;
};

/** The states of anything that is read from main: loading, failed, stale with its age, and there. */
export function Loaded<Value>({ query, what, rows = 4, rowHeight = 28, children }: LoadedProps<Value>) {
  if (query.data === undefined) {
    if (errorCode(query.error) === 'chain-unavailable') {
      // The frame says why and what to do, once for the page.
      return (
        <p className="away">
          {what} will be read again as soon as the chain is back.{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => query.refetch()}>
            Try now
          </Anchor>
        </p>
      );
    }
    if (query.isError) {
      return (
        <Problem error={query.error} title={`${what} could not be read`} retry={() => query.refetch()} />
      );
    }
    return (
      <Stack gap={8} aria-busy="true" role="status" aria-label={`Reading ${what.toLowerCase()}`}>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
          <Skeleton key={row} height={rowHeight} radius="sm" />
        ))}
      </Stack>
    );
  }
  return (
    <>
      {query.isError ? (
        <Alert variant="light" color="gray" icon={<IconClockPause size={18} />} mb="sm" p="xs">
          <Text size="sm">
            As of <TimeText time={query.dataUpdatedAt / 1000} />. {query.error.message}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => query.refetch()}>
              Read again
            </Anchor>
          </Text>
        </Alert>
      ) : null}
      {children(query.data)}
    </>
  );
}
