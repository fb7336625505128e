import { Tooltip } from '@mantine/core';
import { useFormat } from '../lib/use-format.ts';
import { useNow } from '../lib/use-now.ts';

/** A relative time; the absolute one is on hover. Takes an ISO instant or UTC seconds. */
export function TimeText({ time }: { time: string | number }) {
  const format = useFormat();
  useNow();
  // Not the time of the last renewal: what has happened since would be ahead of it.
  const now = new Date();
  const date = typeof time === 'number' ? new Date(time * 1000) : new Date(time);
  return (
    <Tooltip label={format.absolute(date)}>
      <time dateTime={date.toISOString()}>{format.relative(date, now)}</time>
    </Tooltip>
  );
}
