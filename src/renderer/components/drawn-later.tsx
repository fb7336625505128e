import { Skeleton } from '@mantine/core';
import { type ReactNode, useDeferredValue } from 'react';

type DrawnLaterProps = {
  height: number;
  /** 1: after the page around it has appeared; 2: after what is drawn first. */
  turn?: 1 | 2;
  children: ReactNode;
};

/** What takes long to draw, drawn after the page around it has appeared; until then its place is kept. */
export function DrawnLater({ height, turn = 1, children }: DrawnLaterProps) {
  const first = useDeferredValue(true, false);
  const second = useDeferredValue(first, false);
  return (turn === 1 ? first : second) ? children : <Skeleton height={height} radius="sm" aria-busy="true" />;
}
