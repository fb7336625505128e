import { Skeleton } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';

/** What takes long to draw, drawn after the page around it has appeared; until then its place is kept. */
export function DrawnLater({ height, children }: { height: number; children: ReactNode }) {
  const ready = useDeferredValue(true, false);
  return ready ? children : <Skeleton height={height} radius="sm" />;
}
